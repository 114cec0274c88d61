package place

import (
	"strconv"
	"strings"
)

// A quarter says that only one town of a county numbers its quarters, and how
// the word for them starts.
type quarter struct {
	county int8
	at     int16
	word   string
}

// A zone is a range of cadastral zones that lie inside one town.
type zone struct {
	from, to int
	at       int16
}

// byNumber finds the town of an address by a numbered quarter ("Lagjja nr.
// 14", "L.14", "Njësia 5") or by an urban cadastral zone ("ZK 8541").
func (s *scan) byNumber(c int8) (int16, bool) {
	for i, t := range s.tokens {
		n, ok := s.numberAfter(i)
		if !ok {
			continue
		}
		for _, q := range s.g.quarters {
			short := t.Text == "l" && q.word == "lagj"
			if q.county == c && n < 30 && (short || strings.HasPrefix(t.Text, q.word)) {
				return q.at, true
			}
		}
		if t.Text != "zk" && t.Text != "kadastrale" {
			continue
		}
		for _, z := range s.g.cadastre {
			county := s.g.countyIndex(s.g.municipalities[z.at].County)
			if z.from <= n && n <= z.to && county == c {
				return z.at, true
			}
		}
	}
	return 0, false
}

// numberAfter reads the number behind token i, past "nr", "i", "bashkiake".
func (s *scan) numberAfter(i int) (int, bool) {
	for k := i + 1; k < i+4; k++ {
		switch t := s.word(k); t {
		case "nr", "numer", "numri", "i", "e", "administrative", "bashkiake", "zone", "zona":
		default:
			n, err := strconv.Atoi(t)
			return n, err == nil && n > 0
		}
	}
	return 0, false
}
