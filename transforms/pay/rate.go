package pay

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
)

// Rate is what an ad pays for each piece, visit or client. It says nothing of a
// month and is kept apart from Pay.
type Rate struct {
	Amount   float64
	Currency string // ALL as it is written, EUR
	Per      string // piece, visit, client … of rates.csv
}

//go:embed rates.csv
var ratesCSV string

// perOf maps a folded word to what is paid for.
var perOf = func() map[string]string {
	of := map[string]string{}
	for i, line := range strings.Split(strings.TrimSpace(ratesCSV), "\n") {
		per, words, ok := strings.Cut(line, ",")
		if !ok {
			panic("pay: rates.csv: " + line)
		}
		if i == 0 {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			of[w] = per
		}
	}
	return of
}()

// linksRate are words between a price and what it is paid for.
var linksRate = map[string]bool{"per": true, "cdo": true, "nje": true, "a": true, "al": true,
	"alla": true, "la": true, "each": true, "e": true, "te": true, "i": true, "realizuar": true}

// RateOf reads the first rate of a text, nil when it states none.
func RateOf(text string) *Rate {
	_, r := Read(language.FoldMap(text), text)
	return r
}

// rate finds the first price that is paid for each piece, visit or client.
func rate(t []token) *Rate {
	for i := range t {
		if t[i].kind != word || t[i].role&paidUnit == 0 {
			continue // most ads have no such word
		}
		for _, a := range amounts(t) {
			if r := rateOf(t, a); r != nil {
				return r
			}
		}
		return nil
	}
	return nil
}

func rateOf(t []token, a amount) *Rate {
	if a.unit&(lek|euro) == 0 || a.period != 0 || nearest(t, a.first)&fee != 0 || charged(t, a) {
		return nil
	}
	per := paidFor(t, a)
	if per == "" {
		return nil
	}
	r := &Rate{a.hi, "ALL", per}
	if a.unit == euro {
		r.Currency = "EUR"
	}
	return r
}

// paidFor finds what a price is paid for: "2000 lekë për çdo vizitë", "copa 30
// lekë".
func paidFor(t []token, a amount) string {
	for j := a.last + 1; j < len(t) && j < a.last+5; j++ {
		switch {
		case t[j].kind == slash && j == a.last+1:
		case t[j].kind != word:
			return ""
		case perOf[t[j].text] != "":
			return perOf[t[j].text]
		case !linksRate[t[j].text]:
			return ""
		}
	}
	if i := a.first - 1; i >= 0 && t[i].kind == word && t[i].text == "copa" {
		return "piece"
	}
	return ""
}

// commissions are words for a share of what is sold.
var commissions = []string{"komision", "provigjion", "perqindje", "provvigion", "commission"}

// Commission reads a share of sales in per cent: "komision 30%", "5% komision".
// It is nil when none is stated, or when it may be something else.
func Commission(f language.Folded) *float64 {
	s := f.Text
	for at := strings.IndexByte(s, '%'); at >= 0; {
		if n, ok := share100(s, at); ok && near100(s, at) {
			return &n
		}
		next := strings.IndexByte(s[at+1:], '%')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return nil
}

// share100 reads the number before a per cent sign.
func share100(s string, at int) (float64, bool) {
	end := at
	for end > 0 && s[end-1] == ' ' {
		end--
	}
	i := end
	for i > 0 && (s[i-1] >= '0' && s[i-1] <= '9' || s[i-1] == '.' || s[i-1] == ',') {
		i--
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(strings.Trim(s[i:end], ".,"), ",", "."), 64)
	return n, err == nil && n > 0 && n <= 100
}

// near100 says that a word for commission stands near, in the same line.
func near100(s string, at int) bool {
	from, to := max(0, at-40), min(len(s), at+40)
	if i := strings.LastIndexAny(s[from:at], "\n;"); i >= 0 {
		from += i
	}
	if i := strings.IndexAny(s[at:to], "\n;"); i >= 0 {
		to = at + i
	}
	for _, w := range commissions {
		if strings.Contains(s[from:to], w) {
			return true
		}
	}
	return false
}
