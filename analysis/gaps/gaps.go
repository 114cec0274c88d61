// Package gaps finds what else than demand makes a training priority (methods §7):
// who could take an occupation up already, how far the nearest course is, whether
// the pay is decent, and what forbids it. It reads the warehouse and writes the
// table component, one row a candidate, which analysis/priorities scores. What is
// not known is missing and stays so: it is never taken for nothing.
package gaps

import (
	"cmp"
	"context"
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Run finds the components of every candidate and writes the table component.
func Run(ctx context.Context, db *warehouse.DB) error {
	rows, err := Usual.Components(ctx, db)
	if err != nil {
		return err
	}
	if err := warehouse.Write(ctx, db, rows); err != nil {
		return fmt.Errorf("gaps: %w", err)
	}
	return nil
}

// Components finds the components of every candidate in the table cell.
func (def Defaults) Components(ctx context.Context, db *warehouse.DB) ([]tables.Component, error) {
	w, err := def.read(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("gaps: %w", err)
	}
	rows, err := w.components()
	if err != nil {
		return nil, fmt.Errorf("gaps: %w", err)
	}
	return rows, nil
}

// cell is a municipality and an occupation that may be ranked.
type cell struct {
	Municipality string `col:"municipality"`
	County       string `col:"county"`
	Occupation   string `col:"occupation"`
}

// sign counts the positions of a cell, those with a strong danger sign and those
// that promise a contract.
type sign struct {
	Municipality string `col:"municipality"`
	Occupation   string `col:"occupation"`
	Positions    int64  `col:"positions"`
	Flagged      int64  `col:"flagged"`
	Secure       int64  `col:"secure"`
}

// world is what was read.
type world struct {
	def       Defaults
	cells     []cell
	supply    supply
	access    access
	pay       pays
	minWage   *float64
	openShare float64
	signs     map[[2]string]sign
	vetoes    map[string]string // of an occupation
}

// components makes the row of each candidate.
func (w *world) components() (rows []tables.Component, err error) {
	for _, c := range w.cells {
		row := tables.Component{Municipality: c.Municipality, Occupation: c.Occupation,
			OpenShare: w.openShare, MinWage: w.minWage, Veto: w.vetoes[c.Occupation]}
		row.Supply = w.supply.of(c)
		row.Minutes, row.Course = w.access.to(c, w.def.NoCourse)
		if err := w.setPay(&row, c); err != nil {
			return nil, fmt.Errorf("municipality %s, occupation %s: %w", c.Municipality, c.Occupation, err)
		}
		if err := w.setSigns(&row, c); err != nil {
			return nil, fmt.Errorf("municipality %s, occupation %s: %w", c.Municipality, c.Occupation, err)
		}
		row.Missing = missing(row)
		rows = append(rows, row)
	}
	return rows, nil
}

// missing names the parts of the score that a row lacks.
func missing(c tables.Component) string {
	var names []string
	if c.Supply == nil {
		names = append(names, "supply")
	}
	if c.Pay == nil || c.MinWage == nil {
		names = append(names, "decent_work")
	}
	if c.Minutes == nil {
		names = append(names, "access")
	}
	return strings.Join(names, " ")
}

// setPay fills in the median pay, and the veto of pay below the minimum wage.
func (w *world) setPay(row *tables.Component, c cell) error {
	if w.minWage == nil {
		return nil
	}
	m, err := w.pay.of(c)
	if err != nil || m.n == 0 {
		return err
	}
	wage := *w.minWage
	row.Pay, row.PayLo, row.PayHi = new(m.middle*wage), new(m.lo*wage), new(m.hi*wage)
	row.PayNotices, row.PayArea = int64(m.n), m.area
	if m.hi < 1 {
		row.Veto = cmp.Or(row.Veto, "pay")
	}
	return nil
}

func (w *world) setSigns(row *tables.Component, c cell) error {
	s, ok := w.signs[[2]string{c.Municipality, c.Occupation}]
	if !ok {
		return nil // a candidate that only the survey knows
	}
	row.Contract = new(float64(s.Secure) / float64(s.Positions))
	p, err := stats.Wilson(float64(s.Flagged), float64(s.Positions), .95)
	if err != nil {
		return err
	}
	row.FlagsLo = &p.Lo
	if p.Lo > w.def.Flagged {
		row.Veto = cmp.Or(row.Veto, "danger")
	}
	return nil
}

//go:embed vetoes.csv
var vetoesCSV string

// vetoes are the occupations that no course alone leads to, and those that the
// safety list forbids.
func vetoes() (map[string]string, error) {
	rows, err := csv.NewReader(strings.NewReader(vetoesCSV)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("vetoes.csv: %w", err)
	}
	all := map[string]string{}
	for _, r := range rows[1:] {
		all[r[0]] = r[1]
	}
	return all, nil
}
