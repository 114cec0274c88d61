package publish

import "context"

// Table answers any query over the release, read-only: column names, and the
// values as the driver gives them (nil for null). Unknown columns and mistakes
// in the query are the database's own errors.
func (s *Snapshot) Table(ctx context.Context, query string) ([]string, [][]any, error) {
	rows, err := s.db.QueryContext(ctx, query)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, nil, err
	}
	var table [][]any
	for rows.Next() {
		values := make([]any, len(columns))
		into := make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, nil, err
		}
		table = append(table, values)
	}
	return columns, table, rows.Err()
}
