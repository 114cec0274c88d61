package publish

// Bundle is a group of skills that positions of an occupation ask for and that go
// together over occupations: a proposed module.
type Bundle struct {
	Occupation     string
	Bundle         int64  // 1 for the one with the largest share
	NameSq, NameEn string // its two skills with the largest shares
	Size           Number // number of skills
	Skills         []Skill
	Shares         []Number // of the skills, same order, largest first
}

type bundleRow struct {
	Occupation string `col:"occupation"`
	Bundle     int64  `col:"bundle"`
	NameEn     string `col:"name_en"`
	NameSq     string `col:"name_sq"`
	Place      int64  `col:"place"`
	Skill      string `col:"skill"`
	ShareMark  string `col:"share_mark"`
	Mark       string `col:"mark"`
}

// Bundles are an occupation's proposed modules, the one with the largest share first.
func (s *Snapshot) Bundles(occupation string) (list []Bundle) {
	for _, r := range s.bundles {
		if r.Occupation != occupation {
			continue
		}
		if len(list) == 0 || list[len(list)-1].Bundle != r.Bundle {
			list = append(list, Bundle{Occupation: occupation, Bundle: r.Bundle,
				NameSq: r.NameSq, NameEn: r.NameEn, Size: s.marked(r.Mark)})
		}
		b := &list[len(list)-1]
		b.Skills, b.Shares = append(b.Skills, s.skill(r.Skill)), append(b.Shares, s.marked(r.ShareMark))
	}
	return list
}
