package boards

import (
	"bytes"
	"fmt"
	"mime"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/zanat-al/zanat/scrapers"
)

// decoded is a page's body as UTF-8, the same for a page from the network and
// for a saved one: bodies are kept as sent and the character set is settled here
// alone. Labels (header, meta, XML declaration) are a hint, for boards mislabel:
//   - marks of UTF-16 and bytes that are UTF-8 settle it, whatever the label;
//   - so does UTF-8 but for a few bytes, as where a text was cut within a letter;
//   - else the label holds if it reads the page at least as well as the sets of
//     the region do: no control characters, no letters and signs that our
//     languages do not write within a word.
func decoded(p scrapers.Page) ([]byte, error) {
	body := bytes.TrimPrefix(p.Body, []byte("\ufeff"))
	if name := sixteen(body); name != "" {
		return decodeAs(body, name)
	}
	if utf8.Valid(body) {
		return body, nil
	}
	if mostlyUTF8(body) {
		return mended(body), nil
	}
	labels := labels(p)
	for _, name := range labels {
		if !oneByte(name) { // sets of the East: trusted when all of it can be read
			if text, err := decodeAs(body, name); err == nil && !bytes.ContainsRune(text, utf8.RuneError) {
				return text, nil
			}
		}
	}
	return decodeAs(body, best(body, labels))
}

func decodeAs(body []byte, name string) ([]byte, error) {
	set, _ := charset.Lookup(name)
	text, err := set.NewDecoder().Bytes(body)
	if err != nil {
		return nil, fmt.Errorf("character set %s: %w", name, err)
	}
	return bytes.TrimPrefix(text, []byte("\ufeff")), nil
}

// sixteen is the name of UTF-16 for a body that begins with its mark or has a
// zero in every other place; "" for others.
func sixteen(body []byte) string {
	switch {
	case bytes.HasPrefix(body, []byte{0xff, 0xfe}):
		return "utf-16le"
	case bytes.HasPrefix(body, []byte{0xfe, 0xff}):
		return "utf-16be"
	}
	some := body[:min(len(body), 1024)]
	var zeros [2]int
	for i, c := range some {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(some) / 2; {
	case zeros[1] > half*3/4 && zeros[0] == 0:
		return "utf-16le"
	case zeros[0] > half*3/4 && zeros[1] == 0:
		return "utf-16be"
	}
	return ""
}

// mostlyUTF8 says that more of the bytes beyond ASCII are parts of letters in
// UTF-8 than are not. Letters that we write count more: no old set yields them.
func mostlyUTF8(body []byte) bool {
	whole, ours, broken := 0, 0, 0
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case r >= utf8.RuneSelf:
			whole++
			if strings.ContainsRune(written+joints, r) {
				ours++
			}
		}
		body = body[n:]
	}
	return whole > broken || ours > 0 && 4*ours >= broken
}

// mended is UTF-8 with the bytes that are none replaced: ë and ç of the old sets
// are known, in all of them the same, the others are marked as lost.
func mended(body []byte) []byte {
	old := map[byte]rune{0xeb: 'ë', 0xe7: 'ç', 0xcb: 'Ë', 0xc7: 'Ç'}
	var text bytes.Buffer
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		if r == utf8.RuneError && n == 1 && old[body[0]] != 0 {
			r = old[body[0]]
		}
		text.WriteRune(r)
		body = body[n:]
	}
	return text.Bytes()
}

var (
	inHeader = regexp.MustCompile(`(?i)charset\s*=\s*["']?([\w.:-]+)`)
	inXML    = regexp.MustCompile(`^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)`)
)

// labels are the sets that a page names, in the order in which they are believed.
func labels(p scrapers.Page) (names []string) {
	var all []string
	if _, parameters, err := mime.ParseMediaType(p.Type); err == nil {
		all = append(all, parameters["charset"])
	} else if m := inHeader.FindStringSubmatch(p.Type); m != nil {
		all = append(all, m[1])
	}
	some := p.Body[:min(len(p.Body), 1024)]
	if m := inXML.FindSubmatch(some); m != nil {
		all = append(all, string(m[1]))
	}
	if _, name, _ := charset.DetermineEncoding(some, ""); name != "" { // meta
		all = append(all, name)
	}
	for _, label := range all {
		set, name := charset.Lookup(label)
		if set != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") && name != "replacement" {
			names = append(names, name)
		}
	}
	return names
}

// oneByte says whether a set has a character for each byte.
func oneByte(name string) bool {
	set, _ := charset.Lookup(name)
	text, err := set.NewDecoder().Bytes([]byte{0xe7, 'a', 0xeb, 'b'})
	return err == nil && utf8.RuneCount(text) == 4 && !bytes.ContainsRune(text, utf8.RuneError)
}

// best is the set that reads a body with the fewest oddities; the first label,
// then the sets of the region, where several read it as well.
func best(body []byte, labels []string) string {
	sets := append(labels, "windows-1252", "windows-1250", "iso-8859-2")
	for _, name := range labels {
		if name == "iso-8859-2" || name == "windows-1250" {
			sets = append(labels, "windows-1250", "windows-1252", "iso-8859-2")
		}
	}
	uses := usesOf(body)
	found, least := "", 0
	for _, name := range sets {
		if !oneByte(name) {
			continue
		}
		if n := uses.oddities(name); found == "" || n < least {
			found, least = name, n
		}
	}
	return found
}

// uses counts a body's bytes beyond ASCII: all, those beside an ASCII letter,
// and those between two.
type uses struct{ all, beside, between [256]int }

func usesOf(body []byte) (u uses) {
	letter := func(i int) bool {
		return i >= 0 && i < len(body) && (body[i]|0x20 >= 'a' && body[i]|0x20 <= 'z')
	}
	for i, c := range body {
		if c < utf8.RuneSelf {
			continue
		}
		u.all[c]++
		before, after := letter(i-1), letter(i+1)
		if before || after {
			u.beside[c]++
		}
		if before && after {
			u.between[c]++
		}
	}
	return u
}

// written are the letters beyond ASCII that pages of the region may hold, in
// Albanian, Italian, German, French, Spanish and the neighbours' Latin script;
// joints are the signs that may stand within a word.
const (
	written = "ëçËÇàèéìòùâêîôûäöüßáíóúñÀÈÉÌÒÙÂÊÎÔÛÄÖÜÁÍÓÚÑčćđšžČĆĐŠŽ"
	joints  = "’‘´'`·\u00ad–-"
)

// oddities weighs what a set would make of the bytes and nobody writes.
func (u uses) oddities(name string) (n int) {
	set, _ := charset.Lookup(name)
	for c := utf8.RuneSelf; c < 256; c++ {
		if u.all[c] == 0 {
			continue
		}
		text, err := set.NewDecoder().Bytes([]byte{byte(c)})
		r, _ := utf8.DecodeRune(text)
		switch {
		case err != nil || r == utf8.RuneError || unicode.IsControl(r):
			n += 8 * u.all[c]
		case strings.ContainsRune(written, r):
		case unicode.IsLetter(r):
			n += 2 * u.beside[c]
		case !strings.ContainsRune(joints, r):
			n += 4 * u.between[c]
		}
	}
	return n
}
