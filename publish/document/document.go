// Package document is the one form of everything that is written for people:
// briefs, curriculum sheets, plan sheets. A product makes a Document from an open
// release; the back ends below this package (html, pdf, docx, xlsx) show it. None of
// them computes, rounds or rewords: whatever the format and the language, a number
// has the same value, the same words and the same mark.
package document

// Document is one product for one reader in one language.
type Document struct {
	Lang    string // BCP 47: sq or en
	Title   string // for a window, a list of files, a screen reader
	Subject string // one sentence: what it is about
	Product string // brief, sheet or plan: the back ends choose their style by it
	AsOf    string // ISO date that the numbers hold for; files carry it instead of the clock
	Other   *Link  // the same product in the other language, nil where there is none
	Blocks  []Block
}

// Link is a way to another file of the same folder.
type Link struct{ Href, Lang, Text string }

// Block is what stands on a page of its own: one of Heading, Paragraph, List, Table,
// Facts, Section, Columns, Figure and Lines.
type Block interface{ block() }

// Heading opens what follows; Level is 1 to 3, and no level is left out.
type Heading struct {
	Level int
	Words []Inline
}

// Paragraph is running text.
type Paragraph struct {
	Role  Role
	Words []Inline
}

// Role says what a paragraph or a section is for; back ends choose its look by it.
type Role string

// The roles of paragraphs and sections.
const (
	Plain   Role = ""        // ordinary text
	Kicker  Role = "kicker"  // above the title: the name of the product
	Lead    Role = "lead"    // under the title
	Meta    Role = "meta"    // place, dates
	Say     Role = "say"     // the verdict in one sentence
	Note    Role = "note"    // small print beside a table or a figure
	Warning Role = "warning" // what must not be overlooked
	Footer  Role = "footer"  // credits, how to trace a number
	Verdict Role = "verdict" // a section: the verdict with its reasons
	Todo    Role = "todo"    // a section: what to do next
	Sheet   Role = "sheet"   // a section that begins on a page of its own
)

// List is a list of items, numbered where their order matters.
type List struct {
	Ordered bool
	Items   [][]Inline
}

// Table is a table with a head and groups of rows. Every row has a cell for every
// column, counting Span.
type Table struct {
	Name    string    // short, in the document's language: the name of a spreadsheet's sheet
	Caption []Inline  // may be empty
	Head    []Cell    // may be empty
	Widths  []float64 // share of the width for each column, summing to 1; empty: by content
	Groups  []Group
}

// Group is a part of a table under a title of its own (empty: none).
type Group struct {
	Title  []Inline
	Symbol *Drawing // beside the title: the key of the group's colour and shape
	Rows   [][]Cell
}

// Cell is a cell of a table.
type Cell struct {
	Words   []Inline
	Chart   *Drawing // drawn instead of words; what it shows stands in another cell too
	Heading bool     // names its row (in Head: its column)
	Right   bool     // figures, set flush right
	Span    int      // columns it takes; 0 is 1
}

// Facts are a few figures side by side, each with its name and a note.
type Facts []Fact

// Fact is one of them.
type Fact struct{ Name, Value, Note []Inline }

// Section keeps blocks together, in a box of their own where its role asks for one.
type Section struct {
	Role   Role
	Blocks []Block
}

// Columns stand side by side where there is room, else below each other.
type Columns [][]Block

// Figure is a drawing with its text alternative.
type Figure struct {
	Drawing Drawing
	Caption []Inline
}

// Lines is room to write by hand: so many ruled lines under a name.
type Lines struct {
	Name  []Inline
	Count int
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Facts) block()     {}
func (Section) block()   {}
func (Columns) block()   {}
func (Figure) block()    {}
func (Lines) block()     {}
