package server

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/survey/door"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Pull is everything that a survey server had to say at one time, without what
// is personal. It replaces the pull before it: what is no longer there is gone.
type Pull struct {
	Tool  string // kobo or odk
	Form  string // the form's id there
	Rows  []Row  // sorted by key
	Left  []Note // submissions that are kept out, by key, and why
	Drop  []Note // questions that were not asked for or not kept, and why
	Old   []Note // questions of older versions of the form, and where their answers were had
	Masks int    // answers in which digits or addresses were hidden
}

// Row is one submission: questions that were answered, and the answers.
type Row struct {
	Key       string   `json:"key"`
	Questions []string `json:"q"`
	Values    []string `json:"v"`
}

// Note names something and says why.
type Note struct {
	Name string `json:"name"`
	Why  string `json:"why"`
}

// head is the first line of a pull as kept.
type head struct {
	Zanat string `json:"zanat"`
	Tool  string `json:"tool"`
	Form  string `json:"form"`
	Rows  int    `json:"rows"`
	Left  []Note `json:"left,omitempty"`
	Drop  []Note `json:"dropped,omitempty"`
	Old   []Note `json:"old_questions,omitempty"`
	Masks int    `json:"masked,omitempty"`
}

const format = "pull 1"

// set adds an answer; an empty one is none, and a second one to the same
// question does not take the place of the first.
func (r *Row) set(question, value string) {
	if value == "" || slices.Contains(r.Questions, question) {
		return
	}
	if when[bare(question)] && len(value) >= len("2026-05-04") {
		value = value[:len("2026-05-04")] // the day is enough
	}
	r.Questions, r.Values = append(r.Questions, question), append(r.Values, value)
}

// when are questions answered with a time.
var when = map[string]bool{"start": true, "end": true, "today": true, "submitted": true}

var numbered = regexp.MustCompile(`\[\d+\]`)

// bare is a question without the number of its repeat.
func bare(question string) string {
	if strings.IndexByte(question, '[') < 0 {
		return question
	}
	return numbered.ReplaceAllString(question, "")
}

// finish takes out what looks personal by its values, hides digits in texts, and
// puts everything in order.
func (p *Pull) finish() {
	columns := map[string][]string{}
	for _, r := range p.Rows {
		for i, q := range r.Questions {
			if b := bare(q); !when[b] && b != "weight" && !door.Codes[b] {
				columns[b] = append(columns[b], r.Values[i])
			}
		}
	}
	personal := map[string]bool{}
	for q, values := range columns {
		if what := door.Column(values); what != "" {
			personal[q] = true
			p.Drop = append(p.Drop, Note{q, "its answers look like " + what})
		}
	}
	for i := range p.Rows {
		p.clean(&p.Rows[i], personal)
	}
	slices.SortFunc(p.Rows, func(a, b Row) int { return cmp.Compare(a.Key, b.Key) })
	p.Left, p.Drop, p.Old = sorted(p.Left), sorted(p.Drop), sorted(p.Old)
}

func (p *Pull) clean(r *Row, personal map[string]bool) {
	kept := Row{Key: r.Key}
	for i, q := range r.Questions {
		if personal[bare(q)] {
			continue
		}
		value := strings.ToValidUTF8(r.Values[i], "")
		if !when[bare(q)] && (!door.Codes[bare(q)] || door.Code(value) != "") {
			var hid bool
			if value, hid = door.Mask(value); hid {
				p.Masks++
			}
		}
		kept.Questions, kept.Values = append(kept.Questions, q), append(kept.Values, value)
	}
	*r = kept
}

// Page is the pull as it is kept: a line about it, then a line a submission. An
// unchanged server gives the same bytes.
func (p Pull) Page() []byte {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.Encode(head{format, p.Tool, p.Form, len(p.Rows), p.Left, p.Drop, p.Old, p.Masks})
	for _, r := range p.Rows {
		out.Encode(r)
	}
	return b.Bytes()
}

// Read reads a pull as kept. One that is cut short is an error.
func Read(body []byte) (Pull, error) {
	in := json.NewDecoder(bytes.NewReader(body))
	var h head
	if err := in.Decode(&h); err != nil || h.Zanat != format {
		return Pull{}, errors.New("no pull of a survey server")
	}
	p := Pull{Tool: h.Tool, Form: h.Form, Left: h.Left, Drop: h.Drop, Old: h.Old, Masks: h.Masks}
	for {
		var r Row
		err := in.Decode(&r)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || r.Key == "" || len(r.Questions) != len(r.Values) {
			return Pull{}, fmt.Errorf("submission %d of %d cannot be read", len(p.Rows)+1, h.Rows)
		}
		p.Rows = append(p.Rows, r)
	}
	if len(p.Rows) != h.Rows {
		return Pull{}, fmt.Errorf("holds %d submissions of %d", len(p.Rows), h.Rows)
	}
	return p, nil
}

// Answers are the rows of a pull that was kept as a page. The page's map gives
// questions of another name ours: theirs=ours,….
func Answers(page scrapers.Page) ([]tables.AnswerRaw, Pull, error) {
	p, err := Read(page.Body)
	if err != nil {
		return nil, p, fmt.Errorf("%s: %w", page.Request.URL, err)
	}
	names := map[string]string{}
	for pair := range strings.SplitSeq(page.Map, ",") {
		if theirs, ours, ok := strings.Cut(pair, "="); ok {
			names[strings.TrimSpace(theirs)] = strings.TrimSpace(ours)
		}
	}
	id := page.ID()
	var all []tables.AnswerRaw
	for i, r := range p.Rows {
		var named Row
		for j, q := range r.Questions {
			group, last := "", q
			if at := strings.LastIndexByte(q, '/'); at >= 0 {
				group, last = q[:at+1], q[at+1:]
			}
			if ours := names[last]; ours != "" {
				last = ours
			}
			named.set(group+last, r.Values[j])
		}
		all = append(all, tables.AnswerRaw{Source: page.Source, Key: r.Key, PageID: id, Line: int64(i + 2),
			Questions: named.Questions, Values: named.Values})
	}
	return all, p, nil
}
