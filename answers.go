package main

import (
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
		return printJSON(out, map[string]any{
			"mark": e.Number.Mark(), "number": e.Number, "rows": objects(rows),
		})
	case "csv":
		return printCSV(out, rows)
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
	fmt.Fprintf(out, "evidence  %d rows\n\n", len(e.Evidence))
	return o.print(out, rows)
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
	if o.format == "json" {
		return printJSON(out, s)
	}
	rec := s.Last
	if rec == nil {
		fmt.Fprintf(out, "%s: no run yet, %d pages kept. zanat demo tries everything on invented ads.\n", s.Data, s.Pages)
		return nil
	}
	fmt.Fprintf(out, "%s: %d pages kept. Last run %s %s.\n", s.Data, s.Pages, rec.Name, rec.Status)
	if rec.Error != "" {
		fmt.Fprintf(out, "It failed: %s\n", rec.Error)
	}
	if s.Good == nil {
		fmt.Fprintln(out, "No run has ended well yet.")
		return nil
	}
	fmt.Fprintf(out, "Readers see run %s: period %s to %s, %s.\n\n", s.Good.Name, s.Good.WindowStart, s.Good.AsOf, s.Good.Taxonomy)
	if err := o.print(out, sourceTable(s.Good)); err != nil {
		return err
	}
	fmt.Fprintln(out)
	if refusals {
		return o.print(out, refusalTable(s.Good))
	}
	return o.print(out, stepTable(s.Good))
}

func sourceTable(rec *runs.Record) pipeline.Table {
	t := pipeline.Table{Columns: []string{"source", "pages", "ads", "failed"}}
	for _, s := range rec.Sources {
		t.Rows = append(t.Rows, []any{s.Name, s.Pages, s.Ads, s.Failed})
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
