package plans

import (
	"fmt"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// booklet is all that a template may print. Its only numbers are publish.Numbers; the
// figures in the words of a fact are those of the row whose mark stands beside them.
type booklet struct {
	OtherFile      string
	Name, Genitive string // of the municipality
	Date, AsOf     string
	ReleaseID      string
	Example        string // a mark printed here
	Invented       bool
	One            bool // one idea, not all
	Sheets         []sheet
}

// sheet is one idea.
type sheet struct {
	Idea       speech.Label
	Occupation speech.Label // that employs people for the same work
	Code       string       // its ISCO-08 code
	Sector     string       // NACE
	Caution    bool
	Zero       []string // items of safety that score 0
	Groups     []group
	Name       string // of the municipality
}

// group is a part of the table.
type group struct {
	Name  string
	Lines []line
}

// line is a fact.
type line struct {
	Item   string
	Score  *publish.Number // nil when not known
	Fact   string
	Source speech.Label
	Sure   string // seen, derived, recalled or unknown
}

// groups are the items in the order of the sheet, safety first.
var groups = []struct {
	name  string
	items []string
}{
	{"safety", []string{"premises", "visibility", "after_dark", "cash", "acquaintances"}},
	{"market", []string{"customers", "openings", "competitors", "seasonality"}},
	{"money", []string{"start_up", "working_capital", "first_income", "skill_gap", "licence"}},
	{"home", []string{"childcare", "benefits"}},
}

func gather(s *publish.Snapshot, municipality, idea string, say speech.Speech) (b booklet, err error) {
	place, ok := s.Municipality(municipality)
	if !ok {
		return b, fmt.Errorf("the release has no such municipality (01 to 61)")
	}
	b = booklet{OtherFile: Name(place, idea, say.Other) + ".html", Name: say.Municipality(place),
		Genitive: say.Genitive(place), Date: s.Release().AsOf, ReleaseID: s.Release().ID,
		Invented: s.Invented(), One: idea != ""}
	if b.AsOf, err = say.Date(b.Date); err != nil {
		return b, err
	}
	for _, p := range s.Plans(municipality) {
		if idea != "" && p.Idea != idea {
			continue
		}
		one, err := lay(s, p, say)
		if err != nil {
			return b, fmt.Errorf("idea %s: %w", p.Idea, err)
		}
		one.Name = b.Name
		b.Sheets = append(b.Sheets, one)
		if b.Example == "" {
			b.Example = example(one)
		}
	}
	if len(b.Sheets) == 0 {
		return b, fmt.Errorf("the release has no plan %q there: %w", idea, publish.ErrNoSuchNumber)
	}
	return b, nil
}

// lay puts the facts of an idea into the groups of its sheet.
func lay(s *publish.Snapshot, p publish.Plan, say speech.Speech) (sheet, error) {
	one := sheet{Idea: say.Name(p.NameSq, p.NameEn), Code: p.Occupation, Sector: p.Sector,
		Caution: p.Caution, Zero: p.CautionItems}
	if o, ok := s.Occupation(p.Occupation); ok {
		one.Occupation = say.Name(o.TitleSq, o.TitleEn)
	}
	facts := map[string]publish.PlanFact{}
	for _, f := range p.Facts {
		facts[f.Item] = f
	}
	for _, g := range groups {
		part := group{Name: g.name}
		for _, item := range g.items {
			f, ok := facts[item]
			if !ok {
				return one, fmt.Errorf("the release has no fact %s", item)
			}
			delete(facts, item)
			part.Lines = append(part.Lines, fact(f, say))
		}
		one.Groups = append(one.Groups, part)
	}
	for _, f := range p.Facts {
		if _, left := facts[f.Item]; left {
			return one, fmt.Errorf("there are no words for the fact %s", f.Item)
		}
	}
	return one, nil
}

func fact(f publish.PlanFact, say speech.Speech) line {
	l := line{Item: f.Item, Fact: f.ValueEn, Source: source(f.Source, say), Sure: f.Sure}
	if say.Lang == "sq" {
		l.Fact = f.ValueSq
	}
	if f.Score.Known() {
		l.Score = &f.Score
	}
	return l
}

// example is a mark of the sheet, to show how one is traced.
func example(one sheet) string {
	for _, g := range one.Groups {
		for _, l := range g.Lines {
			if l.Score != nil {
				return l.Score.Mark()
			}
		}
	}
	return ""
}
