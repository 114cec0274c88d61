package pdf

import (
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/file"
	"github.com/zanat-al/zanat/publish/document/pdf/line"
)

// foot writes words under the text of a page, which a screen reader passes over.
func (b *builder) foot(number int, words string, s style, c column, right bool) {
	t := line.Set(b.press.Faces, []line.Run{{Text: words, Style: face.Regular, Size: s.size, Color: s.color}})
	lines := t.Lines(c.w)
	if len(lines) == 0 {
		return
	}
	x := c.x
	if right {
		x += c.w - lines[0].Width
	}
	lines[0].Draw(b.press, number, x, b.press.Paper.Bottom+6*mm)
}

// plain are words without their styles.
func plain(words []document.Inline) string {
	var b strings.Builder
	for _, w := range words {
		switch w := w.(type) {
		case document.Text:
			b.WriteString(w.Text)
		case document.Number:
			b.WriteString(w.Words)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func itoa(n int) string { return strconv.Itoa(n) }

func name(s string) file.Name { return file.Name(s) }

// attributes are the attributes of an element that one owner defines.
func attributes(owner string, pairs ...any) file.Dict {
	return append(file.Dict{"O", file.Name(owner)}, pairs...)
}

func box(numbers ...float64) (list file.Array) {
	for _, n := range numbers {
		list = append(list, n)
	}
	return list
}
