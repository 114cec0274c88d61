package chart_test

import (
	"fmt"
	"testing"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/chart"
)

func count(v float64) *publish.Number { return &publish.Number{State: publish.Value, Value: &v} }

// boxes are the bars of a drawing.
func boxes(d document.Drawing) (list []document.Box) {
	for _, s := range d.Shapes {
		if b, ok := s.(document.Box); ok {
			list = append(list, b)
		}
	}
	return list
}

// A bar is as long as its number, on a scale that ends in a round figure; what is
// none, withheld or not there has no length.
func TestBars(t *testing.T) {
	hidden := &publish.Number{State: publish.Withheld}
	s := chart.ScaleOf(50, count(307), count(30.7), count(0), hidden, nil)
	long, short := boxes(s.Bar(count(307))), boxes(s.Bar(count(30.7)))
	if len(long) != 1 || len(short) != 1 || long[0].W/short[0].W < 9.99 || long[0].W/short[0].W > 10.01 {
		t.Errorf("%v, %v", long, short)
	}
	for _, n := range []*publish.Number{count(0), hidden, nil} {
		if got := boxes(s.Bar(n)); len(got) > 0 {
			t.Errorf("%v has a bar", n)
		}
	}
	axis := s.Axis(func(v float64) string { return fmt.Sprint(v) })
	if last := axis.Shapes[len(axis.Shapes)-1].(document.Label); last.Text != "400" || last.X > axis.Width {
		t.Errorf("the scale ends at %+v of %v", last, axis.Width)
	}
	if !chart.ScaleOf(50, hidden).Empty() || len(chart.ScaleOf(50).Bar(count(1)).Shapes) > 0 {
		t.Error("a scale of nothing draws")
	}
}

// A whisker stays inside the columns of its band; a withheld band shows the grid
// alone, and a band that is not one of ours is an error.
func TestBands(t *testing.T) {
	grid := len(chart.Bands()) + 1
	for i, band := range chart.Bands() {
		d, err := chart.Band(publish.Number{State: publish.Value, Band: band}, "first")
		if err != nil {
			t.Fatal(err)
		}
		column := d.Width / float64(len(chart.Bands()))
		for _, s := range d.Shapes[grid:] {
			line, ok := s.(document.Line)
			if ok && (line.X1 < column*float64(i) || line.X2 > column*float64(i+1)) {
				t.Errorf("%s: %+v leaves its column", band, line)
			}
		}
	}
	d, err := chart.Band(publish.Number{State: publish.Withheld, Band: ""}, "first")
	if err != nil || len(d.Shapes) != grid {
		t.Errorf("withheld: %v, %v", d.Shapes, err)
	}
	if _, err := chart.Band(publish.Number{State: publish.Value, Band: "3–4"}, "first"); err == nil {
		t.Error("no such band: no error")
	}
}
