package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/publish"
)

// print writes a table for people, or as JSON, JSON lines or CSV for machines.
func (o *options) print(out io.Writer, t pipeline.Table) error {
	switch o.format {
	case "json":
		return printJSON(out, objects(t))
	case "ndjson":
		return printLines(out, t)
	case "csv":
		return printCSV(out, t)
	}
	if len(t.Columns) == 0 {
		return nil
	}
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, strings.Join(t.Columns, "\t"))
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = strings.NewReplacer("\n", " ", "\t", " ").Replace(text(cell))
		}
		fmt.Fprintln(w, strings.Join(cells, "\t"))
	}
	return w.Flush()
}

func printJSON(out io.Writer, v any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// objects are a table's rows by column name, columns in their order.
func objects(t pipeline.Table) []json.RawMessage {
	list := make([]json.RawMessage, len(t.Rows))
	for r, row := range t.Rows {
		var b strings.Builder
		for i, cell := range row {
			key, _ := json.Marshal(t.Columns[i])
			value, err := json.Marshal(cell)
			if err != nil {
				value, _ = json.Marshal(text(cell))
			}
			fmt.Fprintf(&b, ",%s:%s", key, value)
		}
		list[r] = json.RawMessage("{" + strings.TrimPrefix(b.String(), ",") + "}")
	}
	return list
}

// printLines writes one JSON object a row and line.
func printLines(out io.Writer, t pipeline.Table) error {
	for _, row := range objects(t) {
		if _, err := fmt.Fprintf(out, "%s\n", row); err != nil {
			return err
		}
	}
	return nil
}

func printCSV(out io.Writer, t pipeline.Table) error {
	w := csv.NewWriter(out)
	if err := w.Write(t.Columns); err != nil {
		return err
	}
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = publish.Harmless(text(cell))
		}
		if err := w.Write(cells); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// text is a cell for people; an unknown value is empty.
func text(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case time.Time:
		return strings.TrimSuffix(v.UTC().Format("2006-01-02 15:04:05"), " 00:00:00")
	}
	return fmt.Sprint(cell)
}

func stepTable(rec *runs.Record) pipeline.Table {
	t := pipeline.Table{Columns: []string{"step", "in", "out", "refused", "rows"}}
	for _, s := range rec.Steps {
		t.Rows = append(t.Rows, []any{s.Name, s.In, s.Out, s.Refused, s.Rows})
	}
	return t
}

func addedTable(added []pipeline.Added) pipeline.Table {
	t := pipeline.Table{Columns: []string{"file", "rows", "sha256", "note"}}
	for _, a := range added {
		t.Rows = append(t.Rows, []any{a.File, a.Rows, a.ID, a.Note})
	}
	return t
}

func verifiedTable(all []pipeline.Verified) pipeline.Table {
	t := pipeline.Table{Columns: []string{"looked at", "found"}}
	for _, v := range all {
		says := v.Says
		if v.Err != nil {
			says = "NOT GOOD: " + v.Err.Error()
		}
		t.Rows = append(t.Rows, []any{v.What, says})
	}
	return t
}

// progress tells which step is under way, on a terminal only, once a call has
// taken two seconds.
func progress(to *os.File) func(string) {
	info, err := to.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return func(string) {}
	}
	began := time.Now()
	return func(step string) {
		if time.Since(began) > 2*time.Second {
			fmt.Fprintf(to, "\r\x1b[K%s …\r", step)
		}
	}
}
