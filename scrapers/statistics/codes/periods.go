package codes

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	ours     = regexp.MustCompile(`^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
	letter   = regexp.MustCompile(`^(\d{4}) ?-? ?([qtmsh])(\d{1,2})$`) // 2023Q1, 2023-T1, 2023M01
	leading  = regexp.MustCompile(`^([qtsmh])? ?(\d{1,2}|i{1,3}|iv) ?[-/ ] ?(\d{4})$`)
	worded   = regexp.MustCompile(`^(\d{4}) (.+)$|^(.+) (\d{4})$`)
	quarter  = regexp.MustCompile(`^([tq][1-4]|i{1,3}|iv)$`)
	school   = regexp.MustCompile(`^(\d{4})[-/](\d{4}|\d{2})$`)
	dotted   = regexp.MustCompile(`^(\d{1,2})[./](\d{1,2})[./](\d{4})$`)
	yearOnly = regexp.MustCompile(`\b(19[5-9]\d|20\d\d)\b`)
	ordinals = map[string]string{"i": "1", "ii": "2", "iii": "3", "iv": "4", "1": "1", "2": "2", "3": "3", "4": "4",
		"pare": "1", "dyte": "2", "trete": "3", "katert": "4", "first": "1", "second": "2", "third": "3", "fourth": "4"}
	months = monthNames()
)

func monthNames() map[string]string {
	names := map[string]string{}
	for i, list := range []string{"janar january jan", "shkurt february feb shk", "mars march mar", "prill april apr pri",
		"maj may", "qershor june jun qer", "korrik july jul kor", "gusht august aug gus", "shtator september sep sht",
		"tetor october oct tet", "nentor november nov nen", "dhjetor december dec dhj"} {
		for name := range strings.FieldsSeq(list) {
			names[name] = fmt.Sprintf("%02d", i+1)
		}
	}
	return names
}

// Period brings a period to one of our forms: 2023, 2022/23 (a school year),
// 2023-S1, 2023-Q1, 2023-01 or 2023-01-31. It reads 2023Q1, T1 2023, Tremujori I
// 2023, 2023M05, Maj 2023, 05/2023, viti 2023. A day such as 05.04.2023 is read
// as in Albania, the day first.
func Period(text string) (string, error) {
	s := strings.TrimSpace(text)
	if ours.MatchString(strings.ToUpper(s)) {
		return strings.ToUpper(s), nil
	}
	if p := dotted.FindStringSubmatch(s); p != nil {
		return checked(text, p[3]+"-"+pad(p[2])+"-"+pad(p[1]))
	}
	if p := school.FindStringSubmatch(s); p != nil {
		return schoolYear(text, p[1], p[2])
	}
	s = strings.ToLower(s)
	if p := letter.FindStringSubmatch(s); p != nil {
		return checked(text, part(p[1], p[2], p[3]))
	}
	if p := leading.FindStringSubmatch(s); p != nil {
		return checked(text, lead4(p[1], p[2], p[3]))
	}
	if p := worded.FindStringSubmatch(Fold(s)); p != nil {
		return checked(text, inWords(p[1]+p[4], p[2]+p[3]))
	}
	return checked(text, "")
}

func checked(text, period string) (string, error) {
	if ours.MatchString(period) {
		return period, nil
	}
	return "", Fault{fmt.Sprintf("%q is no period", text), "write 2023, 2023-Q1, 2023-01 or 2023-01-31"}
}

func pad(n string) string {
	if len(n) == 1 {
		return "0" + n
	}
	return n
}

// part puts a year and the numbered part of it together.
func part(year, kind, n string) string {
	n = strings.TrimLeft(n, "0")
	switch kind {
	case "q", "t": // tremujori
		return year + "-Q" + n
	case "s", "h":
		return year + "-S" + n
	}
	return year + "-" + pad(n)
}

func lead4(kind, n, year string) string {
	if roman, ok := ordinals[n]; ok && !strings.ContainsAny(n, "0123456789") {
		n = roman
		if kind == "" {
			kind = "q"
		}
	}
	return part(year, kind, n)
}

// inWords reads what stands beside a year: a month, tremujori i dytë, viti.
func inWords(year, words string) string {
	kind, n := "", ""
	for w := range strings.FieldsSeq(words) {
		switch {
		case months[w] != "":
			return year + "-" + months[w]
		case strings.HasPrefix(w, "tremuj") || w == "quarter" || w == "tr":
			kind = "q"
		case strings.HasPrefix(w, "gjashtemuj") || w == "semester" || w == "half":
			kind = "s"
		case ordinals[w] != "" && (w != "i" || n == ""): // i is the numeral or an article
			n = ordinals[w]
		}
	}
	switch {
	case kind != "" && n != "":
		return part(year, kind, n)
	case words == "viti" || words == "year" || words == "vit":
		return year
	}
	return ""
}

// schoolYear is 2022/23 when the second year follows the first.
func schoolYear(text, from, to string) (string, error) {
	a, _ := strconv.Atoi(from)
	b, _ := strconv.Atoi(from[:4-len(to)] + to)
	if b != a+1 {
		return "", Fault{fmt.Sprintf("%q is more than one year", text), "give one figure a year"}
	}
	return fmt.Sprintf("%d/%02d", a, b%100), nil
}

// Join puts a year and a quarter, month or half together, each as it stands in
// a column of its own.
func Join(year string, role Role, of string) (string, error) {
	y, err := Period(year)
	if err != nil {
		return "", err
	}
	w := Fold(of)
	switch {
	case role == "month" && months[w] != "":
		return checked(of, y+"-"+months[w])
	case role == "month":
		return checked(of, part(y, "m", w))
	}
	kind := map[Role]string{"quarter": "q", "half": "s"}[role]
	if n := ordinals[strings.TrimLeft(w, "qtsh ")]; n != "" {
		return checked(of, part(y, kind, n))
	}
	return checked(of, inWords(y, map[string]string{"q": "tremujori ", "s": "semester "}[kind]+w))
}

// PartOf tells what a text without a year is a part of a year of: quarter (T1,
// Tremujori II), month (Maj), or "" for neither.
func PartOf(text string) Role {
	w := Fold(text)
	switch {
	case months[w] != "":
		return "month"
	case quarter.MatchString(w), inWords("2000", w) != "" && strings.HasPrefix(inWords("2000", w), "2000-Q"):
		return "quarter"
	}
	return ""
}

// Years are the years that a title names, each once.
func Years(title string) (years []string) {
	seen := map[string]bool{}
	for _, y := range yearOnly.FindAllString(title, -1) {
		if !seen[y] {
			seen[y] = true
			years = append(years, y)
		}
	}
	return years
}
