package server

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/survey/form"
)

// field is one question of a form on a server.
type field struct {
	kind   string // type, as the server calls it
	path   string // b/occ/c1
	repeat string // paths of the repeats around it, outermost first, each ended by a zero byte but the last; "" for none
}

func (f field) name() string { return f.path[strings.LastIndexByte(f.path, '/')+1:] }

// under joins the repeats around a question.
func under(outer, path string) string {
	if outer == "" {
		return path
	}
	return outer + "\x00" + path
}

// repeats are the repeats directly within one, in the order of their questions.
func repeats(questions []field, within string) (all []string) {
	for _, q := range questions {
		rest := q.repeat
		if within != "" {
			var ok bool
			if rest, ok = strings.CutPrefix(q.repeat, within+"\x00"); !ok {
				continue
			}
		}
		if rest == "" {
			continue
		}
		first, _, _ := strings.Cut(rest, "\x00")
		if r := under(within, first); !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	return all
}

// known are questions of the form that ships, whatever their names look like.
var known = func() map[string]bool {
	all := map[string]bool{}
	for _, q := range form.Shipped().Questions {
		all[q.Name] = true
	}
	return all
}()

func (f field) personal() string {
	if known[f.name()] {
		return form.Personal(f.kind, "")
	}
	return form.Personal(f.kind, f.path)
}

// wanted are the questions to ask for. What is left on the server is noted.
func wanted(fields []field, p *Pull) (all []field) {
	for _, f := range fields {
		if strings.HasPrefix(f.path, "meta/") || f.path == "meta" || f.name() == "__version__" {
			continue
		}
		if what := f.personal(); what != "" {
			p.Drop = append(p.Drop, Note{f.name(), "not asked for: it looks like " + what})
			continue
		}
		all = append(all, f)
	}
	return all
}

func names(fields []field) map[string]bool {
	all := map[string]bool{}
	for _, f := range fields {
		all[f.name()] = true
	}
	return all
}

// shippedFields are the questions of the form that ships, for a server that does
// not tell its own.
func shippedFields() (all []field) {
	for _, q := range form.Shipped().Questions {
		all = append(all, field{kind: q.Type, path: q.Path, repeat: q.Repeat})
	}
	return all
}
