// Package speech is how a language writes numbers, dates and names, for all that is
// written for people, and how a product's templates become Documents. It stands
// between the open release and the products: they share it, so that a number has
// the same words on a brief, a sheet and a page. Words are in words.sq.tmpl and
// words.en.tmpl; a language is a template and an entry of the list in this file.
package speech

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/publish"
)

// Speech is one language.
type Speech struct {
	Lang             string // BCP 47
	Other            string // the language that a reader is offered instead
	thousands, point string
	months           [12]string
}

var speeches = []Speech{
	{
		Lang: "sq", Other: "en", thousands: ".", point: ",",
		months: [12]string{"janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik",
			"gusht", "shtator", "tetor", "nëntor", "dhjetor"},
	},
	{
		Lang: "en", Other: "sq", thousands: ",", point: ".",
		months: [12]string{"January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December"},
	},
}

// Languages are the languages that products are written in, the country's first.
func Languages() (list []string) {
	for _, s := range speeches {
		list = append(list, s.Lang)
	}
	return list
}

// Of is the speech of a language.
func Of(lang string) (Speech, error) {
	i := slices.IndexFunc(speeches, func(s Speech) bool { return s.Lang == lang })
	if i < 0 {
		return Speech{}, fmt.Errorf("no such language: have %s", strings.Join(Languages(), ", "))
	}
	return speeches[i], nil
}

// Date writes an ISO date as people do, "31 mars 2026".
func (s Speech) Date(iso string) (string, error) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d %s %d", t.Day(), s.months[t.Month()-1], t.Year()), nil
}

// Month is the name of a month, 1 to 12.
func (s Speech) Month(month int) string { return s.months[month-1] }

// Figure writes 1234.5 as 1.234,5 in Albanian: whole when it is whole, else with
// one decimal.
func (s Speech) Figure(v float64) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', 1, 64)
	whole, tenth, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + s.thousands + whole[i:]
	}
	if tenth != "0" {
		whole += s.point + tenth
	}
	if v < 0 && whole != "0" {
		return "−" + whole
	}
	return whole
}

// Municipality is the name of a municipality.
func (s Speech) Municipality(m publish.Municipality) string {
	if s.Lang == "sq" {
		return m.NameSq
	}
	return m.NameEn
}

// Genitive is the name after "Bashkia e"; in English the name itself.
func (s Speech) Genitive(m publish.Municipality) string {
	if s.Lang == "sq" {
		return m.GenitiveSq
	}
	return m.NameEn
}
