package html_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/html"
)

// one is a release with a single number.
var one = publish.Number{Mart: "nation_demand", Measure: "positions", State: publish.Value}

func find(mark string) (publish.Number, bool) { return one, mark == one.Mark() }

// same compares documents; a number is the same where its mark is.
var same = cmp.Comparer(func(a, b publish.Number) bool { return a.Mark() == b.Mark() })

func page(body string) string {
	return `<html lang="sq"><head><title>T</title></head><body>` + body + `</body></html>`
}

func number(words string) string { return html.Number(one.Mark(), words, false) }

// everything is markup of all kinds.
var everything = `<!doctype html>
<html lang="sq">
<head><title>Bashkia &amp; qarku</title><meta name="description" content="Për çfarë &lt;është&gt;"/>
<meta name="product" content="brief"/><meta name="date" content="2026-03-31"/></head>
<body><header><nav><a href="x.en.html" hreflang="en" lang="en">English</a></nav>
<p class="kicker">Zanat</p><h1>Bashkia</h1><p class="meta">më <time>31 mars 2026</time></p></header>
<section class="verdict"><p class="say">Një <b>dy</b>: <i>tri</i>, <code>a b</code> <a href="https://e.al">këtu</a>
 <b>fund</b>.</p></section>
<dl class="facts"><div><dt>Emri</dt><dd>` + number("1.234") + `</dd><dd class="note">shënim</dd></div></dl>
<ol><li>a</li><li>` + number("nën 10") + ` b</li></ol>
<div class="columns"><div><h2>A</h2><ul><li>x</li></ul></div><div><h3>B</h3><p>y</p></div></div>
<table data-name="Lista"><caption>C</caption><colgroup><col width="60%"/><col width="40%"/></colgroup>
<thead><tr><th>P</th><td><svg viewBox="0 0 9 9" role="img" aria-label="bosht"><text class="ink" x="1" y="2.5" font-size="3" text-anchor="end">1 &lt; 2</text></svg></td></tr></thead>
<tbody><tr class="group"><th colspan="2"><svg viewBox="0 0 9 9" aria-hidden="true"><circle class="perhaps hollow" cx="1" cy="2" r="3"/></svg>Grup</th></tr>
<tr><th>` + number("nuk jepet") + `</th><td class="right">v</td></tr><tr><td colspan="2">gjerë</td></tr></tbody></table>
<figure><svg viewBox="0 0 100 50" role="img" aria-label="Grafik"><line class="faint dashed" x1="0" y1="1" x2="2" y2="3" stroke-width="1"/>
<rect class="fill edge-ink" x="0" y="0" width="5" height="6"/><path class="out closed" d="M0 0L1 1L0 2Z"/><path class="ink" d="M0 0L1.25 1" stroke-width="2"/></svg><figcaption>f</figcaption></figure>
<section class="sheet"><h2>Faqja tjetër</h2><div class="hand"><p>Shënimet e mia</p><hr/><hr/></div></section>
<footer><p>fund ` + number("asnjë") + ` i fundit</p></footer></body></html>`

// TestReadOfWriteIsTheSame: what a page shows is all of the document.
func TestReadOfWriteIsTheSame(t *testing.T) {
	d, err := html.Read(everything, find)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := html.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	again, err := html.Read(b.String(), find)
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	if diff := cmp.Diff(d, again, same); diff != "" {
		t.Errorf("(-document +read from its page):\n%s", diff)
	}
	if len(d.Numbers()) != 4 || d.Other == nil || d.Subject != "Për çfarë <është>" || len(d.Blocks) != 11 {
		t.Errorf("%d numbers, %d blocks, %+v", len(d.Numbers()), len(d.Blocks), d)
	}
}

func TestReadsALine(t *testing.T) {
	n := document.Number{Number: one, Words: "98–203"}
	for markup, want := range map[string][]document.Inline{
		"  a\n b ":                         {document.Text{Text: "a b"}},
		"<b>a</b> b":                       {document.Text{Text: "a ", Bold: true}, document.Text{Text: "b"}},
		"a <b>b</b>":                       {document.Text{Text: "a "}, document.Text{Text: "b", Bold: true}},
		"a" + number("98–203"):             {document.Text{Text: "a"}, n},
		number("98–203") + " km":           {n, document.Text{Text: " km"}},
		"<code>a</code> <code>b</code>":    {document.Text{Text: "a", Code: true}, document.Text{Text: " "}, document.Text{Text: "b", Code: true}},
		`<span lang="sq">a</span>b`:        {document.Text{Text: "ab"}}, // the page's own language
		`<span lang="en">a</span> b`:       {document.Text{Text: "a", Lang: "en"}, document.Text{Text: " b"}},
		"12&nbsp;000":                      {document.Text{Text: "12\u00a0000"}},
		`<b>x <a href="y.html">z</a></b>.`: {document.Text{Text: "x ", Bold: true}, document.Text{Text: "z", Bold: true, Href: "y.html"}, document.Text{Text: "."}},
	} {
		d, err := html.Read(page("<p>"+markup+"</p>"), find)
		if err != nil {
			t.Errorf("%s: %v", markup, err)
			continue
		}
		got := d.Blocks[0].(document.Paragraph).Words
		if diff := cmp.Diff(want, got, same); diff != "" {
			t.Errorf("%s (-want +got):\n%s", markup, diff)
		}
	}
}

