package boundary

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// point is a place: degrees east and north, or units of the drawing.
type point struct{ x, y float64 }

// polygon is an outer ring and its holes.
type polygon [][]point

// across is the width of the drawing, and coarse how far a line may be off when points
// are left out, in its units.
const (
	across = 560
	coarse = .7
)

// draw projects and simplifies. Municipalities are small and the country is narrow: one
// scale for each axis at the middle latitude (equirectangular) is off by a hundredth.
func draw(shapes map[string][]polygon) *Map {
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	codes := make([]string, 0, len(shapes))
	for code, list := range shapes {
		codes = append(codes, code)
		for _, p := range list {
			for _, ring := range p {
				for _, at := range ring {
					low = point{min(low.x, at.x), min(low.y, at.y)}
					high = point{max(high.x, at.x), max(high.y, at.y)}
				}
			}
		}
	}
	slices.Sort(codes)
	shrink := math.Cos((low.y + high.y) / 2 * math.Pi / 180)
	scale := across / max((high.x-low.x)*shrink, 1e-9)
	project := func(at point) point {
		return point{(at.x - low.x) * shrink * scale, (high.y - at.y) * scale}
	}
	m := &Map{Width: across, Height: int(math.Ceil((high.y - low.y) * scale)), Outlines: map[string]Outline{}}
	var rings [][]point
	for _, code := range codes {
		for _, p := range shapes[code] {
			for i, ring := range p {
				p[i] = open(ring)
				for j, at := range p[i] {
					p[i][j] = project(at)
				}
				rings = append(rings, p[i])
			}
		}
	}
	knot := knots(rings)
	for _, code := range codes {
		m.Outlines[code] = outline(shapes[code], knot)
	}
	return m
}

// outline is one municipality; its sign stands in the middle of its largest part.
func outline(list []polygon, knot map[point]bool) (o Outline) {
	var path strings.Builder
	largest := -1.
	for _, p := range list {
		for i, ring := range p {
			size, middle, width := measure(ring)
			if i == 0 && size > largest {
				largest = size
				o.X, o.Y, o.Width = int(math.Round(middle.x)), int(math.Round(middle.y)), int(width)
			}
			write(&path, simple(ring, knot, coarse))
		}
	}
	o.Path = path.String()
	return o
}

// write adds a ring to a path, in tenths of a unit.
func write(path *strings.Builder, ring []point) {
	for i, at := range ring {
		step := 'L'
		if i == 0 {
			step = 'M'
		}
		fmt.Fprintf(path, "%c%.1f %.1f", step, at.x, at.y)
	}
	path.WriteByte('Z')
}

// measure is a ring's area, centroid and width.
func measure(ring []point) (size float64, middle point, width float64) {
	low, high := math.Inf(1), math.Inf(-1)
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		cross := a.x*b.y - b.x*a.y
		size += cross / 2
		middle.x += (a.x + b.x) * cross
		middle.y += (a.y + b.y) * cross
		low, high = min(low, a.x), max(high, a.x)
	}
	if size == 0 {
		return 0, ring[0], high - low
	}
	middle.x, middle.y = middle.x/(6*size), middle.y/(6*size)
	return math.Abs(size), middle, high - low
}

// thin is a line without the points that lie near the line that the others make.
func thin(line []point, within float64) []point {
	if len(line) < 3 {
		return line
	}
	worst, at := 0., 0
	for i := 1; i < len(line)-1; i++ {
		if d := offLine(line[i], line[0], line[len(line)-1]); d > worst {
			worst, at = d, i
		}
	}
	if worst <= within {
		return []point{line[0], line[len(line)-1]}
	}
	head := thin(line[:at+1], within)
	return append(slices.Clone(head[:len(head)-1]), thin(line[at:], within)...)
}

func dist(a, b point) float64 { return math.Hypot(a.x-b.x, a.y-b.y) }

// offLine is how far a point lies from the stretch between two others.
func offLine(p, a, b point) float64 {
	length := dist(a, b)
	if length == 0 {
		return dist(p, a)
	}
	along := ((p.x-a.x)*(b.x-a.x) + (p.y-a.y)*(b.y-a.y)) / (length * length)
	along = min(max(along, 0), 1)
	return dist(p, point{a.x + along*(b.x-a.x), a.y + along*(b.y-a.y)})
}
