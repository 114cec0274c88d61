package site

import (
	"slices"

	"github.com/zanat-al/zanat/publish"
)

// span is a band or an interval on a scale of a hundred; nothing where Told is false.
type span struct {
	Told         bool
	From, To, At int
	Open         bool // no upper limit
}

// spanOf is the place of a band on a scale where the four bands are equally wide.
func spanOf(n publish.Number) span {
	i := slices.Index(bands, n.Band)
	if !n.Known() || i < 0 {
		return span{}
	}
	return span{Told: true, From: 25*i + 2, To: 25*i + 23, At: 25*i + 12, Open: i == len(bands)-1}
}

// shareSpan is the place of a share with its bounds between 0 and 1.
func shareSpan(n publish.Number) span {
	if !n.Known() || n.Value == nil || n.Lo == nil || n.Hi == nil {
		return span{}
	}
	at := func(v float64) int { return int(100*min(max(v, 0), 1) + .5) }
	return span{Told: true, From: at(*n.Lo), To: at(*n.Hi), At: at(*n.Value)}
}
