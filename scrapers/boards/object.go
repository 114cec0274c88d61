package boards

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// object is a JSON object that is read by taking its fields away: what is left
// at the end was not foreseen. The first error stays.
type object struct {
	fields map[string]json.RawMessage
	err    error
}

func objectOf(raw json.RawMessage) *object {
	o := &object{}
	if err := json.Unmarshal(raw, &o.fields); err != nil {
		o.err = fmt.Errorf("not a JSON object: %w", err)
	}
	return o
}

func (o *object) fail(name string, raw json.RawMessage, want string) {
	if o.err == nil {
		o.err = fmt.Errorf("%s is %.60s, not %s", name, raw, want)
	}
}

// pop takes a field; nil when it is absent, null or false, which this API
// writes for "none".
func (o *object) pop(name string) json.RawMessage {
	raw := bytes.TrimSpace(o.fields[name])
	delete(o.fields, name)
	if s := string(raw); s == "" || s == "null" || s == "false" {
		return nil
	}
	return raw
}

// text takes a string.
func (o *object) text(name string) (s string) {
	if raw := o.pop(name); raw != nil && json.Unmarshal(raw, &s) != nil {
		o.fail(name, raw, "a text")
	}
	return strings.TrimSpace(s)
}

// whole takes an integer.
func (o *object) whole(name string) *int64 {
	raw := o.pop(name)
	if raw == nil {
		return nil
	}
	n, err := strconv.ParseInt(string(raw), 10, 64)
	if err != nil {
		o.fail(name, raw, "a whole number")
		return nil
	}
	return &n
}

// pair takes the name of a [number, "name"]; also when it lies one level down
// under its own name, {"x": [number, "name"]}.
func (o *object) pair(name string) string {
	raw := o.pop(name)
	if raw == nil {
		return ""
	}
	if raw[0] == '{' {
		inner := objectOf(raw)
		s := inner.pair(name)
		if err := inner.rest(); err != nil && o.err == nil {
			o.err = fmt.Errorf("%s: %w", name, err)
		}
		return s
	}
	s, ok := pairName(raw)
	if !ok {
		o.fail(name, raw, `[number, "name"]`)
	}
	return s
}

func pairName(raw json.RawMessage) (string, bool) {
	var two []json.RawMessage
	var n int64
	var s string
	ok := json.Unmarshal(raw, &two) == nil && len(two) == 2 &&
		json.Unmarshal(two[0], &n) == nil && json.Unmarshal(two[1], &s) == nil
	return strings.TrimSpace(s), ok
}

// day takes an ISO date.
func (o *object) day(name string) *tables.Date {
	s := o.text(name)
	if s == "" {
		return nil
	}
	d, err := tables.ParseDate(s)
	if err != nil {
		o.fail(name, json.RawMessage(s), "a date such as 2026-03-31")
		return nil
	}
	return &d
}

// chosen takes the names of a list of {"select": true, "name": [number, "name"]}.
func (o *object) chosen(name string) (names []string) {
	raw := o.pop(name)
	var list []json.RawMessage
	if raw != nil && json.Unmarshal(raw, &list) != nil {
		o.fail(name, raw, "a list")
	}
	for _, item := range list {
		line := objectOf(item)
		selected := line.pop("select") != nil
		if s := line.pair("name"); selected && s != "" {
			names = append(names, s)
		}
		line.pop("id")
		if err := line.rest(); err != nil && o.err == nil {
			o.err = fmt.Errorf("%s: %w", name, err)
		}
	}
	return names
}

// names takes the names of a list of {"name": "…", "id": number}.
func (o *object) names(name string) string {
	raw := o.pop(name)
	var list []json.RawMessage
	if raw != nil && json.Unmarshal(raw, &list) != nil {
		o.fail(name, raw, "a list")
	}
	var all []string
	for _, item := range list {
		line := objectOf(item)
		all = addOnce(all, line.text("name"))
		line.ignore("id")
		if err := line.rest(); err != nil && o.err == nil {
			o.err = fmt.Errorf("%s: %w", name, err)
		}
	}
	return strings.Join(all, "; ")
}

// ignore takes fields that say nothing for us; the caller says why.
func (o *object) ignore(names ...string) {
	for _, name := range names {
		delete(o.fields, name)
	}
}

// rest is the first error, or the names that nobody took.
func (o *object) rest() error {
	if o.err != nil || len(o.fields) == 0 {
		return o.err
	}
	var names []string
	for name := range o.fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return fmt.Errorf("fields that no rule reads: %s", strings.Join(names, ", "))
}
