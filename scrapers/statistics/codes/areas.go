package codes

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// gazetteer knows every area by its codes and its names.
type gazetteer struct {
	coded  map[string]string   // AL-09, AL011, AL112, ALB -> our code
	instat map[string]string   // INSTAT's number of a county -> our code
	named  map[string][]string // folded name -> our codes: a county, a municipality or both
	within map[string]string   // our code -> the area it lies in
}

var areas = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{map[string]string{"ALB": "AL"}, map[string]string{}, map[string][]string{}, map[string]string{}}
	for _, r := range rows("areas.csv") {
		code, in, instat, nuts := r[0], r[1], r[2], r[3]
		g.within[code] = in
		g.coded[nuts] = code
		if strings.HasPrefix(code, "AL") {
			g.coded[code] = code
		}
		if strings.HasPrefix(code, "AL-") {
			g.instat[instat] = code
		}
		for name := range strings.SplitSeq(r[4], "|") {
			if f := Fold(name); !slices.Contains(g.named[f], code) {
				g.named[f] = append(g.named[f], code)
			}
		}
	}
	return g
})

// Within is the area that an area lies in: the county of a municipality, AL of a
// county, "" of anything else.
func Within(area string) string { return areas().within[area] }

// Names says whether a folded text names an area somewhere in its words.
func Names(folded string) bool {
	words := strings.Fields(folded)
	for i := range words {
		for n := 1; n <= 4 && i+n <= len(words); n++ {
			if name := strings.Join(words[i:i+n], " "); len(name) > 3 && len(areas().named[name]) > 0 &&
				areas().named[name][0] != "AL" {
				return true
			}
		}
	}
	return false
}

var (
	bare = regexp.MustCompile(`^\d{1,2}$`)
	// lead and tail are words that say which of two areas of one name is meant.
	lead = regexp.MustCompile(`^(qarku|prefektura|county of|prefecture of|qark|bashkia|bashki|municipality of)( i | e | )`)
	tail = regexp.MustCompile(` (county|prefecture|region|qark|municipality|bashki)$`)
	// numbered is a code before or behind a name: "09 Dibër", "Dibër (09)".
	numbered = regexp.MustCompile(`^([a-z]{0,3} ?\d+) (.+)$`)
)

// Area finds the area of one value of a list whose heading has this role, from
// the value's code, its label, or both. What the list's own name, the code and
// the label leave open is a Fault, never a guess: "02" is a county in three
// numberings, and Dibër a county and a municipality.
func Area(role Role, code, label string) (string, error) {
	code, label = strings.TrimSpace(code), strings.TrimSpace(label)
	if label == "" || label == code {
		return ofCode(role, code)
	}
	area, err := ofLabel(role, label)
	if err == nil {
		if err := agrees(role, code, area); err != nil {
			return "", err
		}
		return area, nil
	}
	if byCode, codeErr := ofCode(role, code); codeErr == nil && !bare.MatchString(code) {
		return byCode, nil
	}
	return "", err
}

// agrees holds a code that means one area against the label beside it. A bare
// number means none: offices count their values from 0 or 1 as they please.
func agrees(role Role, code, area string) error {
	other, known := areas().coded[strings.ToUpper(code)]
	if role == "county_instat" && bare.MatchString(code) {
		other, known = areas().instat[two(code)]
	}
	if known && other != area {
		return Fault{fmt.Sprintf("code %s is %s and its name %s", code, other, area), "correct one of them"}
	}
	return nil
}

func two(code string) string {
	if len(code) == 1 {
		return "0" + code
	}
	return code
}

func ofCode(role Role, code string) (string, error) {
	g := areas()
	if area, ok := g.coded[strings.ToUpper(code)]; ok {
		return area, nil
	}
	if !bare.MatchString(code) {
		return ofLabel(role, code)
	}
	switch n := two(code); role {
	case "municipality":
		if _, ok := g.within[n]; ok {
			return n, nil
		}
		return "", Fault{fmt.Sprintf("%q is no municipality", code), "write INSTAT's code, 01 to 61"}
	case "county_instat":
		if area, ok := g.instat[n]; ok {
			return area, nil
		}
	case "county_iso":
		if _, ok := g.within["AL-"+n]; ok {
			return "AL-" + n, nil
		}
	}
	return "", numberOf(role, code)
}

// numberOf refuses a bare number, and says what it may be.
func numberOf(role Role, code string) error {
	n := two(code)
	iso, instat := "AL-"+n, areas().instat[n]
	if role == "area" {
		return Fault{fmt.Sprintf("%q may be a municipality, or a county in one of three numberings", code),
			`add a column with the names, or say what the numbers are: --map "THEIRS=municipality", county_instat or county_iso`}
	}
	if instat == "" {
		return Fault{fmt.Sprintf("%q is no county", code), "write AL-01 to AL-12, or the county's name"}
	}
	return Fault{fmt.Sprintf("county %q is %s in INSTAT's numbering and %s in ISO's", code, instat, iso),
		`add a column with the names, write AL-01 to AL-12, or name the numbering: --map "THEIRS=county_instat" or county_iso`}
}

func ofLabel(role Role, label string) (string, error) {
	name := strings.TrimSpace(Fold(label))
	if Total(name) {
		return "AL", nil
	}
	if p := numbered.FindStringSubmatch(name); p != nil {
		if area, err := ofLabel(role, p[2]); err == nil {
			return area, nil
		}
	}
	if said := saidRole(name); said != "" {
		role = said
		name = strings.TrimSpace(tail.ReplaceAllString(lead.ReplaceAllString(name, ""), ""))
	}
	found := areas().named[name]
	if len(found) > 1 {
		found = slices.DeleteFunc(slices.Clone(found), func(area string) bool { return !fits(role, area) })
	} else if len(found) == 1 && found[0] != "AL" && !fits(role, found[0]) && role != "area" {
		return "", Fault{fmt.Sprintf("%q is no %s", label, plain(role)),
			"correct the name, or say what the column holds with --map"}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", Fault{fmt.Sprintf("%q is no area that is known", label),
			"write the name of a municipality or county, or AL, AL-01 to AL-12, 01 to 61, or delete its rows"}
	}
	return "", Fault{fmt.Sprintf("%q is a municipality and a county", label),
		`say which the column holds: --map "THEIRS=municipality" or "THEIRS=county"`}
}

// saidRole is what a label says it is: "Qarku Dibër", "Tirana county".
func saidRole(name string) Role {
	said := lead.FindString(name) + tail.FindString(name)
	switch {
	case said == "":
		return ""
	case strings.Contains(said, "bashki") || strings.Contains(said, "municipality"):
		return "municipality"
	}
	return "county"
}

func plain(role Role) string {
	if strings.HasPrefix(string(role), "county") {
		return "county"
	}
	return string(role)
}

// fits says whether an area is of the kind that the role lists.
func fits(role Role, area string) bool {
	switch plain(role) {
	case "county":
		return strings.HasPrefix(area, "AL-")
	case "municipality":
		return !strings.HasPrefix(area, "AL")
	}
	return true
}
