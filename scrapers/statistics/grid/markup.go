package grid

import (
	"bytes"
	"io"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*encoding=["']([\w-]+)["']`)

// markup decodes a file that begins as XML or HTML does, by what it says of its
// character set; marked is false for any other file.
func markup(body []byte) (text string, marked bool, err error) {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	body = bytes.TrimLeft(body, " \t\r\n")
	wide := bytes.HasPrefix(body, []byte("\xff\xfe<")) || bytes.HasPrefix(body, []byte("\xfe\xff\x00<"))
	if !wide && !bytes.HasPrefix(body, []byte("<")) {
		return "", false, nil
	}
	if utf8.Valid(body) && !wide {
		return string(body), true, nil
	}
	in, err := charset.NewReader(bytes.NewReader(body), "text/html")
	if m := declared.FindSubmatch(body); m != nil {
		in, err = charset.NewReaderLabel(string(m[1]), bytes.NewReader(body))
	}
	if err != nil {
		return "", true, err
	}
	decoded, err := io.ReadAll(in)
	return string(decoded), true, err
}
