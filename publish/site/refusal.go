package site

import (
	"bytes"
	"strconv"
)

// Refusal is the page that says in all languages that there is no answer, by its HTTP
// status: 404, 405 or a fault of ours.
func Refusal(status int) []byte {
	var body bytes.Buffer
	view := struct {
		Policy string
		Status string
	}{Policy, strconv.Itoa(status)}
	if err := templates["sq"].ExecuteTemplate(&body, "refusal.tmpl", view); err != nil {
		panic(err) // compiled in, and tried by the tests
	}
	return body.Bytes()
}

// Explains is the page, with the place on it, that explains the number of a mark.
func (s *Site) Explains(mark, lang string) (to string, ok bool) {
	name := explainName(mark)
	for _, n := range s.under[name] {
		if n.Mark() == mark {
			return file(name, lang) + "#" + mark, true
		}
	}
	return "", false
}
