package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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
	set, err := charset(file, bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	if set.encoding == nil {
		return string(body[set.mark:]), nil
	}
	text, err := set.encoding.NewDecoder().Bytes(body)
	if err != nil {
		return "", fmt.Errorf("%s: character set: %w; save it as UTF-8", file, err)
	}
	return string(text), nil
}

// set is how a text file is encoded.
type set struct {
	encoding encoding.Encoding // nil for UTF-8
	mark     int64             // bytes of its mark that are no text
}

// reader gives the text of a file in UTF-8.
func (s set) reader(file io.ReadSeeker) io.Reader {
	if s.encoding != nil {
		return s.encoding.NewDecoder().Reader(file)
	}
	if _, err := file.Seek(s.mark, io.SeekStart); err != nil {
		return failing{err}
	}
	return file
}

// failing is a reader that errs.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// charset reads a file through and tells how it is encoded.
func charset(file string, in io.Reader) (set, error) {
	var c census
	buf, kept, opened := make([]byte, 1<<18), 0, false
	s := set{}
	for {
		n, err := io.ReadFull(in, buf[kept:])
		last := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !last {
			return s, fmt.Errorf("%s: %w", file, err)
		}
		part := buf[:kept+n]
		if !opened {
			opened = true
			if s, err = marked(file, part); err != nil || s.encoding != nil {
				return s, err
			}
			part = part[s.mark:]
		}
		end := len(part)
		if !last { // a letter, or an accent and what follows, may be cut
			end = max(0, end-utf8.UTFMax)
		}
		if err := c.add(part, end); err != nil {
			return s, fmt.Errorf("%s: %w", file, err)
		}
		kept = copy(buf, part[end+c.over:])
		c.over = 0
		if last {
			break
		}
	}
	switch {
	case c.bad == 0:
		return s, nil
	case c.good > c.bad:
		return s, fmt.Errorf("%s line %d: bytes that are no UTF-8 in a UTF-8 file; save it again as UTF-8", file, c.line)
	case c.undefined > 0 || c.shared > c.accents:
		s.encoding = charmap.Windows1250
	default:
		s.encoding = charmap.Windows1252
	}
	return s, nil
}

// marked tells an encoding by the mark at the beginning of a file.
func marked(file string, head []byte) (set, error) {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return set{encoding: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)}, nil
	case bytes.HasPrefix(head, []byte{0xef, 0xbb, 0xbf}):
		return set{mark: 3}, nil
	}
	return set{}, foreign(file, head, "")
}
