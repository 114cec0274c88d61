// Package stats holds the formulas of docs/methods.md as plain functions: numbers
// in, numbers out; no data, no SQL, no clock. The analyses stand on it; it stands
// between the counts of the warehouse and every estimate that is published.
//
// Each function names its source. A result that cannot be had is an Error, never
// NaN and never 0. Sums run in the order given: sort before calling, and the same
// rows give the same bits on the same kind of machine.
package stats

import (
	"errors"
	"math"
)

// Error is one of the named reasons why a method gives no number (methods §0).
type Error string

// The reasons. Callers ask with errors.Is.
const (
	NoData              Error = "no_data"
	NotConverged        Error = "not_converged"
	EmptyMargin         Error = "empty_margin"
	InconsistentMargins Error = "inconsistent_margins"
	TooFewEvents        Error = "too_few_events"
	CompletePooling     Error = "complete_pooling"
	Singular            Error = "singular"
	Refuse              Error = "refuse"
	Undefined           Error = "undefined"
	NoOverlap           Error = "no_overlap"
	NoWeight            Error = "no_weight"
	Invalid             Error = "invalid_input"
)

func (e Error) Error() string { return string(e) }

// Status is the name of the reason within err, "" when err holds none.
func Status(err error) string {
	var e Error
	if errors.As(err, &e) {
		return string(e)
	}
	return ""
}

// Z is the 97.5 % point of the standard normal distribution.
const Z = 1.959963984540054

// Interval is a closed interval; its bounds may be infinite, never NaN.
type Interval struct{ Lo, Hi float64 }

// Sum adds in the order given, with Neumaier's correction of lost digits (ZAMM
// 54:39, 1974), so that the sum of many small parts keeps its last digits.
func Sum(xs []float64) float64 {
	var sum, lost float64
	for _, x := range xs {
		t := sum + x
		if math.Abs(sum) >= math.Abs(x) {
			lost += (sum - t) + x
		} else {
			lost += (x - t) + sum
		}
		sum = t
	}
	return sum + lost
}

// Mean is the sum over n; NoData for none.
func Mean(xs []float64) (float64, error) {
	if len(xs) == 0 {
		return 0, NoData
	}
	return Sum(xs) / float64(len(xs)), nil
}

// finite says that no value is NaN or infinite.
func finite(xs ...float64) bool {
	for _, x := range xs {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}

// cut brings x into [0,1].
func cut(x float64) float64 { return max(0, min(1, x)) }
