package answers

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// count reads a whole number within the form's bounds; nil when not answered.
func (f *form) count(name string, least, most int64) *int64 {
	said := f.text(name)
	if said == "" {
		return nil
	}
	n, err := strconv.ParseInt(strings.TrimSuffix(said, ".0"), 10, 64)
	if err != nil || n < least || n > most {
		f.fault("%s: %q is no whole number from %d to %d", name, said, least, most)
		return nil
	}
	return &n
}

func (f *form) countNth(n int, name string, most int64) int64 {
	if v := f.count(repeated(n, name), 0, most); v != nil {
		return *v
	}
	return unanswered
}

// notAbove checks that a part is not more than its whole.
func (f *form) notAbove(part string, n *int64, whole string, of *int64) {
	if n != nil && of != nil && *n > *of {
		f.fault("%s: %d is more than the %d of %s", part, *n, *of, whole)
	}
}

// choice reads one name of a list; nil when not answered.
func (f *form) choice(list, name string) *string {
	said := f.text(name)
	if said == "" {
		return nil
	}
	if _, ok := lists[list][said]; !ok {
		f.offList(list, name, said)
		return nil
	}
	return &said
}

func (f *form) offList(list, name, said string) {
	f.fault("%s: %q is not in the form's list %s: %s", name, said, list,
		strings.Join(slices.Sorted(maps.Keys(lists[list])), ", "))
}

// choices reads several names of a list, in the order of the answer.
func (f *form) choices(list, name string) []string {
	var names []string
	for _, said := range strings.Fields(f.text(name)) {
		if _, ok := lists[list][said]; !ok {
			f.offList(list, name, said)
		} else if !slices.Contains(names, said) {
			names = append(names, said)
		}
	}
	return names
}

func (f *form) choicesNth(n int, list, name string) []string {
	return f.choices(list, repeated(n, name))
}

// size reads the size class, from the sampling frame or the staff where the class
// is not answered.
func (f *form) size() *string {
	for _, name := range []string{"a4", "size", "size_class"} {
		for _, class := range lists["size"] {
			if f.text(name) == class {
				return &class
			}
		}
		if said := f.choice("size", name); said != nil {
			class := lists["size"][*said]
			return &class
		}
	}
	staff, err := strconv.Atoi(f.text("a2"))
	if err != nil || staff < 1 {
		return nil
	}
	class := "50+"
	switch {
	case staff < 5:
		class = "1-4"
	case staff < 10:
		class = "5-9"
	case staff < 50:
		class = "10-49"
	}
	return &class
}

// above reads the first of the columns that is answered as a number above 0; nil
// when none is.
func (f *form) above(names ...string) *float64 {
	for _, name := range names {
		said := f.text(name)
		if said == "" {
			continue
		}
		w, err := strconv.ParseFloat(said, 64)
		if err != nil || !(w > 0 && w < 1e7) {
			f.fault("%s: %q is no number above 0", name, said)
			return nil
		}
		return &w
	}
	return nil
}

// rated are the skills that firms rate: questions d4 to d9.
var rated = []string{"d4", "d5", "d6", "d7", "d8", "d9"}

// likert reads the six ratings from 1 to 5 of importance or mastery; 98 is do not
// know. Empty when no question is answered.
func (f *form) likert(what string) (list []int64) {
	any := false
	for _, d := range rated {
		v := f.count(d+"_"+what, 1, 98)
		switch {
		case v != nil && *v >= 1 && *v <= 5:
			list, any = append(list, *v), true
		case v == nil || *v == 98:
			list = append(list, unanswered)
		default:
			f.fault("%s_%s: %d is none of 1 to 5 and 98", d, what, *v)
			return nil
		}
	}
	if !any {
		return nil
	}
	return list
}

// yes reads a question of yes, no or do not know: nil for the last.
func (f *form) yes(name string) *bool {
	switch said := f.text(name); said {
	case "1", "0":
		v := said == "1"
		return &v
	case "", "98":
		return nil
	default:
		f.fault("%s: %q is none of 1, 0 and 98", name, said)
		return nil
	}
}

// day is the date of the first of the questions that holds one.
func (f *form) day(names ...string) *tables.Date {
	for _, n := range names {
		said := f.text(n)
		if said == "" {
			continue
		}
		if d, err := tables.ParseDate(said[:min(10, len(said))]); err == nil {
			return &d
		}
		f.fault("%s: %q does not begin with a date as 2026-03-31", n, said)
	}
	return nil
}
