package grid_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers/statistics/grid"
)

// spell writes a grid as lines of cells, the number of the line before each.
func spell(g grid.Grid) (lines []string) {
	for _, r := range g.Rows {
		lines = append(lines, strings.Repeat(".", r.Line)+" "+strings.Join(r.Cells, "|"))
	}
	return lines
}

func TestRead(t *testing.T) {
	for _, k := range []struct {
		name, body string
		want       []string
	}{
		{"title with a comma above semicolons", "Popullsia, sipas bashkisë\na;b;c\n1;2;3\n", []string{". Popullsia, sipas bashkisë", ".. a|b|c", "... 1|2|3"}},
		{"line that Excel writes", "sep=;\na;b\n", []string{".. a|b"}},
		{"bars, a quoted line end", "a|\"b\nc\"\n\n1|2\n", []string{". a|b\nc", ".... 1|2"}},
		{"spans to the right and down", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", []string{". a|b|b", ".. a|c|d"}},
		{"the larger of two tables", "<html><table><tr><td>menu</table><table><tr><td>a<td>b<tr><td>1<td>2</table>", []string{". a|b", ".. 1|2"}},
		{"skipped rows and columns", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>` +
			`<Row><Cell s:MergeDown="1"><Data>a</Data></Cell><Cell s:Index="3"><Data>b</Data></Cell></Row>` +
			`<Row><Cell s:Index="3"><Data>c</Data></Cell></Row><Row s:Index="5"><Cell><Data>d</Data></Cell></Row></Table></Worksheet></Workbook>`,
			[]string{". a||b", ".. a||c", "..... d"}},
	} {
		g, err := grid.Read("a", []byte(k.body))
		if d := cmp.Diff(k.want, spell(g)); d != "" || err != nil {
			t.Errorf("%s: %v %s", k.name, err, d)
		}
	}
	for body, want := range map[string]string{
		"a;\"b\n":       "a line 1",
		"<x>y</x>":      "XML that is no workbook",
		"PK\x03\x04":    "save it again as .xlsx",
		"<html></html>": "no table on the page",
	} {
		if _, err := grid.Read("a", []byte(body)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", body, err, want)
		}
	}
}
