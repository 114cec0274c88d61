package sheet

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Decode makes UTF-8 of a text file: UTF-8 and UTF-16 by their marks, and where
// the bytes are no UTF-8, windows-1252, or windows-1250 when the text uses
// letters that only it has. Both have ë and ç in the same places. A file that is
// UTF-8 but for a few bytes was cut or pasted together: an error names the line.
func Decode(file string, body []byte) (string, error) {
	switch {
	case bytes.HasPrefix(body, []byte{0xff, 0xfe}), bytes.HasPrefix(body, []byte{0xfe, 0xff}):
		return decode(file, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), body)
	case bytes.HasPrefix(body, []byte{0xef, 0xbb, 0xbf}):
		body = body[3:]
	}
	if bytes.IndexByte(body, 0) >= 0 {
		return "", fmt.Errorf("%s: holds zero bytes and is no text file; save it as CSV, UTF-8", file)
	}
	if utf8.Valid(body) {
		return string(body), nil
	}
	good, bad, line := census(body)
	if good > bad {
		return "", fmt.Errorf("%s line %d: bytes that are no UTF-8 in a UTF-8 file; save it again as UTF-8", file, line)
	}
	if central(body) {
		return decode(file, charmap.Windows1250, body)
	}
	return decode(file, charmap.Windows1252, body)
}

func decode(file string, e encoding.Encoding, body []byte) (string, error) {
	text, err := e.NewDecoder().Bytes(body)
	if err != nil {
		return "", fmt.Errorf("%s: character set: %w; save it as UTF-8", file, err)
	}
	return string(text), nil
}

// census counts the letters beyond ASCII that are whole UTF-8 and the bytes
// that are not, and the line of the first such byte.
func census(body []byte) (good, bad, line int) {
	lines := 1
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		switch {
		case r == utf8.RuneError && n == 1:
			if bad++; bad == 1 {
				line = lines
			}
		case r >= utf8.RuneSelf:
			good++
		case r == '\n':
			lines++
		}
		body = body[n:]
	}
	return good, bad, line
}

// central says whether the text uses ć, č, đ, š or ž as windows-1250 writes
// them more often than the letters è, æ and ð of windows-1252 in their places.
func central(body []byte) bool {
	undefined, shared, accents := 0, 0, 0
	for i, b := range body {
		switch b {
		case 0x8d, 0x8f, 0x9d: // Ť Ź ť, nothing in windows-1252
			undefined++
		case 0xe6, 0xf0, 0xc6, 0xd0: // ć đ Ć Đ, or æ ð Æ Ð
			shared++
		case 0xe8: // č, or è: Italian ends words with it
			if i+1 < len(body) && letter(body[i+1]) {
				shared++
			} else {
				accents++
			}
		}
	}
	return undefined > 0 || shared > accents
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }
