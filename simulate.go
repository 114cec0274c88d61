package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func simulate(o *options) *cobra.Command {
	var seed, check int64
	var out string
	cmd := &cobra.Command{
		Use: "simulate", Short: "Invent a labour market whose truth is known, to test the method", Args: exactly(0),
		Long: `Writes an invented market of 61 municipalities and 100 occupations: ads.jsonl,
survey.csv and supply.csv, which zanat add takes, and truth.csv, what is really
so. The same seed writes the same bytes.

  zanat simulate --seed 1 --out market
  zanat --data try add ads market/ads.jsonl
  zanat --data try add survey market/survey.csv
  zanat --data try add supply market/supply.csv
  zanat --data try run --as-of 2026-06-30

With --check N it makes the markets 1 to N, runs the whole chain on each in a
folder of its own, and tells how often what it says is true; it ends with 4 when
a limit of the method is not kept.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if check > 0 {
				return o.checkMethod(cmd, check)
			}
			if out == "" {
				return usage(fmt.Errorf("--out is missing: name an empty folder, for example --out market"))
			}
			if err := pipeline.Simulate(seed, out); err != nil {
				return err
			}
			f := pipeline.Simulated
			for _, name := range []string{f.Ads, f.Survey, f.Supply, f.Truth} {
				fmt.Fprintln(cmd.OutOrStdout(), filepath.Join(out, name))
			}
			return nil
		},
	}
	cmd.Flags().Int64Var(&seed, "seed", 1, "names the market")
	cmd.Flags().StringVar(&out, "out", "", "folder to write into")
	cmd.Flags().Int64Var(&check, "check", 0, "run the chain on this many markets and hold it against their truth")
	return cmd
}

// checkMethod prints each measure of the method with its limit.
func (o *options) checkMethod(cmd *cobra.Command, seeds int64) error {
	cfg, err := o.load()
	if err != nil {
		return err
	}
	held, err := pipeline.CheckMethod(cmd.Context(), cfg, seeds, func(line string) {
		fmt.Fprintln(cmd.ErrOrStderr(), line)
	})
	t := pipeline.Table{Columns: []string{"measure", "value", "limit", "kept"}}
	for _, m := range held.Measures() {
		limit := fmt.Sprintf("at most %.2f", m.Limit)
		if m.Least {
			limit = fmt.Sprintf("at least %.2f", m.Limit)
		}
		t.Rows = append(t.Rows, []any{m.What, fmt.Sprintf("%.3f", m.Value), limit, m.Kept()})
	}
	return firstOf(err, o.print(cmd.OutOrStdout(), t))
}
