package docx

import (
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
)

// bullets is the number of the one list that all lists without an order share;
// numbered lists follow it, each counting from 1.
const bullets = 1

func (b *body) list(l document.List, at place) {
	style, number := "ListBullet", bullets
	if l.Ordered {
		b.ordered++
		style, number = "ListNumber", bullets+b.ordered
	}
	for _, item := range l.Items {
		b.open(style, fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, number)+at.box())
		b.words(item)
		b.WriteString("</w:p>")
	}
}

// numbering are the lists of the document, for the part numbering.xml.
func (b *body) numbering() string {
	var n strings.Builder
	fmt.Fprintf(&n, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, bullets)
	for i := range b.ordered {
		fmt.Fprintf(&n, `<w:num w:numId="%d"><w:abstractNumId w:val="1"/>`+
			`<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`, bullets+1+i)
	}
	return n.String()
}
