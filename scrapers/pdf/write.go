package pdf

import (
	"fmt"
	"math"
	"strings"
)

// writer writes down what pages show.
type writer struct {
	file  *file
	text  strings.Builder
	steps int // left

	// where the last text ended
	x, y, size float64
}

// state is how text is shown, kept and brought back by q and Q.
type state struct {
	place         matrix // of the page
	font          *font
	size          float64
	spread, words float64 // added to each character, to each blank
	scale, lead   float64
}

// matrix moves a point: [a b 0; c d 0; e f 1].
type matrix [6]float64

func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

var unit = matrix{1, 0, 0, 1, 0, 0}

func (w *writer) page(page dict) error {
	w.text.WriteByte('\n')
	w.x, w.y = math.Inf(1), math.Inf(1)
	content, err := w.file.content(page["Contents"])
	if err != nil {
		return err
	}
	return w.run(content, w.file.dict(page["Resources"]), state{place: unit, scale: 1}, 0)
}

// run goes through the operators of a page, or of a form that it shows.
func (w *writer) run(content []byte, resources dict, now state, depth int) error {
	c := &show{writer: w, resources: resources, now: now, depth: depth, fonts: map[name]*font{}}
	s := &scanner{in: content}
	for s.at < len(s.in) {
		v := s.value(0)
		op, ok := v.(word)
		if !ok {
			if c.operands = append(c.operands, v); len(c.operands) > 64 {
				c.operands = c.operands[1:]
			}
			continue
		}
		if w.steps--; w.steps < 0 || w.text.Len() > letters {
			return fmt.Errorf("%w: more than %d steps or %d letters", errTooMuch, steps, letters)
		}
		if op == "BI" {
			s.picture()
		} else if err := c.do(op); err != nil {
			return err
		}
		c.operands = c.operands[:0]
	}
	return nil
}

// picture goes past the bytes of a picture within the page.
func (s *scanner) picture() {
	for s.at < len(s.in) {
		if i := strings.Index(string(s.in[s.at:min(len(s.in), s.at+1<<16)]), "EI"); i >= 0 {
			s.at += i + 2
			if s.at >= len(s.in) || blank(s.in[s.at]) {
				return
			}
			continue
		}
		s.at += 1 << 16
	}
}

// show is one content as it is shown.
type show struct {
	*writer
	resources  dict
	fonts      map[name]*font
	operands   []any
	now        state
	kept       []state
	line, text matrix
	depth      int
}

func (c *show) number(fromEnd int) float64 {
	if i := len(c.operands) - 1 - fromEnd; i >= 0 {
		n, _ := c.operands[i].(float64)
		return n
	}
	return 0
}

func (c *show) last() any {
	if len(c.operands) == 0 {
		return nil
	}
	return c.operands[len(c.operands)-1]
}

func (c *show) matrix() matrix {
	return matrix{c.number(5), c.number(4), c.number(3), c.number(2), c.number(1), c.number(0)}
}

func (c *show) do(op word) error {
	switch op {
	case "q":
		if len(c.kept) < 256 {
			c.kept = append(c.kept, c.now)
		}
	case "Q":
		if n := len(c.kept); n > 0 {
			c.now, c.kept = c.kept[n-1], c.kept[:n-1]
		}
	case "cm":
		c.now.place = c.matrix().then(c.now.place)
	case "BT":
		c.line, c.text = unit, unit
	case "Tf":
		c.now.size = c.number(0)
		if len(c.operands) > 1 {
			font, _ := c.operands[len(c.operands)-2].(name)
			c.now.font = c.fontOf(font)
		}
	case "Tc":
		c.now.spread = c.number(0)
	case "Tw":
		c.now.words = c.number(0)
	case "Tz":
		c.now.scale = c.number(0) / 100
	case "TL":
		c.now.lead = c.number(0)
	case "Tm":
		c.line = c.matrix()
		c.text = c.line
	case "TD":
		c.now.lead = -c.number(0)
		c.move(c.number(1), c.number(0))
	case "Td":
		c.move(c.number(1), c.number(0))
	case "T*":
		c.move(0, -c.now.lead)
	case "Tj":
		c.put(c.last())
	case "'":
		c.move(0, -c.now.lead)
		c.put(c.last())
	case `"`:
		c.now.words, c.now.spread = c.number(2), c.number(1)
		c.move(0, -c.now.lead)
		c.put(c.last())
	case "TJ":
		list, _ := c.last().([]any)
		for _, v := range list {
			if n, ok := v.(float64); ok {
				c.forward(-n / 1000 * c.now.size * c.now.scale)
			}
			c.put(v)
		}
	case "Do":
		return c.form()
	}
	return nil
}

func (c *show) move(x, y float64) {
	c.line = matrix{1, 0, 0, 1, x, y}.then(c.line)
	c.text = c.line
}

func (c *show) forward(x float64) { c.text = matrix{1, 0, 0, 1, x, 0}.then(c.text) }

func (c *show) fontOf(font name) *font {
	if t, ok := c.fonts[font]; ok {
		return t
	}
	t := c.file.font(c.file.dict(c.resources["Font"])[font])
	c.fonts[font] = t
	return t
}

// form shows a content within this one.
func (c *show) form() error {
	which, _ := c.last().(name)
	s, ok := c.file.value(c.file.dict(c.resources["XObject"])[which]).(*stream)
	if !ok || s.dict["Subtype"] != name("Form") || c.depth > 4 {
		return nil
	}
	content, err := c.file.unpack(s)
	if err != nil {
		return err
	}
	now, resources := c.now, c.file.dict(s.dict["Resources"])
	if resources == nil {
		resources = c.resources
	}
	if list, ok := c.file.value(s.dict["Matrix"]).([]any); ok && len(list) == 6 {
		var m matrix
		for i := range m {
			m[i], _ = list[i].(float64)
		}
		now.place = m.then(now.place)
	}
	return c.run(content, resources, now, c.depth+1)
}
