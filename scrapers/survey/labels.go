package survey

import (
	"fmt"
	"strings"
	"sync"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/survey/door"
	"github.com/zanat-al/zanat/scrapers/survey/form"
)

var shipped = sync.OnceValue(form.Shipped)

// renames reads "theirs=ours,…".
func renames(s string) (map[string]string, error) {
	names := map[string]string{}
	for pair := range strings.SplitSeq(s, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		theirs, ours, ok := strings.Cut(pair, "=")
		theirs, ours = strings.TrimSpace(theirs), strings.TrimSpace(ours)
		if !ok || theirs == "" || ours == "" {
			return nil, fmt.Errorf("--map %q: write it as theirs=ours, with ours the name of a question, such as b1", pair)
		}
		names[theirs] = ours
	}
	return names, nil
}

// rename gives headings that the user maps our names.
func (r *reader) rename(s *sheet.Sheet) {
	for i, h := range s.Head {
		if ours, ok := r.names[h]; ok {
			s.Head[i] = ours
		}
	}
}

// relabel gives headings that are labels of the form, in any of its languages,
// the names of their questions.
func (r *reader) relabel(s *sheet.Sheet) error {
	known := r.labels()
	before := map[string]string{}
	for i, h := range s.Head {
		if _, named := r.form.At(h); named || h == "" {
			continue
		}
		to, ok := known[form.Fold(h)]
		if !ok {
			continue
		}
		if to == "" {
			return fmt.Errorf("%s: column %s: two questions of the form have this label; export with names instead of labels", s.File, h)
		}
		if other, twice := before[to]; twice {
			return fmt.Errorf("%s: columns %s and %s are both question %s; delete one", s.File, other, h, to)
		}
		before[to] = h
		s.Head[i] = to
	}
	return nil
}

// labels are the headings that a tool makes of labels: with and without the
// groups, and for each choice of a question of several.
func (r *reader) labels() map[string]string {
	known := map[string]string{}
	add := func(head, to string) {
		head = form.Fold(head)
		if old, ok := known[head]; ok && old != to {
			to = ""
		}
		known[head] = to
	}
	for _, q := range r.form.Questions {
		for i, label := range q.Labels {
			if label == "" {
				continue
			}
			for _, head := range []string{label, strings.Join(append(append([]string{}, q.Headings[i]...), label), "/")} {
				add(head, q.Path)
				if _, several := q.Select(); !several {
					continue
				}
				for _, c := range r.form.Lists[q.List] {
					for _, cl := range c.Labels {
						add(head+"/"+cl, q.Path+"/"+c.Name)
					}
					add(head+"/"+c.Name, q.Path+"/"+c.Name)
				}
			}
		}
	}
	return known
}

// value is the answer in a cell, or in the cells of its choices, by the names
// of the form.
func (r *reader) value(s *sheet.Sheet, row sheet.Row, c column) (string, error) {
	if c.at < 0 {
		return r.chosen(s, row, c)
	}
	value := strings.TrimSpace(row.Cells[c.at])
	if times[c.question] {
		return s.Day(value), nil
	}
	if what := door.Text(value); what != "" && !door.Codes[c.question] {
		return "", s.Fault(row.Line, r.head(s, c.at), "the text looks like "+what, "delete it from the answer")
	}
	q, ok := r.form.At(c.question)
	if !ok || value == "" {
		return value, nil
	}
	one, several := q.Select()
	switch {
	case one:
		if name, ok := r.form.Choice(q.List, value); ok {
			return name, nil
		}
	case several:
		if names, ok := r.form.Choices(q.List, value); ok {
			return strings.Join(names, " "), nil
		}
	default:
		return value, nil
	}
	if r.strict && r.form.Lists[q.List] != nil {
		return "", s.Fault(row.Line, r.head(s, c.at), fmt.Sprintf("%q is not in the form's list %s", value, q.List),
			"use a name or a label of the list")
	}
	return value, nil
}

// chosen joins the choices that are marked in their columns.
func (r *reader) chosen(s *sheet.Sheet, row sheet.Row, c column) (string, error) {
	var names []string
	for _, choice := range c.choices {
		switch said := strings.TrimSpace(row.Cells[choice.at]); strings.ToLower(said) {
		case "1", "1.0", "true", "yes", "po", "x":
			names = append(names, choice.name)
		case "", "0", "0.0", "false", "no", "jo":
		default:
			return "", s.Fault(row.Line, r.head(s, choice.at), fmt.Sprintf("%q marks no choice", said), "write 1 or 0")
		}
	}
	return strings.Join(names, " "), nil
}
