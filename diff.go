package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func diff(o *options) *cobra.Command {
	return &cobra.Command{
		Use: "diff A [B]", Short: "Tell which published numbers differ between two releases",
		Args: between(1, 2, "zanat diff 2026-03-31 2026-06-30"),
		Long: `Lists the numbers that two releases tell differently: appeared, gone, state (value,
missing, withheld), value, or only bounds and grade. A and B are release ids or
their beginnings, "current", or a folder or open.duckdb of a release; B is the
current one when it is not given. Only what was published is compared.

  zanat diff 2026-03-31
  zanat diff --format csv 2026-03-31 2026-06-30 > changes.csv

The releases that are kept lie in data/releases/.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			args = append(args, "current")
			return o.asking(cmd, func(ctx context.Context, cfg pipeline.Config) error {
				t, err := pipeline.Diff(ctx, cfg, args[0], args[1])
				if err != nil {
					return err
				}
				return o.print(cmd.OutOrStdout(), t)
			})
		},
	}
}
