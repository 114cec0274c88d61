package boards_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"github.com/zanat-al/zanat/scrapers/boards"
)

// ours are the boards that read HTML by its classes and labels.
var ours = []string{"karriera", "merrjep", "njoftime", "njoftimefalas", "kosovajob"}

// eachGood calls fn with every page of the fixtures, and of the development
// pages where they are, that is read without a fault.
func eachGood(t *testing.T, fn func(t *testing.T, board string, page txtar.File, want string)) {
	for _, name := range ours {
		a, err := txtar.ParseFile(filepath.Join("testdata", name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := boards.Find(name)
		for i := 0; i < len(a.Files); i += 2 {
			found, err := b.Parse(pageOf(name, a.Files[i]))
			if err == nil && len(found.Ads) > 0 {
				fn(t, name, a.Files[i], outcome(found, err))
			}
		}
	}
	for file, name := range saved {
		body, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "eval", "boards", file))
		if err != nil {
			continue
		}
		b, _ := boards.Find(name)
		page := txtar.File{Name: "page GET file:" + file, Data: body}
		fn(t, name, page, outcome(b.Parse(pageOf(name, page))))
	}
}

// TestDress: the order of attributes, classes more and blanks between elements
// change nothing.
func TestDress(t *testing.T) {
	eachGood(t, func(t *testing.T, board string, page txtar.File, want string) {
		b, _ := boards.Find(board)
		p := pageOf(board, page)
		p.Body = redress(t, page.Data)
		if d := cmp.Diff(want, outcome(b.Parse(p))); d != "" {
			t.Errorf("%s %s (want -, got +):\n%s", board, page.Name, d)
		}
	})
}

func redress(t *testing.T, body []byte) []byte {
	doc, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	var all []*html.Node
	for n := range doc.Descendants() {
		all = append(all, n)
	}
	for _, n := range all {
		if n.Type != html.ElementNode {
			continue
		}
		slices.Reverse(n.Attr)
		for i := range n.Attr {
			if n.Attr[i].Key == "class" {
				n.Attr[i].Val += "  zz-more\n"
			}
		}
		n.Attr = append(n.Attr, html.Attribute{Key: "data-zz", Val: "1"})
		if n.Parent.Data == "div" || n.Parent.Data == "ul" || n.Parent.Data == "tr" || n.Parent.Data == "body" {
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: "\n\t "}, n)
		}
	}
	var b bytes.Buffer
	if err := html.Render(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var classes = regexp.MustCompile(`(class|id|data-field)="([^"]*)"`)

// silent are classes whose loss cannot be seen, for what they mark looks the
// same without them. None of them loses an ad or a column: a mark of promotion,
// the number of pages, a prefix that then stands in the title.
var silent = []string{"colored", "jobListPrm", "structItemContainer-group--sticky",
	"pageNav-main", "pageNav-page", "label"}

// TestChangedClass: whatever class the board renames, the page reads as before,
// or there is an error, or a sign. Nothing goes missing in silence.
func TestChangedClass(t *testing.T) {
	eachGood(t, func(t *testing.T, board string, page txtar.File, want string) {
		b, _ := boards.Find(board)
		var names []string
		for _, m := range classes.FindAllStringSubmatch(string(page.Data), -1) {
			names = append(names, strings.Fields(m[2])...)
		}
		slices.Sort(names)
		for _, name := range slices.Compact(names) {
			if slices.Contains(silent, name) {
				continue
			}
			p := pageOf(board, page)
			p.Body = []byte(classes.ReplaceAllStringFunc(string(page.Data), func(attribute string) string {
				key, value, _ := strings.Cut(attribute, "=")
				words := strings.Fields(strings.Trim(value, `"`))
				for i := range words {
					if words[i] == name {
						words[i] = "renamed"
					}
				}
				return key + `="` + strings.Join(words, " ") + `"`
			}))
			got := strings.ReplaceAll(outcome(b.Parse(p)), "renamed", name)
			told := strings.Contains(got, "error:") || strings.Count(got, "unread") > strings.Count(want, "unread")
			if d := cmp.Diff(want, got); d != "" && !told {
				t.Errorf("%s %s: %s renamed, and no sign of it (want -, got +):\n%s", board, page.Name, name, d)
			}
		}
	})
}
