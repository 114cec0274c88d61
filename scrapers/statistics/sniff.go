package statistics

import (
	"bytes"
	"fmt"
	"regexp"
)

// pxStart is a statement that every PC-Axis file has near its head.
var pxStart = regexp.MustCompile(`(?m)^\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX|` +
	`SUBJECT-AREA|SUBJECT-CODE|TITLE|CONTENTS|DESCRIPTION|CREATION-DATE|DECIMALS)(\[\w+\])?\s*=\s*("|\d)`)

// parse tells a file's format by its content and reads it. own says that it has
// our own headings, one row a figure.
func parse(name string, body []byte, mapped string) (found []*table, own bool, err error) {
	head := bytes.TrimLeft(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")), " \t\r\n")
	short := head[:min(len(head), 4096)]
	switch {
	case len(head) == 0:
		return nil, false, fmt.Errorf("%s: the file is empty; download it again", name)
	case bytes.HasPrefix(head, []byte("%PDF")):
		return nil, false,
			fmt.Errorf("%s: a PDF holds no table that can be read; download the table as px, CSV or XLSX", name)
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return nil, false, fmt.Errorf("%s: an old Excel file (.xls); save it again as .xlsx", name)
	case head[0] == '{' || head[0] == '[':
		found, err = readJSON(name, body)
	case pxStart.Match(short):
		var t *table
		t, err = readPX(name, body)
		found = []*table{t}
	default:
		return readGrid(name, body, mapped)
	}
	return found, false, err
}
