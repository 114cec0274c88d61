package clean

import (
	_ "embed"
	"encoding/csv"
	"strings"
)

//go:embed words.csv
var wordsCSV string

// A role is what a word tells of the words beside it.
type role uint32

const (
	given    role = 1 << iota // a given name
	soft                      // a given name that is a common word too
	contact                   // "kontaktoni"
	honour                    // "znj"
	kin                       // "tezes"
	between                   // "me", "te"
	phone                     // "cel"
	parcel                    // "pasuria"
	house                     // "godina"
	platform                  // "instagram"
	self                      // "quhem"
	office                    // "administratori"
	firm                      // "hotel"
	place                     // "rruga": a name behind it is a street's
	not                       // never a name
	employer                  // "kompanine": an employer's name follows
	landmark                  // "Curri": makes a given name before it a place
	numeral                   // "nëntë": a digit of a phone in words
	natural                   // "person fizik": a natural person follows
)

var roleNames = map[string]role{
	"given": given, "soft": soft, "contact": contact, "honour": honour, "kin": kin,
	"between": between, "phone": phone, "parcel": parcel, "house": house,
	"platform": platform, "self": self, "office": office, "firm": firm,
	"street": place, "not": not, "employer": employer, "landmark": landmark, "natural": natural,
	"numeral": numeral,
}

var words, starts = readWords(wordsCSV)

// longest is the length of the longest start.
const longest = 8

// readWords reads the words and, marked with a star, the starts of words.
func readWords(data string) (map[string]role, map[string]role) {
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		panic("clean/words.csv: " + err.Error())
	}
	whole, start := map[string]role{}, map[string]role{}
	for _, row := range rows[1:] {
		var r role
		for _, name := range strings.Fields(row[1]) {
			if roleNames[name] == 0 {
				panic("clean/words.csv: " + row[0] + " has the unknown role " + name)
			}
			r |= roleNames[name]
		}
		if s, ok := strings.CutSuffix(row[0], "*"); ok {
			start[s] = r
		} else {
			whole[row[0]] = r
		}
	}
	return whole, start
}

// endings are the case endings of names: Fatosi, Fatosit, Dritën, Dritës.
var endings = []string{"in", "it", "un", "ut", "en", "es", "i", "u", "n", "s"}

// filter tells by length and four letters of most words that are not listed
// that they are not.
var filter = func() (f [1 << 9]uint64) {
	for w := range words {
		h := sketch([]byte(w))
		f[h>>6] |= 1 << (h & 63)
	}
	return f
}()

// sketch mixes the length and four letters of a word to 15 bits.
func sketch(w []byte) uint32 {
	n := len(w)
	h := uint32(n) | uint32(w[0])<<8 | uint32(w[n-1])<<16 | uint32(w[n/2])<<24
	return (h ^ uint32(w[n/3])*0x85ebca6b) * 0x9e3779b1 >> 17
}

// beginnings tells of the first three letters of most words that no start of
// words has them.
var beginnings = func() (f [1 << 9]uint64) {
	for s := range starts {
		h := sketch3([]byte(s))
		f[h>>6] |= 1 << (h & 63)
	}
	return f
}()

// sketch3 is five bits of each of the first three letters.
func sketch3(w []byte) uint32 {
	return uint32(w[0]&31)<<10 | uint32(w[1]&31)<<5 | uint32(w[2]&31)
}

func begun(folded []byte) bool {
	h := sketch3(folded)
	return beginnings[h>>6]>>(h&63)&1 != 0
}

// roleOf looks a folded word up as it stands.
func roleOf(folded []byte) role {
	if len(folded) == 0 {
		return 0
	}
	if h := sketch(folded); filter[h>>6]>>(h&63)&1 == 0 {
		return 0
	}
	return words[string(folded)]
}

// inflected looks a folded word up by its start, and without its case ending
// as a name.
func inflected(folded []byte) role {
	for n := 3; n <= min(longest, len(folded)) && begun(folded); n++ {
		if r, ok := starts[string(folded[:n])]; ok {
			return r
		}
	}
	for _, end := range endings {
		n := len(folded) - len(end)
		if n < 4 || string(folded[n:]) != end {
			continue
		}
		if r := roleOf(folded[:n]) & (given | soft); r != 0 {
			return r
		}
		if folded[len(folded)-1] == 'n' || folded[len(folded)-1] == 's' {
			var buf [48]byte // Dritën: Drita
			if r := roleOf(append(append(buf[:0], folded[:n]...), 'a')) & (given | soft); r != 0 {
				return r
			}
		}
	}
	return 0
}
