package pipeline

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/courses"
)

// CoursesForm writes the form of a centre's own programme, which zanat add
// courses reads when it is filled in: a workbook, or CSV by the file's ending. A
// file that is there already is left alone: somebody may have filled it in.
func CoursesForm(file string) error {
	return newForm(file, courses.Form().XLSX, courses.Form().CSV)
}

// newForm writes a form to fill in, by the file's ending.
func newForm(file string, xlsx, csv func() ([]byte, error)) error {
	var body []byte
	var err error
	switch strings.ToLower(filepath.Ext(file)) {
	case ".xlsx":
		body, err = xlsx()
	case ".csv":
		body, err = csv()
	default:
		return wrongUse("%s: the form is written as .xlsx or .csv", file)
	}
	if err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, os.ErrExist) {
		return wrongUse("%s is there already, and may have been filled in; name another file", file)
	}
	if err != nil {
		return kinded{fmt.Errorf("write the form: %w", err), ErrUse}
	}
	_, err = f.Write(body)
	return errors.Join(err, f.Close())
}

// PrintCoursesForm writes the same form as CSV.
func PrintCoursesForm(out io.Writer) error {
	body, err := courses.Form().CSV()
	if err != nil {
		return err
	}
	_, err = out.Write(body)
	return err
}

// programmes is how many courses were read.
func (c *collected) programmes() (n int) {
	for _, centre := range c.centres {
		n += len(centre.Courses)
	}
	return n
}

// clashes errs on a course that the files of two centres have: the name of a
// course is what its modules are found by. It looks among the files to be added
// and at the newest of every other name that is kept.
func clashes(kept *archive.Archive, pages []scrapers.Page) error {
	lists := map[string]courses.List{}
	for _, p := range pages {
		if p.Board != coursesFile {
			return nil
		}
		list, err := courses.Read(p)
		if err != nil {
			return err
		}
		lists[p.Source] = list
	}
	added := slices.Sorted(maps.Keys(lists))
	if err := keptCourses(kept, lists); err != nil {
		return err
	}
	for _, source := range added {
		for _, other := range slices.Sorted(maps.Keys(lists)) {
			if course := lists[source].Clash(lists[other]); course != "" && source != other {
				return wrongUse("add %s: course %s is in %s too; add the centre to its name, or call the file %s when it is the newer one",
					source, course, other, other)
			}
		}
	}
	return nil
}

// keptCourses adds the newest kept list of every name that lists lacks.
func keptCourses(kept *archive.Archive, lists map[string]courses.List) error {
	newest := map[string]archive.Entry{}
	for _, e := range kept.Entries() {
		if _, added := lists[e.Source]; e.Board == coursesFile && !added {
			newest[e.Source] = e
		}
	}
	for source, e := range newest {
		page, err := kept.Read(e)
		if err != nil {
			return err
		}
		if lists[source], err = courses.Read(page); err != nil {
			return err
		}
	}
	return nil
}
