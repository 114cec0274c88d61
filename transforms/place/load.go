package place

import (
	"embed"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

//go:embed */*.csv
var files embed.FS

// Load reads the gazetteer of a country: "al".
func Load(country string) (Gazetteer, error) {
	g := Gazetteer{
		words:    map[string]*word{},
		known:    &sieve{},
		cues:     map[string]bool{},
		streets:  map[string]int16{},
		streetOf: map[int16]int16{},
	}
	if _, err := fs.Stat(files, country); err != nil || country == "." {
		return Gazetteer{}, fmt.Errorf("load places of %q: there is no such folder of data", country)
	}
	for _, part := range []struct {
		name    string
		columns int
		add     func([]string) error
	}{
		{"counties.csv", 6, g.addCounty},
		{"municipalities.csv", 14, g.addMunicipality},
		{"localities.csv", 5, g.addLocality},
		{"foreign.csv", 2, g.addForeign},
		{"country.csv", 1, g.addCountry},
		{"streets.csv", 2, g.addStreet},
		{"quarters.csv", 3, g.addQuarter},
		{"cadastre.csv", 3, g.addZone},
		{"words.csv", 2, g.addWord},
	} {
		if err := language.EachRow(files, country+"/"+part.name, part.columns, part.add); err != nil {
			return Gazetteer{}, fmt.Errorf("load places of %q: %w", country, err)
		}
	}
	for _, w := range g.words {
		sort.SliceStable(w.names, func(i, j int) bool {
			return len(w.names[i].rest) > len(w.names[j].rest)
		})
	}
	return g, nil
}

func (g *Gazetteer) addCounty(row []string) error {
	pop, err := strconv.ParseInt(row[5], 10, 64)
	if err != nil {
		return fmt.Errorf("population %q of %s is no number", row[5], row[2])
	}
	g.counties = append(g.counties, County{row[0], row[1], row[2], row[3], row[4], pop})
	return nil
}

func (g *Gazetteer) addMunicipality(row []string) error {
	m := Municipality{Code: row[0], County: row[1], NameSq: row[2], DefiniteSq: row[3],
		Genitive: row[4], NameEn: row[5], Seat: row[6], PopStatus: row[10]}
	var err1, err2 error
	m.Lat, err1 = strconv.ParseFloat(row[7], 64)
	m.Lon, err2 = strconv.ParseFloat(row[8], 64)
	county := g.countyIndex(m.County)
	need, err3 := strconv.Atoi(row[13])
	if err1 != nil || err2 != nil || err3 != nil || county < 0 {
		return fmt.Errorf("municipality %s: coordinates, county or need cannot be read", m.Code)
	}
	if row[9] != "" {
		pop, err := strconv.ParseInt(row[9], 10, 64)
		if err != nil {
			return fmt.Errorf("population %q of %s is no number", row[9], m.Code)
		}
		m.Pop = &pop
	}
	g.municipalities = append(g.municipalities, m)
	s := sense{what: isMunicipality, at: int16(len(g.municipalities) - 1), county: county,
		namesake: -1, need: uint8(need), main: true, surname: row[12] == "yes"}
	if g.counties[county].NameSq == m.NameSq {
		s.namesake = county
	}
	for _, f := range forms(m.NameSq) {
		g.addName(f.text, f.form, s)
	}
	g.addName(language.Fold(m.DefiniteSq), definite, s)
	g.addName(language.Fold(m.Genitive), genitive, s)
	g.addName(language.Fold(m.NameEn), base, s)
	s.surname, s.need = false, 0
	for _, alias := range strings.Split(row[11], "|") {
		if folded := language.Fold(alias); folded != "" {
			if s.need = 0; len(folded) < 5 {
				s.need = 1 // Laç, Laci
			}
			g.addName(folded, base, s)
		}
	}
	return nil
}

func (g *Gazetteer) municipality(code string) int16 {
	for i := range g.municipalities {
		if g.municipalities[i].Code == code {
			return int16(i)
		}
	}
	return -1
}

func (g *Gazetteer) addLocality(row []string) error {
	at := g.municipality(row[1])
	need, err := strconv.Atoi(row[3])
	if err != nil || at < 0 || need > 2 {
		return fmt.Errorf("locality %q: municipality %q or need %q cannot be read", row[0], row[1], row[3])
	}
	s := sense{what: isLocality, at: at, county: g.countyIndex(g.municipalities[at].County),
		namesake: -1, need: uint8(need), main: row[4] == "yes", street: row[2] == "street"}
	for _, f := range forms(row[0]) {
		g.addName(f.text, f.form, s)
	}
	return nil
}

func (g *Gazetteer) addForeign(row []string) error {
	need, err := strconv.Atoi(row[1])
	if err != nil {
		return fmt.Errorf("need %q of %s is no number", row[1], row[0])
	}
	s := sense{what: isAbroad, at: -1, county: -1, namesake: -1, need: uint8(need)}
	for _, name := range strings.Split(row[0], "|") {
		for _, f := range forms(name) {
			g.addName(f.text, f.form, s)
		}
	}
	return nil
}

func (g *Gazetteer) addCountry(row []string) error {
	g.addName(language.Fold(row[0]), base, sense{what: isCountry, at: -1, county: -1, namesake: -1})
	return nil
}

func (g *Gazetteer) addStreet(row []string) error {
	at := g.municipality(row[1])
	if at < 0 {
		return fmt.Errorf("street %q: there is no municipality %q", row[0], row[1])
	}
	tokens := language.Tokens(language.Fold(row[0]))
	last := tokens[len(tokens)-1].Text
	g.streets[last] = at
	if w := g.words[last]; w != nil {
		for _, n := range w.names {
			g.streetOf[n.senses[0].at] = at
		}
	}
	return nil
}

func (g *Gazetteer) addQuarter(row []string) error {
	county, at := g.countyIndex(row[0]), g.municipality(row[1])
	if county < 0 || at < 0 {
		return fmt.Errorf("county %q or municipality %q is not known", row[0], row[1])
	}
	g.quarters = append(g.quarters, quarter{county, at, row[2]})
	return nil
}

func (g *Gazetteer) addZone(row []string) error {
	from, err1 := strconv.Atoi(row[0])
	to, err2 := strconv.Atoi(row[1])
	at := g.municipality(row[2])
	if err1 != nil || err2 != nil || at < 0 {
		return fmt.Errorf("cadastral zones %s to %s of %s cannot be read", row[0], row[1], row[2])
	}
	g.cadastre = append(g.cadastre, zone{from, to, at})
	return nil
}

func (g *Gazetteer) addWord(row []string) error {
	if row[1] == "cue" {
		g.cues[row[0]] = true
		return nil
	}
	r, ok := roles[row[1]]
	if !ok {
		return fmt.Errorf("word %q has the unknown role %q", row[0], row[1])
	}
	g.word(row[0]).role |= r
	return nil
}
