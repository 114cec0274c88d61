package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func demo(o *options) *cobra.Command {
	return &cobra.Command{
		Use: "demo", Short: "Try everything on invented ads and answers", Args: exactly(0),
		Long: `Serves bundled sample boards and a sample survey on this machine, makes a full
run over them, and says where the briefs, the map and the databases lie. All ads
are invented. They go to data/demo unless --data names another folder, and are
never mixed with your own.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			if !o.dataGiven {
				cfg.Data = pipeline.DemoFolder(cfg)
			}
			rec, err := pipeline.Demo(cmd.Context(), cfg)
			return o.ended(cmd.OutOrStdout(), cfg, rec, err)
		},
	}
}

func runWord(o *options) *cobra.Command {
	var asOf string
	var noVisit, sensitivity bool
	var workers int
	var engine string
	var cluster pipeline.Spark
	cmd := &cobra.Command{
		Use: "run", Short: "Make one full run: visit, read, count, rank, write the briefs", Args: exactly(0),
		Long: `Visits the sources of zanat.yaml, reads everything that is kept, and builds the
warehouse, the open database and the briefs anew. A run that fails leaves the
last good answer in place. A source that was visited less than an hour ago is not
asked again.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			if asOf != "" {
				day, err := tables.ParseDate(asOf)
				if err != nil {
					return usage(fmt.Errorf("--as-of is a date such as 2026-06-30, not %q", asOf))
				}
				cfg.AsOf = &day
			}
			if noVisit {
				cfg.Sources = nil
			}
			cfg.Sensitivity, cfg.Workers = sensitivity, workers
			if workers < 0 {
				return usage(fmt.Errorf("--workers is a number of processes, not %d", workers))
			}
			switch engine {
			case "here":
			case "spark":
				cfg.Spark = &cluster
			default:
				return usage(fmt.Errorf("--engine is here or spark, not %q", engine))
			}
			rec, err := pipeline.Run(cmd.Context(), cfg)
			return o.ended(cmd.OutOrStdout(), cfg, rec, err)
		},
	}
	cmd.Flags().StringVar(&engine, "engine", "here", "where ads are read and compared: here, or spark (docs/cluster.md)")
	cmd.Flags().StringVar(&cluster.Master, "master", "local[*]", "with --engine spark: the cluster, as spark-submit names it")
	cmd.Flags().StringVar(&cluster.Worker, "worker", "", "with --engine spark: the zanat-worker to send (beside zanat, or in PATH)")
	cmd.Flags().IntVar(&cluster.Partitions, "partitions", 0, "with --engine spark: parts of each shuffle; Spark's own number when 0")
	cmd.Flags().BoolVar(&noVisit, "no-visit", false, "ask nobody: read what is kept")
	cmd.Flags().BoolVar(&sensitivity, "sensitivity", false, "note how many names change when each default is halved or doubled: slow")
	cmd.Flags().IntVar(&workers, "workers", 0, "read ads in so many child processes; 0 reads in this one, on all cores")
	cmd.Flags().StringVar(&asOf, "as-of", "", "last day of the 12 months to look at (today)")
	return cmd
}

// ended tells what a run left, also when some sources failed.
func (o *options) ended(out io.Writer, cfg pipeline.Config, rec *runs.Record, err error) error {
	if rec == nil || rec.Status != "ended" {
		return err
	}
	switch o.format {
	case "json":
		return firstOf(err, printJSON(out, rec))
	case "csv", "ndjson":
		return firstOf(o.print(out, stepTable(rec)), err)
	}
	fmt.Fprintln(out, "What was read")
	if err := o.print(out, stepTable(rec)); err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%s", qualityLine(rec.Quality))
	if len(rec.Refusals) > 0 {
		fmt.Fprintf(out, "Refused: %d; zanat status --refusals names each.\n", len(rec.Refusals))
	}
	fmt.Fprintf(out, "\nPeriod %s to %s. Where things lie:\n", rec.WindowStart, rec.AsOf)
	for _, line := range pipeline.Where(cfg) {
		fmt.Fprintln(out, "  "+line)
	}
	return err
}

