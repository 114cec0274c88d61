package statistics

import (
	"fmt"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// table is an official table as its file tells it, whatever the format: each
// figure stands where values of the dimensions meet.
type table struct {
	file, id, title, source, unit string
	updated                       *tables.Date
	dims                          []dimension
	figures                       []figure
}

// dimension is a list of values under a heading, which may stand there in more
// languages.
type dimension struct {
	id    string     // the format's own name of it, "" when it has none
	heads []string   // headings, the file's first language first
	hint  codes.Role // what the format itself says the dimension is
	list  []value

	labelled bool // its cells are CODE: Label
}

// value is one value of a dimension.
type value struct {
	code   string
	labels []string // the file's first language first
	unit   string   // of the figures under it, "" when the table's holds
	period string   // as the format itself codes it, "" when it does not
}

// figure is one cell.
type figure struct {
	at     []int32 // a value of each dimension; -1 where the file leaves it out
	text   string  // as written
	status string  // mark beside it
	line   int     // in the file, 0 in a format without lines
	column string  // heading, or number of the figure
	exact  bool    // the format has numbers: a point is a point
	unit   string  // of this figure alone, "" when the table's holds
}

func (v value) label() string {
	for _, l := range v.labels {
		if l != "" {
			return l
		}
	}
	return v.code
}

func (d dimension) name() string {
	for _, h := range d.heads {
		if h != "" {
			return h
		}
	}
	return d.id
}

// fault says where in the file something is wrong and how to mend it.
func (t *table) fault(line int, column string, err error) error {
	at := t.file
	if line > 0 {
		at += fmt.Sprintf(" line %d", line)
	}
	if column != "" {
		at += ", column " + column
	}
	return fmt.Errorf("%s: %w", at, err)
}

func wrong(mend, format string, args ...any) error {
	return codes.Fault{Wrong: fmt.Sprintf(format, args...), Mend: mend}
}
