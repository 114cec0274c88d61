package statistics

import (
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

var sexes = map[string]string{
	"femra": "F", "femer": "F", "grua": "F", "gra": "F", "female": "F", "females": "F", "women": "F", "f": "F", "sex f": "F",
	"meshkuj": "M", "mashkull": "M", "burra": "M", "male": "M", "males": "M", "men": "M", "m": "M", "sex m": "M",
	"female s": "F", "male s": "M", "gjithsej femra": "F", "nga te cilat femra": "F", "prej tyre femra": "F",
}

func sex(v value) string {
	if total(v) || v.code == "T" {
		return ""
	}
	for _, text := range append(slices.Clone(v.labels), v.code) {
		for _, word := range []string{codes.Fold(text), lastWord(text)} {
			if s := sexes[word]; s != "" {
				return "sex=" + s
			}
		}
	}
	return "sex=" + clean(v.label())
}

// international reads the codes of ILOSTAT's classif1 and classif2, whose
// column does not say what they classify.
func international(v value) string {
	kind, rest, ok := strings.Cut(v.code, "_")
	label := v.label()
	if _, after, ok := strings.Cut(label, ": "); ok {
		label = after
	}
	switch {
	case !ok || rest == "" || total(v):
		return ""
	case kind == "AGE":
		return age(v)
	case kind == "OCU":
		if code, ok := strings.CutPrefix(rest, "ISCO08_"); ok {
			return "occupation=" + code
		}
		return "occupation=" + clean(label)
	}
	return map[string]string{"EDU": "education=" + clean(label), "ECO": "activity=" + clean(label),
		"GEO": "settlement=" + clean(label), "STE": "employment=" + clean(label), "CUR": "currency=" + clean(label)}[kind]
}

var ages = regexp.MustCompile(`(\d+) ?(?:-|–|deri( ne)?|to|vjec|_) ?(\d+)|(\d+) ?\+|(\d+) (?:e lart|vjec e lart|and over|dhe me)`)

// ageCode is an age as ILOSTAT and Eurostat code it: Y15T24, Y15-24, YGE15.
var ageCode = regexp.MustCompile(`(?:^|_)Y(?:_?GE(\d+)|(\d+)[T-](\d+))$`)

// age writes 15-24 and 65+ alike in every language.
func age(v value) string {
	if total(v) {
		return ""
	}
	if m := ageCode.FindStringSubmatch(v.code); m != nil {
		if m[1] != "" {
			return "age=" + m[1] + "+"
		}
		return "age=" + m[2] + "-" + m[3]
	}
	label := strings.ToLower(v.label())
	if m := ages.FindStringSubmatch(strings.NewReplacer("ë", "e", "ç", "c").Replace(label)); m != nil {
		switch {
		case m[1] != "":
			return "age=" + m[1] + "-" + m[3]
		default:
			return "age=" + m[4] + m[5] + "+"
		}
	}
	return "age=" + clean(v.label())
}
