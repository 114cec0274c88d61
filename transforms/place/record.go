package place

import (
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// nearKm is how far along a road its first town is still taken as the place.
const nearKm = 6

// A record is a summary of the public employment service, cut into the parts
// that tell of places; all are folded offsets.
type record struct {
	firm, firmEnd       int
	address, addressEnd int
	county, countyEnd   int // behind "ne qytetin e"; equal when absent
}

// recordOf cuts a summary ("Hapet vend i lire pune si T ne kompanine F, adresa
// NIPT - A, ne qytetin e C. Eksperienca …") or a card ("punedhenes: F | adresa:
// NIPT - A | qarku: C | …").
func recordOf(folded string) (record, bool) {
	if start := strings.Index(folded, "hapet vend i lire pune"); start >= 0 {
		return summary(folded, start)
	}
	return card(folded)
}

func summary(folded string, start int) (record, bool) {
	address := strings.Index(folded[start:], ", adresa ")
	if address < 0 {
		return record{}, false
	}
	r := record{firm: start, firmEnd: start + address}
	if i := strings.Index(folded[start:r.firmEnd], " ne kompanine "); i >= 0 {
		r.firm = start + i + len(" ne kompanine ")
	}
	r.address = r.firmEnd + len(", adresa ")
	r.addressEnd = len(folded)
	if i := strings.Index(folded[r.address:], " eksperienca e nevojshme"); i >= 0 {
		r.addressEnd = r.address + i
	}
	r.county, r.countyEnd = r.addressEnd, r.addressEnd
	if i := strings.LastIndex(folded[r.address:r.addressEnd], "ne qytetin e "); i >= 0 {
		r.county = r.address + i + len("ne qytetin e ")
		r.addressEnd = r.address + i
	}
	return r, true
}

func card(folded string) (record, bool) {
	var r record
	var ok [3]bool
	r.firm, r.firmEnd, ok[0] = value(folded, "punedhenes:")
	r.address, r.addressEnd, ok[1] = value(folded, "adresa:")
	r.county, r.countyEnd, ok[2] = value(folded, "qarku:")
	return r, ok[1] && ok[2]
}

// value finds what stands between a label and the bar behind it.
func value(folded, label string) (start, end int, ok bool) {
	i := strings.Index(folded, label)
	if i < 0 {
		return 0, 0, false
	}
	start = i + len(label)
	n := strings.IndexByte(folded[start:], '|')
	if n < 0 {
		return 0, 0, false
	}
	return start, start + n, true
}

// record reads such a record: the address decides, then the name of an
// institution; without both it is known by its county only.
func (g Gazetteer) record(text string, f language.Folded, r record) Found {
	c := int8(-1)
	if r.county < r.countyEnd {
		c = g.countyIn(text, f, r.county, r.countyEnd)
	}
	found := g.address(text, f, r.address, r.addressEnd, c)
	if found.Precision == PrecisionMunicipality {
		return found
	}
	s := g.scan(text, f, r.firm, r.firmEnd, 0)
	if !s.institution() {
		return found
	}
	s.judgeIn(c)
	if at := s.codes(s.chosen(func(mention) bool { return true })); len(at) == 1 {
		return g.found(at, s.phrase(s.found[0]))
	}
	return found
}

// address reads a part of the text as an address in a county, or anywhere
// when the county is -1.
func (g Gazetteer) address(text string, f language.Folded, from, to int, c int8) Found {
	s := g.scan(text, f, from, to, 0)
	s.judgeIn(c)
	list := s.chosen(func(m mention) bool { return m.sense.what <= isLocality })
	codes := s.codes(list)
	if len(codes) > 1 {
		codes = s.smaller(codes)
	}
	if len(codes) > 0 {
		return g.found(codes[:1], s.phrase(s.found[list[0]]))
	}
	if at, ok := s.byNumber(c); ok {
		return g.found([]int16{at}, "")
	}
	for _, m := range s.found {
		if at, ok := s.townOf(m); ok && (c < 0 || g.countyIndex(g.municipalities[at].County) == c) {
			return g.found([]int16{at}, s.phrase(m))
		}
	}
	return s.alongRoad(c)
}

// judgeIn judges the mentions of an address. A name that can lie in the county
// lies there; one that cannot still takes part in roads ("Autostrada Durrës -
// Tiranë"), and is then left out.
func (s *scan) judgeIn(c int8) {
	outside := make([]bool, len(s.found))
	for i := range s.found {
		outside[i] = c >= 0 && !s.found[i].keepIn(c)
	}
	s.judge(loose)
	for i := range s.found {
		m := &s.found[i]
		if m.verdict != counts {
			continue
		}
		capital, _ := s.capital(m.first)
		if outside[i] || m.sense.need == 2 && m.sense.what == isLocality && !capital {
			m.verdict = doubtful
		}
	}
}

// keepIn leaves a mention the senses that lie in a county, if it has any.
func (m *mention) keepIn(c int8) bool {
	var senses []sense
	for _, sense := range m.name.senses {
		if sense.county == c {
			senses = append(senses, sense)
		}
	}
	if len(senses) == 0 {
		return false
	}
	n := *m.name
	n.senses = senses
	m.name = &n
	return true
}

// smaller leaves out the county's chief town where a smaller place is named
// too: "Xhafzotaj, Shijak, Durrës".
func (s *scan) smaller(codes []int16) []int16 {
	var small []int16
	for _, at := range codes {
		m := s.g.municipalities[at]
		if s.g.counties[s.g.countyIndex(m.County)].NameSq != m.NameSq {
			small = append(small, at)
		}
	}
	if len(small) == 0 {
		return codes
	}
	return small
}

// institution tells whether a firm's name is that of a public office, whose
// town is where it works.
func (s *scan) institution() bool {
	for i := range s.tokens {
		if s.role(i)&roleOffice != 0 {
			return true
		}
	}
	return false
}

// alongRoad reads "Autostrada Lezhë - Tiranë, km 5": near its first end it is
// that town, else no more than the county is known.
func (s *scan) alongRoad(c int8) Found {
	for i, m := range s.found {
		if m.verdict != road || m.sense.at < 0 {
			continue
		}
		if c < 0 {
			c = m.sense.county
		}
		if m.sense.county != c {
			continue
		}
		if km, ok := s.km(); ok && km <= nearKm && (i == 0 || s.found[i-1].verdict != road) && s.firstEnd(m) {
			return s.g.found([]int16{m.sense.at}, s.phrase(m))
		}
	}
	if c < 0 {
		return Found{Precision: PrecisionUnknown}
	}
	return s.g.inCounty(c, "")
}

// firstEnd tells whether a mention opens its road's name: no other name and
// dash stand before it.
func (s *scan) firstEnd(m mention) bool {
	return !strings.Contains(s.gap(m.first), "-")
}

// km finds the kilometre of an address: "KM 5", "Km. i 17", "km2".
func (s *scan) km() (int, bool) {
	for i, t := range s.tokens {
		rest, ok := strings.CutPrefix(t.Text, "km")
		if !ok {
			continue
		}
		if n, err := strconv.Atoi(rest); err == nil {
			return n, true
		}
		if n, ok := s.numberAfter(i); ok && rest == "" {
			return n, true
		}
	}
	return 0, false
}
