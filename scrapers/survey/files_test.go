package survey_test

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/survey"
	"github.com/zanat-al/zanat/scrapers/survey/form"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// table is rows of cells, headings first.
type table struct {
	name string
	rows [][]string
}

func xlsx(t *testing.T, all ...table) scrapers.Page {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	for i, one := range all {
		if i == 0 {
			x.SetSheetName("Sheet1", one.name)
		} else {
			x.NewSheet(one.name)
		}
		for r, cells := range one.rows {
			for c, v := range cells {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				x.SetCellStr(one.name, at, v)
			}
		}
	}
	var b bytes.Buffer
	if err := x.Write(&b); err != nil {
		t.Fatal(err)
	}
	return scrapers.Page{Source: "anketa", Body: b.Bytes(), Request: scrapers.Request{URL: "file:a.xlsx"}}
}

func zipped(t *testing.T, files ...string) scrapers.Page {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		out, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		out.Write([]byte(files[i+1]))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return scrapers.Page{Source: "anketa", Body: b.Bytes(), Request: scrapers.Request{URL: "file:a.zip"}}
}

// said is an answer as "question=value", empty ones left out, sorted.
func said(a tables.AnswerRaw) []string {
	var all []string
	for i, q := range a.Questions {
		if a.Values[i] != "" {
			all = append(all, q+"="+a.Values[i])
		}
	}
	slices.Sort(all)
	return all
}

// firm is one answer, in whatever shape it was exported.
var firm = []string{"a1=I", "b1=2", "b4=family portal", "occ[1]/c1=Kamarier/e", "occ[1]/c5=few pay", "occ[2]/c1=Kuzhinier"}

