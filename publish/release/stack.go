package release

import "slices"

// layers are the new release and the earlier ones whose counts bound its counts, or
// each other's by way of it: days within days, and the same days again.
func layers(r run, earlier []Told) []Told {
	list := []Told{{From: r.WindowStart, To: r.AsOf}}
	left := slices.Clone(earlier)
	for at := 0; at < len(list); at++ {
		left = slices.DeleteFunc(left, func(e Told) bool {
			tied := slices.Contains([]relation{same, within, around}, e.relates(list[at].From, list[at].To))
			if tied && !slices.ContainsFunc(list[1:], e.repeats) {
				list = append(list, e)
			}
			return tied
		})
	}
	return list
}

// repeats says that two releases of the same days tell and withhold the same.
func (e Told) repeats(other Told) bool {
	return e.From == other.From && e.To == other.To &&
		slices.EqualFunc(e.Cells, other.Cells, func(a, b ToldCell) bool {
			return a.key() == b.key() && a.Count == b.Count && a.Hidden == b.Hidden && a.Primary == b.Primary
		})
}

// stack puts the cells of earlier releases beside those of a new one, and ties those
// of the same name. Nothing ties what is not told: zeros.
func (p *past) stack(table string, cells []Cell) ([]Cell, []Link) {
	of := make([]map[key]int, len(p.layers))
	for layer, e := range p.layers {
		of[layer] = map[key]int{}
		for _, c := range e.Cells {
			if c.Table == table {
				cell := c.cell(layer)
				if e.Inner && c.Place == Fine && c.Work == Middle {
					cell.Floor = c.Floor
				}
				cells = append(cells, cell)
			}
		}
	}
	for i, c := range cells {
		of[c.Layer][c.name()] = i
	}
	var links []Link
	for j, c := range cells {
		for layer := range c.Layer {
			if i, ok := of[layer][c.name()]; ok {
				links = tie(links, cells, i, j, p.layers[c.Layer].relates(p.layers[layer].From, p.layers[layer].To))
			}
		}
	}
	return cells, links
}

// inner says that the days of a release lie within those of an earlier one. What it
// withholds of a municipality and a major group may then be none: whoever knew that
// each is some would know more of those of the earlier release.
func (p *past) inner() bool {
	return slices.ContainsFunc(p.layers[1:], func(e Told) bool {
		how := e.relates(p.layers[0].From, p.layers[0].To)
		return how == around || how == same && e.Inner
	})
}

// zeros are the counts of none that may be withheld: those that the earlier release
// withholds. They come last: a reader takes what is withheld for some.
func (p *past) zeros(table string, list []count) (cells []Cell) {
	hidden := map[key]bool{}
	for _, e := range p.layers[1:] {
		how := e.relates(p.layers[0].From, p.layers[0].To)
		for _, c := range e.Cells {
			if c.Hidden && (how == around || how == same) {
				hidden[c.key()] = true
			}
		}
	}
	for _, c := range list {
		cell := c.cell(Fine, Middle)
		if c.Count == 0 && hidden[keyOf(table, cell)] {
			cell.Floor = 0
			cells = append(cells, cell)
		}
	}
	return cells
}

// whole is an earlier release whose days hold the new one's, with others that it holds
// beside: a year, and the quarters told since.
type whole struct {
	total map[key]ToldCell
	parts []map[key]ToldCell
	full  bool // these and the new one make it up
}

// wholes are the earlier releases that hold the new one's days.
func (p *past) wholes() (list []whole) {
	own := p.layers[0]
	for _, e := range p.layers[1:] {
		if e.relates(own.From, own.To) != around {
			continue
		}
		parts := []Told{own}
		for i := len(p.layers) - 1; i > 0; i-- { // the last word counts
			part := p.layers[i]
			free := !slices.ContainsFunc(parts, func(other Told) bool { return other.relates(part.From, part.To) != apart })
			if free && part.relates(e.From, e.To) == within {
				parts = append(parts, part)
			}
		}
		w, covered := whole{total: e.byKey()}, 0
		for i, part := range parts {
			if covered += days(part.From, part.To) + 1; i > 0 {
				w.parts = append(w.parts, part.byKey())
			}
		}
		w.full = covered == days(e.From, e.To)+1
		list = append(list, w)
	}
	return list
}

func (e Told) byKey() map[key]ToldCell {
	cells := map[key]ToldCell{}
	for _, c := range e.Cells {
		cells[c.key()] = c
	}
	return cells
}

// within withholds a count that would tell, with a whole and its other parts, the one
// of them that is withheld, or what is left for days that nobody told.
func (c *Cell) within(w whole, k key, by []int64) {
	total, ok := w.total[k]
	if !ok || total.Hidden || len(w.parts) == 0 {
		return
	}
	rest, hidden, all := total.Count-c.Count, 0, slices.Clone(by)
	for _, part := range w.parts {
		if part[k].Hidden {
			hidden++
		}
		rest -= part[k].Count
		all = append(all, part[k].By...)
	}
	changes := changed(total.By, all)
	switch {
	case w.full && hidden == 1:
		c.Primary, c.Change = true, 0
	case hidden == 0 && rest > 0 && !c.Primary && Primary(rest, int64(len(changes)), changes):
		c.Primary, c.Change = true, -rest
	}
}

// tie links two cells of the same name whose second lies so to the first, and notes what
// a reader knows of the one that is withheld when the other is not. Counts that
// contradict each other, because ads came or went between the two, tell nothing.
func tie(links []Link, cells []Cell, i, j int, how relation) []Link {
	if how == around {
		i, j = j, i
	}
	inner, outer := &cells[j], &cells[i]
	switch {
	case how == same:
		inner.Out, outer.Out = inner.Out || outer.Fixed, outer.Out || inner.Fixed
		if inner.Count <= outer.Count {
			links = append(links, Link{j, i, true})
		}
		if inner.Count >= outer.Count {
			links = append(links, Link{i, j, true})
		}
	case (how == within || how == around) && inner.Count <= outer.Count:
		links = append(links, Link{j, i, false})
		if inner.Fixed && !outer.Fixed {
			outer.Floor = max(outer.Floor, inner.Count)
		}
		if outer.Fixed && !inner.Fixed && (inner.Ceil == 0 || inner.Ceil > outer.Count) {
			inner.Ceil = outer.Count
		}
	}
	return links
}
