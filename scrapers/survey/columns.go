package survey

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/survey/door"
	"github.com/zanat-al/zanat/scrapers/survey/form"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// column is one question of a table: a cell, or a cell for each of its choices.
type column struct {
	question string
	at       int            // -1 when it has only columns of choices
	choices  []choiceColumn // of a question of several choices, as the tool splits it
}

type choiceColumn struct {
	name string
	at   int
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
	"PARENT_KEY", "_submission__id", "_submission__uuid", "_submission__submission_time",
	"_submission__validation_status", "_submission__notes", "_submission__status", "_submission__tags",
	"_submission__submitted_by", "_submission___version__", "_submission_meta/rootUuid", "meta/rootUuid",
	"intro", "d3n", "thanks"}

// columns names the question of each column that holds one, in the order of the
// table, after the personal ones were refused.
func (r *reader) columns(s *sheet.Sheet) ([]column, error) {
	if err := r.refusePersonal(s); err != nil {
		return nil, err
	}
	heads := map[string]bool{}
	for _, h := range s.Head {
		heads[h] = true
	}
	odk := heads["KEY"] // Central joins groups with a hyphen
	from, place := map[string]string{}, map[string]int{}
	var all []column
	for i, h := range s.Head {
		q := question(h, odk)
		if h == "" || slices.Contains(machine, h) || slices.Contains(machine, q) || r.personal(h) != "" {
			continue
		}
		parent, last, ok := cutLast(h)
		if ok && heads[parent] {
			continue // one choice of a question that has its own column
		}
		if ok && r.several(parent) {
			q = question(parent, odk)
			if _, begun := place[q]; !begun {
				place[q], from[q] = len(all), parent
				all = append(all, column{question: q, at: -1})
			}
			c := &all[place[q]]
			c.choices = append(c.choices, choiceColumn{last, i})
			continue
		}
		if other, twice := from[q]; twice {
			return nil, fmt.Errorf("%s: columns %s and %s are both question %s; delete one", s.File, other, h, q)
		}
		from[q], place[q] = h, len(all)
		all = append(all, column{question: q, at: i})
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no column of a question; export with the names of the questions as headings", s.File)
	}
	return all, nil
}

// asked says whether a column is a question of the form.
func (r *reader) asked(c column) bool {
	_, ok := r.form.At(c.question)
	return ok
}

// several says whether a heading is a question of several choices.
func (r *reader) several(head string) bool {
	q, ok := r.form.At(head)
	return ok && q.Type == "select_multiple"
}

// personal says what a heading, or its question in the form, seems to ask for.
func (r *reader) personal(head string) string {
	if slices.Contains(machine, head) && head != "DeviceID" {
		return ""
	}
	kind := ""
	if q, ok := r.form.At(head); ok && r.strict {
		kind = q.Type
	}
	return form.Personal(kind, head)
}

// refusePersonal refuses a file with personal columns that hold something. Tools
// export some of them always; empty ones tell nothing and are passed over. A
// column of numbers or places is known by its values, whatever it is called.
func (r *reader) refusePersonal(s *sheet.Sheet) error {
	var named []string
	for i, h := range s.Head {
		values := make([]string, len(s.Rows))
		for j, row := range s.Rows {
			values[j] = strings.TrimSpace(row.Cells[i])
		}
		if what := r.personal(h); what != "" {
			if strings.Join(values, "") != "" {
				named = append(named, fmt.Sprintf("%s (%s)", r.head(s, i), what))
			}
			continue
		}
		if slices.Contains(machine, h) || times[question(h, false)] {
			continue
		}
		look := door.Column
		if door.Codes[question(h, false)] {
			look = firstCode
		}
		if what := look(values); what != "" {
			named = append(named, fmt.Sprintf("%s (its answers look like %s)", r.head(s, i), what))
		}
	}
	if len(named) == 0 {
		return nil
	}
	return fmt.Errorf("%s: columns that look personal: %s; delete them from the file before adding it",
		s.File, strings.Join(named, ", "))
}

// firstCode says what the first of a column's codes that is none seems to be.
func firstCode(values []string) string {
	for _, v := range values {
		if what := door.Code(v); what != "" {
			return what
		}
	}
	return ""
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

func same(a, b tables.AnswerRaw) bool {
	return slices.Equal(a.Questions, b.Questions) && slices.Equal(a.Values, b.Values)
}
