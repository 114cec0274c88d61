package link_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/transforms/link"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// shared is where the development sets and the full ESCO lie, beside the
// module; tests that read them are skipped where they are not.
const shared = "../../../shared"

// query is a text with the concepts that people found in it.
type query struct {
	ID, Text, Cand, URI string
	Gold                []string
}

func lines(t testing.TB, name string) []query {
	t.Helper()
	f, err := os.Open(filepath.Join(shared, "eval", name))
	if err != nil {
		t.Skipf("the development set is not here: %v", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	var out []query
	for s := bufio.NewScanner(r); s.Scan(); {
		var q query
		if err := json.Unmarshal(s.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		out = append(out, q)
	}
	return out
}

func esco(t testing.TB) taxonomy.Taxonomy {
	t.Helper()
	dir := filepath.Join(shared, "taxonomy")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the full ESCO is not here: %v", err)
	}
	tax, err := taxonomy.Read(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

// figures are means over queries that have a concept.
func figures(qs []query, rank func(string, int) []string) (mrr, rp10 float64) {
	n := 0.0
	for _, q := range qs {
		if len(q.Gold) == 0 {
			continue
		}
		n++
		hits, first := 0.0, 0
		for i, u := range rank(q.Text, 50) {
			if !slices.Contains(q.Gold, u) {
				continue
			}
			if first == 0 {
				first = i + 1
				mrr += 1 / float64(first)
			}
			if i < 10 {
				hits++
			}
		}
		rp10 += hits / math.Min(10, float64(len(q.Gold)))
	}
	return mrr / n, rp10 / n
}

func TestSentencesAgainstTheDevelopmentSet(t *testing.T) {
	qs := lines(t, "tech_dev.jsonl")
	l := link.New(esco(t))
	for name, half := range halves(qs) {
		mrr, rp10 := figures(half, l.Rank)
		t.Logf("%s: MRR %.3f, RP@10 %.3f", name, mrr, rp10)
		if mrr < .62 || rp10 < .69 {
			t.Errorf("%s: MRR %.3f, RP@10 %.3f; want .62 and .69", name, mrr, rp10)
		}
	}
	if p := precisionAt(.25, qs, l); p < .55 {
		t.Errorf("precision at recall .25 is %.3f, want .55", p)
	}
	right, said, gold := 0, 0, 0
	for _, q := range qs {
		gold += len(q.Gold)
		for _, f := range l.Detect(q.Text) {
			said++
			if slices.Contains(q.Gold, f.URI) {
				right++
			}
		}
	}
	t.Logf("Detect: %d said, %d right, of %d", said, right, gold)
	if 2*right < said || 4*right < gold {
		t.Errorf("Detect: %d said, %d right, of %d", said, right, gold)
	}
}

func halves(qs []query) map[string][]query {
	out := map[string][]query{"all": qs}
	for i, q := range qs {
		name := []string{"even", "odd"}[i%2]
		out[name] = append(out[name], q)
	}
	return out
}

// precisionAt goes down the scores of all sentences, those without a skill
// too, to where a share of the gold is found.
func precisionAt(recall float64, qs []query, l *link.Linker) float64 {
	type hit struct {
		score float64
		right bool
	}
	var hits []hit
	gold := 0
	for _, q := range qs {
		gold += len(q.Gold)
		for _, f := range l.Best(q.Text, 50) {
			hits = append(hits, hit{f.Score, slices.Contains(q.Gold, f.URI)})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		if a.score > b.score {
			return -1
		}
		return 1
	})
	right := 0
	for i, h := range hits {
		if h.right {
			right++
		}
		if float64(right) >= recall*float64(gold) {
			return float64(right) / float64(i+1)
		}
	}
	return 0
}

func TestTitlesAgainstTheDevelopmentSets(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	for set, want := range map[string]float64{
		"bel_q_fr_c_fr": .49, "hrv_q_hr_c_hr": .46,
		"bel_q_fr_c_en": .23, "hrv_q_hr_c_en": .13, // another language: shared words only
	} {
		qs := lines(t, "melo/q_"+set+".jsonl.gz")
		uri := map[string]string{}
		var list []link.Candidate
		for _, c := range lines(t, "melo/"+qs[0].Cand) {
			uri[c.ID] = c.URI
			list = append(list, link.Candidate{URI: c.URI, Text: c.Text, ID: c.ID})
		}
		l := link.FromCandidates(list)
		var some []query
		for i := 0; i < len(qs); i += 1 + len(qs)/400 {
			q := qs[i]
			for j, g := range q.Gold {
				q.Gold[j] = uri[g]
			}
			slices.Sort(q.Gold)
			q.Gold = slices.Compact(q.Gold)
			some = append(some, q)
		}
		mrr, rp10 := figures(some, l.Rank)
		t.Logf("%s: MRR %.3f, RP@10 %.3f of %d", set, mrr, rp10, len(some))
		if mrr < want {
			t.Errorf("%s: MRR %.3f, want %.3f", set, mrr, want)
		}
	}
}

func BenchmarkLearn(b *testing.B) {
	tax := esco(b)
	for b.Loop() {
		link.New(tax)
	}
}

func BenchmarkSentence(b *testing.B) {
	l := link.New(esco(b))
	for b.Loop() {
		l.Rank("Proven experience in automation and maintaining web applications with Java and SQL", 50)
	}
}

func BenchmarkTitle(b *testing.B) {
	l := link.Titles(esco(b))
	for b.Loop() {
		l.Rank("Diplomirani inženjer/inženjerka strojarstva", 50)
	}
}
