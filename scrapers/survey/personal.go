package survey

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/zanat-al/zanat/scrapers/sheet"
)

// signs are words of headings that ask for a person, a place on the map or a
// device, and what they ask for.
var signs = map[string]string{
	"emri": "a name", "emer": "a name", "emrin": "a name", "mbiemri": "a name", "mbiemer": "a name",
	"atesia": "a name", "name": "a name", "firstname": "a name", "lastname": "a name", "surname": "a name",
	"fullname": "a name", "submitter": "a name", "username": "a name", "user": "a name", "pronari": "a name",
	"kontakt": "a contact", "kontakti": "a contact", "contact": "a contact",
	"tel": "a telephone number", "telefon": "a telephone number", "telefoni": "a telephone number",
	"phone": "a telephone number", "phonenumber": "a telephone number", "mobile": "a telephone number",
	"celular": "a telephone number", "celulari": "a telephone number", "cel": "a telephone number",
	"whatsapp": "a telephone number", "viber": "a telephone number",
	"email": "an e-mail address", "mail": "an e-mail address", "posta": "an e-mail address",
	"gps": "a place on the map", "geopoint": "a place on the map", "geolocation": "a place on the map",
	"geotrace": "a place on the map", "geoshape": "a place on the map", "latitude": "a place on the map",
	"longitude": "a place on the map", "lat": "a place on the map", "lon": "a place on the map",
	"lng": "a place on the map", "altitude": "a place on the map", "location": "a place on the map",
	"vendndodhja": "a place on the map", "koordinata": "a place on the map", "koordinatat": "a place on the map",
	"adresa": "an address", "adrese": "an address", "address": "an address", "rruga": "an address",
	"deviceid": "a device", "device": "a device", "imei": "a device", "simserial": "a device", "simid": "a device",
	"subscriberid": "a device", "ip": "a device", "nipt": "a tax number", "nuis": "a tax number",
	"nid": "an identity number", "leternjoftimi": "an identity number", "personal": "an identity number",
	"datelindja": "a birthday", "birthday": "a birthday", "birthdate": "a birthday", "dob": "a birthday",
	"foto": "a picture", "photo": "a picture", "image": "a picture", "audio": "a recording",
	"video": "a recording", "signature": "a signature", "nenshkrimi": "a signature",
}

// joined are signs written as two words.
var joined = map[string]string{"submitted by": "a name", "first name": "a name", "last name": "a name",
	"e mail": "an e-mail address"}

var unmarked = strings.NewReplacer("ë", "e", "ç", "c")

// personalName says what a heading seems to ask for, "" when nothing personal.
func personalName(head string) string {
	if slices.Contains(machine, head) && head != "DeviceID" {
		return ""
	}
	words := split(head)
	for i, w := range words {
		if what := signs[w]; what != "" {
			return what
		}
		if i > 0 && joined[words[i-1]+" "+w] != "" {
			return joined[words[i-1]+" "+w]
		}
	}
	return ""
}

// split parts a heading into small words: respondentName, respondent_name.
func split(head string) (words []string) {
	var b strings.Builder
	end := func() {
		if b.Len() > 0 {
			words = append(words, unmarked.Replace(strings.ToLower(b.String())))
			b.Reset()
		}
	}
	lower := false
	for _, r := range head {
		if !unicode.IsLetter(r) {
			end()
			lower = false
			continue
		}
		if lower && unicode.IsUpper(r) {
			end()
		}
		b.WriteRune(r)
		lower = unicode.IsLower(r)
	}
	end()
	if whole := unmarked.Replace(strings.ToLower(strings.Trim(head, "_"))); len(words) > 1 {
		words = append(words, whole) // DeviceID
	}
	return words
}

// refusePersonal refuses a file with personal columns that hold something. Tools
// export some of them always; empty ones tell nothing and are passed over.
func refusePersonal(s *sheet.Sheet) error {
	var named []string
	for i, h := range s.Head {
		what := personalName(h)
		if what == "" {
			continue
		}
		for _, r := range s.Rows {
			if strings.TrimSpace(r.Cells[i]) != "" {
				named = append(named, fmt.Sprintf("%s (%s)", h, what))
				break
			}
		}
	}
	if len(named) == 0 {
		return nil
	}
	return fmt.Errorf("%s: columns that look personal: %s; delete them from the file before adding it",
		s.File, strings.Join(named, ", "))
}

var (
	sixDigits = regexp.MustCompile(`\d{6}`)
	mobile    = regexp.MustCompile(`(?:\+|00)355|\b0?6[6-9](?:[ ./-]?\d){7}\b`)
	mail      = regexp.MustCompile(`[\w.+-]+@[\w-]+\.\w`)
	point     = regexp.MustCompile(`-?\d{1,3}\.\d{4,},? +-?\d{1,3}\.\d{4,}`)
)

// personalText says what an answer seems to hold.
func personalText(s string) string {
	switch {
	case point.MatchString(s):
		return "a place on the map"
	case mail.MatchString(s):
		return "an e-mail address"
	case sixDigits.MatchString(s), mobile.MatchString(s):
		return "a telephone or identity number (six digits in a row)"
	}
	return ""
}
