package pipeline

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/survey"
	"github.com/zanat-al/zanat/scrapers/survey/form"
	"github.com/zanat-al/zanat/transforms/answers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// notForm errs on a questionnaire that was given for its answers.
func notForm(p scrapers.Page) error {
	if p.Board != surveyFile {
		return nil
	}
	if f, err := form.Read(p.Request.URL, p.Body); err != nil || len(f.Questions) == 0 {
		return nil // an export of answers is none, also in a sheet called survey
	}
	return wrongUse("is the form, not an export of its answers; add the export, and your own form with it: "+
		"zanat add survey EXPORT --form %s", p.Source)
}

// doubts reads answers and firms as a run will, and refuses what it would refuse,
// by its line. Answers without an interview are no fault: they are told.
func (c *collected) doubts(file string) (told string, err error) {
	if len(c.answers) == 0 && len(c.frame) == 0 {
		return "", nil
	}
	reader, err := answers.New()
	if err != nil {
		return "", err
	}
	if len(c.frame) > 0 {
		return otherCodes(c.frame), checkFrame(reader, file, c.frame)
	}
	return checkAnswers(reader, file, c.answers)
}

func checkAnswers(reader *answers.Reader, file string, all []tables.AnswerRaw) (told string, err error) {
	var faults, without []string
	for _, a := range all {
		_, err := reader.Read(a)
		switch {
		case errors.Is(err, answers.ErrNoInterview):
			without = append(without, fmt.Sprintf("line %d: %v", a.Line, err))
		case err != nil:
			faults = append(faults, fmt.Sprintf("line %d, question %s", a.Line, oneLine(err)))
		}
	}
	switch {
	case len(faults) > 0:
		return "", fmt.Errorf("%s %s. Mend these answers, or empty their cells; nothing was taken in", file, few(faults))
	case len(without) == len(all):
		return "", fmt.Errorf("%s %s. No answer would count: give each its outcome and consent, "+
			"or leave the column outcome out where all are interviews", file, few(without))
	case len(without) > 0:
		return fmt.Sprintf("%d will not count: %s", len(without), few(without)), nil
	}
	return "", nil
}

func checkFrame(reader *answers.Reader, file string, frame survey.Frame) error {
	firms := slices.SortedFunc(maps.Values(frame), func(a, b survey.Firm) int { return cmp.Compare(a.Line, b.Line) })
	var faults []string
	for _, f := range firms {
		if err := reader.Frame(f.Questions, f.Values); err != nil {
			faults = append(faults, fmt.Sprintf("line %d, column %s", f.Line, oneLine(err)))
		}
	}
	if len(faults) == 0 {
		return nil
	}
	return fmt.Errorf("%s %s. Mend these cells, or empty them where it is not known; nothing was taken in", file, few(faults))
}

// shippedCode is how the form that ships wants the code of a firm.
var shippedCode = regexp.MustCompile(`^[A-Z]{2}[0-9]{5}$`)

// otherCodes tells of codes that nobody can enter into the form that ships. A form
// of one's own may have its own.
func otherCodes(frame survey.Frame) string {
	n := 0
	for code := range frame {
		if !shippedCode.MatchString(code) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d codes are not such as the form that ships takes (KU00001)", n, len(frame))
}

// oneLine is an error that may be several, in one line.
func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }

// few are the first of some texts, and how many more there are.
func few(all []string) string {
	const most = 5
	if len(all) <= most {
		return strings.Join(all, "; ")
	}
	return fmt.Sprintf("%s; and %d more", strings.Join(all[:most], "; "), len(all)-most)
}

func blank(s string) bool { return s == "" }
