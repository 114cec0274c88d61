package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func siteWord(o *options) *cobra.Command {
	var out, boundaries string
	cmd := &cobra.Command{
		Use: "site --out FOLDER", Short: "Write all pages of the current release into a folder", Args: exactly(0),
		Long: `Writes the pages of zanat serve as files: for any web server, a memory stick, or to
open index.html from the folder itself. The folder is made anew, in one step; one that
holds other things is refused.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if out == "" {
				return usage(errors.New("--out is missing; for example zanat site --out site"))
			}
			return o.asking(cmd, func(ctx context.Context, cfg pipeline.Config) error {
				files, err := pipeline.Site(ctx, cfg, out, boundaries)
				if err != nil {
					return err
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%d files in %s; begin at index.html\n", files, out)
				return nil
			})
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "folder of the pages")
	cmd.Flags().StringVar(&boundaries, "boundaries", "", boundariesUse)
	return cmd
}
