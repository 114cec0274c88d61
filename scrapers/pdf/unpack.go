package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"encoding/hex"
	"fmt"
	"io"
)

// unpack undoes a stream's filters. The room for all streams of a file is one:
// a small file cannot become a huge one, nor by many streams, nor by a stream
// packed twice. A stream that breaks off gives what came before.
func (f *file) unpack(s *stream) ([]byte, error) {
	filters, ok := f.value(s.dict["Filter"]).([]any)
	if !ok {
		filters = []any{s.dict["Filter"]}
	}
	if len(filters) > 4 {
		return nil, fmt.Errorf("a stream with %d filters", len(filters))
	}
	var in io.Reader = bytes.NewReader(s.raw)
	for _, v := range filters {
		filter, _ := f.value(v).(name)
		switch filter {
		case "":
		case "FlateDecode", "Fl":
			z, err := zlib.NewReader(in)
			if err != nil {
				return nil, nil // a stream that is not what it says has no text
			}
			in = z
		case "ASCII85Decode", "A85":
			in = ascii85.NewDecoder(&until85{in: in})
		case "ASCIIHexDecode", "AHx":
			in = hex.NewDecoder(&untilHex{in: in})
		default:
			return nil, nil // pictures and the like
		}
	}
	plain, err := io.ReadAll(io.LimitReader(in, int64(f.room)+1))
	if f.room -= len(plain); f.room < 0 {
		return nil, fmt.Errorf("%w: its streams unpack to more than %d bytes", errTooMuch, unpacked)
	}
	if err != nil && len(plain) == 0 {
		return nil, nil
	}
	return plain, nil
}

// until85 ends at the mark ~>, which the decoder does not know.
type until85 struct {
	in   io.Reader
	done bool
}

func (u *until85) Read(b []byte) (int, error) { return readUntil(u.in, b, '~', &u.done) }

type untilHex struct {
	in   io.Reader
	done bool
}

// Read leaves blanks out, which the decoder does not know.
func (u *untilHex) Read(b []byte) (int, error) {
	n, err := readUntil(u.in, b, '>', &u.done)
	kept := 0
	for _, c := range b[:n] {
		if !blank(c) {
			b[kept] = c
			kept++
		}
	}
	return kept, err
}

func readUntil(in io.Reader, b []byte, mark byte, done *bool) (int, error) {
	if *done {
		return 0, io.EOF
	}
	n, err := in.Read(b)
	if i := bytes.IndexByte(b[:n], mark); i >= 0 {
		*done = true
		return i, io.EOF
	}
	return n, err
}
