package tongue

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"Kërkohet kamarier në Sarandë":                                                         "sq",
		"kerkohet kuzhinier per restorant":                                                     "sq", // typed without ë
		"SHITËSE DYQANI":                                                                       "sq",
		"Ke\u0308rkohet berber":                                                                "sq", // marks on their own
		"K\u0435rkohet kamari\u0435r n\u0435 Durrës":                                           "sq", // Cyrillic look-alikes
		"Waiter wanted for a hotel":                                                            "en",
		"Cercasi cameriere per ristorante":                                                     "it",
		"Wir suchen eine Verkäuferin":                                                          "de",
		"Garson aranıyor, deneyim gerekli":                                                     "tr",
		"garson araniyor deneyim sart degil":                                                   "tr",
		"Potreban konobar za rad u restoranu":                                                  "sr",
		"Потребан конобар за рад у ресторану":                                                  "sr",
		"Се бара келнер за работа во ресторан":                                                 "mk",
		"Ζητείται σερβιτόρος για εστιατόριο":                                                   "el",
		"Kërkojmë operatorë me gjuhë italiane, mandaci il tuo curriculum con una foto recente": "mixed",
		"Kompani IT kërkon web developer me njohuri të mira në PHP dhe JavaScript":             "sq", // terms of the trade
		"[telefon +39] [email] 12.500":                                                         "",
		"https://www.example.com/jobs/waiter-wanted":                                           "",
		"":   "",
		"OK": "",
	} {
		if got := Detect(text); got != want {
			t.Errorf("Detect(%q): %s", text, cmp.Diff(want, got))
		}
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("Kërkohet кам\u0410rier Ζητ [x] http://a b@c")
	f.Fuzz(func(t *testing.T, text string) {
		switch got := Detect(text); got {
		case "sq", "en", "it", "mk", "el", "sr", "de", "tr", Mixed, "":
		default:
			t.Fatalf("language %q", got)
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	text := strings.Repeat("Kërkohet kamarier/e për restorant në Sarandë, paga 60.000 lekë. ", 4)
	Detect(text)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Detect(text)
	}
}
