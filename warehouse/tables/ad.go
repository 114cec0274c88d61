package tables

// Ad is one job offer, normalised. It holds no person: names, phones and
// e-mails have left its texts. People seeking work, courses and sales are
// refused by the stage and never become an Ad.
type Ad struct {
	_                 struct{}  `table:"ad" about:"job offers, normalised, one row an ad and source"`
	ID                int64     `col:"ad_id" class:"restricted" about:"signed hash of source and key"`
	Source            string    `col:"source" class:"open" about:"name of the source"`
	Board             string    `col:"board" class:"open" about:"parser that read it"`
	Key               string    `col:"key" class:"restricted" about:"the source's own id of the ad"`
	URL               string    `col:"url" class:"restricted" about:"address of the ad, empty when it has none"`
	PageID            string    `col:"page_id" class:"restricted" about:"SHA-256 of the archived page"`
	Start             Date      `col:"start" class:"open" about:"date of posting if stated, else day first seen"`
	Posted            *Date     `col:"posted" class:"open" about:"date of posting as stated"`
	Expires           *Date     `col:"expires" class:"open" about:"last date to apply as stated"`
	FirstSeen         Time      `col:"first_seen" class:"restricted" about:"first visit that showed the ad"`
	LastSeen          Time      `col:"last_seen" class:"restricted" about:"last visit that showed the ad"`
	Ended             *Date     `col:"ended" class:"open" about:"day of the first whole visit that no longer showed the ad: it ended after last_seen and by this day; null while nobody knows"`
	Sightings         int64     `col:"sightings" class:"restricted" about:"how often a page of a counted visit, or a file, showed the ad"`
	Title             string    `col:"title" class:"restricted" about:"title without personal data"`
	Text              string    `col:"text" class:"restricted" about:"text without personal data"`
	About             string    `col:"firm" class:"restricted" about:"the firm's words about itself, without personal data"`
	ListedSkills      []string  `col:"listed_skills" class:"restricted" about:"skills of the source's own list, without personal data"`
	Kind              string    `col:"kind" class:"open" about:"offer; the stage refuses seek and other"`
	Lang              string    `col:"lang" class:"open" about:"sq, en, it, mixed or another ISO 639-1 code"`
	Languages         []string  `col:"languages" class:"open" about:"languages of the ad's parts, the one with most of it first"`
	EmployerKey       *string   `col:"employer_key" class:"restricted" about:"keyed hash of the employer's name; null when not stated"`
	EmployerPerson    bool      `col:"employer_person" class:"restricted" about:"the employer's name reads like a person's"`
	Municipality      *string   `col:"municipality" class:"open" about:"INSTAT code 01-61 when the ad names exactly one; null otherwise"`
	Municipalities    []string  `col:"municipalities" class:"open" about:"every municipality the ad names, in order"`
	County            *string   `col:"county" class:"open" about:"ISO code AL-01 to AL-12 when the ad lies in exactly one; null otherwise"`
	Precision         string    `col:"geo_precision" class:"open" about:"municipality, county, country, abroad or unknown"`
	PlacePhrase       string    `col:"place_phrase" class:"restricted" about:"words that gave the place"`
	Occupations       []string  `col:"occupations" class:"open" about:"ISCO-08 unit groups in order of appearance; empty when none was sure"`
	OccupationCounts  []int64   `col:"occupation_openings" class:"open" about:"openings per occupation, same order; 1 where no number is written"`
	OccupationPhrases []string  `col:"occupation_phrases" class:"restricted" about:"words that gave each occupation, same order"`
	OccupationScores  []float64 `col:"occupation_scores" class:"open" about:"score 0-1 of each occupation, same order"`
	SourceOccupation  *string   `col:"source_occupation" class:"open" about:"ISCO-08 unit group as the source coded it"`
	Openings          *int64    `col:"openings" class:"open" about:"places in all, where a number is written"`
	PayMin            *float64  `col:"pay_min" class:"open" about:"lowest pay in currency and period; null when not stated or ambiguous"`
	PayMax            *float64  `col:"pay_max" class:"open" about:"highest pay in currency and period"`
	PayCurrency       *string   `col:"pay_currency" class:"open" about:"ALL (new lek) or EUR"`
	PayPeriod         *string   `col:"pay_period" class:"open" about:"month, day or hour"`
	PayUnit           *string   `col:"pay_unit" class:"open" about:"certain, assumed or ambiguous (old or new lek)"`
	PayRanges         []float64 `col:"pay_ranges" class:"open" about:"lowest and highest of each position in turn, when positions differ"`
	PayReadings       []float64 `col:"pay_readings" class:"open" about:"the possible readings of an ambiguous amount, in new lek"`
	PayPhrase         string    `col:"pay_phrase" class:"restricted" about:"words that gave the pay"`
	PayRate           *float64  `col:"pay_rate" class:"open" about:"what is paid for each piece, visit or client, as stated; no pay of a month"`
	PayRateCurrency   *string   `col:"pay_rate_currency" class:"open" about:"ALL (as written) or EUR"`
	PayRatePer        *string   `col:"pay_rate_per" class:"open" about:"what the rate is paid for: piece, visit, client, order, contract, tour, page, answer, lesson, metre, km or kilo"`
	Commission        *float64  `col:"commission" class:"open" about:"share of sales paid, in per cent, as stated"`
	Education         *string   `col:"education" class:"open" about:"lower_secondary, upper_secondary, bachelor or master"`
	ExperienceMonths  *int64    `col:"experience_months" class:"open" about:"least experience in months; 0 only where the ad says none is needed"`
	Contract          []string  `col:"contract" class:"open" about:"contract tags stated in the text"`
	ApplyUntil        *Date     `col:"apply_until" class:"open" about:"last day to apply: the source's own, else the text's; a year that is not written is taken from the day of posting only"`
	WorkStarts        *Date     `col:"work_starts" class:"open" about:"first day of work as the text states it"`
	WorkAtOnce        bool      `col:"work_at_once" class:"open" about:"the text says that work starts at once"`
	SeasonFrom        *int64    `col:"season_from" class:"open" about:"first month, 1 to 12, of the season of work that the text states"`
	SeasonTo          *int64    `col:"season_to" class:"open" about:"last month of that season"`
}

