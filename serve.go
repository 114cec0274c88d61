package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

const boundariesUse = "GeoJSON of the 61 municipalities, drawn instead of tiles; known by INSTAT code or name"

func serveWord(o *options) *cobra.Command {
	var address, boundaries string
	cmd := &cobra.Command{
		Use: "serve", Short: "Show all pages in the browser, from the current release", Args: exactly(0),
		Long: `Answers readers on this machine: map, places, occupations, skills, courses, search,
comparison, and an explanation of every number, in Albanian and in English. While a
run publishes it goes on answering from one whole release, and then turns to the next.

To let others read, put it behind a web server that speaks HTTPS, or write the pages
with zanat site and give them to any web server.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return o.asking(cmd, func(ctx context.Context, cfg pipeline.Config) error {
				return pipeline.Serve(ctx, cfg, address, boundaries, func(url string) {
					fmt.Fprintln(cmd.OutOrStdout(), url)
				})
			})
		},
	}
	cmd.Flags().StringVar(&address, "addr", "127.0.0.1:8080", "address to answer on")
	cmd.Flags().StringVar(&boundaries, "boundaries", "", boundariesUse)
	return cmd
}
