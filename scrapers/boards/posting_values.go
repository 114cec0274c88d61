package boards

import (
	"strings"
)

// places are the towns of a posting, and the regions, as written. A country
// that is not Albania stays in the place: its towns are abroad.
func (t thing) places() (place, county string) {
	var places, regions []string
	for _, v := range t.each("jobLocation") {
		town, region := location(v)
		places, regions = addOnce(places, town), addOnce(regions, region)
	}
	for _, v := range t.each("applicantLocationRequirements") {
		if s := words(v); len(places) == 0 && !albania(s) {
			places = addOnce(places, s)
		}
	}
	return strings.Join(places, "; "), strings.Join(regions, "; ")
}

// location reads a text, a Place, or a bare PostalAddress.
func location(v any) (town, region string) {
	m, ok := v.(map[string]any)
	if !ok {
		return oneLine(words(v)), ""
	}
	place := thing(m)
	address, ok := first(place.each("address")).(map[string]any)
	if !ok {
		if !place.is("PostalAddress") {
			return oneLine(firstOf(words(m["address"]), words(v))), ""
		}
		address = m
	}
	a := thing(address)
	town = firstOf(a.text("addressLocality"), a.text("streetAddress"), place.text("name"))
	region = a.text("addressRegion")
	if country := a.text("addressCountry"); !albania(country) {
		town = joined(", ", town, country)
	}
	return oneLine(town), oneLine(region)
}

func first(values []any) any {
	if len(values) == 0 {
		return nil
	}
	return values[0]
}

// albania says whether a country is Albania or not named.
func albania(country string) bool {
	switch strings.ToLower(country) {
	case "", "al", "alb", "albania", "shqipëri", "shqipëria", "shqiperi", "shqiperia":
		return true
	}
	return false
}

func addOnce(all []string, s string) []string {
	for _, have := range all {
		if have == s {
			return all
		}
	}
	if s == "" {
		return all
	}
	return append(all, s)
}

// periods are the units of pay, in the words of an ad.
var periods = map[string]string{"HOUR": "në orë", "DAY": "në ditë", "WEEK": "në javë",
	"MONTH": "në muaj", "YEAR": "në vit", "HOURLY": "në orë", "DAILY": "në ditë", "WEEKLY": "në javë",
	"MONTHLY": "në muaj", "YEARLY": "në vit", "ANNUAL": "në vit", "HUR": "në orë", "WEE": "në javë",
	"MON": "në muaj", "ANN": "në vit"}

// pay writes the salary as an ad would: "400 - 800 EUR në muaj".
func (t thing) pay() string {
	for _, name := range []string{"baseSalary", "estimatedSalary"} {
		for _, v := range t.each(name) {
			if s := amount(v, t.text("salaryCurrency")); s != "" {
				return s
			}
		}
	}
	return ""
}

func amount(v any, currency string) string {
	m, ok := v.(map[string]any)
	if !ok {
		if s := words(v); s != "" {
			return joined(" ", s, currency)
		}
		return ""
	}
	money := thing(m)
	currency = firstOf(money.text("currency"), money.text("priceCurrency"), currency)
	value, ok := first(money.each("value")).(map[string]any)
	if !ok {
		value = m
	}
	q := thing(value)
	low, high := firstOf(q.text("minValue"), q.text("minPrice")), firstOf(q.text("maxValue"), q.text("maxPrice"))
	if low == high {
		high = ""
	}
	figure := firstOf(joined(" - ", low, high), q.text("value"), q.text("price"))
	if figure == "" {
		return ""
	}
	unit := firstOf(q.text("unitText"), money.text("unitText"), q.text("unitCode"))
	if word, ok := periods[strings.ToUpper(unit)]; ok {
		unit = word
	}
	return joined(" ", figure, currency, unit)
}

// codes of schema.org for contracts, in the words of an ad; the code follows.
var contracts = map[string]string{"FULL_TIME": "kohë e plotë", "PART_TIME": "kohë e pjesshme",
	"TEMPORARY": "i përkohshëm", "INTERN": "praktikë", "VOLUNTEER": "vullnetar",
	"PER_DIEM": "me ditë", "CONTRACTOR": "kontraktor", "TELECOMMUTE": "në distancë"}

func (t thing) codes(names ...string) string {
	var all []string
	for _, name := range names {
		for _, v := range t.each(name) {
			for s := range strings.SplitSeq(words(v), ",") {
				s = strings.TrimSpace(s)
				code := strings.ReplaceAll(strings.ReplaceAll(strings.ToUpper(s), "-", "_"), " ", "_")
				if word, ok := contracts[code]; ok {
					s = word + " (" + code + ")"
				}
				all = addOnce(all, s)
			}
		}
	}
	return strings.Join(all, "; ")
}

// experience is a text, or months in {"monthsOfExperience": 12}.
func (t thing) experience() string {
	var all []string
	for _, v := range t.each("experienceRequirements") {
		if m, ok := v.(map[string]any); ok {
			if n := thing(m).text("monthsOfExperience"); n != "" {
				all = addOnce(all, n+" muaj përvojë")
				continue
			}
		}
		all = addOnce(all, oneLine(words(v)))
	}
	return strings.Join(all, "; ")
}

// skills are the items of a list, or of one text written as a list.
func (t thing) skills() (all []string) {
	values := t.each("skills")
	for _, v := range values {
		parts := []string{words(v)}
		if len(values) == 1 {
			parts = strings.FieldsFunc(parts[0], between)
		}
		for _, s := range parts {
			s = strings.TrimPrefix(strings.TrimSpace(s), "- ")
			all = addOnce(all, oneLine(strings.TrimSpace(s)))
		}
	}
	return all
}

// between says whether a character parts the items of a list.
func between(r rune) bool { return strings.ContainsRune(",;\n•", r) }
