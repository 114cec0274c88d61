package pdf

import (
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/file"
	"github.com/zanat-al/zanat/publish/document/pdf/line"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
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

// bookmark is an entry of the outline: a heading and where it stands.
type bookmark struct {
	level  int
	text   string
	spot   page.Spot
	placed bool
}

// pinned notes where a heading comes to stand.
func pinned(s *page.Stack, mark *bookmark) *page.Stack {
	pin := &page.Stack{}
	pin.Add(0, true, &page.Strip{Pin: func(at page.Spot) { mark.spot, mark.placed = at, true }, Silent: true})
	pin.Add(0, false, s)
	return pin
}

// outlines writes the bookmarks, the ones of a lower level below the one before, and
// gives their root.
func (b *builder) outlines(out *file.File, pages []file.Ref) file.Ref {
	root := out.Reserve()
	refs := make([]file.Ref, len(b.bookmarks))
	parent := make([]int, len(b.bookmarks)) // -1: the root
	for i := range b.bookmarks {
		refs[i] = out.Reserve()
		parent[i] = i - 1
		for parent[i] >= 0 && b.bookmarks[parent[i]].level >= b.bookmarks[i].level {
			parent[i] = parent[parent[i]]
		}
	}
	for i, m := range b.bookmarks {
		up := root
		if parent[i] >= 0 {
			up = refs[parent[i]]
		}
		d := file.Dict{"Title", file.Text(m.text), "Parent", up, "Dest", file.Array{pages[m.spot.Page],
			file.Name("XYZ"), 0, b.press.Paper.Height - m.spot.Y + 4, 0}}
		if prev, next := beside(parent, i); true {
			d = append(d, refTo("Prev", refs, prev)...)
			d = append(d, refTo("Next", refs, next)...)
		}
		out.Set(refs[i], append(d, below(parent, refs, i)...))
	}
	out.Set(root, append(file.Dict{"Type", file.Name("Outlines")}, below(parent, refs, -1)...))
	return root
}

// beside are the entries before and after i under the same parent, -1 for none.
func beside(parent []int, i int) (prev, next int) {
	prev, next = -1, -1
	for j := range parent {
		if parent[j] != parent[i] || j == i {
			continue
		}
		if j < i {
			prev = j
		} else if next < 0 {
			next = j
		}
	}
	return prev, next
}

// below names the first and the last entry under i, and how many an open list shows.
func below(parent []int, refs []file.Ref, i int) file.Dict {
	first, last, count := -1, -1, 0
	for j := range parent {
		if parent[j] == i {
			if first < 0 {
				first = j
			}
			last = j
		}
		for up := parent[j]; ; up = parent[up] {
			if up == i {
				count++
			}
			if up < 0 {
				break
			}
		}
	}
	if first < 0 {
		return nil
	}
	return append(append(refTo("First", refs, first), refTo("Last", refs, last)...), "Count", count)
}

func refTo(key string, refs []file.Ref, i int) file.Dict {
	if i < 0 {
		return nil
	}
	return file.Dict{key, refs[i]}
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
