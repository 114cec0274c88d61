package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func simulate(*options) *cobra.Command {
	var seed int64
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
  zanat --data try run --as-of 2026-06-30`,
		RunE: func(cmd *cobra.Command, _ []string) error {
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
	return cmd
}