func add(o *options) *cobra.Command {
	var headings, form string
	cmd := &cobra.Command{
		Use: "add KIND FILE...", Short: "Take your own files in: " + strings.Join(pipeline.Kinds, ", "),
		Args: atLeast(2, "zanat add ads my-ads.csv"), ValidArgs: pipeline.Kinds,
		Long: `Takes files in, all of them or none. Each is read at once, so that a mistake is
told now, with the line and the mend; zanat run then counts it.

  ads         JSONL, CSV, XLSX or Parquet with id, title, text (or body),
              employer, place, posted, expires, source (or board), url
  survey      export of the employer survey, CSV, XLSX or zip; names or labels
  frame       the survey's firms: frame_id and municipality, county, size, weight,
              stratum_frame; joined to the answers of each firm
  courses     courses, modules and outcomes of a centre, CSV or XLSX;
              zanat courses template writes the form
  statistics  official figures: PC-Axis, JSON-stat, SDMX-CSV, ILOSTAT, or a table
              as CSV, XLSX, SpreadsheetML or HTML; docs/statistics.md tells more
  supply      graduates, jobseekers, course places: municipality (or county),
              isco08 (or course), year, and kind and value, or a column for each
              kind (graduates, leavers, jobseekers, enrolled, places, supply)
  taxonomy    ESCO: the official CSV zip, or a folder of its files

Other headings: --map "Titulli=title,Teksti=text"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			added, err := pipeline.Add(cfg, args[0], args[1:], headings, form)
			if err != nil {
				return err
			}
			return o.print(cmd.OutOrStdout(), addedTable(added))
		},
	}
	cmd.Flags().StringVar(&headings, "map", "", `your headings, as "theirs=ours,..."`)
	cmd.Flags().StringVar(&form, "form", "", "XLSForm of a survey, for its labels (the one that ships)")
	return cmd
}

func read(o *options) *cobra.Command {
	var leads bool
	cmd := &cobra.Command{
		Use: "read BOARD FILE", Short: "Show the ads that a board's parser finds in a saved page",
		Long: "Boards: " + strings.Join(pipeline.Boards(), ", "), Args: exactly(2, "zanat read duapune page.html"),
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			show := pipeline.Read
			if leads {
				show = pipeline.Leads
			}
			t, err := show(cfg, args[0], args[1])
			if err != nil {
				return err
			}
			if o.format == "table" && !leads {
				t = pipeline.Upright(t)
			}
			return o.print(cmd.OutOrStdout(), t)
		},
	}
	cmd.Flags().BoolVar(&leads, "next", false, "show the pages that it leads to instead")
	return cmd
}

func query(o *options) *cobra.Command {
	var inside bool
	cmd := &cobra.Command{
		Use: `query "SQL"`, Short: "Ask the open database (or, with --inside, the warehouse)",
		Args: exactly(1, `zanat query "SHOW TABLES"`),
		Long: `Answers a question in SQL (DuckDB). Nothing can be changed.

  zanat query "SHOW TABLES"
  zanat query "SELECT * FROM verdict WHERE municipality = '40'"
  zanat query --format csv "FROM county_occupation" > county.csv

docs/data.md tells every table and column.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.asking(cmd, func(ctx context.Context, cfg pipeline.Config) error {
				t, err := pipeline.Query(ctx, cfg, args[0], inside)
				if err != nil {
					return err
				}
				return o.print(cmd.OutOrStdout(), t)
			})
		},
	}
	cmd.Flags().BoolVar(&inside, "inside", false, "ask the warehouse: for restricted eyes")
	return cmd
}

func explain(o *options) *cobra.Command {
	return &cobra.Command{
		Use: "explain MARK", Short: "Tell where a printed number comes from", Args: exactly(1, "zanat explain 7k2m9qxa"),
		Long: "MARK is the small grey code beside a number, for example 7k2m9qxa.",
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.asking(cmd, func(ctx context.Context, cfg pipeline.Config) error {
				e, err := pipeline.Explain(ctx, cfg, strings.ToLower(strings.Trim(args[0], "[] ")))
				if err != nil {
					return err
				}
				return o.explained(cmd.OutOrStdout(), e)
			})
		},
	}
}

func status(o *options) *cobra.Command {
	var refusals bool
	cmd := &cobra.Command{
		Use: "status", Short: "Show the last run, the sources, and what was refused", Args: exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return o.asking(cmd, func(_ context.Context, cfg pipeline.Config) error {
				s, err := pipeline.Look(cfg)
				if err != nil {
					return err
				}
				return o.status(cmd.OutOrStdout(), s, refusals)
			})
		},
	}
	cmd.Flags().BoolVar(&refusals, "refusals", false, "name every refused row")
	return cmd
}

func verify(o *options) *cobra.Command {
	return &cobra.Command{
		Use: "verify", Short: "Check digests, archive, warehouse and release", Args: exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return o.asking(cmd, func(ctx context.Context, cfg pipeline.Config) error {
				all, err := pipeline.Verify(ctx, cfg)
				return firstOf(err, o.print(cmd.OutOrStdout(), verifiedTable(all)))
			})
		},
	}
}

func worker(o *options) *cobra.Command {
	return &cobra.Command{
		Use: "worker STAGE", Short: "Serve one stage between two Arrow streams (for Spark)",
		Args: exactly(1, "zanat worker ads < in.arrows > out.arrows"),
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			return pipeline.Worker(cfg, args[0], os.Stdin, cmd.OutOrStdout(), os.Stderr)
		},
	}
}

func method(*options) *cobra.Command {
	return &cobra.Command{
		Use: "method NAME", Short: "Compute one statistical method: inputs as JSON in, result as JSON out",
		Args: exactly(1, "zanat method wilson < input.json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return pipeline.Method(args[0], os.Stdin, cmd.OutOrStdout())
		},
	}
}

// asking runs a word that reads the last good run. Without --data, and before
// the first run of your own, it reads the demo's, and says so.
func (o *options) asking(cmd *cobra.Command, do func(context.Context, pipeline.Config) error) error {
	cfg, err := o.load()
	if err != nil {
		return err
	}
	if !o.dataGiven {
		var fell bool
		if cfg.Data, fell = pipeline.FolderToRead(cfg); fell {
			fmt.Fprintf(os.Stderr, "This is the demo's answer, in %s: no run of your own has ended yet.\n", cfg.Data)
		}
	}
	return do(cmd.Context(), cfg)
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
