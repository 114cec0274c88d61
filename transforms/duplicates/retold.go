package duplicates

import (
	"slices"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Two ads in other words or another language are one job when what does not
// depend on words agrees: place, occupation, time, and the numbers in the text.
const (
	retoldDays    = 45
	fewestNumbers = 3    // numbers that both ads write
	numbersAgree  = 0.75 // of all their numbers
	stemsMost     = 0.70 // of the words of the shorter ad, where an agency wrote one
	stemsShared   = 0.40 // the same, where the pay agrees
)

// retold says that two ads tell one job in other words. With the employer
// known to be one, another language is enough; without it the numbers must
// agree, or pay, openings and occupations all do.
func retold(p tables.Pair, a, b *side, who agreement) bool {
	if !onePlace(p) || days(p) > retoldDays || !shared(p.AOccupations, p.BOccupations) ||
		otherNumber(p.AOpenings, p.BOpenings) {
		return false
	}
	payA, payB := a.pay(), b.pay()
	if payA != nil && payB != nil && !samePay(payA, payB) {
		return false
	}
	if who == equal {
		return a.tongue() != b.tongue()
	}
	if payA == nil || payB == nil {
		return false
	}
	if agree(a.content().numbers, b.content().numbers) {
		return true
	}
	return p.AOpenings != nil && p.BOpenings != nil && *p.AOpenings > 1 &&
		slices.Equal(sorted(p.AOccupations), sorted(p.BOccupations)) && len(p.AOccupations) > 1
}

// rewritten says that an agency told another's ad in its own words: place and
// occupation agree, and so do most of the words but for their endings, or many
// of them and the pay.
func rewritten(p tables.Pair, first, second *side) bool {
	a, b := first.content().stems, second.content().stems
	_, within := likeness(a, b)
	if within < stemsShared || min(len(a), len(b)) < 2*fewest || !onePlace(p) ||
		!shared(p.AOccupations, p.BOccupations) || otherNumber(p.AOpenings, p.BOpenings) {
		return false
	}
	payA, payB := first.pay(), second.pay()
	if payA == nil || payB == nil {
		return within >= stemsMost
	}
	return samePay(payA, payB)
}

// onePlace says that both ads are in one municipality, the same.
func onePlace(p tables.Pair) bool {
	return p.AMunicipality != nil && p.BMunicipality != nil && *p.AMunicipality == *p.BMunicipality
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(c string) bool { return slices.Contains(b, c) })
}

func sorted(list []string) []string {
	s := slices.Clone(list)
	slices.Sort(s)
	return s
}

func otherNumber(a, b *int64) bool { return a != nil && b != nil && *a != *b }

// agree says that two sets of numbers are nearly one, and large enough to say
// something.
func agree(a, b []uint64) bool {
	jaccard, _ := likeness(a, b)
	return min(len(a), len(b)) >= fewestNumbers && jaccard >= numbersAgree
}
