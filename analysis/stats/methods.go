package stats

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
)

// UnknownMethod is a name that Method does not know.
type UnknownMethod string

func (m UnknownMethod) Error() string { return fmt.Sprintf("no method %q", string(m)) }

// object is the answer of a method, by name of the figure.
type object map[string]any

// method reads its inputs and answers. An Error beside an answer becomes its
// status.
type method func(json.RawMessage) (object, error)

// Method runs a method of docs/methods.md by the name in its brackets: inputs and
// answer are the JSON objects of the test vectors, so that anyone can hold the
// program against another. A reason why there is no number is answered as
// {"status": reason}. UnknownMethod for a name that is not here; Invalid, or the
// reader's error, for inputs that cannot be.
func Method(name string, inputs json.RawMessage) (json.RawMessage, error) {
	run, ok := methods()[name]
	if !ok {
		return nil, UnknownMethod(name)
	}
	answer, err := run(inputs)
	reason := Status(err)
	switch {
	case err != nil && (reason == "" || errors.Is(err, Invalid)):
		return nil, fmt.Errorf("method %s: %w", name, err)
	case answer == nil:
		answer = object{}
	}
	if reason != "" {
		answer["status"] = reason
	}
	return json.Marshal(answer)
}

// Methods are the names that Method knows, sorted.
func Methods() []string { return slices.Sorted(maps.Keys(methods())) }

// methods is the table of all methods, topic by topic.
func methods() map[string]method {
	all := map[string]method{}
	for _, topic := range []map[string]method{
		quantileMethods, countMethods, comparisonMethods, areaMethods, rankMethods,
		surveyMethods, codingMethods, skillMethods, timeMethods,
	} {
		maps.Copy(all, topic)
	}
	return all
}

// reads makes a method of a function of its own inputs.
func reads[In any](f func(In) (object, error)) method {
	return func(raw json.RawMessage) (object, error) {
		var in In
		if err := json.Unmarshal(raw, &in); err != nil {
			return nil, err
		}
		return f(in)
	}
}

// list reads a JSON list; a single value stands for a list of one.
type list[T any] []T

func (l *list[T]) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '[' {
		return json.Unmarshal(data, (*[]T)(l))
	}
	var one T
	if err := json.Unmarshal(data, &one); err != nil {
		return err
	}
	*l = list[T]{one}
	return nil
}

// table reads a list of rows.
type table []list[float64]

func (t table) rows() [][]float64 {
	rows := make([][]float64, len(t))
	for i, r := range t {
		rows[i] = r
	}
	return rows
}

// truth reads true, false, 1 and 0.
type truth bool

func (t *truth) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "true", "1":
		*t = true
	case "false", "0":
		*t = false
	default:
		return fmt.Errorf("%s is not true, false, 1 or 0", data)
	}
	return nil
}

func truths(ts []truth) []bool {
	bools := make([]bool, len(ts))
	for i, t := range ts {
		bools[i] = bool(t)
	}
	return bools
}

// figure writes infinities as the strings "Inf" and "-Inf".
func figure(x float64) any {
	switch {
	case math.IsInf(x, 1):
		return "Inf"
	case math.IsInf(x, -1):
		return "-Inf"
	}
	return x
}

// with adds lo and hi to an answer.
func (o object) with(i Interval) object {
	o["lo"], o["hi"] = figure(i.Lo), figure(i.Hi)
	return o
}

// empty is xs, or an empty list in place of none.
func empty[T any](xs []T) []T {
	if xs == nil {
		return []T{}
	}
	return xs
}