// TestReadRefuses: whatever another format could not show is an error that says
// where it stands.
func TestReadRefuses(t *testing.T) {
	for body, want := range map[string]string{
		"\n<blockquote>a</blockquote>":             "line 2: <blockquote>: is no block",
		"<p>a<img/></p>":                           "<img>: has no place in a line",
		"<p class=\"big\">a</p>":                   "no such class: big",
		"<p onclick=\"x()\">a</p>":                 "no such attribute: onclick",
		"<p style=\"color: red\">a</p>":            "no such attribute: style",
		"<script>1</script>":                       "<script>: is no block",
		"loose":                                    "text: is no block",
		"<p>a":                                     "closed by",
		"<p><data value=\"nosuch00\">7</data></p>": `the mark "nosuch00"`,
		"<p>" + html.Number(one.Mark(), " ", false) + "</p>":                                      "no words",
		"<table><tbody><tr><td>a</td></tr><tr></tr><tr><td>a</td><td>b</td></tr></tbody></table>": "a row has 2 columns, another 1",
		"<a href=\"javascript:x()\">a</a>":                                                        "is no block",
		"<p><a href=\"javascript:x()\">a</a></p>":                                                 "no such link",
		"<p><a href=\"//other.host/\">a</a></p>":                                                  "no such link",
		"<figure><svg viewBox=\"0 0 1 1\"><line class=\"ink\" x1=\"1\" y1=\"NaN\" x2=\"0\" y2=\"0\" stroke-width=\"1\"/></svg></figure>": `no figure: "NaN"`,
		"<figure><svg viewBox=\"0 0 1 1\"><rect class=\"red\" x=\"1\" y=\"1\" width=\"1\" height=\"1\"/></svg></figure>":                 "no such class: red",
		"<ul><p>a</p></ul>":                                        "want <li>",
		"<div class=\"hero\"></div>":                               "no such class: hero",
		"<dl class=\"facts\"><div><dt>a</dt></div></dl>":           "want <dt>, <dd>",
		"<table><colgroup><col width=\"3em\"/></colgroup></table>": "want a width in percent",
	} {
		_, err := html.Read(page(body), find)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: want an error with %q, got %v", body, want, err)
		}
	}
	for _, whole := range []string{"", "<p>a</p>", "<html><body></body></html>", "<html lang='sq'><head><link/></head></html>"} {
		if _, err := html.Read(whole, find); err == nil {
			t.Errorf("%s: no error", whole)
		}
	}
}

// TestPageStandsAlone: no script, no other host, nothing inline that the policy
// would have to let in.
func TestPageStandsAlone(t *testing.T) {
	d := document.Document{Lang: "sq", Title: `</title><script>x</script>`, Blocks: []document.Block{
		document.Paragraph{Words: []document.Inline{document.Text{Text: "<script>a</script>\x00\xff\" '"}}},
		document.Figure{Drawing: document.Drawing{Alt: `"><script>`, Width: math.Pi}},
	}}
	var b strings.Builder
	if err := html.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "://", "url(", "@import", " style=", "\x00"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("contains %q", bad)
		}
	}
	if _, err := html.Read(b.String(), find); err != nil {
		t.Error(err)
	}
}

// FuzzRead: Read never panics, and what it accepts survives its page.
func FuzzRead(f *testing.F) {
	f.Add(everything)
	f.Add(page("<p>a <b> b</b><i> </i>c</p>"))
	f.Fuzz(func(t *testing.T, markup string) {
		d, err := html.Read(markup, find)
		if err != nil {
			return
		}
		var b strings.Builder
		if err := html.Write(&b, d); err != nil {
			t.Fatal(err)
		}
		again, err := html.Read(b.String(), find)
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		if diff := cmp.Diff(d, again, same); diff != "" {
			t.Errorf("(-document +read from its page):\n%s", diff)
		}
	})
}
