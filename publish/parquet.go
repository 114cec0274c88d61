package publish

import (
	"context"
	"fmt"
	"strings"
)

// Parquet writes the answer to a query as a Parquet file. About are names and words
// that the file itself carries as metadata.
func (s *Snapshot) Parquet(ctx context.Context, query, file string, about [][2]string) error {
	var words []string
	for _, w := range about {
		words = append(words, w[0]+": "+literal(w[1]))
	}
	copied := fmt.Sprintf(sqlOf("parquet"), query, literal(file), strings.Join(words, ", "))
	_, err := s.db.ExecContext(ctx, copied)
	return err
}

// literal spells a text in SQL.
func literal(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }
