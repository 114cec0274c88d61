package boards

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// puna is the public employment service's vacancies as JSON: a list in pages,
// asked by POST, and a POST for each vacancy's details. The two share the
// vacancy's id and are merged by it. The fields were read in other people's
// code, not on the live site; the addresses (START/list, START/detail) and the
// paging are ours, for the sample, and must be read anew before a live visit.
var puna = scrapers.Board{
	Name: "puna", Start: startPuna, Every: 24 * time.Hour, Least: 1, Parse: parsePuna,
}

// punaPage is how many vacancies one page of the list is asked for.
const punaPage = 50

// punaQuery is the body of both questions.
type punaQuery struct {
	Page  int   `json:"page,omitempty"`
	Limit int   `json:"limit,omitempty"`
	ID    int64 `json:"id,omitempty"`
}

func (q punaQuery) request(url string) scrapers.Request {
	body, err := json.Marshal(q)
	if err != nil {
		panic(err) // three integers
	}
	return scrapers.Request{Method: "POST", URL: url, Body: string(body), Type: "application/json"}
}

func startPuna(base string) []scrapers.Request {
	return []scrapers.Request{
		punaQuery{Page: 1, Limit: punaPage}.request(strings.TrimRight(base, "/") + "/list"),
	}
}

func parsePuna(p scrapers.Page) (scrapers.Found, error) {
	body, err := decoded(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	top := objectOf(body)
	response := top.pop("response")
	if err := top.rest(); err != nil {
		return scrapers.Found{}, err
	}
	var items []json.RawMessage
	if err := json.Unmarshal(response, &items); err != nil {
		return scrapers.Found{}, fmt.Errorf("response is %.60s, not a list", response)
	}
	var q punaQuery
	if p.Request.Body != "" {
		if err := json.Unmarshal([]byte(p.Request.Body), &q); err != nil {
			return scrapers.Found{}, fmt.Errorf("request body: %w", err)
		}
	}
	if len(items) == 0 && q.Page < 2 {
		return scrapers.Found{}, fmt.Errorf("%w (response is empty)", errNoListing)
	}
	var found scrapers.Found
	for i, raw := range items {
		ad, next, err := punaItem(p, raw)
		if err != nil {
			return scrapers.Found{}, fmt.Errorf("vacancy %d: %w", i+1, err)
		}
		found.Ads = append(found.Ads, ad)
		found.Next = append(found.Next, next...)
	}
	list, ok := strings.CutSuffix(p.Request.URL, "/list")
	if ok && q.Page > 0 && len(items) >= q.Limit {
		q.Page++
		found.Next = append(found.Next, q.request(list+"/list"))
	}
	return found, nil
}

// punaItem reads one vacancy of the list or its details: only details have a
// payment level.
func punaItem(p scrapers.Page, raw json.RawMessage) (tables.Collected, []scrapers.Request, error) {
	o := objectOf(raw)
	if _, details := o.fields["payment_level_id"]; details {
		ad, err := punaDetail(o)
		return ad, nil, err
	}
	ad, id, err := punaListed(o)
	if list, ok := strings.CutSuffix(p.Request.URL, "/list"); ok && err == nil {
		return ad, []scrapers.Request{punaQuery{ID: id}.request(list + "/detail")}, nil
	}
	return ad, nil, err
}

func punaListed(o *object) (ad tables.Collected, id int64, err error) {
	if id, ad.Key = punaID(o); id == 0 {
		return ad, 0, o.rest()
	}
	ad.Title = o.text("name")
	ad.Body = htmlText(o.text("description"))
	ad.Place = withoutTaxNumber(o.pair("address_id"))
	ad.Employer = punaEmployer(o)
	ad.County = o.pair("county_id")
	ad.Openings = o.whole("vacant_positions")
	ad.Posted, ad.Expires = o.day("date_start_notification"), o.day("date_end_notification")
	ad.Contract = joined("; ", o.pair("contract_type_id"), o.pair("job_shift_id"))
	ad.Occupation, _, _ = strings.Cut(o.pair("profession_id"), " ")
	ad.URL = o.text("vlp_private_url")
	if s := o.text("suitable_for_disabilities"); s != "" {
		ad.Category = "suitable_for_disabilities: " + s
	}
	if ad.Title == "" && o.err == nil {
		o.err = fmt.Errorf("a vacancy without name")
	}
	return ad, id, o.rest()
}

func punaDetail(o *object) (ad tables.Collected, err error) {
	var id int64
	if id, ad.Key = punaID(o); id == 0 {
		return ad, o.rest()
	}
	ad.Place = withoutTaxNumber(o.pair("address_id"))
	ad.Employer = withoutTaxNumber(o.pair("punedhenes_id"))
	ad.Contract = joined("; ", o.pair("contract_type_id"), o.pair("contract_duration_id"))
	ad.Experience = o.pair("job_experience_id")
	ad.Education = o.pair("education_level")
	ad.Pay = o.pair("payment_level_id")
	for _, list := range []string{"basic_skill_ids", "computer_line_ids", "foreign_language_ids",
		"ss_skills", "specialization_lines_ids", "skill_lines_ids"} {
		ad.Skills = append(ad.Skills, o.chosen(list)...)
	}
	// Two yes-or-no boxes that forms tick for nearly every vacancy: no skill.
	o.ignore("communication_skills", "job_mobility")
	return ad, o.rest()
}

func punaID(o *object) (int64, string) {
	id := o.whole("id")
	if id == nil || *id <= 0 {
		o.fail("id", []byte("missing"), "a positive number")
		return 0, ""
	}
	return *id, strconv.FormatInt(*id, 10)
}

// punaEmployer takes {"id", "name", "image", "image_type"}; the picture is ignored.
func punaEmployer(o *object) string {
	raw := o.pop("punedhenes_id")
	if raw == nil {
		return ""
	}
	e := objectOf(raw)
	name := withoutTaxNumber(e.text("name"))
	e.ignore("id", "image", "image_type")
	if err := e.rest(); err != nil && o.err == nil {
		o.err = fmt.Errorf("punedhenes_id: %w", err)
	}
	return name
}

// taxNumber is the firm's NIPT, which stands before addresses and names. It
// names a person where the firm is one, and says nothing else.
var taxNumber = regexp.MustCompile(`^[A-Z]\d{8}[A-Z] *- *`)

func withoutTaxNumber(s string) string { return taxNumber.ReplaceAllString(s, "") }

// joined joins what is not empty.
func joined(with string, parts ...string) string {
	var kept []string
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, with)
}
