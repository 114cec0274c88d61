package pipeline

import (
	"errors"
	"fmt"
	"io"
	"sync"

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
// by the same rules as a run.
func Dedup(cfg Config, name, headings string, out io.Writer) error {
	file, err := openAds(name)
	if err != nil {
		return fmt.Errorf("dedup %s: %w", name, err)
	}
	defer file.Close()
	l, err := newLexicon(cfg, nil)
	if err != nil {
		return err
	}
	var keys sync.Map // id -> the source's own key
	var ads duplicates.Ads
	err = inOrder(io.Discard, eachAd(cfg, file, name, headings), func(to []byte, row tables.Collected) ([]byte, error) {
		ad, err := l.ads.Read(row)
		var no *transforms.Refusal
		if err != nil && !errors.As(err, &no) {
			return to, err
		}
		keys.Store(ad.ID, row.Key)
		ads.Add(ad)
		return to, nil
	})
	if err != nil {
		return fmt.Errorf("dedup %s: %w", name, err)
	}
	key := func(id int64) string {
		k, _ := keys.Load(id)
		return k.(string)
	}
	return lines(out, ads.Edges(), func(e tables.Edge) (Duplicate, error) {
		return Duplicate{key(e.A), key(e.B), e.Class}, nil
	})
}

// Language tells the language of each text of a file: one JSON line {"id","lang"}
// a text, an ISO 639-1 code, mixed, or und when it is too short to say.
func Language(cfg Config, name, headings string, out io.Writer) error {
	file, err := openAds(name)
	if err != nil {
		return fmt.Errorf("language %s: %w", name, err)
	}
	defer file.Close()
	defer roomy()()
	if err := inOrder(out, eachAd(cfg, file, name, headings), spoken); err != nil {
		return fmt.Errorf("language %s: %w", name, err)
	}
	return nil
}

// spoken adds the line of one text.
func spoken(to []byte, c tables.Collected) ([]byte, error) {
	text := c.Body
	if c.Title != "" {
		text = c.Title + "\n" + c.Body
	}
	lang := tongue.Detect(text)
	if lang == "" {
		lang = "und"
	}
	to = addText(append(to, `{"id":`...), c.Key)
	to = addText(append(to, `,"lang":`...), lang)
	return append(to, "}\n"...), nil
}
