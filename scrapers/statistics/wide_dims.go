package statistics

import (
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

// dimensions names the stub's columns and the lines of headings.
func (w *wideTable) dimensions() error {
	names := listed(w.t.title, len(w.stub)+w.lines())
	for k, i := range w.stub {
		d := dimension{heads: []string{w.heading(i)}, id: "column " + letter(i)}
		if d.heads[0] == "" && k < len(names) {
			d.heads[0] = names[k]
		}
		if d.heads[0] == "" && w.n.role(d) == "" {
			return w.t.fault(w.heads[0].Line, "",
				wrong("write one, or say what it is: --map \""+d.id+"=municipality\"",
					"%s has no heading", d.id))
		}
		w.t.dims = append(w.t.dims, d)
	}
	for k := range w.heads {
		texts := w.across(k)
		if len(texts) == 0 {
			continue
		}
		if rest, periods, ok := combined(texts); ok {
			w.peel(rest)
			w.t.dims = append(w.t.dims, w.line(periods, "period"))
			continue
		}
		name := ""
		if len(names) > 0 {
			name = names[len(w.stub)+k]
		}
		w.t.dims = append(w.t.dims, w.line(texts, codes.Heading(name)))
	}
	return nil
}

// lines is how many lines of headings stand over the figures.
func (w *wideTable) lines() (n int) {
	for k := range w.heads {
		if len(w.across(k)) > 0 {
			n++
		}
	}
	return n
}

// across are the headings of the columns of figures on one line, those that are
// left out filled from the left; nil when the line has none of its own.
func (w *wideTable) across(k int) []string {
	texts := make([]string, len(w.value))
	before, some := "", false
	for j, i := range w.value {
		c := cell(w.heads[k], i)
		if c == "" && k < len(w.heads)-1 {
			c = before
		}
		texts[j], before, some = c, c, some || c != ""
	}
	if !some {
		return nil
	}
	return texts
}

// line makes a dimension of a line of headings. What all of them are is what it
// is: periods, sexes, ages; else they name what is counted.
func (w *wideTable) line(texts []string, role codes.Role) dimension {
	d := dimension{hint: "series"}
	for _, text := range texts {
		d.list = append(d.list, value{code: text, labels: []string{text}})
	}
	all := func(is func(string) bool) bool {
		return !slices.ContainsFunc(texts, func(s string) bool { return !is(s) })
	}
	switch {
	case role != "":
		d.hint = role
	case all(func(s string) bool { _, err := codes.Period(s); return err == nil }):
		d.hint = "period"
	case all(func(s string) bool { return codes.PartOf(s) == "quarter" }):
		d.hint = "quarter"
	case all(func(s string) bool { return codes.PartOf(s) == "month" }):
		d.hint = "month"
	case all(func(s string) bool { return sexes[codes.Fold(s)] != "" || codes.Total(codes.Fold(s)) }):
		d.hint = "sex"
	case all(func(s string) bool { return ages.MatchString(s) || codes.Total(codes.Fold(s)) }):
		d.hint = "age"
	}
	return d
}

var ending = regexp.MustCompile(`^(.*\S)\s+(\S+)$`)

// combined parts "Meshkuj 2022" into the value of one dimension and a period,
// when all headings of a line end so.
func combined(texts []string) (rest, periods []string, ok bool) {
	for _, text := range texts {
		if _, err := codes.Period(text); err == nil { // Maj 2023
			return nil, nil, false
		}
		m := ending.FindStringSubmatch(text)
		if m == nil {
			return nil, nil, false
		}
		if _, err := codes.Period(m[2]); err != nil {
			return nil, nil, false
		}
		rest, periods = append(rest, m[1]), append(periods, m[2])
	}
	return rest, periods, true
}

// peel makes dimensions of headings such as "Popullsia Femra 15-24", taking sexes
// and ages off their ends; what is left names what is counted.
func (w *wideTable) peel(texts []string) {
	texts = slices.Clone(texts)
	for {
		ends := make([]string, len(texts))
		rest := make([]string, len(texts))
		for i, text := range texts {
			if m := ending.FindStringSubmatch(text); m != nil {
				rest[i], ends[i] = m[1], m[2]
			}
		}
		d := w.line(ends, "")
		if d.hint != "sex" && d.hint != "age" || slices.Contains(ends, "") {
			w.t.dims = append(w.t.dims, w.line(texts, ""))
			return
		}
		w.t.dims = append(w.t.dims, d)
		texts = rest
	}
}

var by = regexp.MustCompile(`(?i)\b(?:sipas|by)\s+(.+)$`)

// listed are the dimensions that a title lists ("… sipas bashkisë, gjinisë dhe
// vitit"), when they are as many as the table has. PxWeb leaves the headings of
// the stub out and writes them there.
func listed(title string, n int) []string {
	m := by.FindStringSubmatch(title)
	if m == nil {
		return nil
	}
	list := strings.NewReplacer(" dhe ", ",", " and ", ",", ";", ",").Replace(m[1])
	names := strings.Split(list, ",")
	names = slices.DeleteFunc(names, func(s string) bool { return strings.TrimSpace(s) == "" })
	if len(names) != n {
		return nil
	}
	return names
}

// letter is the name of a column in a sheet: A, B … Z, AA.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + string(rune('A'+i%26))
}
