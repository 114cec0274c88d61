package warehouse

import (
	"context"
	"fmt"
)

// Digests gives for each table a SHA-256 that stands for its rows, by this version of
// DuckDB: it does not depend on the order in which they were put. The tables
// run and release are left out: they name the run, which no two runs share.
func (d *DB) Digests(ctx context.Context) (map[string]string, error) {
	_, names, err := d.rows(ctx, query("digested"))
	if err != nil {
		return nil, fmt.Errorf("digests: %w", err)
	}
	digests := map[string]string{}
	for _, row := range names {
		name := row[0].(string)
		var sum string
		q := fmt.Sprintf(query("digest"), quote(name))
		if err := d.sql.QueryRowContext(ctx, q).Scan(&sum); err != nil {
			return nil, fmt.Errorf("digest of %s: %w", name, err)
		}
		digests[name] = sum
	}
	return digests, nil
}
