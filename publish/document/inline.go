package document

import "github.com/zanat-al/zanat/publish"

// Inline is what stands in a line: Text or Number.
type Inline interface{ inline() }

// Text is words in one style and one language.
type Text struct {
	Text   string
	Lang   string // where it is not the document's
	Bold   bool
	Italic bool
	Code   bool   // to be typed as it stands
	Time   bool   // a date or a time: its figures are no numbers of the release
	Href   string // a link, empty for none
}

// Number is a number of the release as it is printed: its words, and its mark small
// beside them.
type Number struct {
	publish.Number
	Words string // "1.234", "10–19", "about 1½ to 3½ hours", "withheld", "not measured"
	Bare  bool   // a word stands for it (withheld, not measured, none), not a figure
}

func (Text) inline()   {}
func (Number) inline() {}
