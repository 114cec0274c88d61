package release

import (
	"context"
	"slices"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// places are the items of a business idea that differ from place to place; the others
// hold everywhere, so that one number stands for all.
var places = []string{"customers", "openings", "competitors"}

// plans tell the facts beside business ideas as they stand; what they take from module
// gaps and seasons is not known where the gate does not tell those.
func (a *author) plans() {
	for _, p := range a.plan {
		a.row("plan", p.Municipality, p.Idea, p.NameSq, p.NameEn, p.Occupation, p.Sector, p.Caution, p.CautionItems)
	}
	occupation := map[string]string{}
	for _, p := range a.plan {
		occupation[p.Idea] = p.Occupation
	}
	seen := map[[2]string]bool{}
	for _, f := range a.fact {
		a.open(&f, occupation[f.Idea])
		of := cell{"idea": f.Idea, "item": f.Item}
		local := slices.Contains(places, f.Item)
		if local {
			of["municipality"] = f.Municipality
		}
		n := a.number("plan_fact", "score", publish.Formula, of)
		a.row("plan_fact", f.Municipality, f.Idea, f.Item, f.Safety, null(f.Score), f.ValueEn, f.ValueSq,
			f.Source, f.Sure, markOf(n))
		if !local && seen[[2]string{f.Idea, f.Item}] {
			continue
		}
		seen[[2]string{f.Idea, f.Item}] = true
		n.State, n.Inputs = publish.Missing, []string{"sure=" + f.Sure}
		if f.Source != "" {
			n.Inputs = append(n.Inputs, "source="+f.Source)
		}
		if f.Score != nil {
			n.State, n.Value = publish.Value, to(float64(*f.Score))
		}
		if f.ValueEn != "" {
			n.Inputs = append(n.Inputs, "fact="+f.ValueEn)
		}
		a.list = append(a.list, n)
	}
}

// open takes out of a fact what the gate does not tell.
func (a *author) open(f *tables.PlanFact, occupation string) {
	switch f.Item {
	case "skill_gap":
		if _, told := a.bestCourse(occupation); told {
			return
		}
	case "seasonality":
		if a.seasonal[occupation[:1]] {
			return
		}
	default:
		return
	}
	f.Score, f.ValueEn, f.ValueSq, f.Source, f.Sure = nil, "not known", "nuk dihet", "", "unknown"
}

// plans writes the tables of plans, which have the columns of those inside and the
// mark of each fact.
func (w *writer) plans(ctx context.Context, rows own) {
	for _, name := range []string{"plan", "plan_fact"} {
		w.exec(ctx, warehouse.Schema(openOf(name)))
		if name == "plan_fact" {
			w.exec(ctx, script("schema/plan_fact.sql"))
		}
		w.append(name, rows[name])
	}
}
