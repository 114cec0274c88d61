package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/docx"
)

func written(t *testing.T, d document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// node is an element of one of the file's parts.
type node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Nodes   []node     `xml:",any"`
}

func (n node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// walk calls do for the node and all below it, in order.
func (n node) walk(do func(node)) {
	do(n)
	for _, c := range n.Nodes {
		c.walk(do)
	}
}

// all are the nodes of a name, in order.
func (n node) all(name string) (found []node) {
	n.walk(func(n node) {
		if n.XMLName.Local == name {
			found = append(found, n)
		}
	})
	return found
}

// text is all that a reader sees in the node.
func (n node) text() string {
	var b strings.Builder
	for _, t := range n.all("t") {
		b.WriteString(t.Text)
	}
	return b.String()
}

// opened are the parts of a file.
func opened(t *testing.T, file []byte) map[string]node {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]node{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		var n node
		if err := xml.Unmarshal(text, &n); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		parts[f.Name] = n
	}
	return parts
}

// The same document gives the same bytes, dated by its numbers and not by the clock.
func TestSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, sample()), written(t, sample())) {
		t.Error("two files of one document differ")
	}
}

// Every number stands in the file in its words, its mark beside it, in the order of
// the document.
func TestNumbers(t *testing.T) {
	d := sample()
	parts := opened(t, written(t, d))
	var got, want []string
	runs := parts["word/document.xml"].all("r")
	for i, r := range runs {
		if style := r.all("rStyle"); len(style) == 1 && style[0].attr("val") == "Mark" {
			got = append(got, strings.ReplaceAll(runs[i-1].text()+r.text(), "\u00a0", " "))
		}
	}
	for _, n := range d.Numbers() {
		want = append(want, n.Words+" "+n.Mark())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Title, language and date are where Word and libraries look for them.
func TestProperties(t *testing.T) {
	d := sample()
	parts := opened(t, written(t, d))
	core := parts["docProps/core.xml"]
	for name, want := range map[string]string{"title": d.Title, "subject": d.Subject, "language": "sq-AL",
		"created": "2026-03-31T00:00:00Z", "modified": "2026-03-31T00:00:00Z"} {
		if got := core.all(name); len(got) != 1 || got[0].Text != want {
			t.Errorf("%s: %v, want %q", name, got, want)
		}
	}
	if got := parts["word/styles.xml"].all("lang")[0].attr("val"); got != "sq-AL" {
		t.Errorf("language of the text %q", got)
	}
	doc := parts["word/document.xml"]
	if got := doc.all("lang")[0].attr("val"); got != "sq-AL" {
		t.Errorf("language of words %q", got)
	}
	var targets []string
	for _, r := range parts["word/_rels/document.xml.rels"].all("Relationship") {
		if r.attr("TargetMode") == "External" {
			targets = append(targets, r.attr("Target"))
		}
	}
	if d := cmp.Diff([]string{"https://esco.ec.europa.eu/en?a=1&b=2"}, targets); d != "" {
		t.Errorf("links (a file of the same folder is none): %s", d)
	}
}

func TestFaults(t *testing.T) {
	var b bytes.Buffer
	if err := docx.Write(&b, document.Document{Lang: "sq", AsOf: "sot"}); err == nil {
		t.Error("a date that is none")
	}
	if err := docx.Write(&b, document.Document{Lang: "sq", AsOf: "2026-03-31", Blocks: []document.Block{nil}}); err == nil {
		t.Error("a block that is none")
	}
}

// Letters that no XML may hold, in whatever a release holds, break no file.
func TestControlCharacters(t *testing.T) {
	d := sample()
	d.Title, d.Subject = "a\x00b\x0b", "\uffff"
	d.Blocks = append(d.Blocks, document.Paragraph{Words: words("x\x01y\x1f\xffz\ttab\nline")})
	parts := opened(t, written(t, d))
	if got := parts["word/document.xml"].text(); !strings.Contains(got, "z\ttab") {
		t.Errorf("the rest is gone: %q", got[len(got)-60:])
	}
}
