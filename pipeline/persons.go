package pipeline

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"regexp"

	"github.com/zanat-al/zanat/transforms/clean"
	"github.com/zanat-al/zanat/transforms/facts"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// official is the board whose employers are taken from a register: a firm of one
// stands in it under its owner's name.
const official = "puna"

// withoutPersons takes the names of people out of the official board's
// employers as they are read. What takes their place tells two apart and says
// who neither is.
func withoutPersons(ads []tables.Collected, board, key string) []tables.Collected {
	if board != official {
		return ads
	}
	for i := range ads {
		name := soleTrader.ReplaceAllString(ads[i].Employer, "")
		if name != ads[i].Employer || clean.PersonName(name) {
			ads[i].Employer = "[person " + pseudonym(name, key) + "]"
		}
	}
	return ads
}

// soleTrader is how a register marks a firm that is a person: "Person Fizik", P.F.
var soleTrader = regexp.MustCompile(`(?i)[\s,(-]+(person fizik|p\.\s?f\.?|pf)\)?\s*$`)

func pseudonym(name, key string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(language.Fold(name)))
	return hex.EncodeToString(mac.Sum(nil))[:12]
}

// forgetSeekers takes all words out of the ads of people who seek work, before
// anything is stored: what is left says that there was one, and is refused by the
// next stage under its key.
func forgetSeekers(ads []tables.Collected) {
	for i, ad := range ads {
		if kind := facts.Kind(ad.Title, ad.Body, ad.SourceKind); kind != facts.Seek {
			continue
		}
		ads[i] = tables.Collected{Source: ad.Source, Board: ad.Board, Key: ad.Key, PageID: ad.PageID,
			FirstSeen: ad.FirstSeen, LastSeen: ad.LastSeen, Ended: ad.Ended, Sightings: ad.Sightings,
			Posted: ad.Posted, Title: seekerTitle, SourceKind: facts.Seek}
	}
}

// seekerTitle stands in place of a job-seeker's own words.
const seekerTitle = "[seeks work]"
