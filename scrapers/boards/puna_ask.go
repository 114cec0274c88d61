package boards

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// punaPage is how many vacancies one page of the list is asked for.
const punaPage = 50

// punaQuery is the body of both questions, where the paging stands in the body.
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
	return punaPost(url, string(body))
}

func punaPost(url, body string) scrapers.Request {
	return scrapers.Request{Method: "POST", URL: url, Body: body, Type: "application/json"}
}

// featured is the service's own way: the paging stands in the address,
// …/odoo_post/getFeaturedJobs/LIMIT/PAGE, and details are …/odoo/getJob/ID.
var featured = regexp.MustCompile(`^(.*)/odoo_post/getFeaturedJobs/(\d{1,5})/(\d{1,5})/?$`)

// Bodies that the service's own page sends: no filter, newest first.
const (
	punaFilters = `{"token":null,"filters":[],"punaLoce":[],"punaProfe":[],"punaUnitLocation":[],` +
		`"showOnlyFavourites":false,"ascending":false,"whatIsAscending":"create_date","qarksIds":[]}`
	punaNoToken = `{"token":null}`
)

// formPages are the ends of addresses that are pages or forms, no API.
var formPages = map[string]bool{".pdf": true, ".html": true, ".htm": true, ".php": true, ".aspx": true}

func startPuna(base string) []scrapers.Request {
	if featured.MatchString(base) {
		return []scrapers.Request{punaPost(base, punaFilters)}
	}
	if u, err := url.Parse(base); err == nil && formPages[strings.ToLower(path.Ext(u.Path))] {
		return startAt(base) // forms, or a page that leads to them
	}
	return []scrapers.Request{
		punaQuery{Page: 1, Limit: punaPage}.request(strings.TrimRight(base, "/") + "/list"),
	}
}

// punaAsked is the question that a page answers; zero for a saved page.
func punaAsked(p scrapers.Page) (q punaQuery, err error) {
	if m := featured.FindStringSubmatch(p.Request.URL); m != nil {
		q.Limit, _ = strconv.Atoi(m[2]) // digits
		q.Page, _ = strconv.Atoi(m[3])
		return q, nil
	}
	if p.Request.Body == "" {
		return q, nil
	}
	if err := json.Unmarshal([]byte(p.Request.Body), &q); err != nil {
		return q, fmt.Errorf("request body: %w", err)
	}
	return q, nil
}

// punaFurther asks for the page after q.
func punaFurther(p scrapers.Page, q punaQuery) []scrapers.Request {
	q.Page++
	if m := featured.FindStringSubmatch(p.Request.URL); m != nil {
		next := fmt.Sprintf("%s/odoo_post/getFeaturedJobs/%d/%d", m[1], q.Limit, q.Page)
		return []scrapers.Request{punaPost(next, p.Request.Body)}
	}
	if strings.HasSuffix(p.Request.URL, "/list") {
		return []scrapers.Request{q.request(p.Request.URL)}
	}
	return nil
}

// punaDetails asks for a listed vacancy's details.
func punaDetails(p scrapers.Page, id int64) []scrapers.Request {
	if m := featured.FindStringSubmatch(p.Request.URL); m != nil {
		return []scrapers.Request{punaPost(fmt.Sprintf("%s/odoo/getJob/%d", m[1], id), punaNoToken)}
	}
	if list, ok := strings.CutSuffix(p.Request.URL, "/list"); ok {
		return []scrapers.Request{punaQuery{ID: id}.request(list + "/detail")}
	}
	return nil
}
