package page

// Table are rows under a head that stands again on every page that they reach.
type Table struct {
	Head *Row // may be nil
	Rows Stack
}

// headGap is the room between a head and what follows.
const headGap = 1.5

func (t *Table) head() float64 {
	if t.Head == nil {
		return 0
	}
	return t.Head.Height() + headGap
}

// Height implements Piece.
func (t *Table) Height() float64 { return t.head() + t.Rows.Height() }

// Bite implements Piece.
func (t *Table) Bite() float64 { return t.head() + t.Rows.Bite() }

// Put implements Piece.
func (t *Table) Put(p *Press, r *Region, at Spot) Spot {
	start := at
	tall := t.head()
	repeats := tall <= (r.Bottom-p.Paper.Top)/4
	if t.Head != nil {
		at = t.Head.Put(p, r, at)
		at.Y += headGap
	}
	inner := &Region{Bottom: r.Bottom, Top: func(page int) float64 {
		switch {
		case page == at.Page:
			return at.Y
		case repeats:
			return r.Top(page) + tall
		}
		return r.Top(page)
	}}
	end := t.Rows.Put(p, inner, at)
	if repeats && t.Head != nil {
		p.repeat(t.Head, r, start.Page+1, end.Page)
	}
	return end
}

// repeat draws a head on top of pages, as something that was said already.
func (p *Press) repeat(head *Row, r *Region, from, to int) {
	before := p.artifact
	p.artifact = true
	for page := from; page <= to; page++ {
		head.Put(p, &Region{Top: r.Top, Bottom: p.Paper.Height}, Spot{page, r.Top(page)})
	}
	p.artifact = before
}

// Frame is a stack with a ground or a border of its own.
type Frame struct {
	Inside *Stack
	Pad    float64 // above and below
	Draw   func(p *Press, page int, top, bottom float64)
}

// Height implements Piece.
func (f *Frame) Height() float64 { return f.Inside.Height() + 2*f.Pad }

// Bite implements Piece.
func (f *Frame) Bite() float64 { return f.Inside.Bite() + 2*f.Pad }

// Put implements Piece.
func (f *Frame) Put(p *Press, r *Region, at Spot) Spot {
	start := at.Y + f.Pad
	inner := &Region{Bottom: r.Bottom - f.Pad, Top: func(page int) float64 {
		if page == at.Page {
			return start
		}
		return r.Top(page) + f.Pad
	}}
	end := f.Inside.Put(p, inner, Spot{at.Page, start})
	end.Y += f.Pad
	for page := at.Page; page <= end.Page; page++ {
		top, bottom := r.Top(page), r.Bottom
		if page == at.Page {
			top = at.Y
		}
		if page == end.Page {
			bottom = end.Y
		}
		f.Draw(p, page, top, bottom)
	}
	return end
}
