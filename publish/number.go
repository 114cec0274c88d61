// Package publish is what leaves the house: numbers with their marks, read from
// an open release and from nowhere else. It stands between the gate
// (publish/release, which writes the open database) and the products (briefs,
// site), which get a Snapshot and can open no warehouse.
package publish

import (
	"crypto/sha256"
	"encoding/base32"
	"maps"
	"slices"
	"strings"
)

// The three states of a number, never confused: zero is a value.
const (
	Value    = "value"    // looked, and this is what was found (0 included)
	Missing  = "missing"  // not looked: no source covered it
	Withheld = "withheld" // known, and too small or too easily traced to be told
)

// The two kinds of number.
const (
	Count   = "count"   // exactly Value rows of the mart's evidence stand behind it
	Formula = "formula" // computed from Inputs as the sentence in Formula says
)

// Number is one published number with all that a reader may know about it.
type Number struct {
	mark string

	Mart    string            // the mart that it is a cell of
	Measure string            // what is measured, for example positions
	Cell    map[string]string // key column -> value; "" where the evidence names none
	State   string            // Value, Missing or Withheld
	Value   *float64          // nil unless State is Value; nil beside a Band too
	Lo, Hi  *float64          // 95 % bounds, nil where the number has none
	Band    string            // "10–19" where only a band is told, otherwise empty

	N         *int64 // positions (or answers) behind it
	Employers *int64 // distinct employers behind it; nil where they are 1 to 4, which is too few to tell
	Sources   *int64 // distinct sources behind it

	Grade   string   // evidence grade A to D, empty where grades do not apply
	Kind    string   // Count or Formula
	Formula string   // one plain line: how it is computed
	Inputs  []string // marks, or name=value
	Method  string   // method and version, for example "zanat/1 §1"
	AsOf    string   // ISO date
}

// Known says that the number has a value or a band to print.
func (n Number) Known() bool { return n.State == Value }

// Mark is the number's name in print, 8 characters, for `zanat explain`.
func (n Number) Mark() string {
	if n.mark != "" {
		return n.mark
	}
	return MarkOf(n.Mart, n.Measure, n.Cell)
}

// crockford is base32 without letters that look like digits, in lower case.
var crockford = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").
	WithPadding(base32.NoPadding)

// MarkOf is the mark of a cell: it depends on what the number is of, not on its
// value, so it stays the same from release to release.
func MarkOf(mart, measure string, cell map[string]string) string {
	return LongMarkOf(mart, measure, cell)[:8]
}

// LongMarkOf is the mark in 16 characters. The gate prints 16 instead of 8 for
// two numbers of one release whose short marks happen to be equal.
func LongMarkOf(mart, measure string, cell map[string]string) string {
	sum := sha256.Sum256([]byte(name(mart, measure, cell)))
	return crockford.EncodeToString(sum[:])[:16]
}

// name spells a cell in one string, keys sorted.
func name(mart, measure string, cell map[string]string) string {
	var b strings.Builder
	b.WriteString(mart + "\x1f" + measure + "\x1f")
	for _, key := range slices.Sorted(maps.Keys(cell)) {
		b.WriteString(key + "=" + cell[key] + "\x1f")
	}
	return b.String()
}
