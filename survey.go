package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func surveyWord(*options) *cobra.Command {
	cmd := &cobra.Command{
		Use: "survey", Short: "The employers' questionnaire", Args: noSuchWord,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var out string
	form := &cobra.Command{
		Use: "form", Short: "Write the questionnaire as an XLSForm for KoboToolbox or ODK", Args: exactly(0),
		Long: `Writes the employers' questionnaire that ships with Zanat, in Albanian and
English: an XLSForm workbook that KoboToolbox and ODK Central take as it is. A
name that ends in .csv writes it as one CSV file; without --out that is printed.
A file that is there already is left alone.

  zanat survey form --out anketa.xlsx

docs/survey.md tells the way from the form to the counts.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if out == "" {
				return pipeline.PrintSurveyForm(cmd.OutOrStdout())
			}
			if err := pipeline.SurveyForm(out); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is written; put it into KoboToolbox or ODK Central, "+
				"then: zanat add survey EXPORT\n", out)
			return nil
		},
	}
	form.Flags().StringVar(&out, "out", "", "file to write, .xlsx or .csv (standard output, CSV)")
	cmd.AddCommand(form)
	return cmd
}
