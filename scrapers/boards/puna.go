package boards

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/pdf"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// puna is the public employment service's vacancies as JSON: a list in pages,
// asked by POST, and a POST for each vacancy's details. The two share the
// vacancy's id and are merged by it. A vacancy may also be a form, as PDF or as
// the text of one: see puna_form.go. The fields were read in other people's
// code, not on the live site, and so were the addresses that a start URL with
// getFeaturedJobs in it stands for (puna_ask.go); START/list and START/detail
// are ours, for the sample. Compare both before a live visit; the board is off
// until the owner's permission is recorded in warehouse/decided/permissions.csv.
var puna = scrapers.Board{
	Name: "puna", Start: startPuna, Every: 24 * time.Hour, Least: 1, Parse: parsePuna,
}

func parsePuna(p scrapers.Page) (scrapers.Found, error) {
	if pdf.Is(p.Body) {
		text, err := pdf.Text(p.Body)
		if err != nil {
			return scrapers.Found{}, err
		}
		return punaForm(p, text)
	}
	body, err := decoded(p)
	if err != nil {
		return scrapers.Found{}, err
	}
	if isPunaForm(body) {
		return punaForm(p, string(body))
	}
	if next := punaForms(p, body); len(next) > 0 {
		return scrapers.Found{Next: next}, nil
	}
	items, err := punaItems(body)
	if err != nil {
		return scrapers.Found{}, err
	}
	q, err := punaAsked(p)
	if err != nil {
		return scrapers.Found{}, err
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
	if q.Page > 0 && len(items) >= q.Limit {
		found.Next = append(found.Next, punaFurther(p, q)...)
	}
	return found, nil
}

// punaItems are the vacancies of an answer: a list under "response", or bare.
func punaItems(body []byte) (items []json.RawMessage, err error) {
	response := json.RawMessage(bytes.TrimSpace(body))
	if !bytes.HasPrefix(response, []byte("[")) {
		top := objectOf(response)
		response = top.pop("response")
		if err := top.rest(); err != nil {
			return nil, err
		}
	}
	if err := json.Unmarshal(response, &items); err != nil {
		return nil, fmt.Errorf("response is %.60s, not a list", response)
	}
	return items, nil
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
	if err != nil {
		return ad, nil, err
	}
	return ad, punaDetails(p, id), nil
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
	ad.Category = disabilities(o)
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
	ad.Contract = joined("; ", o.pair("contract_type_id"), o.pair("contract_duration_id"),
		o.names("work_time"))
	ad.Experience = joined("; ", o.pair("job_experience_id"), o.text("experience"))
	ad.Education = o.pair("education_level")
	ad.Pay = o.pair("payment_level_id")
	for _, list := range []string{"basic_skill_ids", "computer_line_ids", "foreign_language_ids",
		"ss_skills", "specialization_lines_ids", "skill_lines_ids"} {
		ad.Skills = append(ad.Skills, o.chosen(list)...)
	}
	ad.Title, ad.Body = o.text("name"), htmlText(o.text("description"))
	ad.Posted, ad.Expires = o.day("date_start_notification"), o.day("date_end_notification")
	ad.URL = o.text("vlp_private_url")
	ad.Category = disabilities(o)
	ad.Education = joined("; ", ad.Education, o.names("graduation_profile"))
	// Two yes-or-no boxes that forms tick for nearly every vacancy: no skill. The
	// rest is the service's own filing, and the employer's card.
	o.ignore("communication_skills", "job_mobility", "type", "position_type",
		"application_document_ids", "employerInfo")
	return ad, o.rest()
}

// disabilities takes the answer to whether the job suits people with
// disabilities, in the source's own word.
func disabilities(o *object) string {
	if s := o.text("suitable_for_disabilities"); s != "" {
		return "suitable_for_disabilities: " + s
	}
	return ""
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
