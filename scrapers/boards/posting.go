package boards

import (
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// thing is a schema.org object. A value may be a text, a number, an object or a
// list of those, whatever the page's author liked.
type thing map[string]any

// is tells whether the thing has this type, with or without a prefix.
func (t thing) is(kind string) bool {
	return slices.ContainsFunc(t.each("@type"), func(v any) bool {
		s, _ := v.(string)
		return s == kind || strings.HasSuffix(s, "/"+kind) || strings.HasSuffix(s, ":"+kind)
	})
}

// each is a value as a list.
func (t thing) each(name string) []any {
	switch v := t[name].(type) {
	case nil:
		return nil
	case []any:
		return v
	default:
		return []any{v}
	}
}

// text is a value in words: texts and numbers as they are, of objects the part
// that bears the name; several joined by line ends.
func (t thing) text(name string) string {
	var all []string
	for _, v := range t.each(name) {
		if s := words(v); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return strings.Join(all, "\n")
}

func words(v any) string {
	switch v := v.(type) {
	case string:
		return htmlText(v)
	case json.Number:
		return v.String()
	case map[string]any:
		for _, part := range speaking {
			if s := thing(v).text(part); s != "" {
				return s
			}
		}
	}
	return ""
}

// speaking are the parts of an object that say what it is, the best first.
var speaking = []string{"name", "@value", "value", "credentialCategory", "description", "codeValue"}

// about are the properties that make the ad's text, in the order printed.
var about = []string{"description", "responsibilities", "qualifications", "jobBenefits",
	"benefits", "incentiveCompensation", "incentives", "workHours", "physicalRequirement", "sensoryRequirement",
	"specialCommitments", "securityClearanceRequirement"}

// read are the properties that posting takes by name.
var read = []string{"title", "name", "datePosted", "validThrough", "employmentType",
	"hiringOrganization", "jobLocation", "baseSalary", "estimatedSalary", "identifier",
	"url", "totalJobOpenings", "experienceRequirements", "educationRequirements", "skills",
	"industry", "occupationalCategory", "jobLocationType", "applicantLocationRequirements"}

// ignored are words of schema.org's JobPosting and Thing that hold no fact
// about the job, or a person's address (applicationContact).
var ignored = []string{"@context", "@type", "@id", "additionalType", "alternateName",
	"applicationContact", "applicationDeadline", "dateCreated", "dateModified",
	"directApply", "disambiguatingDescription", "eligibilityToWorkRequirement",
	"employerOverview", "employmentUnit", "experienceInPlaceOfEducation", "image",
	"inLanguage", "jobImmediateStart", "jobStartDate", "jobDuration", "logo",
	"mainEntityOfPage", "potentialAction", "publisher", "relevantOccupation", "sameAs",
	"salaryCurrency", "subjectOf"}

// posting reads one JobPosting; unread names the properties it has no place for.
func posting(p scrapers.Page, t thing) (ad tables.Collected, unread []string, err error) {
	ad.Title = firstOf(t.text("title"), t.text("name"))
	if ad.Title == "" {
		return ad, nil, fmt.Errorf("a JobPosting without title")
	}
	if ad.Posted, err = t.day(p, "datePosted"); err != nil {
		return ad, nil, err
	}
	if ad.Expires, err = t.day(p, "validThrough"); err != nil {
		return ad, nil, err
	}
	if ad.Openings, err = t.count("totalJobOpenings"); err != nil {
		return ad, nil, err
	}
	var texts []string
	for _, name := range about {
		texts = append(texts, t.text(name))
	}
	ad.Body = joined("\n", texts...)
	ad.Description = t.text("employerOverview")
	ad.Employer = oneLine(t.text("hiringOrganization"))
	ad.Place, ad.County = t.places()
	ad.Pay = t.pay()
	ad.Contract = t.codes("employmentType", "jobLocationType")
	ad.Experience, ad.Education = t.experience(), oneLine(t.text("educationRequirements"))
	ad.Skills = t.skills()
	ad.Occupation, ad.Category = t.occupation()
	link := t.text("url")
	ad.URL = firstOf(link, p.Request.URL)
	if link != "" {
		link = ownLink(p, link)
		ad.URL = link
	}
	ad.Key = postingKey(p, ad, t.identifier(), link)
	return ad, t.left(), nil
}

// ownLink is a posting's own address in its one spelling.
func ownLink(p scrapers.Page, link string) string {
	link = resolve(p, link)
	if u, err := url.Parse(link); err == nil && u.Host != "" {
		return canonical(u).String()
	}
	return link
}

// identifier is the employer's own number of the vacancy: in a PropertyValue
// the value is the number. The name there is the employer's, and no number.
func (t thing) identifier() string {
	for _, v := range t.each("identifier") {
		if m, ok := v.(map[string]any); ok {
			v = firstOf(thing(m).text("value"), thing(m).text("@value"))
		}
		if s := oneLine(words(v)); s != "" && s != t.text("hiringOrganization") {
			return s
		}
	}
	return ""
}

func (t thing) left() (unread []string) {
	for name := range t {
		known := slices.Contains(about, name) || slices.Contains(read, name) || slices.Contains(ignored, name)
		if !known {
			unread = append(unread, "JobPosting."+name)
		}
	}
	return unread // the caller sorts
}

func (t thing) day(p scrapers.Page, name string) (*tables.Date, error) {
	s := t.text(name)
	if s == "" {
		return nil, nil
	}
	if d, ok := feedTime(s); ok {
		return &d, nil
	}
	d, err := parseDate(s, p.FetchedAt)
	if err != nil {
		return nil, fmt.Errorf("JobPosting.%s: %w", name, err)
	}
	return &d, nil
}

func (t thing) count(name string) (*int64, error) {
	s := t.text(name)
	if s == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("JobPosting.%s: %q is not a whole number", name, s)
	}
	return &n, nil
}

// occupation parts a code of four digits (ISCO) from other categories.
func (t thing) occupation() (code, category string) {
	var others []string
	for _, v := range t.each("occupationalCategory") {
		if m, ok := v.(map[string]any); ok {
			v = firstOf(thing(m).text("codeValue"), words(v))
		}
		s := oneLine(words(v))
		if code == "" && iscoCode.MatchString(s) {
			code = iscoCode.FindString(s)
		} else {
			others = append(others, s)
		}
	}
	others = append(others, oneLine(t.text("industry")))
	return code, joined("; ", others...)
}

var iscoCode = regexp.MustCompile(`^\d{4}(\.\d+)*\b`)

func firstOf(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", "; ") }