// AdSkill is one skill that an ad asks for, with the words that say so.
type AdSkill struct {
	_        struct{} `table:"ad_skill" about:"skills asked for, one row an ad and concept"`
	AdID     int64    `col:"ad_id" class:"restricted" about:"the ad"`
	Skill    string   `col:"skill" class:"open" about:"URI of the ESCO concept"`
	Required bool     `col:"required" class:"open" about:"false when the ad calls it an advantage"`
	Phrase   string   `col:"phrase" class:"restricted" about:"the words of the ad"`
	Start    int64    `col:"start" class:"restricted" about:"byte where the phrase starts in title, line feed, text; -1 for the source's own list"`
	End      int64    `col:"end" class:"restricted" about:"byte after the phrase"`
	Rule     string   `col:"rule" class:"open" about:"label or rule that matched"`
	Taxonomy string   `col:"taxonomy" class:"open" about:"taxonomy and version of the concept"`
}

// AdFlag is one danger sign in an ad, or one ground on which it limits who may
// apply. For restricted eyes only.
type AdFlag struct {
	_      struct{} `table:"ad_flag" about:"danger signs and discriminatory wording, one row an ad and sign or ground; for restricted eyes"`
	AdID   int64    `col:"ad_id" class:"restricted" about:"the ad"`
	Flag   string   `col:"flag" class:"restricted" about:"id of the sign, RF01 to RF28, or of the ground, D-SEX to D-HEALTH"`
	Level  string   `col:"level" class:"restricted" about:"strong, medium or weak; discriminatory, which is no danger sign"`
	Phrase string   `col:"phrase" class:"restricted" about:"the words that gave it"`
}

