package pdf

import (
	"github.com/zanat-al/zanat/publish/document/pdf/file"
	"github.com/zanat-al/zanat/publish/document/pdf/page"
)

// bookmark is an entry of the outline: a heading and where it stands.
type bookmark struct {
	level int
	text  string
	spot  page.Spot
}

// pinned notes where a heading comes to stand.
func pinned(s *page.Stack, mark *bookmark) *page.Stack {
	pin := &page.Stack{}
	pin.Add(0, true, &page.Strip{Pin: func(at page.Spot) { mark.spot = at }, Silent: true})
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
		prev, next := beside(parent, i)
		d = append(d, refTo("Prev", refs, prev)...)
		d = append(d, refTo("Next", refs, next)...)
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
