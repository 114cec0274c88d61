// Package survey reads employers' answers from the CSV or XLSX export of a
// survey tool (KoboToolbox, ODK, or a sheet typed by hand). It stands between an
// archived file and the transform that reads the answers. It is also a door: a
// column or a text that looks like a person's is refused, by name.
package survey

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Read reads a wide export: one row an employer; headings are question names,
// with or without their groups (a/a1 or a1); the n-th occupation of a firm has
// columns occ[n]/c1 and so on. All or nothing: the error names file, line,
// column and mend.
func Read(p scrapers.Page) ([]tables.AnswerRaw, error) {
	s, err := sheet.Read(p.Request.URL, p.Body)
	if err != nil {
		return nil, err
	}
	if len(s.Rows) == 0 {
		return nil, fmt.Errorf("%s: no answers below the headings; export the answers again", s.File)
	}
	if err := refusePersonal(s); err != nil {
		return nil, err
	}
	questions, err := columns(s)
	if err != nil {
		return nil, err
	}
	key, err := keyColumn(s)
	if err != nil {
		return nil, err
	}
	return rows(p, s, questions, key)
}

func rows(p scrapers.Page, s *sheet.Sheet, questions map[int]string, key int) ([]tables.AnswerRaw, error) {
	id := p.ID()
	order := slices.Sorted(maps.Keys(questions))
	seen := map[string]tables.AnswerRaw{}
	var all []tables.AnswerRaw
	for _, r := range s.Rows {
		a := tables.AnswerRaw{Source: p.Source, PageID: id, Line: int64(r.Line), Key: strings.TrimSpace(r.Cells[key])}
		if a.Key == "" {
			return nil, s.Fault(r.Line, s.Head[key], "empty", "give each answer its own id")
		}
		for _, i := range order {
			value := strings.TrimSpace(r.Cells[i])
			if times[questions[i]] {
				value = s.Day(value)
			} else if what := personalText(value); what != "" {
				return nil, s.Fault(r.Line, s.Head[i], "the text looks like "+what, "delete it from the answer")
			}
			a.Questions, a.Values = append(a.Questions, questions[i]), append(a.Values, value)
		}
		if before, twice := seen[a.Key]; twice {
			if slices.Equal(before.Values, a.Values) {
				continue
			}
			return nil, s.Fault(r.Line, s.Head[key], fmt.Sprintf("%q is the id of the answer on line %d too", a.Key, before.Line),
				"keep the one that holds")
		}
		seen[a.Key] = a
		all = append(all, a)
	}
	return all, nil
}

// keys are the columns that name an answer, the best first. The form's own
// frame_id will do in a sheet typed by hand.
var keys = []string{"_uuid", "KEY", "instanceID", "meta/instanceID", "meta-instanceID", "_id", "key", "id", "frame_id"}

func keyColumn(s *sheet.Sheet) (int, error) {
	for _, name := range keys {
		if i := s.Column(name); i >= 0 {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%s: no column names the answer; add one headed id, or export with _uuid or KEY", s.File)
}

// times are the questions whose answers are times: their digits are no numbers
// of a person.
var times = map[string]bool{"start": true, "end": true, "today": true, "day": true, "submitted": true}

// machine are columns that survey tools add and that say nothing of the firm.
// They are ignored by name.
var machine = []string{"_id", "_uuid", "KEY", "instanceID", "instanceName", "__version__", "_version_",
	"_validation_status", "_status", "_index", "_parent_index", "_parent_table_name", "_tags", "_notes",
	"_xform_id_string", "_bamboo_dataset_id", "formhub/uuid", "uuid", "rootUuid", "deprecatedID", "FormVersion",
	"AttachmentsPresent", "AttachmentsExpected", "ReviewState", "Status", "Edits", "DeviceID", "key", "id",
	"intro", "d3n", "thanks"}

// columns names the question of each column that holds one: position -> name.
func columns(s *sheet.Sheet) (map[int]string, error) {
	heads := map[string]bool{}
	for _, h := range s.Head {
		heads[h] = true
	}
	odk := heads["KEY"] // Central joins groups with a hyphen
	questions, from := map[int]string{}, map[string]string{}
	for i, h := range s.Head {
		q := question(h, odk)
		if h == "" || slices.Contains(machine, h) || slices.Contains(machine, q) || personalName(h) != "" {
			continue
		}
		if parent, _, ok := cutLast(h); ok && heads[parent] {
			continue // one choice of a question that has its own column
		}
		if other, twice := from[q]; twice {
			return nil, fmt.Errorf("%s: columns %s and %s are both question %s; delete one", s.File, other, h, q)
		}
		from[q], questions[i] = h, q
	}
	if len(questions) == 0 {
		return nil, fmt.Errorf("%s: no column of a question; export with the names of the questions as headings", s.File)
	}
	return questions, nil
}

var repeated = regexp.MustCompile(`([^/]+\[\d+\])/`)

// question is a heading without its groups: a/a1 is a1, b/occ[2]/c1 is occ[2]/c1.
func question(head string, odk bool) string {
	if odk {
		head = strings.ReplaceAll(head, "-", "/")
	}
	last := head[strings.LastIndexByte(head, '/')+1:]
	if m := repeated.FindAllStringSubmatch(head, -1); m != nil {
		return m[len(m)-1][1] + "/" + last
	}
	if last == "_submission_time" || last == "SubmissionDate" {
		return "submitted"
	}
	return last
}

func cutLast(head string) (parent, last string, ok bool) {
	at := strings.LastIndexByte(head, '/')
	if at < 0 {
		return "", "", false
	}
	return head[:at], head[at+1:], true
}
