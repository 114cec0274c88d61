package page

// Piece is something that takes height: a line, a table, columns. It knows its place
// from left to right and is told where it starts.
type Piece interface {
	// Height is the height of the piece where no page ends.
	Height() float64
	// Bite is the least of it that a page may end with.
	Bite() float64
	// Put draws the piece and returns where it ends.
	Put(p *Press, r *Region, at Spot) Spot
}

// Region is the room in which pieces flow from page to page.
type Region struct {
	Top    func(page int) float64 // where content starts on a page after the first
	Bottom float64
}

// Whole is the region of the pages themselves.
func (p *Press) Whole() *Region {
	return &Region{Top: func(int) float64 { return p.Paper.Top }, Bottom: p.Paper.Bottom}
}

// Strip is a piece that is never cut.
type Strip struct {
	Tall   float64
	X, W   float64    // what it covers, for tests
	Silent bool       // takes room and draws nothing
	Pin    func(Spot) // hears where the strip stands, may be nil
	Draw   func(p *Press, page int, y float64)
}

// Height implements Piece.
func (s *Strip) Height() float64 { return s.Tall }

// Bite implements Piece.
func (s *Strip) Bite() float64 { return s.Tall }

// Put implements Piece.
func (s *Strip) Put(p *Press, _ *Region, at Spot) Spot {
	if s.Pin != nil && !p.artifact {
		s.Pin(at)
	}
	if !s.Silent {
		sheet := p.Sheet(at.Page)
		sheet.Strips = append(sheet.Strips, Area{s.X, at.Y, s.W, s.Tall})
		s.Draw(p, at.Page, at.Y)
	}
	return Spot{at.Page, at.Y + s.Tall}
}

// Row are pieces beside each other.
type Row struct {
	Cells  []Piece
	Before func(p *Press, at Spot) // drawn at its start: a rule
	Atomic bool                    // not to be cut
	tall   float64
}

// Height implements Piece.
func (r *Row) Height() float64 {
	if r.tall == 0 {
		for _, c := range r.Cells {
			r.tall = max(r.tall, c.Height())
		}
	}
	return r.tall
}

// Bite implements Piece.
func (r *Row) Bite() (least float64) {
	if r.Atomic {
		return r.Height()
	}
	for _, c := range r.Cells {
		least = max(least, c.Bite())
	}
	return least
}

// Put implements Piece.
func (r *Row) Put(p *Press, region *Region, at Spot) Spot {
	if r.Before != nil {
		r.Before(p, at)
	}
	end := at
	for _, c := range r.Cells {
		end = later(end, c.Put(p, region, at))
	}
	return end
}

func later(a, b Spot) Spot {
	if b.Page > a.Page || b.Page == a.Page && b.Y > a.Y {
		return b
	}
	return a
}
