package pipeline

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/zanat-al/zanat/transforms/link"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// LinkTo says what sentences or titles are linked to: a taxonomy (core, a
// folder, or ESCO's zip) or a file of candidates.
type LinkTo struct {
	Taxonomy   string
	Candidates string
	Titles     bool // occupations of the taxonomy instead of its skills
	Scores     bool // print [uri, score] for each concept: 0 to 1, comparable between texts
}

// most is how many concepts a line of zanat link names.
const most = 50

// question is one line in, and one candidate.
type question struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	URI  string `json:"uri"`
}

// Ranked is one line out: the concepts for a text, best first.
type Ranked struct {
	ID     string `json:"id"`
	Ranked []any  `json:"ranked"` // a URI, or [URI, score]
}

// Link ranks concepts for each line of a file ({"id","text"}, JSONL, also
// gzipped) and prints one JSON line a text. Only concepts that were given can
// be named; ties have a fixed order.
func Link(to LinkTo, name string, out io.Writer) error {
	texts, err := questions(name)
	if err != nil {
		return fmt.Errorf("link: %w", err)
	}
	linker, err := to.linker()
	if err != nil {
		return fmt.Errorf("link: %w", err)
	}
	return lines(out, texts, func(q question) (Ranked, error) {
		ranked := Ranked{ID: q.ID, Ranked: []any{}}
		for _, f := range linker.Best(q.Text, most) {
			if to.Scores {
				ranked.Ranked = append(ranked.Ranked, [2]any{f.URI, f.Score})
			} else {
				ranked.Ranked = append(ranked.Ranked, f.URI)
			}
		}
		return ranked, nil
	})
}

func (to LinkTo) linker() (*link.Linker, error) {
	if (to.Taxonomy == "") == (to.Candidates == "") {
		return nil, wrongUse("say what to link to: either --taxonomy or --candidates")
	}
	if to.Candidates != "" {
		return candidates(to.Candidates)
	}
	t, err := readTaxonomy(to.Taxonomy)
	if err != nil {
		return nil, err
	}
	if to.Titles {
		return link.Titles(t), nil
	}
	return link.New(t), nil
}

// readTaxonomy reads a taxonomy by its name, from a folder, or from a zip.
func readTaxonomy(name string) (t taxonomy.Taxonomy, err error) {
	if _, err := os.Stat(name); err != nil {
		if t, err = taxonomy.Load(name); err != nil {
			return t, wrongUse("%s: neither a taxonomy of ours (core) nor a folder or zip of ESCO's CSV files", name)
		}
		return t, nil
	}
	page, err := readFile(Default(), "taxonomy", filepath.Clean(name), "")
	if err != nil {
		return t, err
	}
	if t, err = unzipped(page); err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return t, err
}

func candidates(name string) (*link.Linker, error) {
	rows, err := questions(name)
	if err != nil {
		return nil, err
	}
	list := make([]link.Candidate, len(rows))
	for i, r := range rows {
		list[i] = link.Candidate{ID: r.ID, Text: r.Text, URI: r.URI}
		if r.URI == "" {
			list[i].URI = r.ID // a list without concepts: each text is its own
		}
	}
	return link.FromCandidates(list), nil
}

// questions reads lines of JSON, also gzipped: all or nothing.
func questions(name string) ([]question, error) {
	text, err := unpacked(name)
	if err != nil {
		return nil, err
	}
	var all []question
	seen := map[string]int{}
	in := bufio.NewReader(bytes.NewReader(text))
	for n := 1; ; n++ {
		line, err := in.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			var q question
			if err := json.Unmarshal([]byte(line), &q); err != nil {
				return nil, fmt.Errorf("%s line %d: %w; write one object a line, with id and text", name, n, err)
			}
			if q.ID == "" {
				return nil, fmt.Errorf("%s line %d: no id; write one object a line, with id and text", name, n)
			}
			if first, twice := seen[q.ID]; twice {
				return nil, fmt.Errorf("%s line %d: id %q stands on line %d too; give each an id of its own", name, n, q.ID, first)
			}
			seen[q.ID] = n
			all = append(all, q)
		}
		if err == io.EOF {
			break
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no lines; write one object a line, with id and text", name)
	}
	return all, nil
}

func unpacked(name string) ([]byte, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, kinded{err, ErrUse}
	}
	if !bytes.HasPrefix(text, []byte{0x1f, 0x8b}) {
		return text, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if text, err = io.ReadAll(z); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return text, nil
}
