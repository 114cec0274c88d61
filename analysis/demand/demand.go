// Package demand estimates the demand for every occupation in every municipality,
// with bounds and a grade: it reads what the warehouse counted of job ads and what
// the employer survey told, and writes the table cell back, which the other
// analyses use.
//
// What is estimated is the expected number of openings in 12 months (methods §0),
// not last year's count: all openings where a survey is joined, advertised openings
// where there is none. An occupation that nobody advertised and no firm told of has
// no row in a municipality: looked for, found none.
package demand

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed cells.sql
var cellsSQL string

//go:embed surveyed.sql
var surveyedSQL string

//go:embed thirds.sql
var thirdsSQL string

//go:embed sample.sql
var sampleSQL string

// Data are what the model is made of.
type Data struct {
	Counts []Count
	Survey []Surveyed
	Places []Place
	Sample Sample
}

// Read reads the counts of the warehouse and the survey's.
func Read(ctx context.Context, db *warehouse.DB) (d Data, err error) {
	if d.Counts, err = warehouse.Query[Count](ctx, db, cellsSQL); err != nil {
		return d, fmt.Errorf("demand: read counts: %w", err)
	}
	if d.Survey, err = warehouse.Query[Surveyed](ctx, db, surveyedSQL); err != nil {
		return d, fmt.Errorf("demand: read the survey: %w", err)
	}
	if d.Places, err = warehouse.Query[Place](ctx, db, thirdsSQL); err != nil {
		return d, fmt.Errorf("demand: read municipalities: %w", err)
	}
	if d.Sample, err = readSample(ctx, db); err != nil {
		return d, fmt.Errorf("demand: read the sample: %w", err)
	}
	return d, nil
}

// Estimate fits the model to the data and estimates every cell.
func (d Data) Estimate(by Defaults, seed int64, draws int) (*Model, []tables.Cell, error) {
	m, err := by.Fit(d.Counts, d.Survey, d.Places)
	if err != nil {
		return nil, nil, fmt.Errorf("demand: %w", err)
	}
	rows, err := m.Cells(d.Sample, seed, draws)
	if err != nil {
		return nil, nil, fmt.Errorf("demand: %w", err)
	}
	return m, rows, nil
}

// Run reads, estimates, writes the table cell, and returns the model, for those who
// go on drawing from it.
func Run(ctx context.Context, db *warehouse.DB, seed int64, draws int) (*Model, error) {
	d, err := Read(ctx, db)
	if err != nil {
		return nil, err
	}
	m, rows, err := d.Estimate(Usual, seed, draws)
	if err != nil {
		return nil, err
	}
	if err := warehouse.Write(ctx, db, rows); err != nil {
		return nil, fmt.Errorf("demand: %w", err)
	}
	return m, nil
}

// drawn is a county's part of the sample.
type drawn struct {
	County      string  `col:"county"`
	Neff        float64 `col:"neff"`
	Probability bool    `col:"probability"`
}

func readSample(ctx context.Context, db *warehouse.DB) (Sample, error) {
	rows, err := warehouse.Query[drawn](ctx, db, sampleSQL)
	s := Sample{Neff: map[string]float64{}}
	for _, r := range rows {
		s.Neff[r.County], s.Probability = r.Neff, r.Probability
	}
	return s, err
}
