package briefs

import (
	"fmt"
	"math"
	"strings"

	"github.com/zanat-al/zanat/publish"
)

// The chart of a band: a whisker over all the values that the band allows, with
// the shape of the tier in its middle. The four bands get the same width; the
// axis says so. Units are those of the SVG's view box.
const (
	bandWidth = 60
	gap       = 5 // between whisker and grid line
)

// bands are the bands of methods.md section 14 from low to high.
var bands = []string{"<10", "10–19", "20–49", "50+"}

// whisker is the drawing of one band.
type whisker struct {
	From, To, Middle int
	Open             bool // no upper limit
	Shape            string
}

// draw places a number's band on the chart; nil when no band may be told.
func draw(n publish.Number, tier string) (*whisker, error) {
	if !n.Known() {
		return nil, nil
	}
	for i, band := range bands {
		if n.Band == band {
			return &whisker{
				From: i*bandWidth + gap, To: (i+1)*bandWidth - gap,
				Middle: i*bandWidth + bandWidth/2,
				Open:   i == len(bands)-1, Shape: tier,
			}, nil
		}
	}
	return nil, fmt.Errorf("number %s: no such band: %q", n.Mark(), n.Band)
}

// key is the shape of a tier by itself, beside the tier's name.
func key(tier string) whisker { return whisker{Middle: 7, Shape: tier} }

// stems draws each value that is told as a length, beside the largest of the
// list. A count of none, and one that is not told, have no length.
func stems(lines []line) {
	const full = 232
	largest := 0.
	for _, l := range lines {
		if l.Number.Value != nil {
			largest = math.Max(largest, *l.Number.Value)
		}
	}
	for i, l := range lines {
		if l.Number.Value != nil && *l.Number.Value > 0 {
			lines[i].Stem = &whisker{To: int(math.Round(full * *l.Number.Value / largest))}
		}
	}
}

// bandText splits an open band from its limit: "<10" is 10, under.
func bandText(band string) (text, edge string) {
	if rest, ok := strings.CutPrefix(band, "<"); ok {
		return rest, "under"
	}
	if rest, ok := strings.CutSuffix(band, "+"); ok {
		return rest, "over"
	}
	return band, ""
}
