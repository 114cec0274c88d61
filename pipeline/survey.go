package pipeline

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/survey"
	"github.com/zanat-al/zanat/scrapers/survey/form"
)

// SurveyForm writes the employers' questionnaire that ships, as an XLSForm: a
// workbook, or one CSV file by the file's ending. A file that is there already is
// left alone.
func SurveyForm(file string) error {
	return newForm(file, func() ([]byte, error) {
		var b bytes.Buffer
		err := form.Workbook(&b)
		return b.Bytes(), err
	}, func() ([]byte, error) { return form.CSV(), nil })
}

// PrintSurveyForm writes the same form as CSV.
func PrintSurveyForm(out io.Writer) error {
	_, err := out.Write(form.CSV())
	return err
}

// formMark begins the map of a survey's file that is read by a form of its own:
// the id of the form's page follows, then headings.
const formMark = "form:"

// finder finds a page by its id.
type finder func(id string) (scrapers.Page, error)

// among finds a page among some, or else in the archive.
func among(pages []scrapers.Page, kept *archive.Archive) finder {
	return func(id string) (scrapers.Page, error) {
		for _, p := range pages {
			if p.ID() == id {
				return p, nil
			}
		}
		if kept == nil {
			return scrapers.Page{}, fmt.Errorf("%w: %s", archive.ErrNotFound, id)
		}
		return kept.Get(id)
	}
}

// readForm makes a page of a survey's XLSForm, and reads it once, so that a
// mistake is told now.
func readForm(cfg Config, kind, name string) (p scrapers.Page, err error) {
	if kind != "survey" {
		return p, wrongUse("--form is for a survey, not for %s", kind)
	}
	if p, err = readFile(cfg, "form", name, ""); err != nil {
		return p, err
	}
	if _, err := form.Read(p.Request.URL, p.Body); err != nil {
		return p, about("add", name, err)
	}
	return p, nil
}

// readSurvey reads an export, by the form that was added with it or by the one
// that ships.
func (c *collected) readSurvey(p scrapers.Page) error {
	var own *form.Form
	if rest, ok := strings.CutPrefix(p.Map, formMark); ok {
		id, headings, _ := strings.Cut(rest, ",")
		page, err := c.form(id)
		if err != nil {
			return fmt.Errorf("%s: its form: %w", p.Request.URL, err)
		}
		if own, err = form.Read(page.Request.URL, page.Body); err != nil {
			return err
		}
		p.Map = headings
	}
	answers, left, err := survey.ReadBy(p, own)
	c.answers = append(c.answers, answers...)
	again := map[string]bool{} // let pass after all
	for _, a := range answers {
		again[a.Key] = true
	}
	c.left = slices.DeleteFunc(c.left, func(r runs.Refusal) bool { return r.Stage == "review "+p.Source && again[r.Key] })
	for _, l := range left {
		c.refuseReviewed(p.Source, l.Key, l.Why)
	}
	return err
}

// readFrame reads a frame. A newer one tells what it knows of a firm anew; firms
// that it does not name stay as they were.
func (c *collected) readFrame(p scrapers.Page) error {
	frame, err := survey.ReadFrame(p)
	if c.frame == nil {
		c.frame = survey.Frame{}
	}
	maps.Copy(c.frame, frame)
	return err
}
