package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// census counts the letters beyond ASCII of a text, part by part: those that are
// whole UTF-8, and the bytes that are not, with the line of the first such byte;
// and what the bytes would be in the code pages of Windows.
type census struct {
	good, bad, line, lines     int
	undefined, shared, accents int
	over                       int // bytes beyond the end of the part that were counted
}

// add counts a part up to an end; what lies behind it is only looked at.
func (c *census) add(part []byte, end int) error {
	if bytes.IndexByte(part[:end], 0) >= 0 {
		return errors.New("holds zero bytes and is no text file; save it as CSV, UTF-8")
	}
	if c.bad == 0 && utf8.Valid(part[:end]) {
		c.good += end - utf8.RuneCount(part[:end]) // as good as a count of letters
		c.lines += bytes.Count(part[:end], []byte{'\n'})
		return nil
	}
	at := 0
	for at < end {
		r, n := utf8.DecodeRune(part[at:])
		switch {
		case r == utf8.RuneError && n == 1:
			if c.bad++; c.bad == 1 {
				c.line = c.lines + 1
			}
		case r >= utf8.RuneSelf:
			c.good++
		case r == '\n':
			c.lines++
		}
		at += n
	}
	for i, b := range part[:at] {
		c.windows(b, part[i+1:])
	}
	c.over = at - end
	return nil
}

// windows counts what tells windows-1250, which has ć, č, đ, š and ž, from
// windows-1252, which has è, æ and ð in their places.
func (c *census) windows(b byte, after []byte) {
	switch b {
	case 0x8d, 0x8f, 0x9d: // Ť Ź ť, nothing in windows-1252
		c.undefined++
	case 0xe6, 0xf0, 0xc6, 0xd0: // ć đ Ć Đ, or æ ð Æ Ð
		c.shared++
	case 0xe8: // č, or è: Italian ends words with it
		if len(after) > 0 && letter(after[0]) {
			c.shared++
		} else {
			c.accents++
		}
	}
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }

// kinds are files that are no CSV, whatever they are called, and the mend.
var kinds = []struct{ begin, is, mend string }{
	{"\x1f\x8b", "is packed with gzip", "unpack it first"},
	{"PK\x03\x04", "is a zip or a workbook", "call it .xlsx when it is a workbook, or unpack it first"},
	{"\xd0\xcf\x11\xe0", "is an old workbook (.xls), or one with a password", "save it as .xlsx without a password"},
	{"%PDF", "is a PDF", "save the table as .csv or .xlsx"},
	{"PAR1", "is a Parquet file", "call it .parquet"},
	{"<!DOCTYPE", "is a web page", "save the table as .csv or .xlsx"},
	{"<!doctype", "is a web page", "save the table as .csv or .xlsx"},
	{"<html", "is a web page", "save the table as .csv or .xlsx"},
	{"<?xml", "is XML", "save the table as .csv or .xlsx"},
}

// foreign errs on a file of another kind than its name says; but is the beginning
// that it ought to have.
func foreign(file string, head []byte, but string) error {
	for _, k := range kinds {
		if bytes.HasPrefix(head, []byte(k.begin)) && k.begin != but {
			return fmt.Errorf("%s: %s; %s", file, k.is, k.mend)
		}
	}
	return nil
}
