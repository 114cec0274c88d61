package pipeline

import (
	"errors"
	"fmt"
	"io"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/duplicates"
	"github.com/zanat-al/zanat/transforms/tongue"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Duplicate is two ads of a file that are one job, or nearly.
type Duplicate struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Class string `json:"class"` // full, semantic, temporal or partial
}

// Dedup finds the duplicates in a file of ads and prints one JSON line a pair,
// by the same stages as a run.
func Dedup(cfg Config, name, headings string, out io.Writer) error {
	rows, err := adsOf(cfg, name, headings)
	if err != nil {
		return fmt.Errorf("dedup %w", err)
	}
	l, err := newLexicon(cfg, nil)
	if err != nil {
		return err
	}
	keys := map[int64]string{}
	ads := make([]tables.Ad, 0, len(rows))
	for _, row := range rows {
		ad, err := l.ads.Read(row)
		var no *transforms.Refusal
		if err != nil && !errors.As(err, &no) {
			return err
		}
		keys[ad.ID] = row.Key
		ads = append(ads, ad)
	}
	edges, err := compare(ads)
	if err != nil {
		return err
	}
	return lines(out, edges, func(e tables.Edge) (Duplicate, error) {
		return Duplicate{keys[e.A], keys[e.B], e.Class}, nil
	})
}

// compare runs the stages of the duplicates in memory.
func compare(ads []tables.Ad) ([]tables.Edge, error) {
	signatures, err := apply[tables.Ad, tables.Signature](duplicates.Sign(), ads)
	if err != nil {
		return nil, err
	}
	return apply[tables.Pair, tables.Edge](duplicates.Verify(), duplicates.Group(signatures))
}

func apply[In, Out tables.Row](s transforms.Stage, rows []In) ([]Out, error) {
	in := tables.Record(rows)
	defer in.Release()
	answer, err := s.Apply(in)
	if err != nil {
		return nil, err
	}
	defer answer.Release()
	made, _, err := transforms.Split(answer)
	if err != nil {
		return nil, err
	}
	defer made.Release()
	return tables.Rows[Out](made), nil
}

// Spoken is the language of a text, an ISO 639-1 code, mixed, or und when the
// text is too short to say.
type Spoken struct {
	ID   string `json:"id"`
	Lang string `json:"lang"`
}

// Language tells the language of each text of a file: one JSON line a text.
func Language(cfg Config, name, headings string, out io.Writer) error {
	rows, err := adsOf(cfg, name, headings)
	if err != nil {
		return fmt.Errorf("language %w", err)
	}
	return lines(out, rows, func(c tables.Collected) (Spoken, error) {
		text := c.Body
		if c.Title != "" {
			text = c.Title + "\n" + c.Body
		}
		lang := tongue.Detect(text)
		if lang == "" {
			lang = "und"
		}
		return Spoken{c.Key, lang}, nil
	})
}
