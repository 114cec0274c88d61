package release

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/zanat-al/zanat/publish"
)

// credits stand on everything that is made from a release.
var credits = strings.Join([]string{
	"This service uses the ESCO classification of the European Commission.",
	"The core vocabulary is an adapted selection of ESCO, clearly indicated as such.",
	"ISCO-08 codes and English titles: © International Labour Organization, 2008/2012.",
	"Coordinates of places: GeoNames (geonames.org), CC BY 4.0.",
	"Codes and population of municipalities: INSTAT.",
}, "\n")

// releaseID names a release: its as-of date and a hash of all that it holds, but for
// the run that made it. So one id stands for one content.
func releaseID(r run, content string) string {
	h := sha256.New()
	fmt.Fprintln(h, content)
	fmt.Fprintln(h, r.Failed)
	fmt.Fprintln(h, r.Missing)
	return r.AsOf + "-" + hex.EncodeToString(h.Sum(nil))[:8]
}

func releaseRow(r run, id string) []driver.Value {
	return []driver.Value{publish.Format, id, day(r.AsOf), day(r.WindowStart), day(r.AsOf),
		r.ID, r.Taxonomy, r.Version, r.Failed, r.Missing, "advertised", credits}
}

// day is an ISO date as the database takes it. The warehouse spelled it.
func day(iso string) time.Time {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return t
}

func auditRows(audits []Audit) (rows [][]driver.Value) {
	for _, a := range audits {
		rows = append(rows, []driver.Value{a.Table, int64(a.Cells), int64(a.Primary),
			int64(a.Secondary), int64(a.Totals), int64(a.Lone), int64(a.Narrowed), int64(a.Bands)})
	}
	return rows
}

// marksOf gives each number its mark: the short one, or the long one where two
// numbers would share the short.
func marksOf(list []publish.Number) []string {
	times := map[string]int{}
	for _, n := range list {
		times[n.Mark()]++
	}
	marks := make([]string, len(list))
	for i, n := range list {
		marks[i] = n.Mark()
		if times[marks[i]] > 1 {
			marks[i] = publish.LongMarkOf(n.Mart, n.Measure, n.Cell)
		}
	}
	return marks
}

func numberRows(list []publish.Number, marks []string) (rows [][]driver.Value) {
	for i, n := range list {
		row := []driver.Value{marks[i], n.Mart, n.Measure, text(n.Cell)}
		for _, key := range []string{"municipality", "county", "occupation", "major", "skill", "source"} {
			row = append(row, orNull(n.Cell[key]))
		}
		rows = append(rows, append(row, n.State, null(n.Value), null(n.Lo), null(n.Hi), n.Band,
			null(n.N), null(many(n.Employers)), null(n.Sources), n.Grade, n.Kind, n.Formula,
			text(n.Inputs), n.Method, day(n.AsOf)))
	}
	return rows
}

// many leaves out employers that are too few to be told, here as in a number of
// their own: what municipality_employer withholds must not stand beside positions.
func many(employers *int64) *int64 {
	if employers != nil && *employers > 0 && *employers < fewest {
		return nil
	}
	return employers
}

func orNull(key string) driver.Value {
	if key == "" {
		return nil
	}
	return key
}

func null[T any](p *T) driver.Value {
	if p == nil {
		return nil
	}
	return *p
}

// bandsOf are the bands of the candidates with their marks, by municipality and
// occupation.
func bandsOf(list []publish.Number, marks []string) map[[2]string][2]string {
	bands := map[[2]string][2]string{}
	for i, n := range list {
		if n.Mart == "occupation_demand" {
			bands[[2]string{n.Cell["municipality"], n.Cell["occupation"]}] = [2]string{n.Band, marks[i]}
		}
	}
	return bands
}
