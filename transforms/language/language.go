// Package language knows how the languages of the ads are written: it folds
// text to a form that can be compared, cuts it into words, takes endings off,
// and holds for each language its section headings and small words. It stands
// below every other transform that reads text. A language is a folder of CSV
// files; adding one takes no code.
package language

import (
	"embed"
	"encoding/csv"
	"fmt"
	"io/fs"
	"sort"
	"strings"
)

//go:embed */*.csv
var files embed.FS

// Pack is what is known of one language. All its texts are folded.
type Pack struct {
	Code      string          // ISO 639-1: "sq", "en", "it"
	Headings  []Heading       // with which ads open a section, longest first
	Openers   []Heading       // with which a sentence tells its kind, longest first
	Stop      map[string]bool // words that carry no matter
	Negation  []string        // words and phrases that turn a demand down
	Advantage []string        // words and phrases that make it a wish

	suffixes map[byte][]suffix // by last byte, longest first
	headings map[string][]Heading
	openers  map[string][]Heading // both by first word, longest first
	heads    *starts              // of headings
	opens    *starts              // of openers
}

// Heading is a line with which ads open a section.
type Heading struct {
	Text    string // folded: "detyrat kryesore"
	Section string // fine: "duties", "languages", "deadline"
	Zone    string // coarse, the kinds of package zones: "duties", "requirements"
}

// Load reads the pack of a language: "sq", "en" or "it".
func Load(code string) (Pack, error) {
	p := Pack{Code: code, Stop: map[string]bool{}, suffixes: map[byte][]suffix{}}
	p.headings, p.openers = map[string][]Heading{}, map[string][]Heading{}
	if _, err := fs.Stat(files, code); err != nil || code == "." {
		return Pack{}, fmt.Errorf("load language %q: there is no such folder of data", code)
	}
	for _, part := range []struct {
		name    string
		columns int
		add     func([]string) error
	}{
		{"headings.csv", 3, p.addHeading},
		{"openers.csv", 2, p.addOpener},
		{"words.csv", 2, p.addWord},
		{"suffixes.csv", 4, p.addSuffix},
	} {
		if err := EachRow(files, code+"/"+part.name, part.columns, part.add); err != nil {
			return Pack{}, fmt.Errorf("load language %q: %w", code, err)
		}
	}
	p.heads, p.opens = index(p.Headings, p.headings), index(p.Openers, p.openers)
	for _, list := range p.suffixes {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].text) > len(list[j].text) })
	}
	return p, nil
}

// EachRow hands on the rows of a folder's CSV file below its heading line; each
// has that many columns. An error names the file and the line.
func EachRow(folder fs.FS, name string, columns int, add func([]string) error) error {
	f, err := folder.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = columns
	rows, err := r.ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for i, row := range rows {
		if i == 0 {
			continue
		}
		if err := add(row); err != nil {
			return fmt.Errorf("%s line %d: %w", name, i+1, err)
		}
	}
	return nil
}

func (p *Pack) addHeading(row []string) error {
	text := strings.TrimSpace(Fold(row[0]))
	if text == "" || row[1] == "" || row[2] == "" {
		return fmt.Errorf("heading %q needs a section and a zone", row[0])
	}
	p.Headings = append(p.Headings, Heading{text, row[1], row[2]})
	return nil
}

func (p *Pack) addOpener(row []string) error {
	text := strings.TrimSpace(Fold(row[0]))
	if text == "" || row[1] == "" {
		return fmt.Errorf("opener %q needs a zone", row[0])
	}
	p.Openers = append(p.Openers, Heading{text, row[1], row[1]})
	return nil
}

func (p *Pack) addWord(row []string) error {
	word := Fold(row[0])
	switch row[1] {
	case "stop":
		p.Stop[word] = true
	case "negation":
		p.Negation = append(p.Negation, word)
	case "advantage":
		p.Advantage = append(p.Advantage, word)
	default:
		return fmt.Errorf("word %q: kind %q is none of stop, negation, advantage", row[0], row[1])
	}
	return nil
}

func (p *Pack) addSuffix(row []string) error {
	s, err := readSuffix(row)
	if err != nil {
		return err
	}
	last := s.text[len(s.text)-1]
	p.suffixes[last] = append(p.suffixes[last], s)
	return nil
}
