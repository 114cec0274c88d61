package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/publish/briefs"
	"github.com/zanat-al/zanat/publish/fixture"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// The open data opens elsewhere: Python's duckdb, and pandas.
func TestPythonOpensTheData(t *testing.T) {
	python := fixture.Program(t, "python3")
	if out, err := exec.Command(python, "-c", "import duckdb, pandas, pyarrow").CombinedOutput(); err != nil {
		t.Log(string(out))
		fixture.Missing(t, "python3 with duckdb, pandas and pyarrow (.ci/requirements.txt)")
	}
	dir, _ := demoData(t)
	out, err := exec.Command(python, "testdata/read_open.py", dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{"open municipality 61\n", "open county 12\n", "open verdict 61\n", "parquet ad_skill "} {
		if !strings.Contains(string(out), want) {
			t.Errorf("Python did not find %q in:\n%s", want, out)
		}
	}
}

// No column of class restricted or personal is in the open database, and no
// count that the primary rule withholds.
func TestOpenDatabaseIsOpen(t *testing.T) {
	ctx := context.Background()
	dir, _ := demoData(t)
	cfg := pipeline.Default()
	cfg.Data = dir
	columns, err := pipeline.Query(ctx, cfg, "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal", false)
	if err != nil {
		t.Fatal(err)
	}
	closed := map[string]bool{}
	for name, class := range tables.Columns() {
		if class != tables.Open {
			closed[name] = true
		}
	}
	for _, row := range columns.Rows {
		if name := fmt.Sprintf("%s.%s", row[0], row[1]); closed[name] {
			t.Errorf("%s is in the open database", name)
		}
	}
	for _, query := range []string{
		"FROM number WHERE kind = 'count' AND state = 'value' AND value BETWEEN 1 AND 4",
		"FROM number WHERE state = 'value' AND employers BETWEEN 1 AND 2",
		"FROM number WHERE state <> 'value' AND (value IS NOT NULL OR lo IS NOT NULL OR n IS NOT NULL OR employers IS NOT NULL)",
		"FROM number WHERE kind = 'formula' AND n BETWEEN 1 AND 4",
		"FROM number WHERE mart = 'occupation_skill' AND measure = 'share' AND (round(value * n) < 5 OR n - round(value * n) BETWEEN 1 AND 4)",
		"FROM number WHERE mart = 'supply' AND (value < 10 OR value % 5 <> 0 OR county IS NULL)",
		"FROM number WHERE mart = 'pay' AND measure = 'median' AND (value % 1000 <> 0 OR lo % 1000 <> 0 OR hi % 1000 <> 0)",
		"FROM number WHERE mart IN ('skill_quotient', 'pay', 'season') AND (n IS NOT NULL OR employers IS NOT NULL)",
		"FROM course_gap WHERE state <> 'value' AND (gap IS NOT NULL OR lo IS NOT NULL OR usual IS NOT NULL OR lacking IS NOT NULL)",
		"FROM course_skill WHERE course NOT IN (SELECT course FROM course_gap WHERE state = 'value')",
		"FROM course_skill ANTI JOIN number ON share_mark = mark AND state = 'value' WHERE kind <> 'surplus'",
		"FROM occupation_bundle ANTI JOIN number ON share_mark = number.mark AND state = 'value'",
	} {
		t.Run(query, func(t *testing.T) {
			found, err := pipeline.Query(ctx, cfg, query, false)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range found.Rows {
				t.Error(row...)
			}
		})
	}
}

// Each brief prints on at most two A4 pages and asks nothing of any server.
func TestBriefsPrintOnTwoPages(t *testing.T) {
	chromium := fixture.Program(t, "chromium")
	dir, _ := demoData(t)
	var mu sync.Mutex
	var asked []string
	files := http.FileServer(http.Dir(filepath.Join(dir, "published")))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked = append(asked, r.URL.Path)
		mu.Unlock()
		files.ServeHTTP(w, r)
	}))
	defer server.Close()
	ctx := browser(t, chromium)
	n := 0
	for i := 1; i <= 61; i++ {
		for _, lang := range []string{"sq", "en"} {
			name := "/briefs/" + briefs.File(fmt.Sprintf("%02d", i), lang)
			if pages := printedPages(t, ctx, server.URL+name); pages < 1 || pages > 2 {
				t.Errorf("%s prints on %d pages", name, pages)
			}
			n++
		}
	}
	if len(asked) != n {
		t.Errorf("%d briefs asked for %d files: each must stand alone: %v", n, len(asked), asked)
	}
}

func browser(t *testing.T, chromium string) context.Context {
	t.Helper()
	allocated, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(chromium), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.NoFirstRun, chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true))
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	return ctx
}

var onePage = regexp.MustCompile(`/Type\s*/Page\b`)

// printedPages prints a page as a reader would, by its own @page size, and
// counts the sheets.
func printedPages(t *testing.T, ctx context.Context, url string) int {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatalf("%s: %v", url, err)
	}
	ownSize := func(p *page.PrintToPDFParams) { yes := true; p.PreferCSSPageSize = &yes }
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), ownSize))
	if err != nil {
		t.Fatalf("%s: %v", url, err)
	}
	return len(onePage.FindAll(pdf, -1))
}
