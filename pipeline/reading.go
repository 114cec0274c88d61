package pipeline

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/transforms/clean"
	"github.com/zanat-al/zanat/transforms/occupation"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// readColumns are what zanat read shows of an ad: first the source's own words,
// people's names and numbers out, then what is read in them.
var readColumns = []string{
	"key", "title", "employer", "place", "county", "posted", "expires", "occupation", "category",
	"openings", "pay", "contract", "education", "experience", "listed_skills", "source_kind", "url", "text", "about",
	"kind", "isco08", "municipality_code", "municipality_codes", "geo_precision", "county_code",
	"wage_min", "wage_max", "currency", "period", "wage_unit", "experience_months", "education_level",
	"contract_duration", "contract_tags", "skills", "disability_suitable", "beside",
}

func readRow(a tables.Collected, c Coded, beside []scrapers.Said) []any {
	row := []any{
		a.Key, clean.Text(a.Title), a.Employer, a.Place, a.County, day(a.Posted), day(a.Expires), a.Occupation, a.Category,
		whole(a.Openings), a.Pay, a.Contract, a.Education, a.Experience, some(a.Skills), a.SourceKind, a.URL, clean.Text(a.Body), clean.Text(a.Description),
		c.AdType, isco08(a, c), only(c.Municipalities), c.Municipalities, c.Precision, value(c.County),
	}
	if w := c.Wage; w != nil {
		row = append(row, value(w.Min), value(w.Max), w.Currency, w.Period, w.Unit)
	} else {
		row = append(row, nil, nil, nil, nil, nil)
	}
	labels := []string{}
	for _, s := range c.Skills {
		labels = append(labels, s.Label)
	}
	return append(row, value(c.ExperienceMonths), value(c.Education),
		term(a.Contract), c.Contract, labels, suits(a.Category), aside(beside))
}

func aside(beside []scrapers.Said) any {
	if len(beside) == 0 {
		return nil
	}
	return said(beside)
}

// said are the values that a page bears beside the columns, by their names.
type said []scrapers.Said

// MarshalJSON writes an object, its names in the page's order.
func (s said) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, one := range s {
		name, err := json.Marshal(one.Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(clean.Text(one.Value))
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	return []byte("{" + b.String() + "}"), nil
}

// String writes "views: 210; days_online: 4".
func (s said) String() string {
	all := make([]string, len(s))
	for i, one := range s {
		all[i] = strings.TrimSuffix(one.Name, ":") + ": " + clean.Text(one.Value)
	}
	return strings.Join(all, "; ")
}

// titled lends a details page, which bears no title, a word to be read by: its
// title stands in the list and is joined to it later.
func titled(a tables.Collected) tables.Collected {
	if a.Title == "" && a.Body == "" {
		a.Title, a.SourceKind = "Vend pune", "offer"
	}
	return a
}

// isco08 is the source's own code, else the first that the title gave.
func isco08(a tables.Collected, c Coded) any {
	if code := occupation.Source(a.Occupation); code != nil {
		return *code
	}
	if len(c.Occupations) > 0 {
		return c.Occupations[0]
	}
	return nil
}

// terms are how long a contract runs: "1 vit", "6 muaj", "24 months".
var terms = regexp.MustCompile(`(?i)^(\d+(\s*[-–]\s*\d+)?|nj[eë]|one)\s+(vit|vjet|muaj|jav[eë]|dit[eë]|years?|months?|weeks?)\b`)

// term is the part of a contract's words that says how long it runs.
func term(contract string) any {
	for part := range strings.SplitSeq(contract, ";") {
		if part = strings.TrimSpace(part); terms.MatchString(part) {
			return part
		}
	}
	return nil
}

// suits says whether the source calls a job fit for people with disabilities.
func suits(category string) any {
	switch _, answer, _ := strings.Cut(category, "suitable_for_disabilities: "); answer {
	case "po":
		return true
	case "jo":
		return false
	}
	return nil
}

// only is the single one of a list, nil where there are none or several.
func only(list []string) any {
	if len(list) == 1 {
		return list[0]
	}
	return nil
}

func value[T any](v *T) any {
	if v == nil {
		return nil
	}
	return *v
}

// Upright turns a wide table by its side: a line a field, empty ones left out,
// and a blank one after each row.
func Upright(t Table) Table {
	up := Table{Columns: []string{"field", "value"}}
	for _, row := range t.Rows {
		for i, cell := range row {
			if list, ok := cell.([]string); ok {
				cell = strings.Join(list, ", ")
			}
			if cell != nil && cell != "" {
				up.Rows = append(up.Rows, []any{t.Columns[i], cell})
			}
		}
		up.Rows = append(up.Rows, []any{"", ""})
	}
	return up
}
