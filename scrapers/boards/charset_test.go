package boards

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/zanat-al/zanat/scrapers"
)

// TestCharset writes a text in one set and labels it as another, in the header
// or in the page itself: it must read as it was written.
func TestCharset(t *testing.T) {
	const (
		plain   = "Kërkohet kamarier/e në Vlorë, çdo ditë — paga 45 000 lekë"
		quoted  = "„Kërkojmë“ “kuzhinierë” t’i bashkohen ekipit… 800 € në muaj"
		italian = "Società cerca più operai: età 18+, perciò martedì è libero"
		slavic  = "Šofer iz Đakovice, željezničar Nikolić; može početi čim prije"
	)
	w1252, w1250, l2 := charmap.Windows1252, charmap.Windows1250, charmap.ISO8859_2
	for name, c := range map[string]struct {
		text, kind, meta string
		set              encoding.Encoding
	}{
		"1250 as latin-1":        {quoted, "text/html; charset=ISO-8859-1", "", w1250},
		"1250 as latin-2":        {quoted, "text/html; charset=ISO-8859-2", "", w1250},
		"1252 as latin-2":        {quoted, "text/html; charset=iso-8859-2", "", w1252},
		"1252 as utf-8":          {plain, "text/html; charset=utf-8", "", w1252},
		"1252 as 1250":           {italian, "text/html; charset=windows-1250", "", w1252},
		"1252 as latin-2, meta":  {italian, "", "iso-8859-2", w1252},
		"1252 as cyrillic":       {plain, "text/html; charset=windows-1251", "", w1252},
		"1250, honest":           {slavic, "text/html; charset=windows-1250", "", w1250},
		"1250 as 1252":           {slavic, "text/html; charset=windows-1252", "", w1250},
		"latin-2, honest":        {slavic, "text/html; charset=iso-8859-2", "", l2},
		"latin-2 as 1250":        {slavic, "text/html; charset=windows-1250", "", l2},
		"latin-2 as 1252":        {slavic, "text/html", "windows-1252", l2},
		"cyrillic, honest":       {"Потребен возач во Тирана", "text/html; charset=windows-1251", "", charmap.Windows1251},
		"greek, honest":          {"Ζητείται οδηγός στα Τίρανα", "text/html; charset=iso-8859-7", "", charmap.ISO8859_7},
		"header and meta differ": {slavic, "text/html; charset=iso-8859-1", "windows-1250", w1250},
		"an odd header":          {plain, "text/html;charset=\"windows-1252", "", w1252},
		"an unknown label":       {plain, "text/html; charset=albanian", "", w1252},
		"utf-8 as latin-1":       {quoted, "text/html; charset=ISO-8859-1", "iso-8859-1", unicode.UTF8},
		"utf-8 as 1250":          {slavic, "text/html; charset=windows-1250", "", unicode.UTF8},
		"utf-8 as utf-16":        {plain, "text/html; charset=utf-16", "", unicode.UTF8},
		"utf-8 with a mark":      {plain, "", "", unicode.UTF8BOM},
		"utf-16 with a mark":     {plain, "text/html; charset=utf-8", "", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		"utf-16, no label":       {plain, "", "", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		text := "<html><p>" + c.text + "</p></html>"
		if c.meta != "" {
			text = `<meta charset="` + c.meta + `">` + text
		}
		body, err := c.set.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := decoded(scrapers.Page{Body: body, Type: c.kind})
		if err != nil || string(got) != text {
			t.Errorf("%s: got %q (%v), want %q", name, got, err, text)
		}
	}
	// A feed says its set in the XML declaration.
	feed := []byte("<?xml version='1.0' encoding='iso-8859-2'?><title>\xb9ofer</title>")
	if got, err := decoded(scrapers.Page{Body: feed}); err != nil || !bytes.Contains(got, []byte("<title>šofer<")) {
		t.Errorf("%q %v", got, err)
	}
	// A template in UTF-8 around a text that is not.
	mixed := []byte("Njoftime pune në Shqipëri: lek\xeb, Kor\xe7\xeb")
	if got, err := decoded(scrapers.Page{Body: mixed}); err != nil || string(got) != "Njoftime pune në Shqipëri: lekë, Korçë" {
		t.Errorf("%q %v", got, err)
	}
}

// FuzzCharset: whatever a page holds and says, its text is UTF-8, and UTF-8 is
// left as it is.
func FuzzCharset(f *testing.F) {
	f.Add([]byte("lek\xeb"), "text/html; charset=iso-8859-2")
	f.Add([]byte("<meta charset=gbk>\xe7\xeb"), "text/html; charset=\"")
	f.Add([]byte("\xff\xfea\x00"), "")
	f.Add([]byte("<?xml encoding='replacement'?>\xc3"), "text/html; charset=x-user-defined")
	f.Fuzz(func(t *testing.T, body []byte, kind string) {
		p := scrapers.Page{Body: body, Type: kind}
		got, err := decoded(p)
		if err != nil || !utf8.Valid(got) {
			t.Fatalf("%q as %q: %q %v", body, kind, got, err)
		}
		again, err := decoded(scrapers.Page{Body: got, Type: kind})
		if err != nil || bytes.IndexByte(got, 0) < 0 && !bytes.HasPrefix(got, []byte("\ufeff")) && !bytes.Equal(again, got) {
			t.Fatalf("%q becomes %q: %v", got, again, err)
		}
	})
}
