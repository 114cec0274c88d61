package site

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"time"

	"github.com/zanat-al/zanat/publish"
)

// downloadFile holds every number of the release, one row each.
const downloadFile = "numbers.csv"

// download is the table number as CSV, with a line of headings. What is missing
// or withheld has an empty value and says so in the column state.
func download(ctx context.Context, s *publish.Snapshot) ([]byte, error) {
	columns, rows, err := s.Table(ctx, "SELECT * FROM number ORDER BY mart, measure, cell")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	if err := w.Write(columns); err != nil {
		return nil, err
	}
	for _, row := range rows {
		fields := make([]string, len(row))
		for i, v := range row {
			fields[i] = field(v)
		}
		if err := w.Write(fields); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// field writes a value as CSV readers expect it: null as nothing, a day as ISO.
func field(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case time.Time:
		return v.Format(time.DateOnly)
	default:
		return fmt.Sprint(v)
	}
}
