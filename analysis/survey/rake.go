package survey

import (
	"math"

	"github.com/zanat-al/zanat/analysis/stats"
)

// rake trims the weights and rakes them: to the register's numbers of firms by
// county and size class where all groups are told, and otherwise, or when that
// does not converge, to what the weights themselves make, so that trimming moves
// no total. Weights that did not converge are never used.
func (s *Sample) rake(register []Margin) error {
	weights := make([]float64, len(s.firms))
	for i, f := range s.firms {
		weights[i] = f.weight
	}
	own := s.margins(func(by, group string, sum float64) float64 { return sum })
	s.Raked = "to the frame"
	if told := s.registered(register); told != nil {
		t, err := stats.RakeTrimmed(weights, told)
		if err == nil {
			s.Raked = "to the register"
			s.take(t, told)
			return nil
		}
		s.Raked = "to the frame; to the register: " + stats.Status(err)
	}
	t, err := stats.RakeTrimmed(weights, own)
	if err != nil {
		s.Raked += "; trimming: " + stats.Status(err)
		return nil // untrimmed, as the frame gave them
	}
	s.take(t, own)
	return nil
}

func (s *Sample) take(t stats.Trimmed, margins []stats.Margin) {
	s.Trimmed = t.Cut
	for i, w := range t.Weights {
		s.firms[i].weight = w
	}
	for _, m := range margins {
		made := map[string]float64{}
		for i, w := range t.Weights {
			made[m.Group[i]] += w
		}
		for group, target := range m.Target {
			s.Off = max(s.Off, math.Abs(made[group]-target)/max(target, 1))
		}
	}
}

// margins are those of county and size, with targets made of the weights' sums.
func (s *Sample) margins(target func(by, group string, sum float64) float64) []stats.Margin {
	var margins []stats.Margin
	for _, m := range []struct {
		name string
		of   func(firm) string
	}{{"county", func(f firm) string { return *f.County }}, {"size_class", func(f firm) string { return *f.SizeClass }}} {
		margin := stats.Margin{Name: m.name, Target: map[string]float64{}}
		for _, f := range s.firms {
			group := m.of(f)
			margin.Group = append(margin.Group, group)
			margin.Target[group] += f.weight
		}
		for group, sum := range margin.Target {
			margin.Target[group] = target(m.name, group, sum)
		}
		margins = append(margins, margin)
	}
	return margins
}

// registered are the register's margins, with the groups from which nobody answered;
// nil unless it tells every group of both margins.
func (s *Sample) registered(register []Margin) []stats.Margin {
	told := map[[2]string]float64{}
	for _, m := range register {
		told[[2]string{m.By, m.Group}] = m.Firms
	}
	whole := true
	margins := s.margins(func(by, group string, _ float64) float64 {
		n, ok := told[[2]string{by, group}]
		whole = whole && ok
		return n
	})
	if !whole {
		return nil
	}
	for i := range margins {
		for _, m := range register {
			if m.By == margins[i].Name {
				margins[i].Target[m.Group] = m.Firms
			}
		}
	}
	return margins
}
