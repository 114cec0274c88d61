package courses

import (
	"slices"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Centre is the list of one file.
type Centre struct {
	Source string // the file's name
	List
}

// Merge joins lists in the order in which their files were kept. A file is a whole
// programme: a newer one of the same name takes the place of the older, so what
// was deleted from it is gone. A course of a centre's own stands instead of the
// one of its name that ships, and of one in a file before it.
func Merge(shipped List, centres []Centre) (all List) {
	lists := []List{shipped}
	for i, c := range centres {
		newer := slices.ContainsFunc(centres[i+1:], func(o Centre) bool { return o.Source == c.Source })
		if !newer {
			lists = append(lists, c.List)
		}
	}
	for i, l := range lists {
		replaced := func(course string) bool {
			return slices.ContainsFunc(lists[i+1:], func(later List) bool { return later.has(course) })
		}
		for _, c := range l.Courses {
			if !replaced(c.Code) {
				all.Courses = append(all.Courses, c)
			}
		}
		for _, m := range l.Modules {
			if !replaced(m.Course) {
				all.Modules = append(all.Modules, m)
			}
		}
	}
	return all
}

func (l List) has(course string) bool {
	return slices.ContainsFunc(l.Courses, func(c tables.Course) bool { return c.Code == course })
}

// Clash is a course that is in two lists; "" when there is none.
func (l List) Clash(other List) string {
	for _, c := range l.Courses {
		if other.has(c.Code) {
			return c.Code
		}
	}
	return ""
}
