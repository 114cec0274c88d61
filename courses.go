package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func coursesWord(o *options) *cobra.Command {
	cmd := &cobra.Command{
		Use: "courses", Short: "The form for a centre's own programme", Args: noSuchWord,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var out string
	template := &cobra.Command{
		Use: "template [FILE]", Short: "Write the form of a centre's own programme: courses, modules, outcomes, hours",
		Args: atMost(1, "zanat courses template vlora.csv"),
		Long: `Writes a form to fill in, in Albanian and English: a workbook, or CSV. Each
heading says what belongs below it; the example row may stay, it is not read.

  zanat courses template                    writes courses.xlsx
  zanat courses template vlora.csv          or --out vlora.csv
  zanat --format csv courses template       prints it
  zanat add courses courses.xlsx            takes the filled form in`,
		RunE: func(cmd *cobra.Command, args []string) error {
			file := "courses.xlsx"
			switch {
			case len(args) == 1 && out != "":
				return usage(fmt.Errorf("%s and --out %s both name the file; write one", args[0], out))
			case out != "":
				file = out
			case len(args) == 1:
				file = args[0]
			case o.format == "csv":
				return pipeline.PrintCoursesForm(cmd.OutOrStdout())
			case o.format != "table":
				return usage(fmt.Errorf("the form is a workbook or csv, not %s", o.format))
			}
			if err := pipeline.CoursesForm(file); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is written; fill it in, then: zanat add courses %s\n", file, file)
			return nil
		},
	}
	template.Flags().StringVar(&out, "out", "", "file to write, .xlsx or .csv (courses.xlsx)")
	cmd.AddCommand(template)
	return cmd
}
