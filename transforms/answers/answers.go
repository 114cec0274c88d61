// Package answers is the stage from an employer's survey answer as exported to
// its row. It reads the questions of the project's form by their names,
// refuses what is no interview, and codes the occupations in the firm's own
// words. No person is asked for, and what slips in is taken out here.
package answers

import (
	"errors"
	"fmt"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/ads"
	"github.com/zanat-al/zanat/transforms/occupation"
	"github.com/zanat-al/zanat/transforms/place"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Reader holds what an answer is read with.
type Reader struct {
	places place.Gazetteer
	coder  occupation.Coder
}

// New loads the gazetteer and the occupations.
func New() (*Reader, error) {
	var r Reader
	var err error
	if r.places, err = place.Load("al"); err != nil {
		return nil, err
	}
	if r.coder, err = occupation.Load(); err != nil {
		return nil, err
	}
	return &r, nil
}

// Stage is the stage "answers".
func (r *Reader) Stage() transforms.Stage {
	return transforms.Each("answers", func(raw tables.AnswerRaw, emit func(tables.Answer)) error {
		answer, err := r.Read(raw)
		if err != nil {
			return transforms.Refuse(raw.Source+"/"+raw.Key, err.Error())
		}
		emit(answer)
		return nil
	})
}

// Read makes the row of an answer, or of a visit that ended without one. The error
// says why it is refused: a value breaks the form's own rules.
func (r *Reader) Read(raw tables.AnswerRaw) (tables.Answer, error) {
	f, err := readForm(raw)
	if err != nil {
		return tables.Answer{}, err
	}
	outcome, err := f.outcome()
	if err != nil {
		return tables.Answer{}, err
	}
	a := tables.Answer{ID: ads.ID(raw.Source, raw.Key), Source: raw.Source, Key: raw.Key,
		PageID: raw.PageID, FrameID: f.text("frame_id"), Outcome: outcome}
	a.Day = f.day("end", "start", "day", "today")
	r.stratum(&a, f)
	if outcome == interviewed {
		r.interview(&a, f)
	} else {
		a.HiredAny = f.yes("nr1")
	}
	return a, errors.Join(f.faults...)
}

// Frame reads what a sampling frame knows of a firm, as answers to questions: the
// error says which of them break the form's own rules.
func (r *Reader) Frame(questions, values []string) error {
	f, err := readForm(tables.AnswerRaw{Questions: questions, Values: values})
	if err != nil {
		return err
	}
	r.stratum(&tables.Answer{}, f)
	return errors.Join(f.faults...)
}

// stratum reads where the firm is and how it was drawn.
func (r *Reader) stratum(a *tables.Answer, f *form) {
	a.Municipality = r.municipality(f)
	a.County = r.county(a.Municipality, f)
	a.SizeClass = f.size()
	a.Weight = f.above("weight", "design_weight", "base_weight")
	a.StratumSize = f.above("stratum_frame", "stratum_size", "frame_size", "n_frame", "n_h")
}

// interview reads what the firm told.
func (r *Reader) interview(a *tables.Answer, f *form) {
	a.Sector = f.choice("sector", "a1")
	a.Staff = f.count("a2", 1, 5000)
	a.Vacancies = f.count("b1", 0, 500)
	a.Hires = f.count("b2", 0, 2000)
	a.HiresNew, a.HiresOnline = f.count("b3", 0, 2000), f.count("b5", 0, 2000)
	f.notAbove("b3", a.HiresNew, "b2", a.Hires)
	f.notAbove("b5", a.HiresOnline, "b2", a.Hires)
	for n := range f.repeats {
		r.occupation(a, f, n+1)
	}
	a.SkillsLacking = f.choices("area", "d1")
	a.Proficient = f.count("d2", 0, 98)
	a.Importance, a.Mastery = f.likert("imp"), f.likert("comp")
	a.TransportLate = f.yes("e6")
}

// municipality reads the code or the name of the firm's municipality.
func (r *Reader) municipality(f *form) *string {
	said := f.first("municipality", "municipality_code", "bashkia")
	if said == "" {
		return nil
	}
	for _, m := range r.places.Municipalities() {
		if m.Code == said || "0"+said == m.Code {
			return &m.Code
		}
	}
	if found := r.places.Field(said); found.Code != nil {
		return found.Code
	}
	f.fault("municipality: %q is none of the 61; write its code or its name", said)
	return nil
}

// county is the municipality's, or the one that the answer names.
func (r *Reader) county(municipality *string, f *form) *string {
	for _, m := range r.places.Municipalities() {
		if municipality != nil && m.Code == *municipality {
			return &m.County
		}
	}
	said := f.first("county", "qarku")
	if said == "" {
		return nil
	}
	for _, c := range r.places.Counties() {
		if c.Code == said {
			return &c.Code
		}
	}
	code := r.places.CountyField(said)
	if code == nil {
		f.fault("county: %q is none of the 12; write its code, AL-01 to AL-12, or its name", said)
	}
	return code
}

// ErrNoInterview is why an answer is refused that was begun and not given: the
// form does not say how the visit ended. No value of it is wrong.
var ErrNoInterview = errors.New("no interview")

// Outcomes of a visit.
const (
	interviewed = 1
	refused     = 2
)

// outcome is how the visit ended. Who came and was not allowed to ask was refused.
// A file without the question that holds answers is one of interviews only.
func (f *form) outcome() (int64, error) {
	said := f.text("outcome")
	_, asked := f.values["outcome"]
	switch {
	case said == "" && !asked && f.first("b1", "b2") != "" && f.text("consent") != "0":
		return interviewed, nil
	case said == "":
		return 0, fmt.Errorf("%w: the outcome is not stated", ErrNoInterview)
	}
	if _, ok := lists["outcome"][said]; !ok {
		return 0, fmt.Errorf("outcome: %q is none of 1 to 5", said)
	}
	if said != "1" {
		return int64(said[0] - '0'), nil
	}
	switch f.text("consent") {
	case "1":
		return interviewed, nil
	case "0":
		return refused, nil
	}
	return 0, fmt.Errorf("%w: whether the firm consented is not stated", ErrNoInterview)
}
