package pipeline

import (
	"github.com/zanat-al/zanat/transforms/facts"
	"github.com/zanat-al/zanat/transforms/flags"
	"github.com/zanat-al/zanat/transforms/skills"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// of prints an ad's row, its skills, its danger signs and the grounds on which it
// limits who may apply as one object.
func (c *coder) of(ad tables.Ad, words facts.Words) Coded {
	coded := Coded{
		Source: ad.Source, AdType: ad.Kind, Lang: ad.Lang, Languages: some(ad.Languages),
		Occupations: some(ad.Occupations), Openings: ad.Openings,
		Municipalities: some(ad.Municipalities), Precision: ad.Precision, County: ad.County,
		Wage: wageOf(ad), Rate: rateOf(ad), Commission: ad.Commission, Skills: []CodedSkill{},
		Education: ad.Education, ExperienceMonths: ad.ExperienceMonths,
		Contract: some(ad.Contract), RedFlags: []string{},
		ApplyUntil: isoOf(ad.ApplyUntil), WorkStarts: isoOf(ad.WorkStarts),
		WorkAtOnce: ad.WorkAtOnce, Season: []int64{},
		Discriminatory: []string{},
	}
	if ad.SeasonFrom != nil && ad.SeasonTo != nil {
		coded.Season = []int64{*ad.SeasonFrom, *ad.SeasonTo}
	}
	if ad.Title != "" || ad.Text != "" {
		text := words.Whole()
		coded.Text = &text
	}
	for _, s := range skills.Of(c.Matcher(), c.Version(), ad, c.Packs...) {
		coded.Skills = append(coded.Skills, CodedSkill{
			URI: s.Skill, Label: c.labels[s.Skill], Required: s.Required, Phrase: s.Phrase, Rule: s.Rule})
	}
	for _, f := range flags.In(ad, words) {
		if f.Level == flags.Discriminatory {
			coded.Discriminatory = append(coded.Discriminatory, f.Flag)
			continue
		}
		coded.RedFlags = append(coded.RedFlags, f.Flag)
	}
	return coded
}

func wageOf(ad tables.Ad) *Wage {
	if ad.PayUnit == nil {
		return nil
	}
	w := &Wage{Min: ad.PayMin, Max: ad.PayMax, Unit: *ad.PayUnit, Readings: ad.PayReadings, Ranges: [][2]float64{}}
	if ad.PayCurrency != nil {
		w.Currency = *ad.PayCurrency
	}
	if ad.PayPeriod != nil {
		w.Period = *ad.PayPeriod
	}
	for i := 0; i+1 < len(ad.PayRanges); i += 2 {
		w.Ranges = append(w.Ranges, [2]float64{ad.PayRanges[i], ad.PayRanges[i+1]})
	}
	return w
}

func rateOf(ad tables.Ad) *Rate {
	if ad.PayRate == nil || ad.PayRateCurrency == nil || ad.PayRatePer == nil {
		return nil
	}
	return &Rate{*ad.PayRate, *ad.PayRateCurrency, *ad.PayRatePer}
}

func isoOf(d *tables.Date) *string {
	if d == nil {
		return nil
	}
	s := d.String()
	return &s
}

// some is an empty list rather than null: looked, and found none.
func some(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
