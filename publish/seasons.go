package publish

import "fmt"

// Season is how the notices of a major group fall over the months of the year, in
// the whole country.
type Season struct {
	Major    string
	Peak     Number   // first month, 1 to 12, of the best three in a row; its band is "06–08"
	Share    Number   // of all notices that come in these three, 0 to 1
	Seasonal Number   // whether that is more than chance: yes or no
	Index    []Number // January to December, 1 is an even month; nil where a month may not be told
}

// Season is the season of an ISCO-08 major group ("5"), or of the one that a unit
// group belongs to; false where no source told of all of the last 24 months. Withheld
// where it did and too few notices or employers stand behind it.
func (s *Snapshot) Season(group string) (Season, bool) {
	if group == "" {
		return Season{}, false
	}
	of := map[string]string{"major": group[:1]}
	peak := s.optional("season", "peak", of)
	if peak == nil {
		return Season{}, false
	}
	season := Season{Major: group[:1], Peak: *peak, Share: s.of("season", "share", of), Seasonal: s.of("season", "seasonal", of)}
	for m := 1; m <= 12; m++ {
		index := s.optional("season", "index", map[string]string{"major": group[:1], "month": fmt.Sprintf("%02d", m)})
		if index == nil {
			return season, true
		}
		season.Index = append(season.Index, *index)
	}
	return season, true
}
