package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func collect(o *options) *cobra.Command {
	var list, replay bool
	var accept, reason string
	cmd := &cobra.Command{
		Use: "collect [SOURCE...]", Short: "Visit sources now and keep their pages; list what was collected",
		Long: `Visits the sources of zanat.yaml, or those you name, keeps their pages and tells
how each visit went. A visit that was cut short goes on where it was.

  zanat collect                        visit all, one row a source
  zanat collect puna                   visit one
  zanat collect --format ndjson        visit all, then list the ads: one JSON line
                                       an ad (the rows go to standard error)
  zanat collect --list --format ndjson list the ads, visit nothing
  zanat collect --replay               read quarantined pages again, no network
  zanat collect --accept puna --reason "called them: a strike"

An ad has key, url, title, source, first_seen, last_seen, ended and sightings. It
ended after last_seen and by the day ended; null means that nobody knows.

A visit is healthy, partial (pages were lost: what it shows counts), quarantined
(not believed: its pages are kept and not counted) or failed. What a source did
not show then is missing, never low demand. See docs/collecting.md.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			var t pipeline.Table
			switch {
			case oneOf(list, replay, accept != "") > 1 || reason != "" && accept == "":
				return usage(errors.New("--list, --replay and --accept go one at a time, --reason with --accept"))
			case list:
				t, err = pipeline.Listed(cmd.Context(), cfg, args)
			case replay:
				t, err = pipeline.Replay(cmd.Context(), cfg, args)
			case accept != "" && len(args) > 0:
				return usage(fmt.Errorf("--accept names its source: %s", accept))
			case accept != "":
				t, err = pipeline.Accept(cfg, accept, reason)
			default:
				return o.collected(cmd, cfg, args)
			}
			if len(t.Rows) == 0 && err != nil {
				return err
			}
			return firstOf(o.print(cmd.OutOrStdout(), t), err)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&list, "list", false, "list the ads that were collected; visit nothing")
	flags.BoolVar(&replay, "replay", false, "read quarantined pages again and judge anew; visit nothing")
	flags.StringVar(&accept, "accept", "", "source whose quarantined visits are so, as you know")
	flags.StringVar(&reason, "reason", "", "why you accept them; it is kept")
	return cmd
}

// collected visits and tells how it went. In lines, what was collected is what
// is asked for: how it went is then told beside.
func (o *options) collected(cmd *cobra.Command, cfg pipeline.Config, names []string) error {
	t, err := pipeline.Collect(cmd.Context(), cfg, names)
	if len(t.Rows) == 0 && err != nil {
		return err
	}
	if o.format != "ndjson" {
		return firstOf(o.print(cmd.OutOrStdout(), t), err)
	}
	beside := options{format: "table"}
	if err := beside.print(cmd.ErrOrStderr(), t); err != nil {
		return err
	}
	ads, listErr := pipeline.Listed(cmd.Context(), cfg, names)
	return firstOf(listErr, o.print(cmd.OutOrStdout(), ads), err)
}

func oneOf(given ...bool) (n int) {
	for _, yes := range given {
		if yes {
			n++
		}
	}
	return n
}
