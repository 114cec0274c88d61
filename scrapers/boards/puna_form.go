package boards

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// The service's vacancy as a form: a label on a line and its value on the next,
// or both on one line with a colon. Read in the text of forms of 2021, not on
// the live site. A form's only open field is the description, which comes last.

// punaLabels are the form's labels, folded, in no order.
var punaLabels = []string{
	"numri i vendit te lire te punes", "data e regjistrimit", "profesioni",
	"sasia e vendeve te lira te punes", "qarku", "rrethi", "njesia administrative",
	"nipt", "emri i ndermarrjes", "kohezgjatja e kontrates", "koha e punes", "paga",
	"nga", "deri", "arsimimi", "eksperienca ne pune", "pershkrimi i eksperiences",
	"pershkrimi i ekperiences", "pershkrimi i vendit te punes", "pozicioni punes",
	"kompetencat profesionale", "detyrat/pergjegjesite", "si aplikohet",
}

// foldLabel is a line as labels are compared: small letters, no marks, no colon.
func foldLabel(s string) string {
	s = strings.TrimSuffix(strings.TrimSpace(plain.Replace(strings.ToLower(s))), ":")
	return strings.Join(strings.Fields(s), " ")
}

// isPunaForm looks for the number's label, which every form has.
func isPunaForm(body []byte) bool {
	for line := range strings.Lines(string(body[:min(len(body), 4096)])) {
		if strings.HasPrefix(foldLabel(line), punaLabels[0]) {
			return true
		}
	}
	return false
}

func punaForm(p scrapers.Page, text string) (scrapers.Found, error) {
	f := formOf(text)
	ad := tables.Collected{
		Key:        f.one("numri i vendit te lire te punes"),
		URL:        ownAddress(p, ""),
		Employer:   f.all("emri i ndermarrjes"),
		County:     f.one("qarku"),
		Place:      f.place(),
		Pay:        f.pay(),
		Contract:   joined("; ", f.all("kohezgjatja e kontrates"), f.all("koha e punes")),
		Education:  f.all("arsimimi"),
		Experience: joined("; ", f.all("eksperienca ne pune"), f.experience()),
		Body: joined("\n", f.text("pozicioni punes"), f.text("detyrat/pergjegjesite"),
			f.text("kompetencat profesionale"), f.text("pershkrimi i vendit te punes")),
	}
	ad.Occupation, ad.Title = f.profession()
	ad.Openings, ad.Posted = f.whole("sasia e vendeve te lira te punes"), f.day("data e regjistrimit")
	f.drop("nipt", "si aplikohet") // a firm of one bears its owner's number; where to go, and to whom
	if err := f.rest(); err != nil {
		return scrapers.Found{}, fmt.Errorf("form: %w", err)
	}
	if ad.Key == "" || ad.Title == "" {
		return scrapers.Found{}, fmt.Errorf("%w (a form without number or profession)", errNoListing)
	}
	return scrapers.Found{Ads: []tables.Collected{ad}, Unread: f.unread}, nil
}

// punaForms are the forms that a page of HTML leads to.
func punaForms(p scrapers.Page, body []byte) (next []scrapers.Request) {
	here, err := url.Parse(p.Request.URL)
	if err != nil || !bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) {
		return nil
	}
	page := scan(body)
	for _, a := range page.anchors {
		u, err := url.Parse(resolve(p, a.href))
		if err == nil && strings.EqualFold(path.Ext(u.Path), ".pdf") && (!hasAddress(p) || sameHost(u, here)) {
			next = onward(next, visit(p, a.href))
		}
	}
	return onward(next, trail(p, scanned{anchors: furtherOnly(page.anchors), base: page.base, closed: page.closed}, false))
}

// furtherOnly are the links to the next page of a list.
func furtherOnly(all []anchor) (list []anchor) {
	for _, a := range all {
		if a.next {
			list = append(list, a)
		}
	}
	return list
}

// form is a form's values by folded label, taken away as they are read.
type form struct {
	values map[string][]string
	unread []string
	err    error
}

// inline finds labels that share a line with their value, or with each other.
var inline = regexp.MustCompile(`(?i)(^|\s)(numri i vendit t[eë] lir[eë] t[eë] pun[eë]s|data e regjistrimit|` +
	`profesioni|sasia e vendeve t[eë] lira t[eë] pun[eë]s|qarku|rrethi|nj[eë]sia administrative|nipt|` +
	`emri i nd[eë]rmarrjes|koh[eë]zgjatja e kontrat[eë]s|koha e pun[eë]s|arsimimi|eksperienca n[eë] pun[eë]|` +
	`p[eë]rshkrimi i eks?perienc[eë]s|p[eë]rshkrimi i vendit t[eë] pun[eë]s|pozicioni punes|` +
	`kompetencat profesionale|detyrat/p[eë]rgjegj[eë]sit[eë]|si aplikohet)\s*:`)

