package codes

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// totals are the names of a value that stands for all others.
var totals = []string{"gjithsej", "gjithesej", "total", "totali", "totale", "shuma", "te gjitha", "gjithe",
	"both sexes", "te dyja gjinite", "te dy gjinite", "all", "all ages", "grand total", "meshkuj dhe femra",
	"total population", "gjithe vendi", "ne shkalle vendi", "vendi gjithsej", "country total", "sex total",
	"gjithsej meshkuj dhe femra", "sex t", "total both sexes", "te gjitha moshat"}

// Total says whether a folded label stands for the sum of all values.
func Total(folded string) bool { return slices.Contains(totals, folded) }

// missing tells what a mark in the place of a figure means, as statistical
// offices and the PC-Axis format use them.
var missing = map[string]string{
	"": "blank", "-": "nil", "–": "nil", "—": "nil",
	".": "not_applicable", "x": "not_applicable", "n/a": "not_applicable", "m": "not_available",
	"..": "not_available", ":": "not_available", "na": "not_available", "nan": "not_available",
	"null": "not_available", "n.a.": "not_available", "z": "not_applicable", ": u": "not_available",
	"...": "withheld", "…": "withheld", "c": "withheld", ": c": "withheld", ":c": "withheld", "q": "withheld",
	"....": "marked", ".....": "marked", "......": "marked",
}

// Missing is why a mark stands in the place of a figure: nil (nothing to count),
// not_applicable, not_available, withheld, blank, or marked (a mark of the
// table's own); "" when the text is no mark.
func Missing(text string) string { return missing[strings.ToLower(strings.TrimSpace(text))] }

var (
	spaced    = regexp.MustCompile(`^-?\d{1,3}([   ]\d{3})+([.,]\d+)?$`)
	comma     = regexp.MustCompile(`^-?\d+,\d+$`)
	ambiguous = regexp.MustCompile(`^-?[1-9]\d{0,2}([.,]\d{3})+$`)
	both      = regexp.MustCompile(`^-?[1-9]\d{0,2}(,\d{3})+\.\d+$|^-?[1-9]\d{0,2}(\.\d{3})+,\d+$`)
)

// Number reads a figure as people write it: 1 234, 12,5, 1,234.5. 40.000 may be
// forty or forty thousand, and is a Fault; exact says that the text comes from a
// format that has numbers, where a point is a point.
func Number(text string, exact bool) (float64, error) {
	s := strings.TrimSpace(text)
	if !exact {
		switch {
		case ambiguous.MatchString(s):
			return 0, Fault{fmt.Sprintf("%q may be thousands or decimals", text),
				"write it with a point for decimals and nothing for thousands"}
		case both.MatchString(s):
			s = grouped(s)
		case spaced.MatchString(s):
			s = strings.Replace(strings.NewReplacer(" ", "", " ", "", " ", "").Replace(s), ",", ".", 1)
		case comma.MatchString(s):
			s = strings.Replace(s, ",", ".", 1)
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.Abs(v) > 1e18 || strings.ContainsAny(s, "xXpP_") {
		return 0, Fault{fmt.Sprintf("%q is not a number", text),
			"write it with a point for decimals and nothing for thousands, or leave it empty"}
	}
	return v, nil
}

// grouped reads 1,234.5 and 1.234,5: the last sign parts the decimals.
func grouped(s string) string {
	last := strings.LastIndexAny(s, ".,")
	return strings.NewReplacer(".", "", ",", "").Replace(s[:last]) + "." + s[last+1:]
}
