package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/zanat-al/zanat/pipeline"
)

func code(o *options) *cobra.Command {
	return o.onFile("code", "Code any file of ads: one JSON line an ad", `Reads ads as zanat add ads does and prints one JSON line an ad. It needs no
warehouse and keeps nothing. A null is not stated or not sure, never zero.

  id, source             as in the file
  ad_type                offer, seek (a person looking for work) or other
  lang                   sq, en, it, mixed or another code; languages: of its parts
  occupations            ISCO-08 unit groups, in order of appearance
  openings               places, where a number is written
  municipality_codes     INSTAT codes; geo_precision and county say how sure
  wage                   min, max, currency, period; unit: certain, assumed or
                         ambiguous (then readings holds what it may be)
  rate, commission       paid per piece, visit or client; share of sales in %
  skills                 ESCO uri, label, required, the phrase and the rule
  education, experience_months, contract
  apply_until, work_starts, work_at_once, season   dates as the ad states them; a year
                         that is not written is taken from the day of posting only
  red_flags, discriminatory   for restricted eyes
  text_redacted          without names, phones and e-mails; null for who seeks work`, pipeline.Code)
}

func dedup(o *options) *cobra.Command {
	return o.onFile("dedup", "Find the duplicates in any file of ads: one JSON line a pair", `Prints {"a","b","class"} for each pair of ads that are one job, or nearly: full
(the same text), temporal (posted again), semantic (the same job in other words)
or partial (the same text, another place, number or level). It keeps nothing.`, pipeline.Dedup)
}

func language(o *options) *cobra.Command {
	var parts bool
	cmd := o.onFile("language", "Tell the language of each text in a file: one JSON line a text", `Prints {"id","lang"} for each text: sq, en, it, mk, el, sr, de, tr or another
code, mixed for a text in two languages, und for one too short to say. With --parts
also {"lang","start","end"} for each part: bytes of title, line feed, text.`,
		func(cfg pipeline.Config, name, headings string, out io.Writer) error {
			if parts {
				return pipeline.LanguageParts(cfg, name, headings, out)
			}
			return pipeline.Language(cfg, name, headings, out)
		})
	cmd.Flags().BoolVar(&parts, "parts", false, "also the language of each sentence or line")
	return cmd
}

func linkWord(*options) *cobra.Command {
	var to pipeline.LinkTo
	cmd := &cobra.Command{
		Use: "link FILE", Short: "Rank the concepts of a taxonomy for free sentences or titles",
		Args: exactly(1, "zanat link --taxonomy core sentences.jsonl"),
		Long: `Reads lines {"id","text"} and prints {"id","ranked":[uri,...]}, the 50 best first.

  zanat link --taxonomy core sentences.jsonl            our own vocabulary
  zanat link --taxonomy esco.zip sentences.jsonl        ESCO, or a folder of its files
  zanat link --taxonomy esco.zip --titles titles.jsonl  its occupations
  zanat link --candidates list.jsonl titles.jsonl       your own: lines {"id","text","uri"}`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return pipeline.Link(to, args[0], cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&to.Taxonomy, "taxonomy", "", "core, a folder, or ESCO's CSV zip")
	cmd.Flags().StringVar(&to.Candidates, "candidates", "", `lines {"id","text","uri"}`)
	cmd.Flags().BoolVar(&to.Titles, "titles", false, "occupations of the taxonomy instead of its skills")
	cmd.Flags().BoolVar(&to.Scores, "scores", false, "print [uri, score]; from .65 a sentence really names the concept")
	return cmd
}

// onFile is a word that reads a file of ads, prints lines and keeps nothing.
func (o *options) onFile(word, short, long string,
	do func(pipeline.Config, string, string, io.Writer) error) *cobra.Command {
	var headings string
	cmd := &cobra.Command{
		Use: word + " FILE", Short: short, Long: long, Args: exactly(1, "zanat "+word+" my-ads.csv"),
		RunE: func(cmd *cobra.Command, args []string) error {
			cfg, err := o.load()
			if err != nil {
				return err
			}
			return do(cfg, args[0], headings, cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&headings, "map", "", `your headings, as "theirs=ours,..."`)
	return cmd
}