// Signature is a key under which an ad is compared with others. Signatures sorted by
// all columns but the last stand as the pairs of a key are sought.
type Signature struct {
	_     struct{} `table:"signature" about:"keys under which ads are compared, several rows an ad"`
	Band  int64    `col:"band" class:"restricted" about:"the key: hash of what likely duplicates share"`
	Head  int64    `col:"head" class:"restricted" about:"first eight bytes of the folded title"`
	Title int64    `col:"title" class:"restricted" about:"hash of the words of the title"`
	Start Date     `col:"start" class:"open" about:"first day of the ad"`
	AdID  int64    `col:"ad_id" class:"restricted" about:"the ad"`
	Fact  []int64  `col:"fact" class:"restricted" about:"what of the ad decides whether it may be another's duplicate, as numbers"`
}

// Meeting is two ads that share a key and may be duplicates; A is the smaller id.
type Meeting struct {
	_ struct{} `table:"meeting" about:"ads to look at side by side, the smaller id first"`
	A int64    `col:"a" class:"restricted" about:"first ad"`
	B int64    `col:"b" class:"restricted" about:"second ad"`
}

// Pair is two ads that share a key, side by side; A is the smaller id.
type Pair struct {
	_             struct{} `table:"pair" about:"ads to compare, the smaller id first"`
	A             int64    `col:"a" class:"restricted" about:"first ad"`
	B             int64    `col:"b" class:"restricted" about:"second ad"`
	ASource       string   `col:"a_source" class:"open" about:"source of the first"`
	BSource       string   `col:"b_source" class:"open" about:"source of the second"`
	AStart        Date     `col:"a_start" class:"open" about:"first day of the first"`
	BStart        Date     `col:"b_start" class:"open" about:"first day of the second"`
	ATitle        string   `col:"a_title" class:"restricted" about:"title of the first"`
	BTitle        string   `col:"b_title" class:"restricted" about:"title of the second"`
	AText         string   `col:"a_text" class:"restricted" about:"text of the first"`
	BText         string   `col:"b_text" class:"restricted" about:"text of the second"`
	AEmployerKey  *string  `col:"a_employer_key" class:"restricted" about:"employer of the first"`
	BEmployerKey  *string  `col:"b_employer_key" class:"restricted" about:"employer of the second"`
	AMunicipality *string  `col:"a_municipality" class:"open" about:"INSTAT code of the first"`
	BMunicipality *string  `col:"b_municipality" class:"open" about:"INSTAT code of the second"`
	APlaces       []string `col:"a_municipalities" class:"open" about:"every municipality of the first"`
	BPlaces       []string `col:"b_municipalities" class:"open" about:"every municipality of the second"`
	AOccupations  []string `col:"a_occupations" class:"open" about:"ISCO-08 unit groups of the first"`
	BOccupations  []string `col:"b_occupations" class:"open" about:"ISCO-08 unit groups of the second"`
	AOpenings     *int64   `col:"a_openings" class:"open" about:"places of the first"`
	BOpenings     *int64   `col:"b_openings" class:"open" about:"places of the second"`
	ACounty       *string  `col:"a_county" class:"open" about:"ISO code of the county of the first"`
	BCounty       *string  `col:"b_county" class:"open" about:"ISO code of the county of the second"`
}

// Edge says that two ads are one job, or nearly.
type Edge struct {
	_     struct{} `table:"edge" about:"duplicates, the smaller id first"`
	A     int64    `col:"a" class:"restricted" about:"first ad"`
	B     int64    `col:"b" class:"restricted" about:"second ad"`
	Class string   `col:"class" class:"open" about:"full, semantic, temporal or partial; partial never joins"`
	Score float64  `col:"score" class:"open" about:"likeness of the texts, 0-1"`
}

// Notice names the cluster of an ad: one job, however often advertised.
type Notice struct {
	_        struct{} `table:"notice" about:"one row an ad: the job it advertises"`
	AdID     int64    `col:"ad_id" class:"restricted" about:"the ad"`
	NoticeID int64    `col:"notice_id" class:"restricted" about:"smallest ad id of the cluster"`
}
