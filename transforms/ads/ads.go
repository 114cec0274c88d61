// Package ads is the stage from an ad in its source's words to the ad's row:
// one line a package, top to bottom. People leave here: names and numbers go
// out of the texts, the employer becomes a key, and whoever seeks work is
// refused. It stands between collected and normalised.
package ads

import (
	"strings"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/clean"
	"github.com/zanat-al/zanat/transforms/facts"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/occupation"
	"github.com/zanat-al/zanat/transforms/place"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Reader holds what an ad is read with. It is not changed after New and may be
// used from several goroutines.
type Reader struct {
	key    string
	packs  []language.Pack
	places place.Gazetteer
	coder  occupation.Coder
}

// languages are those whose headings and words the reader knows.
var languages = []string{"sq", "en", "it"}

// New loads the languages, the gazetteer and the occupations. employerKey is
// the secret under which employers are hashed; empty for the public default,
// which lets anyone who knows a name find its key.
func New(employerKey string) (*Reader, error) {
	r := &Reader{key: employerKey}
	if r.key == "" {
		r.key = PublicKey
	}
	for _, code := range languages {
		p, err := language.Load(code)
		if err != nil {
			return nil, err
		}
		r.packs = append(r.packs, p)
	}
	var err error
	if r.places, err = place.Load("al"); err != nil {
		return nil, err
	}
	r.coder, err = occupation.Load()
	return r, err
}

// Stage is the stage "ads".
func (r *Reader) Stage() transforms.Stage {
	return transforms.Each("ads", func(c tables.Collected, emit func(tables.Ad)) error {
		ad, err := r.Read(c)
		if err == nil {
			emit(ad)
		}
		return err
	})
}

// Read makes the row of an ad. An ad that is no offer comes with a Refusal that
// says what it is, and without any of its words: what it is may be counted,
// who it is may not be kept.
func (r *Reader) Read(c tables.Collected) (tables.Ad, error) {
	ad, _, err := r.ReadWords(c)
	return ad, err
}

// ReadWords is Read that also gives the words of title and text, for those who
// go on reading the ad: cutting them is a good part of the work.
func (r *Reader) ReadWords(c tables.Collected) (tables.Ad, facts.Words, error) {
	ad := r.origin(c)
	ad.Title = clean.Text(strings.TrimSpace(c.Title))
	ad.Text = clean.Text(strings.TrimSpace(c.Body))
	if ad.Title == "" && ad.Text == "" {
		return ad, facts.Words{}, transforms.Refuse(c.Source+"/"+c.Key, "neither title nor text")
	}
	ad.About = clean.Text(c.Description)
	ad.ListedSkills = cleanAll(c.Skills)
	whole := ad.Title + "\n" + ad.Text
	folded := language.FoldMap(whole)
	words := facts.CutFolded(folded, whole, len(ad.Title))
	kind, reason := words.Kind(c.SourceKind)
	ad.Kind = kind
	ad.Lang, ad.Languages = spoken(whole)
	r.employer(&ad, c)
	r.place(&ad, c, whole, folded)
	jobs := r.occupations(&ad, c, whole, folded)
	if kind != facts.Other {
		r.pay(&ad, c, whole, folded) // the price of what is sold is no pay
		if ad.PayUnit == nil {
			least(&ad, words)
		}
	}
	ad.Openings = openings(words, jobs, c)
	share(&ad)
	ad.Education = education(words, c)
	ad.ExperienceMonths = experience(words, c)
	ad.Contract = contract(words, ad, c)
	dates(&ad, words)
	if kind != facts.Offer {
		return wordless(ad), words, transforms.Refuse(c.Source+"/"+c.Key, reason)
	}
	return ad, words, nil
}

// origin is what is known of an ad before it is read.
func (r *Reader) origin(c tables.Collected) tables.Ad {
	ad := tables.Ad{ID: ID(c.Source, c.Key), Source: c.Source, Board: c.Board, Key: c.Key,
		URL: c.URL, PageID: c.PageID, Posted: c.Posted, Expires: c.Expires,
		FirstSeen: c.FirstSeen, LastSeen: c.LastSeen, Ended: c.Ended, Sightings: c.Sightings, Precision: place.PrecisionUnknown}
	ad.Start = tables.Day(c.FirstSeen.Time())
	if c.Posted != nil {
		ad.Start = *c.Posted
	}
	return ad
}

// wordless takes every word out of a row.
func wordless(ad tables.Ad) tables.Ad {
	ad.Title, ad.Text, ad.About, ad.PlacePhrase, ad.PayPhrase = "", "", "", "", ""
	ad.ListedSkills = nil
	for i := range ad.OccupationPhrases {
		ad.OccupationPhrases[i] = ""
	}
	return ad
}

func cleanAll(list []string) []string {
	var cleaned []string
	for _, s := range list {
		cleaned = append(cleaned, clean.Text(s))
	}
	return cleaned
}
