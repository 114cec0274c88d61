package site

import "github.com/zanat-al/zanat/publish/document/speech"

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
