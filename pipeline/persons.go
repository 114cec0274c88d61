package pipeline

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"

	"github.com/zanat-al/zanat/transforms/clean"
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
		if clean.PersonName(ads[i].Employer) {
			ads[i].Employer = "[person " + pseudonym(ads[i].Employer, key) + "]"
		}
	}
	return ads
}

func pseudonym(name, key string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(language.Fold(name)))
	return hex.EncodeToString(mac.Sum(nil))[:12]
}
