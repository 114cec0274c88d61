package publish

import "strings"

// plain are letters of the region's languages as a keyboard without them has them.
var plain = strings.NewReplacer(
	"ë", "e", "ç", "c", "ê", "e", "é", "e", "è", "e", "à", "a", "á", "a", "â", "a", "ä", "a",
	"ì", "i", "í", "i", "î", "i", "ï", "i", "ò", "o", "ó", "o", "ô", "o", "ö", "o",
	"ù", "u", "ú", "u", "û", "u", "ü", "u", "ñ", "n", "š", "s", "ž", "z", "ć", "c", "č", "c", "đ", "d",
	"ß", "ss",
)

// Slug is a name in the letters of a file name: Malësi e Madhe is malesi-e-madhe.
func Slug(name string) string {
	return strings.Join(strings.FieldsFunc(plain.Replace(strings.ToLower(name)), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	}), "-")
}

// Invented says that some ads are the demo's, which nobody may take for real.
func (s *Snapshot) Invented() bool {
	for _, i := range s.byMart["source_count"] {
		if strings.HasPrefix(s.list[i].Cell["source"], "sample-") {
			return true
		}
	}
	return false
}
