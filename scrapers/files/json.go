package files

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
)

// maxLine is the longest line taken, in bytes: no ad is that long.
const maxLine = 1 << 20

// readJSON reads one object a line. A file that is one JSON array is read too.
func readJSON(file string, body []byte, names map[string]string) (*table, error) {
	text, err := sheet.Decode(file, body)
	if err != nil {
		return nil, err
	}
	t := &table{file: file, unit: "line", has: map[string]bool{}, day: func(s string) string { return s }}
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("%s: the file is empty; write one JSON object a line", file)
	}
	if strings.HasPrefix(strings.TrimSpace(text), "[") {
		return t.array(text, names)
	}
	line := 0
	for s := range strings.SplitSeq(text, "\n") {
		line++
		if strings.TrimSpace(s) == "" {
			continue
		}
		if err := t.object(line, []byte(s), names); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *table) array(text string, names map[string]string) (*table, error) {
	var all []json.RawMessage
	if err := json.Unmarshal([]byte(text), &all); err != nil {
		return nil, fmt.Errorf("%s: a JSON array that does not read: %w; write one object a line", t.file, err)
	}
	t.unit = "ad"
	for i, raw := range all {
		if err := t.object(i+1, raw, names); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// object reads one ad. Fields that we do not know are ignored, whatever they hold.
func (t *table) object(line int, s []byte, names map[string]string) error {
	if len(s) > maxLine {
		return fmt.Errorf("%s %s %d: %d bytes; shorten the ad to less than 1 MiB", t.file, t.unit, line, len(s))
	}
	if t.fast(line, s) {
		return nil
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(s, &all); err != nil || all == nil {
		if err == nil {
			err = fmt.Errorf("null")
		}
		return fmt.Errorf("%s %s %d: not a JSON object: %w; write one object a line", t.file, t.unit, line, err)
	}
	var heads []string
	for theirs := range all {
		heads = append(heads, theirs)
	}
	slices.Sort(heads)
	chosen, err := t.choose(heads, names)
	if err != nil {
		return fmt.Errorf("%s %d: %w", t.unit, line, err)
	}
	r := row{line: line}
	for _, theirs := range heads {
		if field := chosen[theirs]; field != "" {
			text, err := scalar(all[theirs])
			if err != nil {
				return t.fault(r, theirs, err.Error(), "write a text, a number or null")
			}
			r.values.set(field, text)
		}
	}
	t.learn(s, chosen)
	if len(t.heads) == 0 {
		t.heads = heads
	}
	t.rows = append(t.rows, r)
	return nil
}

// scalar is a JSON text, number or null as text.
func scalar(raw json.RawMessage) (string, error) {
	raw = bytes.TrimSpace(raw)
	switch {
	case string(raw) == "null":
		return "", nil
	case raw[0] == '"':
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	}
	if _, err := strconv.ParseFloat(string(raw), 64); err == nil {
		return string(raw), nil
	}
	return "", fmt.Errorf("%s is no text", short(string(raw)))
}
