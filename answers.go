package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
)

// explained prints where a number comes from: what it is, how it was computed,
// and for a count the rows behind it.
func (o *options) explained(out io.Writer, e pipeline.Explained) error {
	rows := evidenceTable(e)
	switch o.format {
	case "json":
		return printJSON(out, numberJSON(e.Number, rows))
	case "csv", "ndjson":
		return o.print(out, rows)
	}
	n := e.Number
	fmt.Fprintf(out, "%s  %s of %s%s\n", n.Mark(), n.Measure, n.Mart, cell(n.Cell))
	fmt.Fprintf(out, "value     %s\n", valueOf(n))
	if n.Grade != "" {
		fmt.Fprintf(out, "grade     %s\n", n.Grade)
	}
	fmt.Fprintf(out, "how       %s\nmethod    %s, as of %s\n", n.Formula, n.Method, n.AsOf)
	for _, in := range n.Inputs {
		fmt.Fprintf(out, "input     %s\n", in)
	}
	if len(e.Evidence) == 0 && n.Kind != publish.Count {
		return nil
	}
	if n.State != publish.Value || n.Value == nil {
		fmt.Fprintln(out, "\nFor restricted eyes: readers are not told this count. Do not hand these rows on.")
	}
	fmt.Fprintf(out, "evidence  %d\n\n", len(e.Evidence))
	return o.print(out, rows)
}

// explanation is a number as JSON, in the names of the open table number.
type explanation struct {
	Mark     string            `json:"mark"`
	Mart     string            `json:"mart"`
	Measure  string            `json:"measure"`
	Cell     map[string]string `json:"cell"`
	State    string            `json:"state"`
	Value    *float64          `json:"value"`
	Lo       *float64          `json:"lo"`
	Hi       *float64          `json:"hi"`
	Band     string            `json:"band,omitempty"`
	Grade    string            `json:"grade,omitempty"`
	Kind     string            `json:"kind"`
	Formula  string            `json:"formula"`
	Inputs   []string          `json:"inputs"`
	Method   string            `json:"method"`
	AsOf     string            `json:"as_of"`
	Evidence []json.RawMessage `json:"evidence"`
}

func numberJSON(n publish.Number, rows pipeline.Table) explanation {
	return explanation{
		n.Mark(), n.Mart, n.Measure, n.Cell, n.State, n.Value, n.Lo, n.Hi, n.Band, n.Grade,
		n.Kind, n.Formula, n.Inputs, n.Method, n.AsOf, objects(rows),
	}
}

func evidenceTable(e pipeline.Explained) pipeline.Table {
	var t pipeline.Table
	for _, row := range e.Evidence {
		t.Columns = row.Columns
		cells := make([]any, len(row.Values))
		for i, v := range row.Values {
			cells[i] = v
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

func cell(keys map[string]string) string {
	var b strings.Builder
	for _, k := range []string{"municipality", "county", "major", "occupation", "skill", "source"} {
		if v, ok := keys[k]; ok {
			if v == "" {
				v = "not stated"
			}
			fmt.Fprintf(&b, ", %s %s", k, v)
		}
	}
	return b.String()
}

// valueOf tells a value, missing and withheld apart: three things.
func valueOf(n publish.Number) string {
	switch {
	case n.State == publish.Missing:
		return "missing: nobody looked"
	case n.State == publish.Withheld:
		return "withheld: too small, or it would give a small one away"
	case n.Value == nil:
		return n.Band
	case n.Lo != nil && n.Hi != nil:
		return fmt.Sprintf("%g (%g to %g)", *n.Value, *n.Lo, *n.Hi)
	}
	return fmt.Sprint(*n.Value)
}

// status prints how the data folder stands.
func (o *options) status(out io.Writer, s pipeline.Status, refusals bool) error {
	switch {
	case o.format == "json":
		return printJSON(out, s)
	case o.format == "table":
	case refusals && s.Good == nil:
		return nil
	case refusals:
		return o.print(out, refusalTable(s.Good))
	default:
		return o.print(out, sourceTable(s.Sources))
	}
	rec := s.Last
	if rec == nil {
		fmt.Fprintf(out, "%s: no run yet, %d pages kept. zanat demo tries everything on invented ads.\n", s.Data, s.Pages)
		return o.sources(out, s)
	}
	fmt.Fprintf(out, "%s: %d pages kept. Last run %s %s.\n", s.Data, s.Pages, rec.Name, rec.Status)
	if rec.Error != "" {
		fmt.Fprintf(out, "It failed: %s\n", rec.Error)
	}
	if s.Good == nil {
		fmt.Fprintln(out, "No run has ended well yet.")
		return o.sources(out, s)
	}
	fmt.Fprintf(out, "Readers see run %s: period %s to %s, %s.\n", s.Good.Name, s.Good.WindowStart, s.Good.AsOf, s.Good.Taxonomy)
	if err := o.sources(out, s); err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%s\n", qualityLine(s.Good.Quality))
	if refusals {
		return o.print(out, refusalTable(s.Good))
	}
	if err := o.print(out, stepTable(s.Good)); err != nil || len(s.Good.Checks) == 0 {
		return err
	}
	fmt.Fprintln(out)
	return o.print(out, checkTable(s.Good))
}

// qualityLine says how much of the ads could be read.
func qualityLine(q runs.Quality) string {
	return fmt.Sprintf("Of %d ads %d are in the period (%d are dated after it); %d name one municipality,"+
		" %d only a county, %d are abroad; %d have an occupation, %d an employer, %d a pay (%d more are ambiguous).\n",
		q.Ads, q.InPeriod, q.Later, q.Municipality, q.CountyOnly, q.Abroad,
		q.Occupation, q.Employer, q.Pay, q.PayAmbiguous)
}

// sources prints how each source stands, where there is one.
func (o *options) sources(out io.Writer, s pipeline.Status) error {
	if len(s.Sources) == 0 {
		return nil
	}
	fmt.Fprintln(out)
	return o.print(out, sourceTable(s.Sources))
}

func sourceTable(sources []pipeline.SourceStatus) pipeline.Table {
	t := pipeline.Table{Columns: []string{"source", "last visit", "pages", "rows", "usual", "verdict",
		"last healthy", "missing days", "reason"}}
	for _, s := range sources {
		var usual any
		if s.Usual > 0 {
			usual = s.Usual
		}
		t.Rows = append(t.Rows, []any{s.Source, s.Last, s.Pages, s.Ads, usual, s.Verdict, s.Good, s.Missing, s.Reason})
	}
	return t
}

func refusalTable(rec *runs.Record) pipeline.Table {
	t := pipeline.Table{Columns: []string{"stage", "row", "reason"}}
	for _, r := range rec.Refusals {
		t.Rows = append(t.Rows, []any{r.Stage, r.Key, r.Reason})
	}
	return t
}

// checkTable are the checks that a run made of itself.
func checkTable(rec *runs.Record) pipeline.Table {
	t := pipeline.Table{Columns: []string{"check", "value", "ok", "about"}}
	for _, c := range rec.Checks {
		t.Rows = append(t.Rows, []any{c.Name, fmt.Sprintf("%.4g", c.Value), c.OK, c.About})
	}
	return t
}
