// Command zanat collects job ads and survey answers of Albania, normalises them
// to occupations and skills, and ranks training priorities for each of the 61
// municipalities. Each word of the command is one call into pipeline.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func main() { os.Exit(run(progress(os.Stderr))) }

// run is main with an exit code, so that tests can call it as a command. It
// tells each step of a run as it begins.
func run(tell func(step string)) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends at once
	err := command(options{tell: tell}).ExecuteContext(ctx)
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(os.Stderr, "zanat: stopped; the last good answer stands")
	case err != nil:
		fmt.Fprintln(os.Stderr, "zanat:", err)
	}
	return pipeline.ExitCode(err)
}

// options are the flags that every word of the command knows.
type options struct {
	data, config, format string
	dataGiven            bool
	verbose              bool
	tell                 func(step string)
}

const about = `Zanat finds out which trades and skills employers in Albania ask for, place by
place, and which training is worth offering there.

It reads job ads and employers' answers, hides names and phone numbers, finds
the occupation, the skills, the place and the pay in each ad, counts, and writes
a two-page brief for each of the 61 municipalities, in Albanian and in English.
Where there is too little evidence to rank, the brief says so.

  zanat demo                     try it on invented ads, in a few seconds
  zanat add ads my-ads.csv       take in your own ads
  zanat collect                  visit your sources now, and list what they show
  zanat run                      read everything and write the briefs
  zanat explain 7k2m9qxa         where does this number come from?

Exit codes: 0 done, 1 failed, 2 wrong use, 3 nothing found, 4 a quality gate
stopped publication, 5 some sources failed and others landed, 6 refused for
safety, 64 no such method, 75 another run is under way.`

func command(o options) *cobra.Command {
	root := &cobra.Command{
		Use: "zanat", Short: "Which training is worth offering where, in Albania", Long: about,
		SuggestionsMinimumDistance: 2,
		Version:                    pipeline.Version, SilenceErrors: true, SilenceUsage: true,
		Args: noSuchWord,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			o.dataGiven = cmd.Flags().Changed("data")
			return o.check()
		},
	}
	root.SetFlagErrorFunc(wrongFlag)
	root.CompletionOptions.HiddenDefaultCmd = true
	flags := root.PersistentFlags()
	flags.StringVar(&o.data, "data", "data", "folder of everything that is kept and built")
	flags.StringVar(&o.config, "config", "", "configuration file (zanat.yaml when it is there)")
	flags.StringVar(&o.format, "format", "table", "table, json, ndjson (one JSON line a row) or csv")
	flags.BoolVarP(&o.verbose, "verbose", "v", false, "tell more on standard error")
	root.AddCommand(
		demo(&o), runWord(&o), collect(&o), schedule(&o), coursesWord(&o), add(&o),
		read(&o), code(&o), dedup(&o), language(&o), linkWord(&o),
		query(&o), explain(&o), diff(&o), status(&o), surveyWord(&o),
		serveWord(&o), siteWord(&o), planWord(&o),
		verify(&o), worker(&o), method(&o), simulate(&o),
	)
	return root
}

// noSuchWord refuses a word that the command does not know, and names the one
// that may have been meant.
func noSuchWord(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Errorf("unknown command %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		err = fmt.Errorf("%w; did you mean %s?", err, near[0])
	}
	return usage(err)
}

func (o *options) check() error {
	level := slog.LevelWarn
	if o.verbose {
		level = slog.LevelInfo
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level})))
	switch o.format {
	case "table", "json", "ndjson", "csv":
		return nil
	}
	return usage(fmt.Errorf("--format is table, json, ndjson or csv, not %q", o.format))
}

// load makes the one configuration of this call.
func (o *options) load() (pipeline.Config, error) {
	name := o.config
	if _, err := os.Stat("zanat.yaml"); name == "" && err == nil {
		name = "zanat.yaml"
	}
	cfg := pipeline.Default()
	if name != "" {
		var err error
		if cfg, err = pipeline.ReadConfig(name); err != nil {
			return cfg, err
		}
	}
	if o.dataGiven || name == "" {
		cfg.Data = o.data
	}
	cfg.Log = slog.Default()
	cfg.Progress = o.tell
	return cfg, nil
}

func usage(err error) error { return fmt.Errorf("%w (%w; see --help)", err, pipeline.ErrUse) }
