package ads

import (
	"time"

	"github.com/zanat-al/zanat/transforms/facts"
	"github.com/zanat-al/zanat/transforms/tongue"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// dates takes the days that the words state. The source's own last day to
// apply goes before the text's.
func dates(ad *tables.Ad, words facts.Words) {
	d := words.Dates(posting(ad.Posted))
	ad.ApplyUntil, ad.WorkStarts, ad.WorkAtOnce = day(d.ApplyUntil), day(d.Starts), d.AtOnce
	if ad.Expires != nil {
		ad.ApplyUntil = ad.Expires
	}
	if d.SeasonFrom > 0 {
		from, to := int64(d.SeasonFrom), int64(d.SeasonTo)
		ad.SeasonFrom, ad.SeasonTo = &from, &to
	}
}

func posting(d *tables.Date) *time.Time {
	if d == nil {
		return nil
	}
	t := d.Time()
	return &t
}

func day(t *time.Time) *tables.Date {
	if t == nil {
		return nil
	}
	d := tables.Day(*t)
	return &d
}

// spoken tells the language of an ad, and those of its parts where they are
// several.
func spoken(whole string) (lang string, all []string) {
	lang = tongue.Detect(whole)
	switch lang {
	case "":
		return "", nil
	case tongue.Mixed:
		return lang, tongue.Languages(whole)
	}
	return lang, []string{lang}
}
