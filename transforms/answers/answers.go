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

// Read makes the row of an answer; the error says why it is refused: no
// interview took place, or a value breaks the form's own rules.
func (r *Reader) Read(raw tables.AnswerRaw) (tables.Answer, error) {
	f, err := readForm(raw)
	if err != nil {
		return tables.Answer{}, err
	}
	if err := f.interview(); err != nil {
		return tables.Answer{}, err
	}
	a := tables.Answer{ID: ads.ID(raw.Source, raw.Key), Source: raw.Source, Key: raw.Key,
		PageID: raw.PageID, FrameID: f.text("frame_id")}
	a.Day = f.day("end", "start", "day", "today")
	a.Municipality = r.municipality(f)
	a.Sector, a.SizeClass = f.choice("sector", "a1"), f.size()
	a.Weight = f.weight()
	a.Staff = f.count("a2", 1, 5000)
	a.Vacancies = f.count("b1", 0, 500)
	a.Hires = f.count("b2", 0, 2000)
	a.HiresNew, a.HiresOnline = f.count("b3", 0, 2000), f.count("b5", 0, 2000)
	f.notAbove("b3", a.HiresNew, "b2", a.Hires)
	f.notAbove("b5", a.HiresOnline, "b2", a.Hires)
	for n := range f.repeats {
		r.occupation(&a, f, n+1)
	}
	a.SkillsLacking = f.choices("area", "d1")
	a.TransportLate = f.yes("e6")
	return a, errors.Join(f.faults...)
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

// interview says why there is no interview to read.
func (f *form) interview() error {
	switch outcome := f.text("outcome"); outcome {
	case "1":
	case "":
		return errors.New("no interview: the outcome is not stated")
	default:
		if means, ok := lists["outcome"][outcome]; ok {
			return errors.New("no interview: " + means)
		}
		return fmt.Errorf("outcome: %q is none of 1 to 5", outcome)
	}
	if f.text("consent") != "1" {
		return errors.New("no interview: no consent")
	}
	return nil
}
