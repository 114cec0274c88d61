package statistics

import (
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

// sense is what one value of a dimension says of the figures under it.
type sense struct {
	area, period, detail string // detail is key=value; all empty for a total
	label, unit, code    string
	abroad               bool  // another country's figures, which are passed over
	err                  error // told when a figure needs it
}

// column is a dimension with its role and the senses of its values.
type column struct {
	role   codes.Role
	name   string
	senses []sense
}

// read gives each value of a dimension its sense.
func (n named) read(d dimension) column {
	c := column{role: n.role(d), name: d.name(), senses: make([]sense, len(d.list))}
	many := len(d.list) > 1
	for i, v := range d.list {
		s := sense{label: v.label(), unit: v.unit, code: v.code}
		switch {
		case c.role.Areal():
			s.area, s.abroad, s.err = area(c.role, v)
			if region.MatchString(v.code) { // of two or more counties: no area of ours
				s = sense{area: "AL", detail: "region=" + v.code, label: s.label, code: v.code}
			}
		case c.role == "period":
			s.period, s.err = period(v)
		case c.role.Timed():
			s.period, _ = period(v) // a month alone is read with its year
		case c.role == "series" || c.role == "unit" || c.role == "ignore" || c.role == "note" || c.role == "source":
		case c.role == "sex":
			s.detail = sex(v)
		case c.role == "age":
			s.detail = age(v)
		case international(v) != "":
			s.detail = international(v)
		case !total(v) && (many || !plainWord(v.label())):
			s.detail = key(c) + "=" + clean(v.label())
		}
		c.senses[i] = s
	}
	return c
}

// plainWord is a value of a list of one that says nothing, such as "1" or "".
func plainWord(label string) bool { return strings.TrimSpace(label) == "" }

// key is the name of a breakdown: our word for it, or the table's own.
func key(c column) string {
	if c.role != "" {
		return string(c.role)
	}
	return clean(c.name)
}

// clean keeps a text from looking like another key.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("=", ":", "\x1f", " ").Replace(s)), " ")
}

// country is a code of another country, or of a group of them, in the lists of
// international offices.
var country = regexp.MustCompile(`^([A-Z]{2,3}\d{0,3}|X\d\d|[A-Z]{2}\d{2,3}(_\w+)?|EU\d*\w*|EA\d*)$`)

// area tries the languages of a label in turn.
func area(role codes.Role, v value) (area string, abroad bool, err error) {
	for _, label := range append(slices.Clone(v.labels), "") {
		if area, err = codes.Area(role, v.code, label); err == nil {
			return area, false, nil
		}
	}
	if country.MatchString(v.code) && !strings.HasPrefix(v.code, "AL") {
		return "", true, nil
	}
	if len(v.labels) > 0 {
		_, err = codes.Area(role, v.code, v.labels[0])
	}
	return "", false, err
}

func period(v value) (p string, err error) {
	for _, text := range append(slices.Clone(v.labels), v.period, v.code) {
		if text == "" {
			continue
		}
		var wrong error
		if p, wrong = codes.Period(text); wrong == nil {
			return p, nil
		} else if err == nil {
			err = wrong
		}
	}
	if err == nil {
		_, err = codes.Period("")
	}
	return "", err
}

// region is a NUTS 1 or NUTS 2 region of Albania.
var region = regexp.MustCompile(`^AL0\d?$`)

var totalCode = regexp.MustCompile(`(?i)^(_T|SEX_T|TOTAL|TOT|.*_TOTAL)$`) // ECO_ISIC4_T is households

// total says whether a value stands for all others.
func total(v value) bool {
	for _, l := range v.labels {
		if f := codes.Fold(l); f != "" && (codes.Total(f) || codes.Total(lastWord(l))) {
			return true
		}
	}
	return totalCode.MatchString(v.code)
}

// lastWord is what stands behind the colon in "Sex: Total".
func lastWord(label string) string {
	if _, after, ok := strings.Cut(label, ": "); ok {
		return codes.Fold(after)
	}
	return ""
}
