package pipeline

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/zanat-al/zanat/scrapers/courses"
)

// CoursesForm writes the form of a centre's own programme, which zanat add
// courses reads when it is filled in: a workbook, or CSV by the file's ending. A
// file that is there already is left alone: somebody may have filled it in.
func CoursesForm(file string) error {
	var body []byte
	var err error
	switch strings.ToLower(filepath.Ext(file)) {
	case ".xlsx":
		body, err = courses.Form().XLSX()
	case ".csv":
		body, err = courses.Form().CSV()
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
