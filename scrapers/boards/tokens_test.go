package boards

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// theirs is what a page says by html.Tokenizer, the measure; ours by tokens.
func theirs(body []byte) (all []string) {
	z := html.NewTokenizer(bytes.NewReader(body))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return all
		case html.TextToken:
			all = append(all, "text "+string(z.Text()))
		case html.EndTagToken:
			name, _ := z.TagName()
			all = append(all, "end "+string(name))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			line := "start " + string(name)
			for more {
				var key, value []byte
				if key, value, more = z.TagAttr(); asked(string(key)) {
					line += fmt.Sprintf(" %s=%q", key, value)
				}
			}
			all = append(all, line)
		}
	}
}

func ours(body []byte) (all []string) {
	t := tokens{in: body}
	for {
		switch t.next() {
		case html.ErrorToken:
			return all
		case html.TextToken:
			all = append(all, "text "+t.said())
		case html.EndTagToken:
			all = append(all, "end "+t.name)
		case html.StartTagToken:
			line := "start " + t.name
			for _, a := range t.attributes(nil) {
				line += fmt.Sprintf(" %s=%q", a.Key, a.Val)
			}
			all = append(all, line)
		}
	}
}

var oddPages = []string{
	`<!DOCTYPE html><p CLASS=x hidden>a &amp; b<br/><a href='/x?a=1&copy=2&amp;b' REL="next">Më shumë &raquo;</a>`,
	`<script type=application/ld+json>{"a":"<p>"}</script><SCRIPT>a<!--<script>b</script>c--></SCRIPT>d`,
	`<title>a <b> &lt; c</title><style>p > a{}</style><noscript><a href=/x></noscript><textarea></textareas></TEXTAREA >`,
	`<!-->a<!--->b<!-- x --!>c<!-- x --!->d--><!x>e<?php ?>f</>g</ x>h<1>i< a`, `a</`, `a<`, `a<b`, `<a href=`,
	`<a href="x`, `<a =x href==y name = z/ title='a"b&lt;'/>`, `<!-- x>`, `<a/href=x/><img a/=b type>`, `<a href=1 HREF=2>`,
	`<script><!-- </script>`, `<script><!--></script>`, `<plaintext><a>`, `<iframe><a></iframe/x>`,
}

// TestTokens holds the reader of tokens to the library's, on odd pages and on
// the boards'.
func TestTokens(t *testing.T) {
	pages := oddPages
	for _, pattern := range []string{"testdata/*", "../../../shared/eval/boards/*.html"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if text, err := os.ReadFile(name); err == nil {
				pages = append(pages, strings.ReplaceAll(string(text), "\r", ""))
			}
		}
	}
	for _, p := range pages {
		if d := cmp.Diff(theirs([]byte(p)), ours([]byte(p))); d != "" {
			t.Errorf("%.200s: %s", p, d)
		}
	}
}

// FuzzTokens does so on any page without NUL and CR, which the library rewrites.
func FuzzTokens(f *testing.F) {
	for _, p := range oddPages {
		f.Add([]byte(p))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if bytes.ContainsAny(body, "\x00\r") {
			return
		}
		if d := cmp.Diff(theirs(body), ours(body)); d != "" {
			t.Errorf("%q: %s", body, d)
		}
	})
}
