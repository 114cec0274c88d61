package occupation_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
)

// Titles of every unit group that ads in Albania may have, in the three
// languages, as written and in capitals without marks. Where two groups fit
// ("English teacher"), the list leaves the title out.
func TestTitlesOfEveryGroup(t *testing.T) {
	file, err := os.Open("testdata/titles.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	c := coder(t)
	plain := strings.NewReplacer("ë", "e", "ç", "c")
	groups := map[string]bool{}
	for _, row := range rows[1:] {
		groups[row[0]] = true
		for title := range strings.SplitSeq(row[2], "; ") {
			for _, form := range []string{title, strings.ToUpper(plain.Replace(title))} {
				if got := codes(c.Code(form, "")); got != row[0] {
					t.Errorf("%s: got %q, want %q", form, got, row[0])
				}
			}
		}
	}
	if len(groups) < 400 {
		t.Errorf("titles of %d unit groups; 400 are wanted", len(groups))
	}
}
