package pay

import (
	_ "embed"
	"strings"
)

//go:embed words.csv
var wordsCSV string

// role is a set of the parts that a word can play around an amount.
type role uint32

const (
	thousand role = 1 << iota
	million
	lek
	euro
	foreign
	newLek
	oldLek
	article
	month
	week
	day
	hour
	year
	skip
	net
	gross
	payWord
	fee
	extra
	upTo
	fromRole
	betweenRole
	baseRole
	joinRole
	joinFrom
	joinBetween
	afterRole
	nextRole
	aboveRole
	each
	compound
	paidUnit // of rates.csv: what a rate is paid for
)

var roleNames = map[string]role{
	"thousand": thousand, "million": million, "lek": lek, "euro": euro,
	"foreign": foreign, "new": newLek, "old": oldLek, "article": article,
	"month": month, "week": week, "day": day, "hour": hour, "year": year, "skip": skip,
	"net": net, "gross": gross, "pay": payWord, "fee": fee, "extra": extra,
	"upto": upTo, "from": fromRole, "between": betweenRole, "base": baseRole, "join": joinRole,
	"joinfrom": joinFrom, "joinbetween": joinBetween, "after": afterRole, "next": nextRole,
	"above": aboveRole, "each": each, "compound": compound,
}

// roles maps a folded word to its roles, from words.csv: a line a role, then
// the words that play it, in every language that ads are written in.
var roles = readRoles(wordsCSV)

func readRoles(csv string) map[string]role {
	m := map[string]role{}
	for i, line := range strings.Split(strings.TrimSpace(csv), "\n") {
		if i == 0 {
			continue
		}
		name, words, ok := strings.Cut(line, ",")
		r, known := roleNames[name]
		if !ok || !known {
			panic("pay: words.csv: unknown role: " + line)
		}
		for _, w := range strings.Fields(words) {
			m[w] |= r
		}
	}
	for w := range perOf {
		m[w] |= paidUnit
	}
	return m
}

// filter tells by length and four letters of most words that they play no part.
var filter = func() (f [1 << 9]uint64) {
	for w := range roles {
		h := sketch(w)
		f[h>>6] |= 1 << (h & 63)
	}
	return f
}()

// sketch mixes the length and four letters of a word to 15 bits.
func sketch(w string) uint32 {
	n := len(w)
	h := uint32(n) | uint32(w[0])<<8 | uint32(w[n-1])<<16 | uint32(w[n/2])<<24
	return (h ^ uint32(w[n/3])*0x85ebca6b) * 0x9e3779b1 >> 17
}

// roleOf gives the parts that a folded word plays.
func roleOf(w string) role {
	if h := sketch(w); filter[h>>6]&(1<<(h&63)) == 0 {
		return 0
	}
	return roles[w]
}
