package pipeline

import (
	"errors"
	"io"
	"sync"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/duplicates"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Duplicate is two ads of a file that are one job, or nearly.
type Duplicate struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Class string `json:"class"` // full, semantic, temporal or partial
}

// Dedup finds the duplicates in a file of ads and prints one JSON line a pair,
// by the same rules as a run.
func Dedup(cfg Config, name, headings string, out io.Writer) error {
	file, err := openAds(name)
	if err != nil {
		return about("dedup", name, err)
	}
	defer file.Close()
	l, err := newLexicon(cfg, nil)
	if err != nil {
		return err
	}
	reader, err := l.Ads()
	if err != nil {
		return err
	}
	var keys sync.Map // id -> the source's own key
	ads := duplicates.NewAds(&duplicates.Memory{})
	err = inOrder(io.Discard, eachAd(cfg, file, name, headings), func(to []byte, row tables.Collected) ([]byte, error) {
		ad, err := reader.Read(row)
		var no *transforms.Refusal
		if err != nil && !errors.As(err, &no) {
			return to, err
		}
		keys.Store(ad.ID, row.Key)
		return to, ads.Add(ad)
	})
	if err != nil {
		return about("dedup", name, err)
	}
	found, err := ads.Compare()
	if err != nil {
		return about("dedup", name, err)
	}
	key := func(id int64) string {
		k, _ := keys.Load(id)
		return k.(string)
	}
	return lines(out, found.Edges, func(e tables.Edge) (Duplicate, error) {
		return Duplicate{key(e.A), key(e.B), e.Class}, nil
	})
}
