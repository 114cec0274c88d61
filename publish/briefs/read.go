package briefs

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/chart"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// number is the number of a cell, nil when the release does not hold it.
func (g *gatherer) number(mart, measure string, keysAndValues ...string) *publish.Number {
	cell := map[string]string{}
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		cell[keysAndValues[i]] = keysAndValues[i+1]
	}
	n, err := g.s.Number(g.ctx, mart, measure, cell)
	if errors.Is(err, publish.ErrNoSuchNumber) {
		return nil
	}
	g.note(err)
	return &n
}

// numbers are the numbers of one measure of a mart under one key's value.
func (g *gatherer) numbers(mart, measure, key, value string) []publish.Number {
	where := map[string]string{"measure": measure}
	if key != "" {
		where[key] = value
	}
	list, err := g.s.Numbers(g.ctx, mart, where)
	g.note(err)
	return list
}

func (g *gatherer) demand(mart, key, value string) demand {
	return demand{
		Positions: g.number(mart, "positions", key, value),
		Openings:  g.number(mart, "openings", key, value),
	}
}

func zero(n *publish.Number) bool {
	return n != nil && n.Known() && n.Value != nil && *n.Value == 0
}

// largest are the biggest numbers that may be told, biggest first; what is zero,
// withheld or has no name is left out, so that no order gives it away.
func largest(list []publish.Number, key string, room int) []publish.Number {
	var told []publish.Number
	for _, n := range list {
		if n.Known() && n.Value != nil && *n.Value > 0 && n.Cell[key] != "" {
			told = append(told, n)
		}
	}
	slices.SortStableFunc(told, func(a, b publish.Number) int {
		return cmp.Or(-cmp.Compare(*a.Value, *b.Value), strings.Compare(a.Cell[key], b.Cell[key]))
	})
	return told[:min(room, len(told))]
}

// bars draws the numbers of lines on one scale, whose axis it returns; width is that
// of the column in millimetres of print.
func (g *gatherer) bars(lines []line, width float64) document.Drawing {
	var numbers []*publish.Number
	for _, l := range lines {
		numbers = append(numbers, l.Number)
	}
	scale := chart.ScaleOf(width, numbers...)
	for i, l := range lines {
		if told(l.Number) != nil { // what is withheld must not look like none
			lines[i].Bar = scale.Bar(l.Number)
		}
	}
	return scale.Axis(g.Figure)
}

// occupation is the title of a group; its code where the release has no title.
func (g *gatherer) occupation(code string) speech.Label {
	o, ok := g.s.Occupation(code)
	if !ok {
		return g.Plain("ISCO " + code)
	}
	return g.Name(o.TitleSq, o.TitleEn)
}

// skill is the name of a concept.
func (g *gatherer) skill(s publish.Skill) speech.Label {
	if s.LabelSq == "" && s.LabelEn == "" {
		return g.Plain(s.URI)
	}
	return g.Name(s.LabelSq, s.LabelEn)
}
