// Package minimum knows the legal minimum wage of Albania by date. It stands
// beside the readers of an ad's pay, for "paga minimale", and feeds the series
// minimum_wage of the warehouse. The figures are data, each with its source and
// how sure it is.
package minimum

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed al/wage.csv
var file string

// Wage is a legal minimum wage and the day from which it holds.
type Wage struct {
	From     string  // ISO date
	Lek      float64 // new lek a month, gross, for full time
	Decision string  // of the Council of Ministers
	Source   string  // where we read it
	Status   string  // seen, or derived: the amount was seen, the day follows from the decision
}

// All lists the wages, oldest first.
func All() []Wage { return wages() }

// At is the wage that held on a day (ISO date). ok is false for days before the
// first that is known: an ad of 2012 has a minimum wage too, but not here.
func At(day string) (w Wage, ok bool) {
	for _, next := range wages() {
		if next.From > day {
			break
		}
		w, ok = next, true
	}
	return w, ok
}

var wages = sync.OnceValue(func() (all []Wage) {
	rows, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("minimum: al/wage.csv: %v", err))
	}
	for _, r := range rows[1:] {
		lek, err := strconv.ParseFloat(r[1], 64)
		if err != nil {
			panic(fmt.Sprintf("minimum: al/wage.csv: %v", err))
		}
		all = append(all, Wage{From: r[0], Lek: lek, Decision: r[2], Source: r[3], Status: r[4]})
	}
	return all
})
