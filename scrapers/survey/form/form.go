// Package form knows the questionnaire of a survey as an XLSForm: the
// employers' form that ships with Zanat, or a user's own. It stands beside the
// readers of answers and tells them which question a heading means, which
// choice a label means, and which questions ask for a person.
package form

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/survey/door"
)

// Form is a questionnaire.
type Form struct {
	ID, Title, Version string
	Questions          []Question // in order; groups, repeats and notes are none
	Lists              map[string][]Choice
}

// Question is one question.
type Question struct {
	Type     string     // text, integer, select_one, select_multiple, …
	List     string     // of a select: its list of choices
	Name     string     // c1
	Path     string     // with its groups: b/occ/c1
	Repeat   string     // path of the repeat that it stands in: b/occ; "" for none
	Labels   []string   // in the languages of the form
	Headings [][]string // labels of its groups, outermost first, one list a language
}

// Choice is one answer of a list.
type Choice struct {
	Name   string
	Labels []string
}

// At finds a question by its path, with or without groups and the numbers of
// repeats: b/occ[2]/c1, b/occ/c1 and c1 are one.
func (f *Form) At(path string) (Question, bool) {
	name := path[strings.LastIndexByte(path, '/')+1:]
	i := slices.IndexFunc(f.Questions, func(q Question) bool { return q.Name == name })
	if i < 0 {
		return Question{}, false
	}
	return f.Questions[i], true
}

// Select says whether a question is answered with names of a list, and whether
// with several.
func (q Question) Select() (one, several bool) {
	return q.Type == "select_one", q.Type == "select_multiple"
}

// kinds are types of question that ask for a place, a person, a device or a
// file, and what they ask for.
var kinds = map[string]string{
	"geopoint": "a place on the map", "geotrace": "a place on the map", "geoshape": "a place on the map",
	"start-geopoint": "a place on the map", "start_geopoint": "a place on the map",
	"background-geopoint": "a place on the map",
	"image":               "a picture", "photo": "a picture", "audio": "a recording", "video": "a recording",
	"background-audio": "a recording", "file": "a file", "binary": "a file", "barcode": "a code of a thing",
	"deviceid": "a device", "device_id": "a device", "simserial": "a device", "sim_serial": "a device",
	"subscriberid": "a device", "subscriber_id": "a device", "phonenumber": "a telephone number",
	"username": "a name", "email": "an e-mail address", "audit": "a record of the interviewer's steps",
}

// Personal says what a question of a type and a path seems to ask for, "" when
// nothing personal. The form's own questions are none.
func Personal(kind, path string) string {
	if what := kinds[kind]; what != "" {
		return what
	}
	return door.Heading(path)
}

// Choice finds the choice of a list that an answer means: its name, or its
// label in any of the languages.
func (f *Form) Choice(list, answer string) (name string, ok bool) {
	for _, c := range f.Lists[list] {
		if c.Name == answer {
			return c.Name, true
		}
	}
	want := Fold(answer)
	for _, c := range f.Lists[list] {
		for _, l := range c.Labels {
			if Fold(l) == want {
				return c.Name, true
			}
		}
	}
	return "", false
}

// Choices reads an answer of several choices. Tools join names with blanks and
// labels with blanks, commas or semicolons, and a label holds these too: the
// longest label that fits is taken. ok is false when a part fits none.
func (f *Form) Choices(list, answer string) (names []string, ok bool) {
	rest := Fold(answer)
	for rest != "" {
		name, length := f.longest(list, rest)
		if length == 0 {
			return nil, false
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		rest = strings.TrimLeft(rest[length:], " ,;")
	}
	return names, true
}

// longest finds the longest name or label of a list that a folded text begins
// with, to the end of a word.
func (f *Form) longest(list, text string) (name string, length int) {
	for _, c := range f.Lists[list] {
		for _, l := range append([]string{c.Name}, c.Labels...) {
			l = Fold(l)
			after, fits := strings.CutPrefix(text, l)
			if fits && len(l) > length && (after == "" || strings.ContainsRune(" ,;", rune(after[0]))) {
				name, length = c.Name, len(l)
			}
		}
	}
	return name, length
}

// Fold writes texts that differ in blanks, case or kind of dash alike: programs
// change them on the way.
func Fold(s string) string {
	s = strings.NewReplacer("–", "-", "—", "-", "’", "'", "\u00a0", " ").Replace(strings.ToLower(s))
	return strings.Join(strings.Fields(s), " ")
}
