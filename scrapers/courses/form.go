package courses

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
)

// field is a column of a centre's own list: what it is called, in Albanian and
// as we call it, and what belongs in it.
type field struct {
	name, sq     string
	noteSq, note string
	width        float64
	example      string
}

// fields are all columns, one row an outcome: those up to course_hours belong to
// the course, the rest to one outcome of one of its modules.
var fields = []field{
	{"course", "kursi", "Emri i kursit, në çdo rresht.", "Name of the course, on every row.", 30, mark},
	{"course_en", "kursi anglisht", "Emri në anglisht, ose bosh.", "Its name in English, or empty.", 24, "sewing"},
	{"occupation", "profesioni", "Kodi ISCO-08 me katër shifra, p.sh. 7531, ose bosh.",
		"ISCO-08 unit group, four digits such as 7531, or empty.", 12, "7531"},
	{"provider", "qendra", "Qendra që e jep kursin.", "The centre that gives it.", 24, "DRFPP Shembull"},
	{"municipality", "bashkia", "Kodi INSTAT i bashkisë, 01 deri 61, ose bosh.",
		"INSTAT code of the municipality, 01 to 61, or empty.", 10, "40"},
	{"course_hours", "orët e kursit", "Orët e gjithë kursit, ose bosh.", "Hours of the whole course, or empty.", 10, "300"},
	{"module", "moduli", "Emri i modulit.", "Name of the module.", 28, "Marrja e masave"},
	{"module_en", "moduli anglisht", "Emri i modulit në anglisht, ose bosh.", "The module in English, or empty.", 24, "Taking measurements"},
	{"outcome", "rezultati", "Çfarë di të bëjë kursanti pas modulit; një rresht për çdo rezultat.",
		"What one can do after it; one row for each outcome.", 46, "merr masat e trupit dhe i shënon për modelin"},
	{"skill", "aftësia", "Adresa e aftësisë në ESCO, ose bosh.", "Address of the ESCO skill, or empty.", 30, ""},
	{"hours", "orët", "Orët e modulit, ose bosh.", "Hours of the module, or empty.", 8, "20"},
}

// mark stands in the example row instead of a course's name.
const mark = "SHEMBULL, nuk lexohet / EXAMPLE, not read"

func (f field) heading() string { return f.sq + " / " + f.name }

// Form is an empty list for a centre's own programme, in Albanian and English.
// Read reads it when it is filled in; the example row may stay.
func Form() sheet.Form {
	f := sheet.Form{Name: "kurset"}
	var example []string
	for _, c := range fields {
		column := sheet.Field{Heading: c.heading(), Note: c.noteSq + "\n" + c.note, Width: c.width}
		switch c.name {
		case "hours", "course_hours":
			column.Number = true
		case "occupation":
			column.Length = 4
		case "municipality":
			for n := 1; n <= 61; n++ {
				column.Choices = append(column.Choices, fmt.Sprintf("%02d", n))
			}
		}
		f.Fields, example = append(f.Fields, column), append(example, c.example)
	}
	f.Rows = [][]string{example}
	return f
}

// names gives our name of a heading: ours, the Albanian one, or the form's, which
// has both. "" when it is none.
func names(heading string) string {
	said := plain(heading)
	i := slices.IndexFunc(fields, func(f field) bool {
		return said == f.name || said == plain(f.sq) || said == plain(f.heading())
	})
	if i < 0 {
		return ""
	}
	return fields[i].name
}

var unmarked = strings.NewReplacer("ë", "e", "ç", "c", "Ë", "e", "Ç", "c")

// plain is a heading in small letters, without marks and double blanks.
func plain(heading string) string {
	return strings.Join(strings.Fields(strings.ToLower(unmarked.Replace(heading))), " ")
}

// example says whether a row is the form's example, as it came.
func example(cell func(string) string) (marked, untouched bool) {
	marked = plain(cell("course")) == plain(mark)
	untouched = marked
	for _, f := range fields {
		untouched = untouched && cell(f.name) == f.example
	}
	return marked, untouched
}
