package plans

import (
	_ "embed"
	"encoding/csv"
	"strings"

	"github.com/zanat-al/zanat/publish/document/speech"
)

//go:embed sources.csv
var sourcesFile string

// named are sources as the release spells them, or how they begin, and as each
// language does; what follows the beginning is kept.
var named = func() (list []struct{ starts, en, sq string }) {
	rows, err := csv.NewReader(strings.NewReader(sourcesFile)).ReadAll()
	if err != nil {
		panic(err) // compiled in
	}
	for _, r := range rows[1:] {
		list = append(list, struct{ starts, en, sq string }{r[0], r[1], r[2]})
	}
	return list
}()

// source is a source in a language; one that is not in sources.csv stands as the
// release spells it, in English.
func source(text string, say speech.Speech) speech.Label {
	for _, n := range named {
		rest, ok := strings.CutPrefix(text, n.starts)
		switch {
		case !ok:
		case say.Lang == "sq":
			return speech.Label{Text: n.sq + rest, Lang: "sq"}
		default:
			return speech.Label{Text: n.en + rest, Lang: "en"}
		}
	}
	return speech.Label{Text: text, Lang: "en"}
}
