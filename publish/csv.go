package publish

import (
	"context"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// CSV writes the answer to a query as CSV with a line of headings: UTF-8, commas,
// line feeds. A null is an empty cell, a day is ISO, a list is JSON, and no text can
// start a formula.
func (s *Snapshot) CSV(ctx context.Context, query string, to io.Writer) error {
	rows, err := s.db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	w := csv.NewWriter(to)
	line := make([]string, len(types))
	for i, t := range types {
		line[i] = t.Name()
	}
	if err := w.Write(line); err != nil {
		return err
	}
	if err := csvRows(rows, types, line, w); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

func csvRows(rows *sql.Rows, types []*sql.ColumnType, line []string, w *csv.Writer) error {
	values, into := make([]any, len(types)), make([]any, len(types))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		for i, v := range values {
			line[i] = csvCell(v, types[i].DatabaseTypeName())
		}
		if err := w.Write(line); err != nil {
			return err
		}
	}
	return rows.Err()
}

// csvCell spells a value as readers of CSV expect it.
func csvCell(v any, kind string) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return Harmless(v)
	case time.Time:
		if kind == "DATE" {
			return v.Format(time.DateOnly)
		}
		return v.UTC().Format(time.RFC3339Nano)
	case []any:
		text, _ := json.Marshal(v) // values of a database
		return string(text)
	}
	return fmt.Sprint(v)
}
