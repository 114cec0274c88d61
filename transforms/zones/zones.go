// Package zones cuts the text of an ad into its parts: what is to be done,
// what is asked for, what is offered, what the firm says of itself. It stands
// between the cleaned text and the packages that look for skills and pay, so
// that a firm's praise of itself is not read as a demand.
package zones

import "github.com/zanat-al/zanat/transforms/language"

// The kinds of zone.
const (
	Duties       = "duties"
	Requirements = "requirements"
	Offer        = "offer"
	About        = "about"
	Apply        = "apply"
	Place        = "place"
	Pay          = "pay"
	Contract     = "contract"
	Other        = "other"
)

// Zone is one part of a text.
type Zone struct {
	Kind       string // one of the constants above
	Start, End int    // byte offsets in the text
	Text       string // text[Start:End], its heading included
}

// Split cuts a text into zones. Every byte is in exactly one of them, in
// order; an empty text has none. A zone starts at a heading of one of the
// packs, on a line of its own or before a colon ("Përgjegjësitë: …"), or at a
// sentence that tells its kind ("Ofrojmë …"). Duties, requirements, offer and
// about last until the next heading; the others are facts of one sentence.
func Split(text string, packs ...language.Pack) []Zone {
	f := language.FoldMap(text)
	s := splitter{text: text, folded: f, packs: packs, kind: Other}
	for at := 0; at < len(f.Text); {
		end := boundary(f.Text, at)
		s.sentence(at, end)
		at = end
	}
	return s.close()
}

type splitter struct {
	text   string
	folded language.Folded
	packs  []language.Pack
	zones  []Zone
	kind   string // of the zone that goes on
	back   string // what the kind returns to after this sentence
}

// sentence looks at the folded bytes [at, end), which start a sentence or a
// line, and opens a new zone there when they say so.
func (s *splitter) sentence(at, end int) {
	if s.back != "" {
		s.open(at, s.back)
		s.back = ""
	}
	from := skip(s.folded.Text, at, end)
	if from >= end {
		return
	}
	part := s.folded.Text[from:end]
	if h, ok := s.heading(part); ok {
		s.open(at, h.Zone)
		if !lasting(h.Zone) && !alone(part, h) {
			s.back = Other
		}
		return
	}
	bullet := from > at && s.folded.Text[from-1] != ' ' || from > at+1
	for _, p := range s.packs {
		h, ok := p.Opener(part)
		if !ok || !s.gives(h.Zone, bullet) {
			continue
		}
		s.back = s.kind
		if s.kind == About {
			s.back = Other // the praise ends where the matter begins
		}
		s.open(at, h.Zone)
		return
	}
}

// gives tells whether the zone that goes on gives way to a sentence of a kind.
// Under a heading only plain facts interrupt, and no item of a list does.
func (s *splitter) gives(kind string, bullet bool) bool {
	if s.kind == Other || s.kind == About {
		return true
	}
	return !bullet && s.kind != kind && (kind == Pay || kind == Apply || kind == Offer || kind == Contract)
}

// lasting kinds go on until the next heading.
func lasting(kind string) bool {
	return kind == Duties || kind == Requirements || kind == Offer || kind == About || kind == Apply
}

// heading finds a heading at the start of a part: before a colon, or alone on
// its line.
func (s *splitter) heading(part string) (language.Heading, bool) {
	for _, p := range s.packs {
		h, ok := p.Heading(part)
		if !ok {
			continue
		}
		rest := trimLeft(part[len(h.Text):])
		if rest != "" && (rest[0] == ':' || rest[0] == '\n' || rest[0] == '\r') || rest == "" {
			return h, true
		}
	}
	return language.Heading{}, false
}

// alone tells whether nothing but signs follows a heading in its part.
func alone(part string, h language.Heading) bool {
	for _, c := range []byte(part[len(h.Text):]) {
		if c != ':' && c != ' ' && c != '\n' && c != '\r' && c != '*' && c != '-' {
			return false
		}
	}
	return true
}

// open starts a zone of a kind at a folded offset, unless one goes on.
func (s *splitter) open(at int, kind string) {
	origin := s.folded.Origin(at)
	if at == 0 {
		origin = 0 // also what folding took away at the head
	}
	if len(s.zones) == 0 && origin > 0 {
		s.zones = append(s.zones, Zone{Kind: s.kind})
	}
	if n := len(s.zones); n > 0 && (s.zones[n-1].Kind == kind || s.zones[n-1].Start == origin) {
		s.zones[n-1].Kind, s.kind = kind, kind
		return
	}
	s.zones = append(s.zones, Zone{Kind: kind, Start: origin})
	s.kind = kind
}

// close ends the zones and cuts their texts.
func (s *splitter) close() []Zone {
	if s.text == "" {
		return nil
	}
	if len(s.zones) == 0 {
		s.zones = []Zone{{Kind: s.kind}}
	}
	for i := range s.zones {
		z := &s.zones[i]
		z.End = len(s.text)
		if i+1 < len(s.zones) {
			z.End = s.zones[i+1].Start
		}
		z.Text = s.text[z.Start:z.End]
	}
	return s.zones
}
