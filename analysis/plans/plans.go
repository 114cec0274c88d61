// Package plans gathers what an adviser's business-idea sheet needs to know (methods
// §13): for each municipality and idea, facts with a score from 0 to 4 each, their
// source, and how sure they are. Scores are never added up. What is not known says
// so. No row is about a person.
//
// What holds for an idea everywhere stands in al/*.csv; what differs from place to
// place comes from the warehouse. The tables plan and plan_fact are written back.
package plans

import (
	"context"
	"embed"
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed *.sql
var questions embed.FS

// Run gathers the facts and writes both tables.
func Run(ctx context.Context, db *warehouse.DB) error {
	ideas, err := load()
	if err != nil {
		return fmt.Errorf("plans: %w", err)
	}
	w, err := read(ctx, db)
	if err != nil {
		return fmt.Errorf("plans: %w", err)
	}
	plans, facts, err := w.sheets(ideas)
	if err != nil {
		return fmt.Errorf("plans: %w", err)
	}
	if err := warehouse.Write(ctx, db, plans); err != nil {
		return fmt.Errorf("plans: %w", err)
	}
	if err := warehouse.Write(ctx, db, facts); err != nil {
		return fmt.Errorf("plans: %w", err)
	}
	return nil
}

// sheets makes the rows of every municipality and idea.
func (w *world) sheets(ideas *ideas) (plans []tables.Plan, facts []tables.PlanFact, err error) {
	for _, p := range w.places {
		for _, i := range ideas.list {
			local, err := w.local(p, i, ideas.words)
			if err != nil {
				return nil, nil, fmt.Errorf("municipality %s, idea %s: %w", p.Municipality, i.name, err)
			}
			sheet := append(local, ideas.facts[i.name]...)
			for k := range sheet {
				sheet[k].Municipality, sheet[k].Idea = p.Municipality, i.name
			}
			plans, facts = append(plans, head(p, i, sheet)), append(facts, sheet...)
		}
	}
	return plans, facts, nil
}

// head is the head of a sheet. An item of safety that scores 0 is a caution.
func head(p place, i idea, sheet []tables.PlanFact) tables.Plan {
	var zero []string
	for _, f := range sheet {
		if f.Safety && f.Score != nil && *f.Score == 0 {
			zero = append(zero, f.Item)
		}
	}
	return tables.Plan{Municipality: p.Municipality, Idea: i.name, NameSq: i.sq, NameEn: i.en,
		Occupation: i.occupation, Sector: i.sector,
		Caution: len(zero) > 0, CautionItems: strings.Join(zero, " ")}
}
