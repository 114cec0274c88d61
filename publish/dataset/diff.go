package dataset

import (
	"reflect"

	"github.com/zanat-al/zanat/publish"
)

// The ways in which a number can change between two releases.
const (
	Appeared = "appeared" // it was not there
	Gone     = "gone"     // it is no longer there
	State    = "state"    // value, missing or withheld became another of them
	Value    = "value"    // its value or its band
	Bounds   = "bounds"   // only its bounds or its grade
)

// Change is a number that two releases tell differently. Before is nil when it
// appeared, After when it is gone.
type Change struct {
	What          string
	Before, After *publish.Number
}

// Number is the newer of the two.
func (c Change) Number() publish.Number {
	if c.After != nil {
		return *c.After
	}
	return *c.Before
}

// Diff are the numbers that two releases tell differently, those of the newer by mart,
// measure and cell, then those that are gone. It reads what was published, so a
// withheld number has no value here either.
func Diff(before, after *publish.Snapshot) (all []Change) {
	old := map[string]*publish.Number{}
	for i, n := range before.All() {
		old[n.Mark()] = &before.All()[i]
	}
	for i, n := range after.All() {
		was := old[n.Mark()]
		delete(old, n.Mark())
		if what := changed(was, n); what != "" {
			all = append(all, Change{what, was, &after.All()[i]})
		}
	}
	for i, n := range before.All() {
		if old[n.Mark()] != nil {
			all = append(all, Change{Gone, &before.All()[i], nil})
		}
	}
	return all
}

func changed(was *publish.Number, is publish.Number) string {
	switch {
	case was == nil:
		return Appeared
	case was.State != is.State:
		return State
	case was.Band != is.Band || !reflect.DeepEqual(was.Value, is.Value):
		return Value
	case !reflect.DeepEqual(was.Lo, is.Lo) || !reflect.DeepEqual(was.Hi, is.Hi) || was.Grade != is.Grade:
		return Bounds
	}
	return ""
}
