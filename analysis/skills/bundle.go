package skills

import (
	"cmp"
	"context"
	"slices"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Bundles of methods §12: skills nearer than this to each other, so many of them.
const (
	cutAt         = .5 // of the distance 1 - complementarity
	least, most   = 3, 12
	nameSeparator = "; "
)

// pair is how many positions of an occupation ask for a skill.
type pair struct {
	Occupation string `col:"occupation"`
	Skill      string `col:"skill"`
	Asked      int64  `col:"asked"`
}

// label is what a skill is called.
type label struct {
	Skill   string `col:"skill"`
	LabelEn string `col:"label_en"`
	LabelSq string `col:"label_sq"`
}

// related is the complementarity of skills, by their places in a matrix.
type related struct {
	place map[string]int
	theta [][]float64
}

// writeBundles finds the bundles of every occupation and writes them.
func writeBundles(ctx context.Context, db *warehouse.DB, all []*demand) error {
	var err error
	pairs := warehouse.Ask[pair](ctx, db, questions, "matrix", &err)
	labels := warehouse.Ask[label](ctx, db, questions, "labels", &err)
	if err != nil {
		return err
	}
	named := map[string]label{}
	for _, l := range labels {
		named[l.Skill] = l
	}
	r, err := relate(pairs)
	if err != nil {
		return err
	}
	var rows []tables.SkillBundle
	for _, d := range all {
		bundles, err := r.bundles(d)
		if err != nil {
			return err
		}
		for i, b := range bundles {
			rows = append(rows, r.row(d, b, int64(i+1), named))
		}
	}
	return warehouse.Write(ctx, db, rows)
}

// relate finds the complementarity of the skills.
func relate(pairs []pair) (r related, err error) {
	r.place = map[string]int{}
	occupations := map[string]int{}
	for _, p := range pairs {
		if _, ok := occupations[p.Occupation]; !ok {
			occupations[p.Occupation] = len(occupations)
		}
		if _, ok := r.place[p.Skill]; !ok {
			r.place[p.Skill] = len(r.place)
		}
	}
	if len(pairs) == 0 {
		return r, nil
	}
	counts := make([][]float64, len(occupations))
	for o := range counts {
		counts[o] = make([]float64, len(r.place))
	}
	for _, p := range pairs {
		counts[occupations[p.Occupation]][r.place[p.Skill]] = float64(p.Asked)
	}
	r.theta, err = stats.Complementarity(counts)
	return r, err
}

// bundles are the groups of the occupation's usual skills, the one with the largest
// share first, skills within it likewise.
func (r related) bundles(d *demand) (bundles [][]skill, err error) {
	usual := d.usual()
	distance := make([][]float64, len(usual))
	for i, s := range usual {
		for _, t := range usual {
			distance[i] = append(distance[i], 1-r.of(s, t))
		}
	}
	trees, err := stats.AverageLinkage(distance, cutAt)
	if err != nil {
		return nil, err
	}
	for _, t := range trees {
		for _, items := range fitting(t) {
			slices.Sort(items)
			var bundle []skill
			for _, i := range items {
				bundle = append(bundle, usual[i])
			}
			bundles = append(bundles, bundle)
		}
	}
	slices.SortStableFunc(bundles, func(a, b []skill) int { return byShare(a[0], b[0]) })
	return bundles, nil
}

// usual are the skills that count, largest share first.
func (d *demand) usual() (list []skill) {
	for _, s := range d.skills {
		if s.usual() {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, byShare)
	return list
}

func byShare(a, b skill) int {
	return cmp.Or(cmp.Compare(b.share.P, a.share.P), cmp.Compare(a.Skill, b.Skill))
}

// fitting takes a cluster that is too large for a module apart where it was joined
// last, until its parts fit, and leaves out those that are too small.
func fitting(t *stats.Tree) [][]int {
	switch {
	case t.Size > most:
		return append(fitting(t.Left), fitting(t.Right)...)
	case t.Size < least:
		return nil
	}
	return [][]int{t.Items()}
}

func (r related) of(a, b skill) float64 {
	i, ok := r.place[a.Skill]
	j, too := r.place[b.Skill]
	if !ok || !too {
		return 0
	}
	return r.theta[i][j]
}

// row makes the row of a bundle.
func (r related) row(d *demand, bundle []skill, number int64, named map[string]label) tables.SkillBundle {
	row := tables.SkillBundle{Occupation: d.occupation, Bundle: number, Released: true}
	var thetas []float64
	for i, s := range bundle {
		row.Skills, row.Shares = append(row.Skills, s.Skill), append(row.Shares, s.share.P)
		if s.withheld(d) != "" {
			row.Released, row.Why = false, "share_withheld"
		}
		for _, t := range bundle[i+1:] {
			thetas = append(thetas, r.of(s, t))
		}
	}
	row.Complementarity = stats.Sum(thetas) / float64(len(thetas))
	first, second := named[bundle[0].Skill], named[bundle[1].Skill]
	row.NameEn = first.LabelEn + nameSeparator + second.LabelEn
	row.NameSq = cmp.Or(first.LabelSq, first.LabelEn) + nameSeparator + cmp.Or(second.LabelSq, second.LabelEn)
	return row
}
