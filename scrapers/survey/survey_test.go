package survey_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"encoding/csv"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/survey"
	"github.com/zanat-al/zanat/warehouse/tables"
)

func page(body string) scrapers.Page {
	return scrapers.Page{Source: "anketa", Body: []byte(body), Request: scrapers.Request{URL: "file:a.csv"}}
}

func TestRead(t *testing.T) {
	want := func(p scrapers.Page) []tables.AnswerRaw {
		return []tables.AnswerRaw{
			{Source: "anketa", Key: "u1", PageID: p.ID(), Line: 2,
				Questions: []string{"start", "frame_id", "a1", "a5", "b4", "occ[1]/c1", "occ[2]/c1"},
				Values:    []string{"2026-05-04T09:00:00.000+02:00", "KU10001", "I", "6 7 8 9 10 11 12", "family portal", "Kamarier/e", ""}},
		}
	}
	for name, body := range map[string]string{
		"Kobo": "start,frame_id,a/a1,a/a5,b/b4,b/b4/family,b/b4/portal,b/occ[1]/c1,b/occ[2]/c1,_id,_uuid,_submitted_by,__version__\n" +
			"2026-05-04T09:00:00.000+02:00,KU10001,I,6 7 8 9 10 11 12,family portal,1,1,Kamarier/e,,7654321,u1,,v9\n",
		"ODK": "start,frame_id,a-a1,a-a5,b-b4,b-occ[1]-c1,b-occ[2]-c1,meta-instanceID,KEY,SubmitterName,AttachmentsPresent\n" +
			"2026-05-04T09:00:00.000+02:00,KU10001,I,6 7 8 9 10 11 12,family portal,Kamarier/e,,uuid:1,u1,,0\n",
		"by hand": "id;start;frame_id;a1;a5;b4;occ[1]/c1;occ[2]/c1\r\n" +
			"u1;2026-05-04T09:00:00.000+02:00;KU10001;I;6 7 8 9 10 11 12;family portal;Kamarier/e;\r\n",
	} {
		p := page(body)
		got, err := survey.Read(p)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if d := cmp.Diff(want(p), got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestRefuses(t *testing.T) {
	for name, c := range map[string]struct{ body, want string }{
		"names":         {"id,emri_pergjegjesit,a1\n1,Agim,I\n", "columns that look personal: emri_pergjegjesit (a name); delete them"},
		"several":       {"id,respondentName,Tel.,_gps_latitude,a1\n1,A,0,1,I\n", "respondentName (a name), Tel. (a telephone number), _gps_latitude (a place on the map); delete"},
		"who sent it":   {"_uuid,a/a1,_submitted_by\n1,I,agim\n", "_submitted_by (a name)"},
		"device":        {"KEY,a-a1,DeviceID\n1,I,collect:x\n", "DeviceID (a device)"},
		"name of firm":  {"id,firm_name,a1\n1,X shpk,I\n", "firm_name (a name)"},
		"phone in text": {"id,occ[1]/c1\n1,kuzhinier 0691234567\n", "a.csv line 2, column occ[1]/c1: the text looks like a telephone or identity number (six digits in a row); delete"},
		"phone, blanks": {"id,occ[1]/c1\n1,kuzhinier 069 12 34 567\n", "looks like a telephone"},
		"mail in text":  {"id,x,a1\n1,a.b@c.al,I\n", "an e-mail address"},
		"place in text": {"id,x,a1\n1,41.32755 19.81870 0 0,I\n", "a place on the map"},
		"two of one":    {"id,a/a1,a1\n1,I,J\n", "columns a/a1 and a1 are both question a1; delete one"},
		"no id":         {"a1,a2\nI,3\n", "no column names the answer"},
		"id empty":      {"id,a1\n,I\n", "a.csv line 2, column id: empty"},
		"id twice":      {"id,a1\n1,I\n1,J\n", `a.csv line 3, column id: "1" is the id of the answer on line 2 too`},
		"no answers":    {"id,a1\n", "no answers below the headings"},
		"no questions":  {"id,_uuid\n1,2\n", "no column of a question"},
		"not a survey":  {"id,title,text\n1,Kamarier,Punë\n", `a.csv: no column is a question of the questionnaire; add --map "theirs=b1"`},
	} {
		got, err := survey.Read(page(c.body))
		if err == nil || !strings.Contains(err.Error(), c.want) || len(got) > 0 {
			t.Errorf("%s:\n got %v\nwant %s", name, err, c.want)
		}
	}
}

// TestForm: no question of the form beside the project is taken for a personal one.
func TestForm(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "survey", "employer_form.survey.csv"))
	if err != nil {
		t.Skip("the form is not here")
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head, answer, want := []string{"_uuid"}, []string{"u"}, []string{}
	group := ""
	for _, r := range rows[1:] {
		kind, name := r[0], r[1]
		switch kind {
		case "begin_group":
			group = name + "/"
		case "end_group":
			group = ""
		case "begin_repeat", "end_repeat", "note":
		default:
			h, q := group+name, name
			if strings.HasPrefix(name, "c") && name != "consent" {
				h, q = group+"occ[1]/"+name, "occ[1]/"+name
			}
			head, answer, want = append(head, h), append(answer, "1"), append(want, q)
		}
	}
	got, err := survey.Read(page(strings.Join(head, ",") + "\n" + strings.Join(answer, ",") + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got[0].Questions); d != "" {
		t.Error(d)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("id,a/a1,occ[1]/c1\n1,I,Roje\n"))
	f.Add([]byte("KEY;a-a1\nx;\"y\n"))
	f.Fuzz(func(t *testing.T, body []byte) {
		answers, left, err := survey.ReadBy(page(string(body)), nil)
		if (err == nil) != (len(answers)+len(left) > 0) {
			t.Error("neither answers nor an error, or both")
		}
		for _, a := range answers {
			if a.Key == "" || len(a.Questions) != len(a.Values) {
				t.Error(fmt.Sprint(a))
			}
		}
	})
}
