package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func surveyWord(*options) *cobra.Command {
	cmd := &cobra.Command{
		Use: "survey", Short: "The employers' questionnaire", Args: exactly(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var out string
	form := &cobra.Command{
		Use: "form", Short: "Write the questionnaire as an XLSForm for KoboToolbox or ODK", Args: exactly(0),
		Long: `Writes the employers' questionnaire that ships with Zanat, in Albanian and
English: an XLSForm workbook that KoboToolbox and ODK Central take as it is. A
name that ends in .csv, and no name, write it as one CSV file.

  zanat survey form --out anketa.xlsx

docs/survey.md tells the way from the form to the counts.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			csv := out == "" || strings.EqualFold(filepath.Ext(out), ".csv")
			if !csv && !strings.EqualFold(filepath.Ext(out), ".xlsx") {
				return usage(fmt.Errorf("--out %s: the form is written as .xlsx or .csv", out))
			}
			var b bytes.Buffer
			if err := pipeline.SurveyForm(&b, csv); err != nil {
				return err
			}
			if out == "" {
				_, err := cmd.OutOrStdout().Write(b.Bytes())
				return err
			}
			return os.WriteFile(out, b.Bytes(), 0o644)
		},
	}
	form.Flags().StringVar(&out, "out", "", "file to write, .xlsx or .csv (standard output, CSV)")
	cmd.AddCommand(form)
	return cmd
}
