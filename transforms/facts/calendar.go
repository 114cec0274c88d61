package facts

import (
	_ "embed"
	"encoding/csv"
	"strconv"
	"strings"
	"time"
)

//go:embed months.csv
var monthsCSV string

// month is 1 to 12, plus shortened when the word is only a short form of it.
type month uint8

const shortened month = 16

// monthOf gives the month that a folded word names, in every language of ads.
var monthOf = readMonths(monthsCSV)

func readMonths(data string) map[string]month {
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		panic("facts: months.csv: " + err.Error())
	}
	of := map[string]month{}
	for i, row := range rows[1:] {
		for name := range strings.FieldsSeq(row[1]) {
			of[name] = month(i + 1)
		}
		for name := range strings.FieldsSeq(row[2]) {
			of[name] = month(i+1) + shortened
		}
	}
	return of
}

// date is a date as it is written; year is 0 where none stands.
type date struct {
	year, month, day int
	first, last      int  // words
	slashed          bool // 7/5: Albanian for the 7th of May, American for July 5
}

// dateAt reads the date that begins at word i: "15.07.2026", "15/7/26",
// "2026-07-15", "5 korrik", "1-rë korrik 2026", "July 5th, 2026", "15.07".
func (w Words) dateAt(i int) (date, bool) {
	if w.list[i].month != 0 {
		return w.monthFirst(i)
	}
	n, ok := w.digits(i)
	if !ok || i > 0 && w.mark(i-1) != 0 {
		return date{}, false // none, or the rest of something longer
	}
	if d, ok := w.numeric(i, n); ok {
		return d, true
	}
	return w.dayFirst(i, n)
}

// numeric reads a date of digits alone.
func (w Words) numeric(i, n int) (date, bool) {
	m, ok := w.after(i)
	sign := w.mark(i)
	if !ok || sign == 0 {
		return date{}, false
	}
	d := date{day: n, month: m, first: i, last: i + 1, slashed: sign == '/'}
	if y, ok := w.after(i + 1); ok && w.mark(i+1) == sign {
		d.last = i + 2
		if n > 1900 {
			d.year, d.day = n, y
		} else {
			d.year = y
		}
		if w.mark(i+2) == sign {
			return date{}, false // four numbers: a code
		}
	} else if sign == '-' || d.last+1 < len(w.list) && w.mark(d.last) != 0 {
		return date{}, false // "5-6" is a span
	}
	return d.checked()
}

// after reads the number of the word after i.
func (w Words) after(i int) (int, bool) {
	if i+1 >= len(w.list) {
		return 0, false
	}
	return w.digits(i + 1)
}

// mark is the dot, slash or hyphen that alone parts word i from the next, 0
// when something else does.
func (w Words) mark(i int) byte {
	if i+1 < len(w.list) && w.list[i+1].start == w.list[i].end+1 {
		if c := w.whole[w.list[i].end]; c == '.' || c == '/' || c == '-' {
			return c
		}
	}
	return 0
}

// dayFirst reads "5 korrik", "5-korrik", "15 July 2026", "30th of June".
func (w Words) dayFirst(i, n int) (date, bool) {
	k := i + 1
	for k < len(w.list) && (w.is(k, dayEnds) || w.list[k].text == "of") && w.list[k].gap < comma {
		k++
	}
	if k >= len(w.list) || w.list[k].month == 0 || w.list[k].gap >= comma && w.mark(i) == 0 {
		return date{}, false
	}
	d := date{day: n, month: int(w.list[k].month &^ shortened), first: i, last: k}
	w.year(&d)
	return d.checked()
}

// dayEnds are endings of a number of a day: "1-rë", "5-të".
var dayEnds = words("re te st nd rd th")

// monthFirst reads "July 5, 2026", "Korr 08 2024".
func (w Words) monthFirst(i int) (date, bool) {
	n, ok := w.after(i)
	if !ok || w.list[i+1].gap >= comma || n > 31 || i > 0 && w.list[i].gap < comma && w.list[i-1].n > 0 {
		return date{}, false
	}
	d := date{day: n, month: int(w.list[i].month &^ shortened), first: i, last: i + 1}
	w.year(&d)
	return d.checked()
}

// year reads the year behind a date.
func (w Words) year(d *date) {
	k := d.last + 1
	if k < len(w.list) && w.list[k].text == "viti" {
		k++
	}
	if k >= len(w.list) || w.list[k].gap >= stop && w.mark(d.last) == 0 {
		return
	}
	if n, ok := w.digits(k); ok && n > 1900 && n < 2100 {
		d.year, d.last = n, k
	}
}

// digits reads a word of one to four digits, "22nd" too.
func (w Words) digits(i int) (int, bool) {
	s := w.list[i].text
	if s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	for _, end := range [...]string{"st", "nd", "rd", "th", "te", "re"} {
		s = strings.TrimSuffix(s, end)
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= 4
}

// checked says whether the calendar has the date, and completes a year of two
// digits.
func (d date) checked() (date, bool) {
	if d.year > 0 && d.year < 100 {
		d.year += 2000
	}
	year := d.year
	if year == 0 {
		year = 2024 // it has a 29th of February
	}
	t := time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	ok := d.month >= 1 && d.month <= 12 && d.day >= 1 && t.Day() == d.day &&
		year >= 2000 && year < 2100
	return d, ok
}

// farthestAhead is how far after its posting an ad may look without naming the
// year: beyond it the year is a guess.
const farthestAhead = 275 * 24 * time.Hour

// on gives the day. A year that is missing is the one in which the date comes
// next after the day of posting; without that, or when it is far, it is nil.
func (d date) on(posted *time.Time) *time.Time {
	year := d.year
	if year == 0 {
		if posted == nil {
			return nil
		}
		year = posted.Year()
		if d.in(year).Before(*posted) {
			year++
		}
		if d.in(year).Sub(*posted) > farthestAhead {
			return nil
		}
	}
	t := d.in(year)
	if t.Day() != d.day {
		return nil
	}
	return &t
}

func (d date) in(year int) time.Time {
	return time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}