// TestShapes: one answer in the shapes that tools export it.
func TestShapes(t *testing.T) {
	kobo := []string{"a/a1", "b/b1", "b/b4", "b/b4/family", "b/b4/portal", "b/b4/social", "_id", "_uuid", "_index", "_submitted_by"}
	split := []string{"a/a1", "b/b1", "b/b4/family", "b/b4/portal", "b/b4/social", "_id", "_uuid", "_index", "_submitted_by"}
	occ := table{"occ", [][]string{{"c1", "c5", "_index", "_parent_index", "_parent_table_name", "_submission__id", "_submission__uuid"},
		{"Kamarier/e", "few pay", "1", "1", "anketa", "7", "u1"}, {"Kuzhinier", "", "2", "1", "anketa", "7", "u1"}}}
	f := form.Shipped()
	label := func(name string, lang int) string { q, _ := f.At(name); return q.Labels[lang] }
	choice := func(list, name string, lang int) string {
		for _, c := range f.Lists[list] {
			if c.Name == name {
				return c.Labels[lang]
			}
		}
		return ""
	}
	for name, p := range map[string]scrapers.Page{
		"KoboToolbox, names": xlsx(t, table{"anketa", [][]string{kobo, {"I", "2", "family portal", "1", "1", "0", "7", "u1", "1", ""}}}, occ),
		"KoboToolbox, choices in columns of their own": xlsx(t, table{"anketa", [][]string{split,
			{"I", "2", "1", "1", "0", "7", "u1", "1", ""}}}, occ),
		"KoboToolbox, labels in Albanian with groups": xlsx(t, table{"anketa", [][]string{
			{"A. Firma/" + label("a1", 0), "B. Vende të lira dhe punësime/" + label("b1", 0), "B. Vende të lira dhe punësime/" + label("b4", 0), "_id", "_uuid", "_index"},
			{choice("sector", "I", 0), "2", choice("channel", "family", 0) + " " + choice("channel", "portal", 0), "7", "u1", "1"}}},
			table{"Profesioni", [][]string{{label("c1", 0), label("c5", 0), "_parent_index", "_submission__id"},
				{"Kamarier/e", choice("reason", "few", 0) + " " + choice("reason", "pay", 0), "1", "7"}, {"Kuzhinier", "", "1", "7"}}}),
		"labels in English, no groups": xlsx(t, table{"Employer survey", [][]string{
			{label("a1", 1), label("b1", 1), label("b4", 1) + "/" + choice("channel", "family", 1), label("b4", 1) + "/" + choice("channel", "portal", 1), "_id", "_uuid", "_index"},
			{choice("sector", "I", 1), "2", "1", "1", "7", "u1", "1"}}}, occ),
		"ODK Central, zip": zipped(t,
			"zanat_employer.csv", "SubmissionDate,a-a1,b-b1,b-b4,meta-instanceID,KEY,SubmitterName,DeviceID,Edits\n,I,2,family portal,uuid:u1,uuid:u1,,,0\n",
			"zanat_employer-occ.csv", "c1,c5,PARENT_KEY,KEY\nKamarier/e,few pay,uuid:u1,uuid:u1/b/occ[1]\nKuzhinier,,uuid:u1,uuid:u1/b/occ[2]\n"),
		"one wide sheet": xlsx(t, table{"x", [][]string{{"id", "a1", "b1", "b4", "occ[1]/c1", "occ[1]/c5", "occ[2]/c1"},
			{"u1", "I", "2", "family portal", "Kamarier/e", "few pay", "Kuzhinier"}}}),
	} {
		got, err := survey.Read(p)
		if err != nil || len(got) != 1 {
			t.Errorf("%s: %d answers, %v", name, len(got), err)
			continue
		}
		if d := cmp.Diff(firm, said(got[0])); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// TestShapesRefused: what cannot be joined or does not belong in the file.
func TestShapesRefused(t *testing.T) {
	main := table{"anketa", [][]string{{"a/a1", "_id", "_uuid", "_index"}, {"I", "7", "u1", "1"}}}
	for name, c := range map[string]struct {
		page scrapers.Page
		want string
	}{
		"pictures":      {zipped(t, "a.csv", "KEY,a1\n1,I\n", "media/foto.jpg", "x"), `holds "media/foto.jpg" beside its tables; export it again without attachments`},
		"only a repeat": {zipped(t, "a-occ.csv", "c1,PARENT_KEY,KEY\nx,1,2\n"), "a table of repeats without the answers it belongs to"},
		"orphan": {xlsx(t, main, table{"occ", [][]string{{"c1", "_submission__uuid"}, {"Berber", "u9"}}}),
			`sheet occ row 2, column _submission__uuid: no answer is called "u9"`},
		"two mains": {xlsx(t, main, table{"other", main.rows}), "both hold answers; keep one"},
		"a name in a repeat": {xlsx(t, main, table{"occ", [][]string{{"c1", "emri", "_submission__uuid"}, {"Berber", "Agim", "u1"}}}),
			"sheet occ: columns that look personal: emri (a name)"},
		"phones by another name": {page("id,a1,x9\n1,I,0691234567\n2,I,0691234568\n3,I,0691234569\n"),
			"x9 (its answers look like a telephone or identity number (six digits in a row))"},
		"degrees by another name": {page("id,a1,x,y\n1,I,41.32755,19.81870\n2,I,41.32756,19.81871\n3,I,41.32757,19.81872\n"),
			"x (its answers look like a place on the map), y (its answers look like a place on the map)"},
		"no mark":     {page("id,b4/family,b4/portal\n1,ndoshta,1\n"), `line 2, column b4/family: "ndoshta" marks no choice; write 1 or 0`},
		"a wrong map": {scrapers.Page{Body: []byte("id,x\n1,2\n"), Map: "x", Request: scrapers.Request{URL: "file:a.csv"}}, `--map "x": write it as theirs=ours`},
	} {
		got, err := survey.Read(c.page)
		if err == nil || !strings.Contains(err.Error(), c.want) || len(got) > 0 {
			t.Errorf("%s:\n got %v\nwant %s", name, err, c.want)
		}
	}
}

// TestReviewed: what a reviewer refused is left out, by name.
func TestReviewed(t *testing.T) {
	for name, body := range map[string]string{
		"KoboToolbox":         "_uuid,a1,_validation_status\nu1,I,\nu2,I,Not Approved\nu3,I,Approved\n",
		"KoboToolbox, by uid": "_uuid,a1,_validation_status\nu1,I,\nu2,I,validation_status_not_approved\nu3,I,validation_status_on_hold\n",
		"ODK":                 "KEY,a1,ReviewState\nu1,I,\nu2,I,rejected\nu3,I,hasIssues\n",
	} {
		got, left, err := survey.ReadBy(page(body), nil)
		if err != nil || len(got) != 2 || len(left) != 1 || left[0].Key != "u2" || !strings.Contains(left[0].Why, "by the reviewer") {
			t.Errorf("%s: %d answers, left %v, %v", name, len(got), left, err)
		}
	}
}

// TestMap: a question of another name is ours.
func TestMap(t *testing.T) {
	p := page("id,vende te lira,sektori\n1,3,Tregti dhe riparime\n")
	p.Map = "vende te lira=b1, sektori=a1"
	got, err := survey.Read(p)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"a1=G", "b1=3"}, said(got[0])); d != "" {
		t.Error(d)
	}
}
