package ads

import (
	"slices"

	"github.com/zanat-al/zanat/transforms/clean"
	"github.com/zanat-al/zanat/transforms/facts"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/minimum"
	"github.com/zanat-al/zanat/transforms/occupation"
	"github.com/zanat-al/zanat/transforms/pay"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// occupations codes the ad and gives the jobs found, for counting openings.
func (r *Reader) occupations(ad *tables.Ad, c tables.Collected, whole string,
	folded language.Folded) []facts.Job {
	var jobs []facts.Job
	for _, o := range r.coder.In(folded, whole, len(ad.Title)) {
		jobs = append(jobs, facts.Job{Start: o.Start, End: o.End, ISCO: o.ISCO})
		ad.Occupations = append(ad.Occupations, o.ISCO)
		ad.OccupationPhrases = append(ad.OccupationPhrases, o.Phrase)
		ad.OccupationScores = append(ad.OccupationScores, o.Score)
		ad.OccupationCounts = append(ad.OccupationCounts, max(1, int64(o.Openings)))
	}
	if c.Occupation != "" {
		ad.SourceOccupation = occupation.Source(c.Occupation)
		r.fromSource(ad)
	}
	return jobs
}

// fromSource takes the source's own code where the words of the ad say nothing
// alone: "Ekonomist" under 2411. Its score says that it is no finding of ours.
func (r *Reader) fromSource(ad *tables.Ad) {
	if len(ad.Occupations) > 0 || ad.SourceOccupation == nil || !r.coder.Knows(*ad.SourceOccupation) {
		return
	}
	ad.Occupations = []string{*ad.SourceOccupation}
	ad.OccupationPhrases = []string{*ad.SourceOccupation}
	ad.OccupationScores, ad.OccupationCounts = []float64{0.5}, []int64{1}
}

// least reads "paga minimale", which is the legal one of the ad's day.
func least(ad *tables.Ad, words facts.Words) {
	above, ok := words.MinimumPay()
	w, known := minimum.At(ad.Start.String())
	if !ok || !known {
		return
	}
	currency, period, unit := "ALL", "month", "assumed"
	ad.PayMin, ad.PayCurrency, ad.PayPeriod, ad.PayUnit = &w.Lek, &currency, &period, &unit
	if !above {
		ad.PayMax = &w.Lek
	}
}

// pay takes the pay from the source's field, else from the words.
func (r *Reader) pay(ad *tables.Ad, c tables.Collected, whole string, folded language.Folded) {
	ad.Commission = pay.Commission(folded)
	var p *pay.Pay
	if c.Pay != "" {
		p = pay.Field(clean.Text(c.Pay))
	}
	if p == nil {
		var rate *pay.Rate
		if p, rate = pay.Read(folded, whole); rate != nil {
			ad.PayRate, ad.PayRateCurrency, ad.PayRatePer = &rate.Amount, &rate.Currency, &rate.Per
		}
	}
	if p == nil {
		return
	}
	ad.PayMin, ad.PayMax = p.Min, p.Max
	ad.PayCurrency, ad.PayPeriod, ad.PayUnit = &p.Currency, &p.Period, &p.Unit
	ad.PayReadings, ad.PayPhrase = p.Readings, p.Phrase
	if len(p.Ranges) > 1 {
		for _, r := range p.Ranges {
			ad.PayRanges = append(ad.PayRanges, r[0], r[1])
		}
	}
}

// share gives an ad's only occupation all its places.
func share(ad *tables.Ad) {
	if len(ad.OccupationCounts) == 1 && ad.Openings != nil {
		ad.OccupationCounts[0] = *ad.Openings
	}
}

func openings(w facts.Words, jobs []facts.Job, c tables.Collected) *int64 {
	if c.Openings != nil && *c.Openings > 0 {
		return c.Openings
	}
	return w.Openings(jobs)
}

func education(w facts.Words, c tables.Collected) *string {
	if c.Education != "" {
		if e := facts.Education(c.Education); e != nil {
			return e
		}
	}
	return w.Education()
}

// experience reads the source's field as the answer to a heading, so that
// "minimalisht 1 vit" is understood.
func experience(w facts.Words, c tables.Collected) *int64 {
	if c.Experience != "" {
		if n := facts.ExperienceMonths("Eksperienca " + c.Experience); n != nil {
			return n
		}
	}
	return w.ExperienceMonths()
}

// contract joins what the field, the words and the pay say of the contract.
func contract(w facts.Words, ad tables.Ad, c tables.Collected) []string {
	tags := w.Contract()
	if c.Contract != "" {
		tags = append(tags, facts.Contract(c.Contract)...)
	}
	if ad.PayPeriod != nil && *ad.PayPeriod == "day" {
		tags = append(tags, "daily")
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}
