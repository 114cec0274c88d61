package pipeline

import (
	"io"
	"strconv"

	"github.com/zanat-al/zanat/transforms/tongue"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Language tells the language of each text of a file: one JSON line {"id","lang"}
// a text, an ISO 639-1 code, mixed, or und when it is too short to say.
func Language(cfg Config, name, headings string, out io.Writer) error {
	return spoken(cfg, name, headings, out, addLanguage)
}

// LanguageParts is Language that also tells the language of each part of a text:
// "parts":[{"lang","start","end"}], in bytes of title, line feed, text.
func LanguageParts(cfg Config, name, headings string, out io.Writer) error {
	return spoken(cfg, name, headings, out, func(to []byte, text string) []byte {
		to = append(addLanguage(to, text), `,"parts":[`...)
		for i, p := range tongue.Parts(text) {
			if i > 0 {
				to = append(to, ',')
			}
			to = addText(append(to, `{"lang":`...), known(p.Lang))
			to = strconv.AppendInt(append(to, `,"start":`...), int64(p.Start), 10)
			to = strconv.AppendInt(append(to, `,"end":`...), int64(p.End), 10)
			to = append(to, '}')
		}
		return append(to, ']')
	})
}

// spoken prints a line for each text: its id and what `tell` adds.
func spoken(cfg Config, name, headings string, out io.Writer,
	tell func(to []byte, text string) []byte) error {
	file, err := openAds(name)
	if err != nil {
		return about("language", name, err)
	}
	defer file.Close()
	defer roomy()()
	line := func(to []byte, c tables.Collected) ([]byte, error) {
		text := c.Body
		if c.Title != "" {
			text = c.Title + "\n" + c.Body
		}
		to = tell(addText(append(to, `{"id":`...), c.Key), text)
		return append(to, "}\n"...), nil
	}
	if err := inOrder(out, eachAd(cfg, file, name, headings), line); err != nil {
		return about("language", name, err)
	}
	return nil
}

func addLanguage(to []byte, text string) []byte {
	return addText(append(to, `,"lang":`...), known(tongue.Detect(text)))
}

// known says und of a language that nothing tells.
func known(lang string) string {
	if lang == "" {
		return "und"
	}
	return lang
}
