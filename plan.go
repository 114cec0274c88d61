package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func planWord(o *options) *cobra.Command {
	var lang, out string
	cmd := &cobra.Command{
		Use: "plan MUNICIPALITY [IDEA]", Short: "Write an adviser's sheet of one business idea, or list the ideas",
		Args: between(1, 2, "zanat plan 40 bakery"),
		Long: `Writes what is known of a business idea in a municipality: facts with their source and
a score from 0 to 4 each, never added up, and a page to write on by hand. Nothing is
asked or kept about a person. Without an idea it lists them.

  zanat plan 40
  zanat plan Kukës bakery --lang en --out bakery.docx

The sheets of all ideas of each municipality lie in data/published/plans/.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.asking(cmd, func(ctx context.Context, cfg pipeline.Config) error {
				if len(args) == 1 {
					t, err := pipeline.Ideas(ctx, cfg, args[0])
					if err != nil {
						return err
					}
					return o.print(cmd.OutOrStdout(), t)
				}
				file, err := pipeline.IdeaSheet(ctx, cfg, args[0], args[1], lang, out)
				if err == nil {
					fmt.Fprintln(cmd.OutOrStdout(), file)
				}
				return err
			})
		},
	}
	cmd.Flags().StringVar(&lang, "lang", "sq", "language: sq or en")
	cmd.Flags().StringVar(&out, "out", "", "file to write; its ending says the format: .html, .pdf, .docx or .xlsx")
	return cmd
}
