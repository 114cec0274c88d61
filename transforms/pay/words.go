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
