package plans

import (
	"context"
	"fmt"

	"github.com/zanat-al/zanat/publish"
	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/speech"
)

// index is what the list of all plan sheets may print.
type index struct {
	Date, AsOf string
	Invented   bool
	Endings    []string
	Places     []place
}

// place is a municipality with the name of its files.
type place struct{ Name, File string }

// Index lists the municipalities that have plan sheets, with links to the files of
// each in the same folder, one for each ending ("html", "pdf").
func Index(ctx context.Context, s *publish.Snapshot, lang string, endings ...string) (document.Document, error) {
	say, err := speech.Of(lang)
	if err != nil {
		return document.Document{}, err
	}
	list := index{Date: s.Release().AsOf, Invented: s.Invented(), Endings: endings}
	if list.AsOf, err = say.Date(list.Date); err != nil {
		return document.Document{}, fmt.Errorf("list of plans: %w", err)
	}
	for _, m := range s.Municipalities() {
		if len(s.Plans(m.Code)) > 0 {
			list.Places = append(list.Places, place{say.Municipality(m), Name(m, "", lang)})
		}
	}
	d, err := lists.Document(ctx, s, lang, list)
	if err != nil {
		return d, fmt.Errorf("list of plans: %w", err)
	}
	return d, nil
}

var lists = speech.Parse(files, "index")
