package boards

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // a machine without zone files reads the same dates

	"github.com/zanat-al/zanat/warehouse/tables"
)

// tirane is the zone in which boards say "today".
var tirane = func() *time.Location {
	l, err := time.LoadLocation("Europe/Tirane")
	if err != nil {
		panic(err) // compiled in
	}
	return l
}()

// months without marks: genitives begin the same, and boards shorten them to
// their first three or four letters.
var months = []string{"janar", "shkurt", "mars", "prill", "maj", "qershor",
	"korrik", "gusht", "shtator", "tetor", "nentor", "dhjetor"}

var plain = strings.NewReplacer("ë", "e", "ç", "c", ",", " ", "\u00a0", " ")

// parseDate reads a date as Albanian boards write it: 30 Prill 2025, 30.04.2025,
// 2025-04-30 (also with a time of day), Korr 08 2024, sot, dje, pardje, 3 ditë më parë, para
// 3 ditësh. What is relative counts from the day of the visit in Tirana; months
// and years back are as exact as the board is, that is, not very.
func parseDate(s string, fetched time.Time) (tables.Date, error) {
	words := strings.Fields(plain.Replace(strings.ToLower(s)))
	today := fetched.In(tirane)
	switch strings.Join(words, " ") {
	case "sot":
		return tables.Day(today), nil
	case "dje":
		return tables.Day(today.AddDate(0, 0, -1)), nil
	case "pardje":
		return tables.Day(today.AddDate(0, 0, -2)), nil
	}
	if d, ok := absolute(words); ok {
		return d, nil
	}
	if n, unit, ok := ago(words); ok {
		return back(today, n, unit)
	}
	return 0, fmt.Errorf("%q is not a date", s)
}

func absolute(words []string) (tables.Date, bool) {
	switch len(words) {
	case 1:
		return numeric(words[0])
	case 2: // date and time of day
		if _, err := time.Parse("15:04", words[1]); err == nil {
			return numeric(words[0])
		}
	case 3:
		if m := month(words[1]); m > 0 {
			return numeric(fmt.Sprintf("%s.%d.%s", words[0], m, words[2]))
		}
		if m := month(words[0]); m > 0 { // merrjep writes the month first
			return numeric(fmt.Sprintf("%s.%d.%s", words[1], m, words[2]))
		}
	}
	return 0, false
}

// month is the number of a month that is written out or shortened, else 0.
func month(word string) int {
	word = strings.TrimSuffix(word, ".")
	for i, m := range months {
		if strings.HasPrefix(word, m) || len(word) > 2 && strings.HasPrefix(m, word) {
			return i + 1
		}
	}
	return 0
}

func numeric(s string) (tables.Date, bool) {
	if t, err := time.Parse(time.RFC3339, strings.ToUpper(s)); err == nil {
		return tables.Day(t), true
	}
	for _, form := range []string{time.DateOnly, "2.1.2006", "2/1/2006", "2-1-2006",
		"2006-01-02t15:04:05", "2006-01-02t15:04"} {
		if t, err := time.Parse(form, s); err == nil && t.Year() > 1990 && t.Year() < 2200 {
			return tables.Day(t), true
		}
	}
	return 0, false
}

// ago parts "3 dite me pare" and "para 3 ditesh".
func ago(words []string) (n int, unit string, ok bool) {
	if len(words) == 3 && words[0] == "para" {
		words = words[1:]
	} else if len(words) == 4 && words[2] == "me" && words[3] == "pare" {
		words = words[:2]
	} else {
		return 0, "", false
	}
	if words[0] == "nje" {
		return 1, words[1], true
	}
	n, err := strconv.Atoi(words[0])
	return n, words[1], err == nil && n >= 0 && n < 10000
}

func back(t time.Time, n int, unit string) (tables.Date, error) {
	for _, u := range []struct {
		begin string
		from  time.Time
	}{
		{"sekond", t.Add(-time.Duration(n) * time.Second)},
		{"minut", t.Add(-time.Duration(n) * time.Minute)},
		{"or", t.Add(-time.Duration(n) * time.Hour)},
		{"dit", t.AddDate(0, 0, -n)},
		{"jav", t.AddDate(0, 0, -7*n)},
		{"mua", t.AddDate(0, -n, 0)},
		{"vit", t.AddDate(-n, 0, 0)},
		{"vjet", t.AddDate(-n, 0, 0)},
	} {
		if strings.HasPrefix(unit, u.begin) {
			return tables.Day(u.from), nil
		}
	}
	return 0, fmt.Errorf("%q is not a unit of time", unit)
}
