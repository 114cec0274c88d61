// Package duplicates says which ads advertise the same job. Each ad gets the keys
// under which it is compared; those of one key are brought together; pairs that may
// be duplicates are looked at word by word and typed; Notices joins what is one job.
// Ads does it in one process; the stages Sign, Meet and Verify do the same with an
// engine's shuffle between them. Nothing is deleted: a job that was advertised five
// times is one notice of five ads.
package duplicates

import (
	"fmt"
	"strings"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// longest is how many bytes of a folded text are compared; the rest of a long
// ad seldom tells it from another.
const longest = 4000

// Sign is the stage from an ad to its signatures: a row for each key that a
// likely duplicate shares.
func Sign() transforms.Stage {
	return transforms.Each("signature", func(ad tables.Ad, emit func(tables.Signature)) error {
		title, text := folded(ad)
		f, ks := factOf(ad, title, text)
		for _, k := range ks {
			emit(tables.Signature{Band: k, Head: f.head, Title: f.title,
				Start: ad.Start, AdID: ad.ID, Fact: f.row()})
		}
		return nil
	})
}

func shorten(s string) string {
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "")
}

// fewest is the number of words from which a text alone can bring ads together.
const fewest = 6

// factKeys are the keys under which the same job in other words meets: its
// occupation at its employer, its pay for its kind of work, and, for agencies and
// those whom they copy, the occupation alone, in its place.
func factKeys(ad tables.Ad) []int64 {
	if ad.Municipality == nil {
		return nil
	}
	var ks []int64
	seen := map[byte]bool{}
	for _, isco := range ad.Occupations {
		if ad.EmployerKey != nil {
			ks = append(ks, key("job", *ad.EmployerKey, *ad.Municipality, isco),
				key("work", *ad.Municipality, isco))
		}
		if isco != "" && ad.PayPhrase != "" && !seen[isco[0]] {
			seen[isco[0]] = true
			ks = append(ks, key("pay", *ad.Municipality, isco[:1], amount(ad.PayMin),
				amount(ad.PayMax), fmt.Sprint(ad.PayReadings)))
		}
	}
	return ks
}

func amount(v *float64) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(*v)
}

// keys are the hashes under which an ad of this content is compared: its employer in
// its place (agency copies aside, most duplicates), its title in its place (truncated
// and agency copies), and the bands of its text (employer unknown or renamed).
func keys(ad tables.Ad, c content) []int64 {
	where := strings.Join(ad.Municipalities, " ")
	ks := []int64{key("title", where, strings.Join(c.title, " "))}
	if ad.EmployerKey != nil {
		ks = append(ks, key("employer", *ad.EmployerKey, where))
	}
	if len(c.all) < fewest {
		return ks
	}
	for _, b := range minhash(c.text) {
		ks = append(ks, b)
	}
	return ks
}
