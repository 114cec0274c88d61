package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func schedule(o *options) *cobra.Command {
	var dry bool
	var from, until string
	cmd := &cobra.Command{
		Use: "schedule", Short: "Keep running by the schedules of zanat.yaml (Europe/Tirane)", Args: exactly(0),
		Long: `Waits, and makes a run whenever a source is due, until it is stopped. A visit
that was missed while the machine slept or zanat was off is made up once. What it
did stands in data/schedule.jsonl. docs/scheduling.md tells more, and how to let
systemd start it.

  zanat schedule
  zanat schedule --dry-run --until 2026-12-31
  zanat schedule --dry-run --from 2026-03-28 --until 2026-03-30 --format csv`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			if !dry {
				if from != "" || until != "" {
					return usage(errors.New("--from and --until go with --dry-run"))
				}
				return pipeline.Schedule(cmd.Context(), cfg, func(line string) {
					fmt.Fprintln(cmd.ErrOrStderr(), line)
				})
			}
			if until == "" {
				return usage(errors.New("--dry-run needs --until, a day such as 2026-12-31"))
			}
			t, err := pipeline.Plan(cfg, from, until)
			if err != nil {
				return err
			}
			return o.print(cmd.OutOrStdout(), t)
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "print what would run when, and run nothing")
	cmd.Flags().StringVar(&from, "from", "", "with --dry-run: the first day or moment (now)")
	cmd.Flags().StringVar(&until, "until", "", "with --dry-run: the last day, or a moment")
	return cmd
}
