package pipeline

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/files"
	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/ads"
	"github.com/zanat-al/zanat/transforms/lexicon"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Coded is one ad as zanat code prints it: one JSON object a line. Amounts of
// ALL are in new lek. A null is not stated or not sure, never zero.
type Coded struct {
	ID               string       `json:"id"`
	Source           string       `json:"source"`
	AdType           string       `json:"ad_type"`
	Lang             string       `json:"lang"`
	Languages        []string     `json:"languages"`
	Occupations      []string     `json:"occupations"`
	Openings         *int64       `json:"openings"`
	Municipalities   []string     `json:"municipality_codes"`
	Precision        string       `json:"geo_precision"`
	County           *string      `json:"county"`
	Wage             *Wage        `json:"wage"`
	Rate             *Rate        `json:"rate"`       // per piece, visit or client
	Commission       *float64     `json:"commission"` // per cent
	Skills           []CodedSkill `json:"skills"`
	Education        *string      `json:"education"`
	ExperienceMonths *int64       `json:"experience_months"`
	Contract         []string     `json:"contract"`
	ApplyUntil       *string      `json:"apply_until"` // ISO dates
	WorkStarts       *string      `json:"work_starts"`
	WorkAtOnce       bool         `json:"work_at_once"`
	Season           []int64      `json:"season"` // first and last month, or empty
	RedFlags         []string     `json:"red_flags"`
	Discriminatory   []string     `json:"discriminatory"`    // grounds, counted apart
	Text             *string      `json:"text_redacted"`     // null where the ad's words are not kept
	Refused          string       `json:"refused,omitempty"` // why a run would not take it
}

// Wage is the pay of an ad. Min and Max are null when Unit is ambiguous: then
// Readings holds what it may be.
type Wage struct {
	Min      *float64     `json:"min"`
	Max      *float64     `json:"max"`
	Currency string       `json:"currency"`
	Period   string       `json:"period"`
	Unit     string       `json:"unit"`
	Ranges   [][2]float64 `json:"ranges"`
	Readings []float64    `json:"readings,omitempty"`
}

// Rate is what is paid for each piece, visit or client.
type Rate struct {
	Amount   float64 `json:"amount"`
	Currency string  `json:"currency"`
	Per      string  `json:"per"`
}

// CodedSkill is one skill with the words that say so.
type CodedSkill struct {
	URI      string `json:"uri"`
	Label    string `json:"label"`
	Required bool   `json:"required"`
	Phrase   string `json:"phrase"`
	Rule     string `json:"rule"`
}

// Code codes a file of ads and prints one JSON line an ad, in the order of the
// file. It needs no warehouse; the ESCO that was added to cfg.Data is used. The
// file is read as it is printed, in little memory: a row that cannot be read
// ends it, after the lines of the rows before.
func Code(cfg Config, name, headings string, out io.Writer) error {
	file, err := openAds(name)
	if err != nil {
		return about("code", name, err)
	}
	defer file.Close()
	coder, err := newCoder(cfg)
	if err != nil {
		return err
	}
	defer roomy()()
	if err := inOrder(out, eachAd(cfg, file, name, headings), coder.line); err != nil {
		return about("code", name, err)
	}
	return nil
}

func openAds(name string) (*os.File, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, kinded{err, ErrUse}
	}
	if info, err := file.Stat(); err != nil || info.IsDir() {
		file.Close()
		return nil, wrongUse("is a folder; give one file of ads")
	}
	return file, nil
}

// eachAd hands on the ads of a file, which keeps nothing.
func eachAd(cfg Config, file io.ReadSeeker, name, headings string) func(func(tables.Collected) error) error {
	p := adsPage(cfg, name, headings)
	return func(emit func(tables.Collected) error) error {
		return files.Each(p, file, func(ad tables.Collected) error {
			ad.Board = p.Board
			return emit(ad)
		})
	}
}

// adsPage says what a file of ads is, without its bytes.
func adsPage(cfg Config, name, headings string) scrapers.Page {
	return scrapers.Page{
		Source: filepath.Base(name), Board: adsFile, Status: 200, Map: headings,
		Request:   scrapers.Request{Method: "GET", URL: "file:" + filepath.Base(name)},
		FetchedAt: cfg.Now().UTC().Truncate(1e9),
	}
}

// lines prints one JSON line a row.
func lines[In, Out any](out io.Writer, rows []In, line func(In) (Out, error)) error {
	buffered := bufio.NewWriterSize(out, 1<<16)
	enc := json.NewEncoder(buffered)
	enc.SetEscapeHTML(false)
	for i, row := range rows {
		o, err := line(row)
		if err != nil {
			return fmt.Errorf("row %d: %w", i+1, err)
		}
		if err := enc.Encode(o); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

type coder struct {
	*lexicon.Lexicon
	ads    *ads.Reader
	labels map[string]string
}

func newCoder(cfg Config) (*coder, error) {
	kept, err := lookAt(cfg)
	if err != nil {
		return nil, err
	}
	l, err := newLexicon(cfg, kept)
	if err != nil {
		return nil, err
	}
	c := &coder{Lexicon: l, labels: map[string]string{}}
	if c.ads, err = l.Ads(); err != nil {
		return nil, err
	}
	for _, s := range l.Taxonomy.Skills() {
		c.labels[s.URI] = s.Label("en")
	}
	return c, nil
}

// line codes one ad and adds its line.
func (c *coder) line(to []byte, row tables.Collected) ([]byte, error) {
	coded, err := c.code(row)
	if err != nil {
		return to, err
	}
	return coded.appendLine(to)
}

// code reads one ad. An ad that a run refuses (a person seeking work) is coded
// all the same, without its text: what it is must be seen, who it is must not.
func (c *coder) code(row tables.Collected) (Coded, error) {
	ad, words, err := c.ads.ReadWords(row)
	var no *transforms.Refusal
	if err != nil && !errors.As(err, &no) {
		return Coded{}, err
	}
	coded := c.of(ad, words)
	coded.ID = row.Key
	if no != nil {
		coded.Refused = no.Reason
	}
	return coded, nil
}
