package pdf

import "math"

// Gaps between two texts of a line, in sizes of the letters: a wider one than
// cell is another cell of a table, a wider one than between is a blank.
const (
	cell    = 1.5
	between = 0.2
	drop    = 0.35 // up or down: another line
)

// put writes a text where it stands: behind the last one, with a blank or a new
// line between them where the page has room.
func (c *show) put(v any) {
	s, ok := v.(text)
	if !ok || c.now.font == nil || len(s) == 0 {
		return
	}
	words, advance := c.read(s)
	at := c.text.then(c.now.place)
	size := c.now.size * math.Sqrt(math.Abs(at[0]*at[3]-at[1]*at[2]))
	if size <= 0 || math.IsNaN(size) || math.IsInf(size, 0) {
		size = 1
	}
	// along the line and across it, whichever way the page is turned
	long := math.Hypot(at[0], at[1])
	if long == 0 {
		long = 1
	}
	ux, uy := at[0]/long, at[1]/long
	x, y := at[4]*ux+at[5]*uy, at[5]*ux-at[4]*uy
	if words != "" {
		switch gap := x - c.x; {
		case math.Abs(y-c.y) > drop*math.Max(size, c.size) || gap > cell*size || gap < -cell*size || math.IsNaN(gap):
			c.writer.text.WriteByte('\n')
		case gap > between*size:
			c.writer.text.WriteByte(' ')
		}
		c.writer.text.WriteString(words)
	}
	c.forward(advance)
	end := c.text.then(c.now.place)
	if words != "" {
		c.x, c.y, c.size = end[4]*ux+end[5]*uy, end[5]*ux-end[4]*uy, size
	}
}

// read gives a text's characters and how far it goes.
func (c *show) read(s text) (words string, advance float64) {
	f := c.now.font
	var all []byte
	for i := 0; i+f.bytes <= len(s); i += f.bytes {
		code := 0
		for k := range f.bytes {
			code = code<<8 | int(s[i+k])
		}
		all = append(all, f.chars[code]...)
		width, ok := f.widths[code]
		if !ok {
			width = f.usual
		}
		step := width/1000*c.now.size + c.now.spread
		if f.bytes == 1 && code == ' ' {
			step += c.now.words
		}
		advance += step * c.now.scale
	}
	return string(all), advance
}
