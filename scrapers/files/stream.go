package files

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Each reads the ads of a file one by one and hands each on, so that a file of
// any length is read in little memory. p says what the file is and has no body.
// It ends with the first fault or the first error of emit; the ads before it
// have been handed on. What cannot be read row by row (workbooks, Parquet, JSON
// arrays, JSON in another character set) is read whole first. Ads come without
// PageID, which only a file read whole has.
func Each(p scrapers.Page, file io.ReadSeeker, emit func(tables.Collected) error) error {
	switch strings.ToLower(path.Ext(p.Request.URL)) {
	case ".csv", ".tsv", ".txt":
		return eachRow(p, file, emit)
	}
	ok, err := streams(p, file)
	if err != nil {
		return err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if ok {
		return eachLine(p, file, emit)
	}
	if p.Body, err = io.ReadAll(file); err != nil {
		return err
	}
	ads, err := Ads(p)
	if err != nil {
		return err
	}
	for _, ad := range ads {
		ad.PageID = ""
		if err := emit(ad); err != nil {
			return err
		}
	}
	return nil
}

// streams looks through a file: it can be read line by line when it is JSON, an
// object a line, in UTF-8 throughout.
func streams(p scrapers.Page, file io.Reader) (bool, error) {
	switch strings.ToLower(path.Ext(p.Request.URL)) {
	case ".jsonl", ".ndjson", ".json":
	default:
		return false, nil
	}
	buf, kept, opened := make([]byte, 1<<18), 0, false
	for {
		n, err := file.Read(buf[kept:])
		part := buf[:kept+n]
		if !opened {
			part = bytes.TrimLeft(part, "\xef\xbb\xbf \t\r\n")
			if len(part) > 0 && part[0] != '{' {
				return false, nil
			}
			opened = len(part) > 0
		}
		whole := part[:len(part)-cut(part)]
		if !utf8.Valid(whole) || bytes.IndexByte(whole, 0) >= 0 {
			return false, nil
		}
		kept = copy(buf, part[len(whole):])
		if errors.Is(err, io.EOF) {
			return opened && kept == 0, nil
		}
		if err != nil {
			return false, err
		}
	}
}

// cut is the length of a letter that was begun at the end of b.
func cut(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// eachLine reads one JSON object a line.
func eachLine(p scrapers.Page, file io.Reader, emit func(tables.Collected) error) error {
	names, err := parseMap(p.Map)
	if err != nil {
		return err
	}
	name := strings.TrimPrefix(p.Request.URL, "file:")
	t := &table{file: name, unit: "line", has: map[string]bool{}, day: func(s string) string { return s }}
	seen := &metAds{ads: map[[16]byte]met{}}
	in := bufio.NewReaderSize(file, 1<<16)
	for line := 1; ; line++ {
		s, err := oneLine(in)
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s line %d: %w", name, line, err)
		}
		if line == 1 {
			s = bytes.TrimPrefix(s, []byte("\xef\xbb\xbf"))
		}
		if len(bytes.TrimSpace(s)) > 0 {
			if fault := t.stream(p, line, s, names, seen, emit); fault != nil {
				return fault
			}
		}
		if err != nil {
			return nil
		}
	}
}

// oneLine reads to the next line feed, but no more than a line may have.
func oneLine(in *bufio.Reader) ([]byte, error) {
	var s []byte
	for {
		part, err := in.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) && len(s) <= maxLine {
			s = append(s, part...)
			continue
		}
		if s == nil {
			s = part
		} else {
			s = append(s, part...)
		}
		if n := len(s); err == nil && n > 0 {
			s = s[:n-1]
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			return s, nil // too long: object says so
		}
		return s, err
	}
}

// stream reads the ad of one line and hands it on.
func (t *table) stream(p scrapers.Page, line int, s []byte, names map[string]string,
	seen *metAds, emit func(tables.Collected) error) error {
	t.rows = t.rows[:0]
	if err := t.object(line, s, names); err != nil {
		return err
	}
	if err := t.check(); err != nil {
		return err
	}
	return t.hand(p, t.rows[0], seen, emit)
}

// hand hands the ad of a row on, once.
func (t *table) hand(p scrapers.Page, r row, seen *metAds, emit func(tables.Collected) error) error {
	ad, err := t.ad(p, r)
	if err != nil {
		return err
	}
	before, twice, equal := seen.meet(ad.Source, ad.Key, r)
	if !twice {
		return emit(ad)
	}
	if equal {
		return nil
	}
	wrong := fmt.Sprintf("%q is the id of another ad on %s %d", ad.Key, t.unit, before)
	return t.fault(r, "id", wrong, "give each ad its own id")
}

// metAds remembers the ads of a file: of each a hash of its name, a hash of its
// values and its line.
type metAds struct {
	ads    map[[16]byte]met
	buffer []byte
}

type met struct {
	values uint64
	line   int
}

// meet notes a row under its name, or gives the line of the one that bears it.
func (k *metAds) meet(source, key string, r row) (line int, twice, equal bool) {
	b := append(append(append(k.buffer[:0], source...), 0x1f), key...)
	sum := sha256.Sum256(b)
	b = b[:0]
	for _, v := range r.values {
		b = append(append(append(append(b, v.field...), 0x1f), v.text...), 0x1e)
	}
	k.buffer = b
	hash := sha256.Sum256(b)
	id, values := [16]byte(sum[:16]), binary.LittleEndian.Uint64(hash[:])
	before, twice := k.ads[id]
	if !twice {
		k.ads[id] = met{values, r.line}
	}
	return before.line, twice, before.values == values
}
