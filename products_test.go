package main

import (
	"archive/zip"
	"context"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/publish/fixture"
)

// Every number in every file that people read is one of the release, explained; and
// all formats of a document, in both languages, print the same ones in the same order
// and in the same words. The files are read, not what they are made of.
func TestProductsAgree(t *testing.T) {
	ctx := context.Background()
	dir, build := demoData(t)
	open, inside := opened(t, ctx, build)
	published := filepath.Join(dir, "published")
	explainedOnce, files := map[string]bool{}, 0
	for _, folder := range []string{"briefs", "sheets", "plans"} {
		pages, err := filepath.Glob(filepath.Join(published, folder, "*.sq.html"))
		if err != nil || len(pages) < 40 {
			t.Fatalf("%s: %d pages, %v", folder, len(pages), err)
		}
		for i, page := range pages {
			stem := strings.TrimSuffix(page, ".sq.html")
			want := printedIn(t, stem+".sq.html")
			for _, n := range want {
				if number, err := open.ByMark(ctx, n.mark); err != nil {
					t.Errorf("%s: %v", page, err)
				} else if !explainedOnce[n.mark] {
					explainedOnce[n.mark] = true
					explained(t, ctx, open, inside, number)
				}
			}
			other := printedIn(t, stem+".en.html")
			if d := cmp.Diff(marksOf(want), marksOf(other)); d != "" {
				t.Errorf("%s: the languages differ (-sq +en):\n%s", filepath.Base(stem), d)
			}
			for lang, list := range map[string][]inPrint{"sq": want, "en": other} {
				for _, ending := range []string{".docx", ".xlsx"} {
					file := stem + "." + lang + ending
					if _, err := os.Stat(file); err != nil || ending == ".xlsx" && i%9 > 0 { // workbooks open slowly
						continue
					}
					files++
					if d := cmp.Diff(list, printedIn(t, file), cmp.AllowUnexported(inPrint{})); d != "" {
						t.Errorf("%s differs from its page:\n%s", filepath.Base(file), d)
					}
				}
			}
		}
	}
	if files < 300 || len(explainedOnce) < 500 {
		t.Errorf("only %d files with %d numbers were read", files, len(explainedOnce))
	}
}

// A PDF prints the marks of its page, each as often.
func TestPDFsAgree(t *testing.T) {
	pdftotext := fixture.Program(t, "pdftotext")
	dir, _ := demoData(t)
	published := filepath.Join(dir, "published")
	files, err := filepath.Glob(filepath.Join(published, "*", "*.pdf"))
	if err != nil || len(files) < 300 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for i, file := range files {
		if i%13 > 0 {
			continue
		}
		text, err := exec.Command(pdftotext, "-raw", file, "-").Output()
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		want := marksOf(printedIn(t, strings.TrimSuffix(file, ".pdf")+".html"))
		words := strings.FieldsFunc(string(text), func(r rune) bool { return !strings.ContainsRune("0123456789abcdefghjkmnpqrstvwxyz", r) })
		for _, mark := range slices.Compact(slices.Sorted(slices.Values(want))) {
			of := func(list []string) (n int) {
				for _, w := range list {
					if w == mark {
						n++
					}
				}
				return n
			}
			if got, printed := of(words), of(want); got < printed {
				t.Errorf("%s: %s is printed %d times, want %d", filepath.Base(file), mark, got, printed)
			}
		}
	}
}

// inPrint is a number as a file prints it.
type inPrint struct{ words, mark string }

func marksOf(list []inPrint) (marks []string) {
	for _, n := range list {
		marks = append(marks, n.mark)
	}
	return marks
}

var (
	inPage = regexp.MustCompile(`<data class="n[^"]*" value="([^"]*)">(.*?)<sup`)
	inWord = regexp.MustCompile(`<w:t xml:space="preserve">([^<]*)</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Mark"/><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">([^<]*)</w:t>`)
)

// printedIn are the numbers of a file in reading order.
func printedIn(t *testing.T, file string) (list []inPrint) {
	t.Helper()
	say := func(words, mark string) {
		plain := func(s string) string {
			return strings.TrimSpace(strings.ReplaceAll(html.UnescapeString(s), "\u00a0", " "))
		}
		list = append(list, inPrint{plain(words), plain(mark)})
	}
	switch filepath.Ext(file) {
	case ".html":
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range inPage.FindAllStringSubmatch(string(text), -1) {
			say(m[2], m[1])
		}
	case ".docx":
		for _, m := range inWord.FindAllStringSubmatch(wordText(t, file), -1) {
			say(m[1], m[2])
		}
	case ".xlsx":
		book, err := excelize.OpenFile(file)
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		sheets := book.GetSheetList()
		rows, err := book.GetRows(sheets[len(sheets)-1])
		if err != nil {
			t.Fatal(err)
		}
		mark := slices.IndexFunc(rows[0], func(head string) bool { return head == "shenja" || head == "mark" })
		for _, row := range rows[1:] {
			if mark >= 0 && mark < len(row) {
				say(row[0], row[mark])
			}
		}
	}
	return list
}

// wordText is the part of a Word file that people read.
func wordText(t *testing.T, file string) string {
	t.Helper()
	z, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
