package match_test

import (
	"os"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/match"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

const escoFolder = "../../../shared/taxonomy"

// vocabularies are what the benchmarks read with: the core and, where the file
// lies beside the project, the core widened by a full ESCO.
var vocabularies = []struct {
	name string
	load func(*testing.B) taxonomy.Taxonomy
}{{"core", loadCore}, {"esco", loadESCO}}

func loadCore(b *testing.B) taxonomy.Taxonomy {
	t, err := taxonomy.Load("core")
	if err != nil {
		b.Fatal(err)
	}
	return t
}

func loadESCO(b *testing.B) taxonomy.Taxonomy {
	if _, err := os.Stat(escoFolder); err != nil {
		b.Skip("no full ESCO in " + escoFolder)
	}
	full, err := taxonomy.Read(os.DirFS(escoFolder))
	if err != nil {
		b.Fatal(err)
	}
	return taxonomy.Join(loadCore(b), full)
}

func packs(t testing.TB) []language.Pack {
	var all []language.Pack
	for _, code := range []string{"sq", "en", "it"} {
		p, err := language.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// Folding, cutting into words and stemming are part of it.
func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Kërkojmë persona me përvojë në shërbim klienti, anglisht dhe punë në grup në Durrës. "+
		"You will manage a small team, plan deliveries and keep the stock of our shop in order. ", 4)
	parts := []match.Part{{Kind: match.Title, Text: "Kërkohet kamarier/e"}, {Kind: "requirements", Text: text}}
	for _, v := range vocabularies {
		b.Run(v.name, func(b *testing.B) {
			m := match.New(v.load(b), packs(b)...)
			b.SetBytes(int64(len(text) + len(parts[0].Text)))
			b.ReportAllocs()
			for b.Loop() {
				m.Find(parts)
			}
		})
	}
}

// From the files to a matcher.
func BenchmarkLoad(b *testing.B) {
	for _, v := range vocabularies {
		b.Run(v.name, func(b *testing.B) {
			langs := packs(b)
			for b.Loop() {
				match.New(v.load(b), langs...)
			}
		})
	}
}
