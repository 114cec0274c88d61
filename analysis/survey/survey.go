// Package survey weighs the employer survey and estimates from it: who was drawn,
// who answered, what the answers stand for. It reads the table answer and writes
// survey_cell and survey_county, which analysis/demand joins with the ads, and
// survey_estimate, whose released rows pass the gate.
//
// A survey whose firms were not drawn by chance from a frame with known numbers has
// no weights: it stays beside the ads as a count, and its estimates are none.
package survey

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
)

//go:embed firms.sql
var firmsSQL string

//go:embed margins.sql
var marginsSQL string

// Run weighs and estimates, and writes the three tables; without answers they are
// empty. The note says how the weights were made, for the run's record.
func Run(ctx context.Context, db *warehouse.DB) (Note, error) {
	firms, err := warehouse.Query[Firm](ctx, db, firmsSQL)
	if err != nil {
		return Note{}, fmt.Errorf("survey: read answers: %w", err)
	}
	margins, err := warehouse.Query[Margin](ctx, db, marginsSQL)
	if err != nil {
		return Note{}, fmt.Errorf("survey: read the register: %w", err)
	}
	s, err := Weigh(firms, margins)
	if err != nil {
		return Note{}, fmt.Errorf("survey: %w", err)
	}
	estimates, err := s.Estimates()
	if err != nil {
		return Note{}, fmt.Errorf("survey: %w", err)
	}
	for _, err := range []error{
		warehouse.Write(ctx, db, s.Cells()),
		warehouse.Write(ctx, db, s.Counties()),
		warehouse.Write(ctx, db, estimates),
	} {
		if err != nil {
			return Note{}, fmt.Errorf("survey: %w", err)
		}
	}
	return s.Note, nil
}

// Firm is a firm that the survey visited.
type Firm struct {
	ID           int64    `col:"answer_id"`
	Outcome      int64    `col:"outcome"` // 1 interview, 2 refused, 3 not contacted, 4 closed, 5 outside
	HiredAny     *bool    `col:"hired_any"`
	Municipality *string  `col:"municipality"`
	County       *string  `col:"county"`
	Sector       *string  `col:"sector"`
	SizeClass    *string  `col:"size_class"`
	Weight       *float64 `col:"weight"`       // frame over drawn
	StratumSize  *float64 `col:"stratum_size"` // firms of the frame
	Staff        *int64   `col:"staff"`
	Vacancies    *int64   `col:"vacancies"`
	Hires        *int64   `col:"hires"`
	HiresNew     *int64   `col:"hires_new"`
	HiresOnline  *int64   `col:"hires_online"`
	Occupations  []string `col:"occupations"`
	OfVacancies  []int64  `col:"occupation_vacancies"`
	OfHires      []int64  `col:"occupation_hires"`
	OfHard       []int64  `col:"occupation_hard"`
	OfReasons    []string `col:"occupation_reasons"`
	Importance   []int64  `col:"importance"`
	Mastery      []int64  `col:"mastery"`
}

// Margin is the number of firms of a group in the business register.
type Margin struct {
	By    string  `col:"margin"` // county or size_class
	Group string  `col:"name"`
	Firms float64 `col:"firms"`
}
