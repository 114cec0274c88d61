package statistics_test

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers/statistics"
	"github.com/zanat-al/zanat/warehouse/tables"
)

var update = flag.Bool("update", false, "write the wished figures anew")

// TestFormats reads every file of testdata, invented all, and compares with
// the figures that a person reads in it: NAME.want, one line a figure.
func TestFormats(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, ".want") || info.IsDir() {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			rows, err := statistics.Read(page(filepath.Base(file), string(body), ""))
			if err != nil {
				got = err.Error() + "\n"
			}
			for _, r := range rows {
				got += line(r) + "\n"
			}
			wish := file + ".want"
			if *update {
				if err := os.WriteFile(wish, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(wish)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Error(d)
			}
		})
	}
}

// line is a figure as NAME.want spells it.
func line(r tables.Statistic) string {
	updated, missing := "", ""
	if r.Updated != nil {
		updated = r.Updated.String()
	}
	if r.Missing != nil {
		missing = *r.Missing
	}
	return strings.Join([]string{r.Source, r.TableID, r.Series, r.Area, r.Period, strings.Join(r.Dimensions, "; "), value(r.Value), r.Unit,
		r.Status, missing, updated}, " | ")
}

func value(v *float64) string {
	if v == nil {
		return "null"
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}
