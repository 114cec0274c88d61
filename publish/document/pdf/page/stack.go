package page

// Stack are pieces below each other.
type Stack struct {
	items  []item
	Atomic bool // not to be cut where a page has room for it
	tall   float64
}

// item is a piece with the room above it. keep holds it on the page of the next,
// fresh sets it on top of a page.
type item struct {
	Piece
	before      float64
	keep, fresh bool
}

// Add puts a piece at the end, with room above it that is left out on top of a page.
// keep holds it on the page on which the next piece starts.
func (s *Stack) Add(before float64, keep bool, p Piece) {
	s.items = append(s.items, item{p, before, keep, false})
	s.tall = 0
}

// Turn sets the last piece on top of a page.
func (s *Stack) Turn() { s.items[len(s.items)-1].fresh = true }

// Len is the number of pieces.
func (s *Stack) Len() int { return len(s.items) }

// Hold keeps the piece at i on the page on which the next one starts.
func (s *Stack) Hold(i int) {
	if i >= 0 && i < len(s.items) {
		s.items[i].keep = true
	}
}

// Height implements Piece.
func (s *Stack) Height() float64 {
	if s.tall == 0 {
		for i, it := range s.items {
			if i > 0 {
				s.tall += it.before
			}
			s.tall += it.Height()
		}
	}
	return s.tall
}

// Bite implements Piece.
func (s *Stack) Bite() float64 {
	if s.Atomic {
		return s.Height()
	}
	return s.chain(0)
}

// chain is the height that must stand together from piece i on.
func (s *Stack) chain(i int) (tall float64) {
	for first := i; i < len(s.items); i++ {
		if i > first {
			tall += s.items[i].before
		}
		if !s.items[i].keep || i == len(s.items)-1 {
			return tall + s.items[i].Bite()
		}
		tall += s.items[i].Height()
	}
	return tall
}

// Put implements Piece.
func (s *Stack) Put(p *Press, r *Region, at Spot) Spot {
	if s.Atomic {
		at = r.fit(at, s.Height())
	}
	for i, it := range s.items {
		switch {
		case at.Y <= r.Top(at.Page):
		case it.fresh:
			at = Spot{at.Page + 1, r.Top(at.Page + 1)}
		case i > 0:
			at.Y += it.before
		}
		need := s.chain(i)
		if need > r.Bottom-r.Top(at.Page) {
			need = it.Bite()
		}
		at = it.Put(p, r, r.fit(at, need))
	}
	return at
}

// fit is where a piece of a height starts: here, or on the next page. What is taller
// than a page starts here, too.
func (r *Region) fit(at Spot, tall float64) Spot {
	const hair = 1e-6
	if at.Y+tall <= r.Bottom+hair || at.Y <= r.Top(at.Page)+hair {
		return at
	}
	if top := r.Top(at.Page + 1); tall <= r.Bottom-top+hair {
		return Spot{at.Page + 1, top}
	}
	return at
}
