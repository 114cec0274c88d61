package taxonomy_test

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

func core(t testing.TB) taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.Load("core")
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func TestCoreIsWhole(t *testing.T) {
	tax := core(t)
	if tax.Name != "core" || tax.Version == "" || len(tax.Hash) != 64 {
		t.Errorf("name %q, version %q, hash %q", tax.Name, tax.Version, tax.Hash)
	}
	last := ""
	for _, c := range tax.Skills() {
		if c.URI <= last {
			t.Errorf("%s stands after %s", c.URI, last)
		}
		last = c.URI
		if !strings.HasPrefix(c.URI, "http://data.europa.eu/esco/") || c.Label("en") == "" || c.Labels["sq"] == "" {
			t.Errorf("concept %+v lacks its URI or a label", c)
		}
		if len(c.Finds) == 0 {
			t.Errorf("%s (%s) has no phrase and can never be found", c.URI, c.Label("en"))
		}
	}
	for _, g := range tax.Occupations() {
		if major, ok := tax.Group(g.Code[:1]); !ok || major.TitleSq == "" {
			t.Errorf("group %s has no major group", g.Code)
		}
	}
	if g, _ := tax.Group("5131"); g.TitleEn != "Waiters" || g.TitleSq != "kamarier/e" {
		t.Errorf("5131 is %+v", g)
	}
	again := core(t)
	if again.Hash != tax.Hash {
		t.Error("loading twice gives two hashes")
	}
}

const skillsEn = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\n" +
	"KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/b,knowledge,,PHP,\"PHP 7\nPHP 8\",A language.\n" +
	"KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,skill/competence,,milk animals,,\n"

const occupationsEn = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n" +
	"Occupation,http://data.europa.eu/esco/occupation/x,5131,waiter/waitress,\"head waiter\",,5131.1\n"

func TestReadOfficialDownload(t *testing.T) {
	tax, err := taxonomy.Read(fstest.MapFS{
		"ESCO dataset - v1.1.1/skills_en.csv":      {Data: []byte("\xef\xbb\xbf" + skillsEn)},
		"ESCO dataset - v1.1.1/occupations_en.csv": {Data: []byte(occupationsEn)},
		"ESCO dataset - v1.1.1/readme.txt":         {Data: []byte("not read")},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range append(tax.Skills(), tax.Jobs()...) {
		got = append(got, c.Kind+" "+c.Label("en")+" "+strings.Join(c.Alt["en"], "+")+" "+c.ISCO)
	}
	want := []string{"skill milk animals  ", "knowledge PHP PHP 7+PHP 8 ", "occupation waiter/waitress head waiter 5131"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

func TestReadPlainColumnsGzipped(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte("uri,preferred_label,skill_type,alt_labels\nhttp://x/1,lay tiles,skill,tiling|set tiles\n"))
	z.Close()
	tax, err := taxonomy.Read(fstest.MapFS{"skills.csv.gz": {Data: packed.Bytes()}})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"tiling", "set tiles"}, tax.Skills()[0].Alt["en"]); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

func TestJoinKeepsTheCoreFirst(t *testing.T) {
	tax := core(t)
	first := tax.Skills()[0]
	added, err := taxonomy.Read(fstest.MapFS{"skills.csv": {Data: []byte(
		"uri,preferred_label,skill_type,alt_labels\n" + first.URI + ",other label,skill,new words\nhttp://x/1,lay tiles,skill,\n")}})
	if err != nil {
		t.Fatal(err)
	}
	both := taxonomy.Join(tax, added)
	if got, want := len(both.Skills()), len(tax.Skills())+1; got != want {
		t.Errorf("%d concepts, want %d", got, want)
	}
	c, _ := both.Concept(first.URI)
	if c.Label("en") != first.Label("en") || c.Alt["en"][len(c.Alt["en"])-1] != "new words" {
		t.Errorf("joined concept is %+v", c)
	}
	if again, _ := core(t).Concept(first.URI); cmp.Diff(first, again) != "" {
		t.Error("joining changed the core")
	}
}

func TestReadNamesFileLineAndMend(t *testing.T) {
	for name, c := range map[string]struct {
		files fstest.MapFS
		want  []string
	}{
		"nothing to read": {fstest.MapFS{"a.txt": {}}, []string{"skills_en.csv", "download"}},
		"a column is gone": {fstest.MapFS{"skills_en.csv": {Data: []byte("conceptUri,altLabels\n")}},
			[]string{"skills_en.csv line 1", "preferredLabel"}},
		"a row without URI": {fstest.MapFS{"skills.csv": {Data: []byte("uri,preferred_label,alt_labels\nhttp://x/1,a,\n,b,\n")}},
			[]string{"skills.csv line 3", "whole"}},
		"a cut download": {fstest.MapFS{"skills.csv.gz": {Data: []byte("\x1f\x8b")}}, []string{"skills.csv.gz", "whole"}},
		"the same file twice": {fstest.MapFS{"a/skills_en.csv": {Data: []byte(skillsEn)}, "b/skills_en.csv": {Data: []byte(skillsEn)}},
			[]string{"b/skills_en.csv", "keep one"}},
	} {
		_, err := taxonomy.Read(c.files)
		for _, w := range c.want {
			if err == nil || !strings.Contains(err.Error(), w) {
				t.Errorf("%s: error %v, want %q in it", name, err, w)
			}
		}
	}
	if _, err := taxonomy.Load("esco"); err == nil {
		t.Error("only core is compiled in")
	}
}

func TestExpand(t *testing.T) {
	classes := taxonomy.Classes{"pick": {"vjelje", "korrje"}}
	got, err := classes.Expand("[{pick}|mbledhje .. rrushi]")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"vjelje .. rrushi", "korrje .. rrushi", "mbledhje .. rrushi"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
	if _, err := classes.Expand("{fruit}"); err == nil {
		t.Error("a class that is not there must be an error")
	}
}

func TestIndexFindsLongest(t *testing.T) {
	pack, err := language.Load("sq")
	if err != nil {
		t.Fatal(err)
	}
	x := taxonomy.NewIndex(1, pack)
	for i, p := range []string{"punonjës", "punonjës social", "punonjës .. magazine", "=bari", "inxhinier ndërtimi"} {
		if got := x.Add(0, "sq", p, int32(i)); got != int32(i) {
			t.Fatalf("%q is kept as %d", p, got)
		}
	}
	for text, want := range map[string]string{
		"punonjës/e social/e":             "punonjës/e social",
		"punonjëse në një magazinë":       "punonjëse në një magazinë",
		"punonjës. Social":                "punonjës", // a sentence ends between
		"punonjës i ri, i mirë, magazine": "punonjës", // so it does here
		"punonjës dy tre katër magazine":  "punonjës", // too many words between
		"bari":                            "bari",
		"bar":                             "", // only in just this form
		"inxhinier i/e ndërtimit":         "inxhinier i/e ndërtimit",
		"inxhinier dhe ndërtim":           "",
	} {
		f := language.FoldMap(text)
		var cut taxonomy.Text
		x.Cut(&cut, f.Text)
		h, ok := x.Longest(0, &cut, 0)
		got := ""
		if ok {
			got = text[f.Origin(cut.Words[h.First].Start):f.Origin(cut.Words[h.Last].End)]
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if x.Add(0, "sq", "e i të", 9) != -1 {
		t.Error("a phrase of linking words only must not be kept")
	}
}
