package survey

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Frame is the list that a sample was drawn from: what is known of each firm
// before anybody visits it, by its code. The questionnaire asks for the code
// alone; where the firm is and what it stands for comes from here.
type Frame map[string]Firm

// Firm is what a frame knows of one firm, as answers to questions.
type Firm struct {
	Questions, Values []string
	Line              int // of the file
}

// frameColumns are what a frame may tell of a firm. Anything else, a name above
// all, has no business here.
var frameColumns = []string{"municipality", "municipality_code", "bashkia", "county", "qarku", "size", "size_class",
	"weight", "design_weight", "base_weight", "stratum_frame", "stratum_size", "frame_size", "n_frame", "n_h"}

// ReadFrame reads a frame or a sample of it: one row a firm, with frame_id and
// any of its columns. All or nothing: the error names file, line and mend.
func ReadFrame(p scrapers.Page) (Frame, error) {
	s, err := sheet.Read(p.Request.URL, p.Body)
	if err != nil {
		return nil, err
	}
	names, err := renames(p.Map)
	if err != nil {
		return nil, err
	}
	key := -1
	for i, h := range s.Head {
		if ours, ok := names[h]; ok {
			s.Head[i] = ours
		}
		switch h = s.Head[i]; {
		case h == "frame_id":
			key = i
		case h != "" && !slices.Contains(frameColumns, h):
			return nil, fmt.Errorf("%s: column %s is none of frame_id, %s; delete it, or name it by --map",
				s.File, h, strings.Join(frameColumns, ", "))
		}
	}
	if key < 0 {
		return nil, fmt.Errorf("%s: no column is headed frame_id, the code of a firm; add it", s.File)
	}
	all := Frame{}
	for _, r := range s.Rows {
		id := strings.TrimSpace(r.Cells[key])
		if id == "" {
			return nil, s.Fault(r.Line, "frame_id", "empty", "give each firm its code")
		}
		if _, twice := all[id]; twice {
			return nil, s.Fault(r.Line, "frame_id", fmt.Sprintf("%q is there twice", id), "keep one row a firm")
		}
		all[id] = firmOf(s, r, key)
	}
	return all, nil
}

func firmOf(s *sheet.Sheet, r sheet.Row, key int) (f Firm) {
	f.Line = r.Line
	for i, h := range s.Head {
		if v := strings.TrimSpace(r.Cells[i]); i != key && h != "" && v != "" {
			f.Questions, f.Values = append(f.Questions, h), append(f.Values, v)
		}
	}
	return f
}

// Join adds to each answer what the frame knows of its firm and the answer does
// not say itself.
func (f Frame) Join(answers []tables.AnswerRaw) {
	for i := range answers {
		a := &answers[i]
		at := slices.Index(a.Questions, "frame_id")
		if at < 0 {
			continue
		}
		firm := f[a.Values[at]]
		for j, q := range firm.Questions {
			k := slices.Index(a.Questions, q)
			switch {
			case k < 0:
				a.Questions, a.Values = append(a.Questions, q), append(a.Values, firm.Values[j])
			case a.Values[k] == "":
				a.Values[k] = firm.Values[j]
			}
		}
	}
}
