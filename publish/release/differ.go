package release

import "slices"

// past is what earlier releases told and withheld, by cell, beside how their days
// lie to those of the new one.
type past struct {
	of    map[key][]before
	parts []Told      // releases of days within the new one's that do not overlap
	lone  map[key]int // in how many of them a cell was withheld
	gaps  bool        // some days of the new one lie in none of them

	layers []Told // the new release without its cells, and the earlier ones that it is tied to
}

// before is a cell of an earlier release.
type before struct {
	ToldCell
	how relation
}

// remember sorts the earlier releases by cell. A cell that a release does not list
// was told as zero.
func remember(r run, earlier []Told) *past {
	p := &past{of: map[key][]before{}, lone: map[key]int{}, layers: layers(r, earlier)}
	names := map[key]bool{}
	for _, e := range earlier {
		for _, c := range e.Cells {
			names[c.key()] = true
		}
	}
	for _, e := range earlier {
		how := e.relates(r.WindowStart, r.AsOf)
		if how == apart {
			continue
		}
		listed := map[key]ToldCell{}
		for _, c := range e.Cells {
			listed[c.key()] = c
		}
		for k := range names {
			p.of[k] = append(p.of[k], before{listed[k], how})
		}
	}
	p.split(r, earlier)
	return p
}

// split finds releases whose days make up the new one's, as quarters do a year.
func (p *past) split(r run, earlier []Told) {
	inner := slices.DeleteFunc(slices.Clone(earlier), func(e Told) bool {
		return e.relates(r.WindowStart, r.AsOf) != within
	})
	slices.SortStableFunc(inner, func(a, b Told) int { return slices.Compare([]string{a.From, a.To}, []string{b.From, b.To}) })
	next := r.WindowStart
	for _, e := range inner {
		if e.From < next {
			if n := len(p.parts); n > 0 && p.parts[n-1].From == e.From && p.parts[n-1].To == e.To {
				p.parts[n-1] = e // the same days read again: the last word counts
			}
			continue
		}
		p.gaps = p.gaps || e.From != next
		p.parts = append(p.parts, e)
		next = day(e.To).AddDate(0, 0, 1).Format("2006-01-02")
	}
	p.gaps = p.gaps || next != day(r.AsOf).AddDate(0, 0, 1).Format("2006-01-02")
	for _, e := range p.parts {
		for _, c := range e.Cells {
			if c.Hidden {
				p.lone[c.key()]++
			}
		}
	}
}

// mark writes into the cells of a new release what earlier ones make of them: a cell
// of the same days that was withheld stays so; one that was told hides little; and
// a difference that is too small to be told withholds the new count.
func (p *past) mark(table string, cells []Cell, by map[key][]int64) {
	inner, wholes := p.inner(), p.wholes()
	for i := range cells {
		c := &cells[i]
		if inner && c.Place == Fine && c.Work == Middle && c.Floor == 1 {
			c.Floor = 0
		}
		k := keyOf(table, *c)
		if old, ok := p.again(k, c.Count, by[k]); ok {
			c.after(old, by[k])
			continue
		}
		for _, old := range p.of[k] {
			c.after(old, by[k])
		}
		for _, w := range wholes {
			c.within(w, k, by[k])
		}
		if !p.gaps && p.lone[k] == 1 { // the sum would tell the only part that is withheld
			c.Primary, c.Change = true, 0
		}
	}
}

// again is the cell of an earlier release of the same days that says the same: told or
// withheld once more it says nothing new, and releases since then knew of it.
func (p *past) again(k key, count int64, by []int64) (old before, ok bool) {
	for _, b := range p.of[k] {
		if b.how == same && b.Count == count && slices.Equal(b.By, by) {
			old, ok = b, true
		}
	}
	return old, ok
}

func (c *Cell) after(old before, by []int64) {
	if old.how == same && old.Hidden {
		if !c.Primary && old.Primary {
			c.Primary, c.Change = true, old.Change
		}
		c.Beside = !c.Primary
		return
	}
	if old.Hidden || old.how == rolling {
		return // two unknown quarters lie between: nothing small shows
	}
	d := c.Count - old.Count
	if d == 0 {
		return
	}
	size, changes := max(d, -d), changed(old.By, by)
	if Primary(size, int64(len(changes)), changes) && !c.Primary {
		c.Primary, c.Change = true, d
	}
}

// changed is what employers add to the difference of two counts, as little as it can
// be: what each adds is known, not who it is, so equal ones are taken as unchanged.
func changed(old, now []int64) (list []int64) {
	left := slices.Clone(now)
	var gone []int64
	for _, x := range old {
		if i := slices.Index(left, x); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			gone = append(gone, x)
		}
	}
	slices.Sort(left)
	slices.Sort(gone)
	slices.Reverse(left)
	slices.Reverse(gone)
	for i := range max(len(left), len(gone)) {
		var a, b int64
		if i < len(left) {
			a = left[i]
		}
		if i < len(gone) {
			b = gone[i]
		}
		list = append(list, max(a-b, b-a))
	}
	return slices.DeleteFunc(list, func(x int64) bool { return x == 0 })
}
