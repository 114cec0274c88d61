// Package tag is the structure of a PDF: what is a heading, a list, a cell of a
// table, in which order and in which language, for screen readers and for whoever
// copies text (ISO 32000-1, 14.7 and 14.8; ISO 14289-1). It stands beside the pages,
// which tell it what they draw for which element.
package tag

import "github.com/zanat-al/zanat/publish/document/pdf/file"

// Node is an element of the structure: a paragraph, a list, a cell.
type Node struct {
	Role   string // a standard type: P, H1, Table, TH …
	Lang   string // where it differs from the document's
	Alt    string // of a figure
	Attrs  file.Dict
	kids   []kid
	parent *Node
	ref    file.Ref
}

// kid is an element below, content of a page, or an annotation.
type kid struct {
	node     *Node
	page, id int
	annot    file.Ref
}

// Add puts an element below another, after those that are there.
func (n *Node) Add(role string) *Node {
	k := &Node{Role: role, parent: n}
	n.kids = append(n.kids, kid{node: k})
	return k
}

// Tree is the structure of one document.
type Tree struct {
	Root  *Node
	pages [][]*Node // page -> content number -> element
	links []*Node   // number of a link -> its element
}

// NewTree is a structure with the element of the document alone.
func NewTree() *Tree { return &Tree{Root: &Node{Role: "Document"}} }

// Content notes that a page draws something for an element, and gives the number by
// which the page calls it.
func (t *Tree) Content(page int, n *Node) int {
	for len(t.pages) <= page {
		t.pages = append(t.pages, nil)
	}
	id := len(t.pages[page])
	t.pages[page] = append(t.pages[page], n)
	n.kids = append(n.kids, kid{page: page, id: id})
	return id
}

// Link notes the annotation of a link for its element, and gives the number that the
// annotation has in the tree of parents, on a document of so many pages.
func (t *Tree) Link(page, pages int, n *Node, annot file.Ref) int {
	n.kids = append(n.kids, kid{page: page, annot: annot})
	t.links = append(t.links, n)
	return pages + len(t.links) - 1
}

// Write writes the structure and gives its root. pages are the objects of the pages.
func (t *Tree) Write(out *file.File, pages []file.Ref) file.Ref {
	root := out.Reserve()
	t.Root.reserve(out)
	t.Root.write(out, root, pages)
	parents := file.Array{}
	for i := range pages {
		list := file.Array{}
		if i < len(t.pages) {
			for _, n := range t.pages[i] {
				list = append(list, n.ref)
			}
		}
		parents = append(parents, i, list)
	}
	for i, n := range t.links {
		parents = append(parents, len(pages)+i, n.ref)
	}
	out.Set(root, file.Dict{"Type", file.Name("StructTreeRoot"), "K", file.Array{t.Root.ref},
		"ParentTree", out.Add(file.Dict{"Nums", parents}),
		"ParentTreeNextKey", len(pages) + len(t.links)})
	return root
}

func (n *Node) reserve(out *file.File) {
	n.ref = out.Reserve()
	for _, k := range n.kids {
		if k.node != nil {
			k.node.reserve(out)
		}
	}
}

func (n *Node) write(out *file.File, parent file.Ref, pages []file.Ref) {
	d := file.Dict{"Type", file.Name("StructElem"), "S", file.Name(n.Role), "P", parent}
	if n.Lang != "" {
		d = append(d, "Lang", file.Text(n.Lang))
	}
	if n.Alt != "" {
		d = append(d, "Alt", file.Text(n.Alt))
	}
	if n.Attrs != nil {
		d = append(d, "A", n.Attrs)
	}
	kids := file.Array{}
	for _, k := range n.kids {
		switch {
		case k.node != nil:
			k.node.write(out, n.ref, pages)
			kids = append(kids, k.node.ref)
		case k.annot != 0:
			kids = append(kids, file.Dict{"Type", file.Name("OBJR"), "Obj", k.annot, "Pg", pages[k.page]})
		default:
			kids = append(kids, file.Dict{"Type", file.Name("MCR"), "Pg", pages[k.page], "MCID", k.id})
		}
	}
	if len(kids) > 0 {
		d = append(d, "K", kids)
	}
	out.Set(n.ref, d)
}
