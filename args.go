package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// exactly holds a word to the n arguments that its use line names. What is
// missing is said by its name there, with an example.
func exactly(n int, example ...string) cobra.PositionalArgs {
	return between(n, n, example...)
}

// atLeast holds a word to n arguments or more.
func atLeast(n int, example ...string) cobra.PositionalArgs {
	return between(n, int(^uint(0)>>1), example...)
}

// atMost holds a word to n arguments or fewer.
func atMost(n int, example ...string) cobra.PositionalArgs {
	return between(0, n, example...)
}

func between(least, most int, example ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, given []string) error {
		names := strings.Fields(cmd.Use)[1:]
		for i, n := range names {
			names[i] = strings.Trim(n, "[]")
		}
		word := strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
		var err error
		switch {
		case len(given)+1 == least:
			err = fmt.Errorf("%s: %s is missing", word, names[len(given)])
		case len(given) < least:
			err = fmt.Errorf("%s: %s are missing", word, strings.Join(names[len(given):], " and "))
		case len(given) <= most:
			return nil
		case most == 0:
			err = fmt.Errorf("%s takes nothing after it, and there is %q", word, given[0])
		default:
			err = fmt.Errorf("%s takes %s, and there is %q too; put what holds blanks in quotation marks",
				word, strings.Join(names, " and "), given[most])
		}
		for _, e := range example {
			err = fmt.Errorf("%w; for example: %s", err, e)
		}
		return usage(err)
	}
}

// wrongFlag says in words what stands against a flag.
func wrongFlag(cmd *cobra.Command, err error) error {
	var bad interface{ GetValue() string }        // a value that the flag does not take
	_, named, _ := strings.Cut(err.Error(), "--") // -v, --verbose
	named, _, _ = strings.Cut(named, `" flag`)
	flag := cmd.Flags().Lookup(named)
	if !errors.As(err, &bad) || flag == nil {
		return usage(err)
	}
	kind := flag.Value.Type()
	switch kind {
	case "int", "int64", "uint64":
		kind = "a whole number"
	case "bool":
		kind = "true or false"
	}
	return usage(fmt.Errorf("--%s takes %s, not %q", flag.Name, kind, bad.GetValue()))
}
