package pipeline

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/publish/release"
)

// Method computes one statistical method: its inputs come as JSON, its result
// goes out as one line of JSON, or {"status": …} where there is no number.
func Method(name string, in io.Reader, out io.Writer) error {
	inputs, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	result, known, err := release.Method(name, json.RawMessage(inputs))
	if !known {
		result, err = stats.Method(name, json.RawMessage(inputs))
	}
	var unknown stats.UnknownMethod
	if errors.As(err, &unknown) {
		all := append(stats.Methods(), release.Methods()...)
		return kinded{fmt.Errorf("%w; there are %s", err, strings.Join(all, ", ")), ErrNoMethod}
	}
	if err != nil {
		return kinded{err, ErrUse}
	}
	_, err = fmt.Fprintf(out, "%s\n", result)
	return err
}
