package duplicates

import (
	"cmp"
	"encoding/binary"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// fact is what of an ad decides, before its words are read, whether it may be
// another's duplicate: of one size whatever the ad's, and without a pointer, so that
// ten million of them lie in memory.
type fact struct {
	id       int64
	head     int64  // first eight bytes of the folded title: titles that begin alike lie close
	title    int64  // hash of the title's words
	employer uint64 // hash of the employer's key, 0 where none is named
	towns    uint64 // a bit for each municipality named, see townBit
	text     sketch
	matter   sketch
	stems    sketch
	jobs     [jobsKept]uint16 // unit groups, 0 for none
	start    int32
	openings int32 // -1 where none is stated
	words    uint16
	county   uint8 // 0 where none is named
	town     uint8 // of the one municipality, 0 where there is not exactly one
	agency   bool
	moreJobs bool // more unit groups than were kept
}

const jobsKept = 4

// folded are the words of an ad as they are compared.
func folded(ad tables.Ad) (title, text string) {
	return language.Fold(ad.Title), shorten(language.Fold(ad.Text))
}

// factOf is the fact of an ad with these folded words, and the keys under which it is
// compared.
func factOf(ad tables.Ad, title, text string) (fact, []int64) {
	c := read(title, text)
	f := fact{id: ad.ID, title: key(c.title...), start: int32(ad.Start), openings: -1,
		words: uint16(min(len(c.all), 1<<16-1)), agency: agencies.in(text),
		text: sketchOf(c.text), matter: sketchOf(c.matter), stems: sketchOf(c.stems)}
	var first [8]byte
	copy(first[:], title)
	f.head = int64(binary.BigEndian.Uint64(first[:]))
	if ad.EmployerKey != nil {
		f.employer = uint64(key(*ad.EmployerKey)) | 1
	}
	for _, t := range ad.Municipalities {
		f.towns |= townBit(t)
	}
	if ad.Municipality != nil {
		f.town = number(*ad.Municipality)
	}
	if ad.County != nil {
		f.county = number(strings.TrimPrefix(*ad.County, "AL-"))
	}
	if ad.Openings != nil {
		f.openings = int32(min(*ad.Openings, 1<<30))
	}
	for i, isco := range ad.Occupations {
		if i == jobsKept {
			f.moreJobs = true
			break
		}
		f.jobs[i] = job(isco)
	}
	return f, append(keys(ad, c), factKeys(ad)...)
}

// townBit is a municipality's bit; codes that are no INSTAT code share one.
func townBit(code string) uint64 { return 1 << min(number(code), 63) }

// number is a code of two digits, 1 to 254; 255 where it is none.
func number(code string) uint8 {
	n, err := strconv.ParseUint(code, 10, 8)
	if err != nil || n == 0 {
		return 255
	}
	return uint8(n)
}

// job is a unit group in two bytes, never 0.
func job(isco string) uint16 {
	if n, err := strconv.ParseUint(isco, 10, 16); err == nil && n > 0 {
		return uint16(n)
	}
	return uint16(key(isco)) | 1<<15
}

// order sorts ads by title, day and id: likely duplicates lie close.
func (f *fact) order(o *fact) int {
	return cmp.Or(cmp.Compare(f.head, o.head), cmp.Compare(f.title, o.title),
		cmp.Compare(f.start, o.start), cmp.Compare(f.id, o.id))
}
