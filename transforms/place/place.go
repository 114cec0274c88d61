// Package place finds where the work of an ad is: the municipality when the
// text names exactly one, else as much as it says, and never more. It knows
// the forms of names, and the traps: streets and roads named after towns,
// origins, branches, brands, surnames, and namesakes abroad. It stands between
// the cleaned text and the ad row. A country is a folder of CSV files.
package place

import "github.com/zanat-al/zanat/transforms/language"

// The words of Found.Precision.
const (
	PrecisionMunicipality = "municipality"
	PrecisionCounty       = "county"
	PrecisionCountry      = "country"
	PrecisionAbroad       = "abroad"
	PrecisionUnknown      = "unknown"
)

// Found says where the work is, as exactly as the text does.
type Found struct {
	Codes     []string // codes of the municipalities named, in order; none when not known at that level
	Code      *string  // the municipality, only if it is exactly one
	County    *string  // ISO code, only if all lies in one county
	Precision string   // municipality, county, country, abroad or unknown
	Phrase    string   // the words of the text that decided, "" when none did
}

// Municipality is one of the 61.
type Municipality struct {
	Code       string // INSTAT: "01" to "61"
	County     string // ISO 3166-2: "AL-09"
	NameSq     string // indefinite: Dibër
	DefiniteSq string // Dibra
	Genitive   string // Dibrës, as in "Bashkia e Dibrës"
	NameEn     string
	Seat       string // Peshkopi
	Lat, Lon   float64
	Pop        *int64 // census of 2023; nil when not known from a source
	PopStatus  string // seen, derived, or "" when nil
}

// County is one of the 12.
type County struct {
	Code     string // ISO 3166-2: "AL-09"
	Nuts3    string
	NameSq   string // Dibër
	Definite string // Dibra
	Genitive string // Dibrës, as in "Qarku i Dibrës"
	Pop      int64  // census of 2023
}

// Gazetteer holds the places of a country, ready to be found in text. It is
// not changed after Load and may be used from several goroutines.
type Gazetteer struct {
	municipalities []Municipality
	counties       []County
	words          map[string]*word
	known          *sieve
	quarters       []quarter
	cadastre       []zone
	cues           map[string]bool
	streets        map[string]int16 // last word of a street -> its town
	streetOf       map[int16]int16  // town a street is named after -> its town
}

// Municipalities lists all in the order of their codes.
func (g Gazetteer) Municipalities() []Municipality { return g.municipalities }

// Counties lists all in the order of their codes.
func (g Gazetteer) Counties() []County { return g.counties }

// Find reads free text: the title on the first line, the body below. A record
// of the public employment service is read by its own rule: its "ne qytetin e
// X" is the county, the address is the place.
func (g Gazetteer) Find(text string) Found { return g.In(language.FoldMap(text), text) }

// In is Find for a text that is folded already.
func (g Gazetteer) In(f language.Folded, text string) Found {
	if r, ok := recordOf(f.Text); ok {
		return g.record(text, f, r)
	}
	s := g.scan(text, f, 0, len(f.Text), len(f.Text))
	s.judge(strict)
	return s.decide()
}

// Field reads a source's own place field: "Kukes, Shqiperi" or "M10000001A -
// Peshkopi, lagjja e re". Every name counts there, also a small village's.
func (g Gazetteer) Field(field string) Found {
	f := language.FoldMap(field)
	s := g.scan(field, f, 0, len(f.Text), 0)
	s.judge(loose)
	return s.decide()
}

// Address reads an address whose county is known from another field, so that
// a village's namesakes in other counties do not count. A nil county is
// read as Field reads it. Without a place in the address the precision is
// county.
func (g Gazetteer) Address(address string, county *string) Found {
	c := int8(-1)
	if county != nil {
		c = g.countyIndex(*county)
	}
	if c < 0 {
		return g.Field(address)
	}
	f := language.FoldMap(address)
	return g.address(address, f, 0, len(f.Text), c)
}

// CountyField reads a field that names a county: "Dibër" or "Qarku i Dibrës"
// give AL-09. A field that names none, or several, gives nil.
func (g Gazetteer) CountyField(field string) *string {
	f := language.FoldMap(field)
	c := g.countyIn(field, f, 0, len(f.Text))
	if c < 0 {
		return nil
	}
	return &g.counties[c].Code
}

func (g Gazetteer) countyIndex(code string) int8 {
	for i := range g.counties {
		if g.counties[i].Code == code {
			return int8(i)
		}
	}
	return -1
}

// countyIn finds the one county that a part of a folded text names.
func (g Gazetteer) countyIn(text string, f language.Folded, from, to int) int8 {
	s := g.scan(text, f, from, to, 0)
	county := int8(-1)
	for _, m := range s.found {
		for _, sense := range m.name.senses {
			if sense.namesake < 0 {
				continue
			}
			if county >= 0 && county != sense.namesake {
				return -1
			}
			county = sense.namesake
		}
	}
	return county
}
