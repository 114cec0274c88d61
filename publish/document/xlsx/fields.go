package xlsx

import (
	"cmp"
	"fmt"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
)

// field is a column of a sheet: its heading and a value for each row.
type field struct {
	head   string
	values []value
}

// value is what stands in a cell: a figure, or a text (empty for nothing).
type value struct {
	text   string
	figure *float64
	format string // of the figure
}

// fields are the columns of a table's sheet. A column of the document that holds
// numbers becomes several: the figure, its bounds and band where there are any, its
// state where one is not told, its mark, its grade. A column of charts is left out:
// what it shows stands in another.
func fields(t document.Table, say map[string]string) (list []field) {
	rows, groups := lay(t)
	if titled(t) {
		list = append(list, field{say["group"], groups})
	}
	for column := range width(t) {
		head := plain(cellAt(lay1(t.Head, width(t)), column).Words)
		list = append(list, split(head, columnOf(rows, column), say)...)
	}
	return distinct(list)
}

// split makes the fields of one column of a table.
func split(head string, cells []document.Cell, say map[string]string) (list []field) {
	most, pure, drawn, words := 0, true, false, false
	for _, c := range cells {
		n := len(numbersIn(c.Words))
		most = max(most, n)
		pure = pure && (n == 0 || n == 1 && len(onlyText(c.Words)) == 0)
		drawn, words = drawn || c.Chart != nil, words || plain(c.Words) != ""
	}
	if drawn && !words {
		return nil
	}
	if most == 0 || !pure {
		text := field{head: cmp.Or(head, say["what"])}
		for _, c := range cells {
			text.values = append(text.values, value{text: plain(c.Words)})
		}
		list = append(list, text)
	}
	for k := range most {
		of := make([]*document.Number, len(cells))
		texts := make([]string, len(cells))
		for i, c := range cells {
			if all := numbersIn(c.Words); k < len(all) {
				of[i] = &all[k]
			} else if pure {
				texts[i] = plain(c.Words)
			}
		}
		name := head
		if !pure && most == 1 {
			name = under(head, say["number"])
		} else if !pure {
			name = under(head, fmt.Sprintf("%s %d", say["number"], k+1))
		}
		list = append(list, about(name, of, texts, say)...)
	}
	return list
}

// under is a heading below another, which may be empty.
func under(head, name string) string {
	if head == "" {
		return name
	}
	return head + " · " + name
}

// onlyText is the text among words that is more than blanks.
func onlyText(words []document.Inline) string {
	var texts []document.Inline
	for _, i := range words {
		if t, ok := i.(document.Text); ok {
			texts = append(texts, t)
		}
	}
	return plain(texts)
}

// about are the fields of a list of numbers, nil where a row has none; texts stand
// there instead.
func about(head string, of []*document.Number, texts []string, say map[string]string) (list []field) {
	figures := field{head: head}
	for i, n := range of {
		v := value{text: texts[i]}
		if n != nil {
			v = figure(*n, say)
		}
		figures.values = append(figures.values, v)
	}
	figures.head = cmp.Or(head, say["value"])
	list = append(list, figures)
	for _, f := range facts {
		more := field{head: under(head, say[f.key])}
		any := false
		for _, n := range of {
			var v value
			if n != nil {
				v = f.of(n.Number)
			}
			any = any || f.tells(v)
			more.values = append(more.values, v)
		}
		if any {
			list = append(list, more)
		}
	}
	return list
}

// fact is one of the things known of a number beside its figure.
type fact struct {
	key   string // of its name in words.csv
	of    func(publish.Number) value
	tells func(value) bool // it is worth a column of its own beside a table
}

// facts are those that stand beside the figures of a table.
var facts = []fact{
	{"lo", func(n publish.Number) value { return value{figure: n.Lo} }, some},
	{"hi", func(n publish.Number) value { return value{figure: n.Hi} }, some},
	{"band", func(n publish.Number) value { return value{text: n.Band} }, some},
	{"state", func(n publish.Number) value { return value{text: n.State} },
		func(v value) bool { return some(v) && v.text != publish.Value }},
	{"grade", func(n publish.Number) value { return value{text: n.Grade} }, some},
	{"mark", func(n publish.Number) value { return value{text: n.Mark()} }, some},
}

func some(v value) bool { return v.text != "" || v.figure != nil }
