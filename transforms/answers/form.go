package answers

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

//go:embed choices.csv
var choicesCSV string

// lists are the choices of the form: list, name, meaning.
var lists = func() map[string]map[string]string {
	rows, err := csv.NewReader(strings.NewReader(choicesCSV)).ReadAll()
	if err != nil {
		panic("answers: choices.csv: " + err.Error())
	}
	m := map[string]map[string]string{}
	for _, r := range rows[1:] {
		if m[r[0]] == nil {
			m[r[0]] = map[string]string{}
		}
		m[r[0]][r[1]] = r[2]
	}
	return m
}()

// form is one answer by question, with the faults found while reading it.
type form struct {
	values  map[string]string // "a1"; a repeat's "occ[2]/c1"
	repeats int               // highest number of a repeat
	faults  []error
}

// readForm sorts the answers by the names of their questions. Groups are left
// out of a name: "b/occ[1]/c1" and "occ[1]/c1" are one question.
func readForm(raw tables.AnswerRaw) (*form, error) {
	if len(raw.Questions) != len(raw.Values) {
		return nil, fmt.Errorf("%d questions but %d answers", len(raw.Questions), len(raw.Values))
	}
	f := &form{values: map[string]string{}}
	for i, q := range raw.Questions {
		value := strings.TrimSpace(raw.Values[i])
		name, n := question(q)
		f.repeats = max(f.repeats, n)
		if n > 0 {
			name = repeated(n, name)
		}
		if old, ok := f.values[name]; ok && old != "" && value != "" && old != value {
			return nil, fmt.Errorf("%s is answered twice: %q and %q", name, old, value)
		} else if value != "" || !ok {
			f.values[name] = value
		}
	}
	return f, nil
}

// mostRepeats is the form's bound on occupations.
const mostRepeats = 5

// question parts a name into the question and the number of its repeat, 0 for
// none.
func question(q string) (name string, n int) {
	parts := strings.Split(strings.TrimSpace(q), "/")
	for _, p := range parts[:len(parts)-1] {
		if _, after, ok := strings.Cut(p, "["); ok {
			if k, err := strconv.Atoi(strings.TrimSuffix(after, "]")); err == nil && k >= 1 && k <= 10*mostRepeats {
				n = k
			}
		}
	}
	return strings.ToLower(parts[len(parts)-1]), n
}

func repeated(n int, name string) string { return fmt.Sprintf("occ[%d]/%s", n, name) }

func (f *form) fault(format string, args ...any) {
	f.faults = append(f.faults, fmt.Errorf(format, args...))
}

func (f *form) text(name string) string { return f.values[name] }

func (f *form) nth(n int, name string) string { return f.values[repeated(n, name)] }

// first is the first of the questions that is answered.
func (f *form) first(names ...string) string {
	for _, n := range names {
		if v := f.values[n]; v != "" {
			return v
		}
	}
	return ""
}
