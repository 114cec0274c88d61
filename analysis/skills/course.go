package skills

import (
	"context"
	"errors"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// outcome is one of a course, and how many positions of the course's occupation ask
// for its skill; nil in a course without modules.
type outcome struct {
	Course     string  `col:"course"`
	Occupation *string `col:"occupation"`
	Outcome    *string `col:"outcome"`
	Skill      *string `col:"skill"`
	Status     string  `col:"status"`
	Asked      int64   `col:"asked"`
}

// course is what a course teaches.
type course struct {
	name       string
	occupation *string
	outcomes   []outcome
}

func readCourses(ctx context.Context, db *warehouse.DB) (all []course, err error) {
	for _, r := range warehouse.Ask[outcome](ctx, db, questions, "outcomes", &err) {
		if len(all) == 0 || all[len(all)-1].name != r.Course {
			all = append(all, course{name: r.Course, occupation: r.Occupation})
		}
		if r.Outcome != nil {
			last := &all[len(all)-1]
			last.outcomes = append(last.outcomes, r)
		}
	}
	return all, err
}

// gapRows are the rows of module_gap, one a course.
func gapRows(courses []course, all []*demand) (rows []tables.ModuleGap, err error) {
	of := map[string]*demand{}
	for _, d := range all {
		of[d.occupation] = d
	}
	for _, c := range courses {
		row := tables.ModuleGap{Course: c.name, Occupation: c.occupation, Modules: c.leastSure()}
		row.Surplus, row.Unlinked = c.beside()
		switch {
		case c.occupation == nil:
			row.Status, row.Surplus = "occupation_unknown", nil
		case len(c.outcomes) == 0:
			row.Status = "module_unknown"
		case of[*c.occupation] == nil:
			row.Status, row.Surplus = "too_few", nil
		default:
			if err := c.measure(&row, of[*c.occupation]); err != nil {
				return nil, err
			}
		}
		if row.Status != "known" {
			row.Why = row.Status
		}
		row.Released = row.Why == ""
		rows = append(rows, row)
	}
	return rows, nil
}

// sureness is from the least to the most sure.
var sureness = []string{"recalled", "derived", "seen", "added"}

// leastSure is how sure the modules are.
func (c course) leastSure() string {
	least := len(sureness)
	for _, o := range c.outcomes {
		least = min(least, max(0, slices.Index(sureness, o.Status)))
	}
	if least == len(sureness) {
		return ""
	}
	return sureness[least]
}

// beside are the outcomes whose skill nobody asks for, and how many outcomes have
// no skill that could be asked for.
func (c course) beside() (surplus []string, unlinked int64) {
	for _, o := range c.outcomes {
		switch {
		case o.Skill == nil:
			unlinked++
		case o.Asked == 0 && !slices.Contains(surplus, *o.Outcome):
			surplus = append(surplus, *o.Outcome)
		}
	}
	return surplus, unlinked
}

// fewSkills is the number of usual skills below which a gap is not told: of one or
// two it says nothing but whether they are taught.
const fewSkills = 3

// measure fills in the gap, with its interval over the draws of the shares.
func (c course) measure(row *tables.ModuleGap, d *demand) error {
	usual := d.usual()
	share, low, taught := make([]float64, len(usual)), make([]float64, len(usual)), make([]bool, len(usual))
	for i, s := range usual {
		share[i], low[i], taught[i] = s.share.P, s.share.Lo, c.teaches(s.Skill)
		if s.withheld(d) != "" {
			row.Why = "share_withheld"
		}
	}
	if len(usual) < fewSkills {
		row.Why = "few_skills"
	}
	gap, missing, err := stats.ModuleGap(share, low, taught)
	if errors.Is(err, stats.NoData) {
		row.Status = "no_usual_skill"
		return nil
	}
	if err != nil {
		return err
	}
	row.Status, row.Gap, row.Usual = "known", &gap, int64(len(usual))
	for _, i := range missing {
		row.Missing, row.MissingShares = append(row.Missing, usual[i].Skill), append(row.MissingShares, share[i])
	}
	bounds, err := over(usual, low, taught)
	row.Lo, row.Hi = &bounds.Lo, &bounds.Hi
	return err
}

func (c course) teaches(skill string) bool {
	return slices.ContainsFunc(c.outcomes, func(o outcome) bool { return o.Skill != nil && *o.Skill == skill })
}

// over is the interval of the gap over the draws; one in which nobody asks for any
// of the skills says nothing.
func over(usual []skill, low []float64, taught []bool) (stats.Interval, error) {
	var gaps []float64
	share := make([]float64, len(usual))
	for b := range resampled {
		for i, s := range usual {
			share[i] = s.draws[b]
		}
		gap, _, err := stats.ModuleGap(share, low, taught)
		switch {
		case err == nil:
			gaps = append(gaps, gap)
		case !errors.Is(err, stats.NoData):
			return stats.Interval{}, err
		}
	}
	return stats.Bounds95(gaps)
}
