package skills

import (
	"fmt"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// usualShare is the lower bound from which a skill counts in a module (methods §12).
const usualShare = .10

// counted is how many of an occupation's positions ask for a skill, in the parts
// that its firms were dealt into; the row without a skill counts all positions.
type counted struct {
	Occupation string  `col:"occupation"`
	Skill      string  `col:"skill"`
	Asked      int64   `col:"asked"`
	Employers  int64   `col:"employers"` // named ones that ask
	First      int64   `col:"first"`     // positions of the employer that asks most
	Second     int64   `col:"second"`    // of the next one
	Dispersion float64 `col:"dispersion"`
	Parts      []int64 `col:"parts"`
	Counts     []int64 `col:"counts"` // positions of each part
}

// demand is an occupation, its parts, and the skills that it asks for.
type demand struct {
	occupation string
	positions  int64
	dispersion float64
	sizes      []float64 // positions of each part
	skills     []skill
}

// skill is one that an occupation asks for, and its share.
type skill struct {
	counted
	share  stats.Proportion // the wider of both intervals
	method string
	draws  []float64 // shares over resamples, kept where a course needs them
}

// usual says that the skill counts in bundles and module gaps.
func (s skill) usual() bool { return s.share.Lo >= usualShare }

// demands puts the rows of each occupation together. They come in order of
// occupation and skill, the one without a skill first.
func demands(rows []counted) (all []*demand, err error) {
	for _, r := range rows {
		if r.Skill == "" {
			d := &demand{occupation: r.Occupation, dispersion: r.Dispersion}
			for i, n := range r.Counts {
				if r.Parts[i] != int64(i) {
					return nil, fmt.Errorf("occupation %s: part %d is missing", r.Occupation, i)
				}
				d.sizes = append(d.sizes, float64(n))
				d.positions += n
			}
			all = append(all, d)
			continue
		}
		if len(all) == 0 || all[len(all)-1].occupation != r.Occupation {
			return nil, fmt.Errorf("occupation %s, skill %s: no count of all its positions", r.Occupation, r.Skill)
		}
		d := all[len(all)-1]
		d.skills = append(d.skills, skill{counted: r})
	}
	return all, nil
}

// estimate gives every skill its share and interval, occupations side by side; the
// draws of those that a course trains for are kept.
func estimate(all []*demand, trained map[string]bool, seed int64) error {
	errs := make([]error, len(all))
	stats.InParallel(len(all), func(i int) {
		errs[i] = all[i].estimate(seed, trained[all[i].occupation])
	})
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("occupation %s: %w", all[i].occupation, err)
		}
	}
	return nil
}

func (d *demand) estimate(seed int64, keep bool) error {
	draws := d.resample(stats.NewStream(seed, "employer_bootstrap", d.occupation))
	for i := range d.skills {
		s := &d.skills[i]
		if err := s.estimate(d, draws[i]); err != nil {
			return fmt.Errorf("skill %s: %w", s.Skill, err)
		}
		if keep && s.usual() {
			s.draws = draws[i]
		}
	}
	return nil
}

// estimate is Wilson's interval on positions over dispersion beside the bounds of
// the resamples; the wider stands (methods §12).
func (s *skill) estimate(d *demand, draws []float64) (err error) {
	phi := d.dispersion
	if s.share, err = stats.Wilson(float64(s.Asked)/phi, float64(d.positions)/phi, .95); err != nil {
		return err
	}
	s.share.P, s.method = float64(s.Asked)/float64(d.positions), "wilson"
	drawn, err := stats.Bounds95(draws)
	if err != nil {
		return err
	}
	if drawn.Hi-drawn.Lo > s.share.Hi-s.share.Lo {
		s.share.Interval, s.method = drawn, "employer_bootstrap"
	}
	return nil
}

// resample draws as many parts as there are, again and again, and gives the share
// of each skill in each draw: stats.EmployerBootstrap's resamples for all skills at
// once, so that shares of one draw belong together.
func (d *demand) resample(s *stats.Stream) [][]float64 {
	draws := make([][]float64, len(d.skills))
	for i := range draws {
		draws[i] = make([]float64, resampled)
	}
	counts := d.byPart()
	times, asked := make([]float64, len(d.sizes)), make([]float64, len(d.skills))
	for b := range resampled {
		clear(times)
		clear(asked)
		for range d.sizes {
			times[s.Index(len(d.sizes))]++
		}
		var all float64
		for part, n := range times {
			if n == 0 {
				continue
			}
			all += n * d.sizes[part]
			for i, x := range counts[part] {
				asked[i] += n * x
			}
		}
		for i, x := range asked {
			draws[i][b] = x / all
		}
	}
	return draws
}

// byPart are the positions of each part that ask for each skill: whole numbers, so
// that their sums are exact.
func (d *demand) byPart() [][]float64 {
	counts := make([][]float64, len(d.sizes))
	for part := range counts {
		counts[part] = make([]float64, len(d.skills))
	}
	for i, s := range d.skills {
		for k, part := range s.Parts {
			counts[part][i] = float64(s.Counts[k])
		}
	}
	return counts
}

// shareRows are the rows of skill_share.
func shareRows(all []*demand) (rows []tables.SkillShare) {
	for _, d := range all {
		for _, s := range d.skills {
			why := s.withheld(d)
			rows = append(rows, tables.SkillShare{Occupation: d.occupation, Skill: s.Skill,
				Asked: s.Asked, Positions: d.positions, Employers: s.Employers,
				Dispersion: d.dispersion, Neff: float64(d.positions) / d.dispersion,
				Share: s.share.P, Lo: s.share.Lo, Hi: s.share.Hi, Method: s.method,
				Usual: s.usual(), Released: why == "", Why: why})
		}
	}
	return rows
}
