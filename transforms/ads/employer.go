package ads

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"

	"github.com/zanat-al/zanat/transforms/clean"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// PublicKey hashes employers where no secret is set. It hides no name from
// someone who guesses it: whoever shares ad rows sets a secret.
const PublicKey = "zanat-public-employer-key"

// ID names an ad everywhere: a signed 64-bit hash of its source and the
// source's own key.
func ID(source, key string) int64 {
	sum := sha256.Sum256([]byte(source + "\x1f" + key))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}

// employer keeps the employer as a keyed hash, and whether the name is a
// person's. The name itself stays behind.
func (r *Reader) employer(ad *tables.Ad, c tables.Collected) {
	name := employerName(c.Employer)
	if name == "" {
		return
	}
	mac := hmac.New(sha256.New, []byte(r.key))
	mac.Write([]byte(name))
	key := hex.EncodeToString(mac.Sum(nil))[:16]
	ad.EmployerKey = &key
	ad.EmployerPerson = strings.HasPrefix(c.Employer, masked) || clean.PersonName(c.Employer)
}

// masked is how the name of a person begins that was taken out at reading.
const masked = "[person "

// legal are the forms of firms, which sources write or leave out.
var legal = map[string]bool{"shpk": true, "sha": true, "sh": true, "p": true, "k": true,
	"a": true, "ltd": true, "llc": true, "srl": true, "spa": true, "gmbh": true, "pf": true}

// employerName is the name in one spelling: folded, without legal forms.
func employerName(s string) string {
	var words []string
	for _, t := range language.Tokens(language.Fold(s)) {
		if !legal[t.Text] {
			words = append(words, t.Text)
		}
	}
	return strings.Join(words, " ")
}
