package site

import (
	"math"
	"slices"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// shares are the measures that are told as so many in a hundred.
var shares = []string{"share", "steady", "hires_new", "hires_online", "vacancy_rate", "hard_to_fill", "skill_shortage"}

// Words are the words of a number as speech has them, with its bounds where it has
// some; bare is a word for its state.
func (g *gatherer) Words(n publish.Number) (text string, bare bool) {
	share := slices.Contains(shares, n.Measure)
	switch {
	case n.Known() && n.Measure == "last_seen":
		return g.day(n.Band), false
	case !n.Known() || n.Value == nil || n.Mart == "distance" || n.Lo == nil && !share:
		return g.Speech.Words(n)
	}
	text = g.one(*n.Value, share)
	if n.Lo != nil && n.Hi != nil {
		text += " (" + g.figure(*n.Lo, share) + "–" + g.one(*n.Hi, share) + ")"
	}
	return text, false
}

// one is a value with its unit.
func (g *gatherer) one(v float64, share bool) string {
	switch {
	case share && g.Lang == "en":
		return g.figure(v, share) + "%"
	case share:
		return g.figure(v, share) + " %"
	}
	return g.figure(v, share)
}

func (g *gatherer) figure(v float64, share bool) string {
	if share {
		v = math.Round(100 * v)
	}
	return g.Figure(v)
}

// there is the speech of the other language.
func (g *gatherer) there() speech.Speech { return spoken(g.Other) }

// spoken is the speech of one of Languages.
func spoken(lang string) speech.Speech {
	s, err := speech.Of(lang)
	if err != nil {
		panic(err) // all names come from Languages
	}
	return s
}
