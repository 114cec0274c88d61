package form

import (
	"fmt"
	"regexp"
	"strings"
)

// open is a group or a repeat that has begun and not ended.
type open struct {
	name   string
	repeat bool
	labels []string
}

var (
	selects = regexp.MustCompile(`^(select_one|select_multiple|select one|select all that apply|select multiple|rank)` +
		`(?: from)?\s+(\S+)`)
	several = map[string]string{"select one": "select_one", "select_one": "select_one",
		"select all that apply": "select_multiple", "select multiple": "select_multiple",
		"select_multiple": "select_multiple", "rank": "select_multiple"}
)

// survey reads the questions, with the groups that they stand in.
func (f *Form) survey(file string, t table) error {
	var in []open
	for i := 1; i < len(t); i++ {
		r := row{t[0], t[i]}
		kind, name := strings.Join(strings.Fields(r.at("type")), " "), r.at("name")
		switch strings.ReplaceAll(kind, " ", "_") {
		case "":
			continue
		case "begin_group", "begin_repeat":
			in = append(in, open{name, strings.HasSuffix(kind, "repeat"), r.labels()})
			continue
		case "end_group", "end_repeat":
			if len(in) == 0 {
				return fmt.Errorf("%s: sheet survey row %d: %s without a beginning; delete it", file, i+1, kind)
			}
			in = in[:len(in)-1]
			continue
		case "note":
			continue
		}
		if name == "" {
			return fmt.Errorf("%s: sheet survey row %d: the question has no name; give it one", file, i+1)
		}
		q := question(in, kind, name, r.labels())
		if one, more := q.Select(); (one || more) && f.Lists[q.List] == nil && !strings.Contains(q.List, ".") {
			return fmt.Errorf("%s: sheet survey row %d: %s: the sheet choices has no list %q; add it", file, i+1, name, q.List)
		}
		f.Questions = append(f.Questions, q)
	}
	return nil
}

func question(in []open, kind, name string, labels []string) Question {
	q := Question{Type: kind, Name: name, Labels: labels}
	if m := selects.FindStringSubmatch(kind); m != nil {
		q.Type, q.List = several[m[1]], m[2]
	} else {
		q.Type, _, _ = strings.Cut(kind, " ")
	}
	var path []string
	for _, g := range in {
		path = append(path, g.name)
		if g.repeat {
			q.Repeat = strings.Join(path, "/")
		}
	}
	q.Path = strings.Join(append(path, name), "/")
	for i := range labels {
		var heads []string
		for _, g := range in {
			if i < len(g.labels) && g.labels[i] != "" {
				heads = append(heads, g.labels[i])
			} else {
				heads = append(heads, g.name)
			}
		}
		q.Headings = append(q.Headings, heads)
	}
	return q
}
