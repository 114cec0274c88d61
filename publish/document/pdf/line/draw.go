package line

import (
	"strings"

	"github.com/zanat-al/zanat/publish/document/pdf/page"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// Draw draws the line with its baseline at y, from x on.
func (l Line) Draw(p *page.Press, number int, x, y float64) {
	var open page.Area
	var words strings.Builder
	var node *tag.Node
	var href string
	end := func() {
		if href != "" && open.W > 0 {
			p.Link(number, node, open, href, strings.TrimSpace(words.String()))
		}
		words.Reset()
	}
	for _, b := range l.Bits {
		if b.Href != href || b.Node != node {
			end()
			href, node = b.Href, b.Node
			open = page.Area{X: x, Y: y - b.Size*0.9, H: b.Size * 1.15}
		}
		for _, g := range b.Glyphs {
			words.WriteRune(g.Rune)
		}
		open.W += b.Width
		p.Text(number, b.Node, x, y-b.Rise, page.Letters{
			Style: b.Style, Size: b.Size, Color: b.Color, Glyphs: b.Glyphs})
		x += b.Width
	}
	end()
}
