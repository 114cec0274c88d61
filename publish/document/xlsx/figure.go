package xlsx

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
)

// figure is a number in a cell: its value as it is, shown with as many decimals as in
// print; its words where it has no value (a band, withheld, not measured).
func figure(n document.Number, say map[string]string) value {
	if n.Value == nil {
		return value{text: n.Words}
	}
	return value{figure: n.Value, format: format(n.Words, *n.Value, say["point"])}
}

// format is the number format under which a value looks as its words do. Which signs
// part thousands and decimals, the reader's own program knows.
func format(words string, v float64, point string) string {
	at := strings.IndexAny(words, "0123456789")
	if at < 0 {
		return whole(v)
	}
	text := words[at:]
	end := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune("0123456789.,", r) })
	rest := ""
	if end >= 0 {
		text, rest = text[:end], text[end:]
	}
	digits, decimals, _ := strings.Cut(strings.TrimRight(text, ".,"), point)
	printed, err := strconv.ParseFloat(strings.NewReplacer(".", "", ",", "").Replace(digits)+"."+decimals+"0", 64)
	if err != nil {
		return whole(v)
	}
	form := "#,##0"
	if decimals != "" {
		form += "." + strings.Repeat("0", len(decimals))
	}
	near := math.Pow10(-len(decimals))
	switch percent := strings.HasPrefix(strings.TrimLeft(rest, " \u00a0\u202f"), "%"); {
	case percent && math.Abs(printed-100*math.Abs(v)) <= near:
		return form + "%"
	case percent && math.Abs(printed-math.Abs(v)) <= near:
		return form + `" %"`
	case math.Abs(printed-math.Abs(v)) <= near:
		return form
	}
	return whole(v)
}

// whole is the format of a value that is not printed as it is.
func whole(v float64) string {
	if v == math.Trunc(v) {
		return "#,##0"
	}
	return "General"
}

// allNumbers are the fields of the sheet of all numbers: a row for each number in
// the order of the document, however often it is printed.
func allNumbers(numbers []document.Number, say map[string]string) (list []field) {
	of := make([]*document.Number, len(numbers))
	words := field{head: say["words"]}
	for i, n := range numbers {
		of[i] = &numbers[i]
		words.values = append(words.values, value{text: n.Words})
	}
	list = append(list, words)
	figures := about(say["value"], of, make([]string, len(of)), say)[0]
	for i, n := range numbers {
		if n.Value == nil {
			figures.values[i] = value{}
		}
	}
	list = append(list, figures)
	for _, f := range append(facts[:len(facts):len(facts)], more...) {
		next := field{head: say[f.key]}
		for _, n := range numbers {
			next.values = append(next.values, f.of(n.Number))
		}
		list = append(list, next)
	}
	return list
}

// more facts stand in the sheet of all numbers.
var more = []fact{
	{key: "measure", of: func(n publish.Number) value { return value{text: strings.TrimSpace(n.Mart + " " + n.Measure)} }},
	{key: "cell", of: func(n publish.Number) value { return value{text: cell(n.Cell)} }},
	{key: "n", of: func(n publish.Number) value { return count(n.N) }},
	{key: "employers", of: func(n publish.Number) value { return count(n.Employers) }},
	{key: "sources", of: func(n publish.Number) value { return count(n.Sources) }},
	{key: "formula", of: func(n publish.Number) value { return value{text: n.Formula} }},
	{key: "method", of: func(n publish.Number) value { return value{text: n.Method} }},
	{key: "as_of", of: func(n publish.Number) value { return value{text: n.AsOf} }},
}

func count(n *int64) value {
	if n == nil {
		return value{}
	}
	v := float64(*n)
	return value{figure: &v, format: "#,##0"}
}

// cell spells what a number is of, as the open database does.
func cell(keys map[string]string) string {
	if len(keys) == 0 {
		return ""
	}
	text, err := json.Marshal(keys) // keys in order
	if err != nil {
		return ""
	}
	return string(text)
}