var inlinePay = regexp.MustCompile(`(?i)^paga:?\s+nga\s*:?\s*([\d.,]*)\s*deri\s*:?\s*([\d.,]*)\s*$`)

// formOf parts a form at its labels, each counted once: a word of the
// description that reads like a label has had its turn.
func formOf(text string) *form {
	f := &form{values: map[string][]string{}}
	label := ""
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		line = inlinePay.ReplaceAllString(strings.TrimSpace(line), "Paga\nNga\n$1\nDeri\n$2")
		line = inline.ReplaceAllString(line, "$1\n$2\n")
		for part := range strings.SplitSeq(line, "\n") {
			part = strings.Join(strings.Fields(part), " ")
			for name, value := f.begin(part, label); name != ""; name, value = f.begin(part, label) {
				label, f.values[name] = name, nil
				part = value
			}
			if part != "" && label != "" {
				f.values[label] = append(f.values[label], part)
			}
		}
	}
	return f
}

// begin finds the label that a line begins with, and what stands behind it. In
// the free words at the end only a line that is nothing but a label counts.
func (f *form) begin(line, before string) (label, value string) {
	whole := foldLabel(line)
	for _, l := range punaLabels {
		if _, had := f.values[l]; had || !follows(l, before) {
			continue
		}
		if whole == l {
			return l, ""
		}
		words := strings.Fields(line)
		n := len(strings.Fields(l))
		if !freeWords[before] && n < len(words) && foldLabel(strings.Join(words[:n], " ")) == l {
			return l, strings.Join(words[n:], " ")
		}
	}
	return "", ""
}

// freeWords are the labels whose value is the employer's own text.
var freeWords = map[string]bool{"pershkrimi i vendit te punes": true, "pozicioni punes": true,
	"kompetencat profesionale": true, "detyrat/pergjegjesite": true, "si aplikohet": true,
	"pershkrimi i eksperiences": true, "pershkrimi i ekperiences": true}

// follows keeps "nga" and "deri" to the pay: they are also words of a sentence.
func follows(name, before string) bool {
	switch name {
	case "nga":
		return before == "paga"
	case "deri":
		return before == "nga"
	}
	return true
}

// take takes the lines of a label.
func (f *form) take(label string) []string {
	lines := f.values[label]
	delete(f.values, label)
	return lines
}

// one takes a value of one line; more lines belong to a label that is not known.
func (f *form) one(label string) string {
	lines := f.take(label)
	if len(lines) == 0 {
		return ""
	}
	if len(lines) > 1 { // the label is named, not what it says: that may be a person
		more, _, _ := strings.Cut(lines[1], ":")
		f.unread = append(f.unread, fmt.Sprintf("after %s: %q", label, more))
	}
	return lines[0]
}

// all takes a value that the form may break over lines.
func (f *form) all(label string) string { return strings.Join(f.take(label), " ") }

// text takes free words, line by line.
func (f *form) text(label string) string { return strings.Join(f.take(label), "\n") }

func (f *form) drop(labels ...string) {
	for _, label := range labels {
		f.take(label)
	}
}

// place is the municipality where the form names one, in the field that it calls
// district. The unit beside it follows another division at times, so it counts
// only where no municipality is named.
func (f *form) place() string {
	district, unit := f.all("rrethi"), f.all("njesia administrative")
	if strings.HasPrefix(foldLabel(district), "bashkia ") {
		return district
	}
	return joined(", ", unit, district)
}

func (f *form) experience() string {
	return joined(" ", f.all("pershkrimi i eksperiences"), f.all("pershkrimi i ekperiences"))
}

// pay writes the two amounts as an ad would. The form asks for lek a month.
func (f *form) pay() string {
	if above := f.one("paga"); above != "" {
		f.drop("nga", "deri")
		return above
	}
	low, high := f.one("nga"), f.one("deri")
	if low == high {
		high = ""
	}
	if low+high == "" {
		return ""
	}
	return joined(" - ", low, high) + " lekë në muaj"
}

// profession parts "8322.01 - Shofer".
func (f *form) profession() (code, title string) {
	s := f.all("profesioni")
	code = iscoCode.FindString(s)
	return code, strings.TrimLeft(strings.TrimPrefix(s, code), " -–")
}

func (f *form) whole(label string) *int64 {
	s := f.one(label)
	if s == "" {
		return nil
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil && f.err == nil {
		f.err = fmt.Errorf("%s is %q, not a whole number", label, s)
	}
	return &n
}

func (f *form) day(label string) *tables.Date {
	s := f.one(label)
	if s == "" {
		return nil
	}
	d, ok := absolute([]string{s})
	if !ok && f.err == nil {
		f.err = fmt.Errorf("%s is %q, not a date such as 31/12/2021", label, s)
	}
	return &d
}

// rest is the first error, or the labels that nobody took.
func (f *form) rest() error {
	if f.err != nil {
		return f.err
	}
	for _, label := range punaLabels {
		if _, left := f.values[label]; left {
			return fmt.Errorf("label that no rule reads: %s", label)
		}
	}
	return nil
}
