package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/zanat-al/zanat"

// clock names what of package time asks the hour or waits.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "Tick",
	"NewTimer", "NewTicker", "AfterFunc"}

// waiting names what of package context does.
var waiting = []string{"WithTimeout", "WithDeadline", "WithTimeoutCause", "WithDeadlineCause"}

// layout is docs/layout.md read as data: what each capital opens and what each
// package may import.
type layout struct {
	capitals map[string][]string // ARROW -> import path prefixes
	packages map[string][]string // scrapers/fetch -> COLLY, NET, scrapers …
}

func TestLayout(t *testing.T) {
	l := readLayout(t)
	seen := map[string]bool{}
	for _, p := range listPackages(t) {
		name := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
		if name == "" {
			name = "."
		}
		seen[name] = true
		may, ok := l.packages[name]
		if !ok {
			t.Errorf("docs/layout.md has no line for package %s", name)
			continue
		}
		for _, imported := range p.Imports {
			if !l.allows(may, imported) {
				t.Errorf("docs/layout.md does not let %s import %s", name, imported)
			}
		}
		if !slices.Contains(may, "CLOCK") {
			for _, where := range asksClock(t, p) {
				t.Errorf("docs/layout.md does not let %s ask the clock: %s", name, where)
			}
		}
	}
	for name := range l.packages {
		if !seen[name] {
			t.Errorf("docs/layout.md has a line for %s, which is not there", name)
		}
	}
}

// TestLayoutSeesAViolation keeps the checker itself honest.
func TestLayoutSeesAViolation(t *testing.T) {
	l := readLayout(t)
	for _, c := range []struct {
		name, imported string
		want           bool
	}{
		{"transforms/pay", "os", false},
		{"transforms/pay", "net/http", false},
		{"transforms/pay", module + "/transforms/language", true},
		{"transforms/pay", module + "/warehouse", false},
		{"publish/briefs", module + "/warehouse", false},
		{"publish/briefs", "database/sql", false},
		{"scrapers/boards", "github.com/PuerkitoBio/goquery", true},
		{"analysis/demand", "math/rand/v2", false},
		{"pipeline", module + "/transforms/pay", true},
	} {
		if got := l.allows(l.packages[c.name], c.imported); got != c.want {
			t.Errorf("%s imports %s: allowed %t, want %t", c.name, c.imported, got, c.want)
		}
	}
}

func readLayout(t *testing.T) layout {
	t.Helper()
	text, err := os.ReadFile("docs/layout.md")
	if err != nil {
		t.Fatal(err)
	}
	l := layout{capitals: map[string][]string{}, packages: map[string][]string{}}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) < 4 {
			continue
		}
		first := strings.TrimSpace(cells[1])
		switch {
		case strings.HasPrefix(first, "`") && len(cells) == 5:
			l.packages[strings.Trim(first, "`")] = words(cells[2])
		case first == strings.ToUpper(first) && len(cells) == 4 && !strings.HasPrefix(first, "-"):
			l.capitals[first] = words(cells[2])
		}
	}
	if len(l.packages) < 20 || len(l.capitals) < 10 {
		t.Fatalf("docs/layout.md: read %d packages, %d capitals: has the table changed?",
			len(l.packages), len(l.capitals))
	}
	return l
}

// words are the names in a cell: capitals, and whatever stands between backticks.
func words(cell string) (names []string) {
	for _, w := range strings.Fields(strings.NewReplacer("`", " ", ",", " ").Replace(cell)) {
		names = append(names, w)
	}
	return names
}

func (l layout) allows(may []string, imported string) bool {
	if own, ok := strings.CutPrefix(imported, module+"/"); ok {
		return slices.ContainsFunc(may, func(m string) bool {
			below, wild := strings.CutSuffix(m, "/*")
			return m == own || wild && strings.HasPrefix(own, below+"/")
		})
	}
	restricted := strings.Contains(strings.Split(imported, "/")[0], ".") // not the standard library
	for capital, opens := range l.capitals {
		if capital == "CLOCK" || !slices.ContainsFunc(opens, func(o string) bool { return covers(o, imported) }) {
			continue
		}
		restricted = true
		if slices.Contains(may, capital) {
			return true
		}
	}
	return !restricted
}

// covers says whether the entry of a capital opens an import: itself for the
// standard library, everything below it for a library.
func covers(entry, imported string) bool {
	if !strings.Contains(strings.Split(entry, "/")[0], ".") {
		return entry == imported
	}
	return entry == imported || strings.HasPrefix(imported, entry+"/")
}

type listed struct {
	ImportPath, Dir string
	Imports         []string
	GoFiles         []string
}

func listPackages(t *testing.T) (all []listed) {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Dir,Imports,GoFiles,Name", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for dec.More() {
		var p listed
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		if len(p.GoFiles) > 0 { // a folder of tests and data alone has no imports to hold
			all = append(all, p)
		}
	}
	return all
}

func asksClock(t *testing.T, p listed) (where []string) {
	t.Helper()
	for _, name := range p.GoFiles {
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, path.Join(p.Dir, name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range f.Imports {
			if i.Name != nil && i.Path.Value == `"time"` && i.Name.Name != "_" {
				t.Errorf("%s imports time under another name", name)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			id, ok := sel.X.(*ast.Ident)
			waits := ok && id.Name == "context" && slices.Contains(waiting, sel.Sel.Name)
			if ok && id.Name == "time" && slices.Contains(clock, sel.Sel.Name) || waits {
				where = append(where, set.Position(n.Pos()).String())
			}
			return true
		})
	}
	return where
}
