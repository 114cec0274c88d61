package runs

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Record is what a run says of itself, kept as JSON.
type Record struct {
	Name        string            `json:"name"`
	ID          string            `json:"run_id"`         // hash of the inputs: the same inputs have the same id
	Status      string            `json:"status"`         // running, ended, failed or killed
	Step        string            `json:"step,omitempty"` // the step under way
	Error       string            `json:"error,omitempty"`
	Started     time.Time         `json:"started"`
	Ended       time.Time         `json:"ended"`
	AsOf        string            `json:"as_of"`
	WindowStart string            `json:"window_start"`
	Versions    map[string]string `json:"versions"`
	Taxonomy    string            `json:"taxonomy"`
	Batch       int               `json:"batch"`
	Inputs      Inputs            `json:"inputs"`
	Sources     []Source          `json:"sources"`
	Steps       []Step            `json:"steps"`
	Refusals    []Refusal         `json:"refusals"`
	Quality     Quality           `json:"quality"`
	Survey      Survey            `json:"survey"`
	Withheld    []Withheld        `json:"withheld,omitempty"`
	Checks      []Check           `json:"checks,omitempty"`
	Warnings    []string          `json:"warnings,omitempty"`
	Millis      []Took            `json:"ms"`
	Bounded     []Bounded         `json:"bounded,omitempty"` // likenesses that too many ads share to compare them all
	Digests     map[string]string `json:"digests"`           // table -> SHA-256 of its sorted rows
}

// Inputs are the archived pages that the run read; inputs.txt in its build
// lists them.
type Inputs struct {
	Pages  int    `json:"pages"`
	SHA256 string `json:"sha256"` // of inputs.txt
}

// Source is how a visit to one source went, or what an added file brought.
type Source struct {
	Name   string `json:"name"`
	Pages  int    `json:"pages"`
	Rows   int    `json:"rows"` // ads, answers, figures or courses
	Failed string `json:"failed,omitempty"`
}

// Step counts one stage: In = Out + Refused rows went in; Rows came out.
type Step struct {
	Name    string `json:"name"`
	In      int64  `json:"in"`
	Out     int64  `json:"out"`
	Refused int64  `json:"refused"`
	Rows    int64  `json:"rows"`
}

// Quality counts, of the ads that a run took, how many could be read.
type Quality struct {
	Ads          int64 `json:"ads" col:"ads"`
	InPeriod     int64 `json:"in_period" col:"in_period"`
	Later        int64 `json:"later" col:"later"` // dated after the as-of day
	Municipality int64 `json:"municipality" col:"municipality"`
	CountyOnly   int64 `json:"county_only" col:"county_only"`
	Abroad       int64 `json:"abroad" col:"abroad"`
	Occupation   int64 `json:"occupation" col:"occupation"`
	Employer     int64 `json:"employer" col:"employer"`
	Pay          int64 `json:"pay" col:"pay"`
	PayAmbiguous int64 `json:"pay_ambiguous" col:"pay_ambiguous"`
}

// Survey is how the employer survey was weighed.
type Survey struct {
	Visited     int    `json:"visited"`
	Interviews  int    `json:"interviews"`
	Weighted    int    `json:"weighted"`
	Probability bool   `json:"probability"`
	Joined      int    `json:"joined"`    // strata that had to join a neighbour
	ByHiring    bool   `json:"by_hiring"` // non-response told apart by whether anyone was hired
	Raked       string `json:"raked"`
	Trimmed     int    `json:"trimmed"`

	Off float64 `json:"off"` // largest share by which the weights miss a margin they were raked to
}

// Check is one of the checks that every run makes of itself (methods §16).
type Check struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	OK    bool    `json:"ok"`
	About string  `json:"about"` // what the value counts, and what is not well where it is not
}

// Withheld is what the gate withheld in one system of tables that add up.
type Withheld struct {
	Table     string `json:"table"`     // positions, openings, ads, survey
	Cells     int    `json:"cells"`     // that are not zero
	Primary   int    `json:"primary"`   // withheld for their own sake
	Secondary int    `json:"secondary"` // withheld beside them
	Totals    int    `json:"totals"`    // of both, those that are totals
	Lone      int    `json:"lone"`      // changes whose other cells each have a single employer
	Less      int    `json:"less"`      // cells that earlier releases leave less room than promised
	Narrowed  int    `json:"narrowed"`  // withheld cells that bands would have narrowed
	Bands     int    `json:"bands"`     // bands withheld because of them
}

// Bounded is a likeness that so many ads share that only near ones of them were
// compared; the rest may still have met by another.
type Bounded struct {
	Ads      int `json:"ads"`
	Compared int `json:"pairs_compared"`
	Left     int `json:"pairs_left"`
}

// Took is how long one step of the story took, by the wall clock.
type Took struct {
	Step   string `json:"step"`
	Millis int64  `json:"ms"`
}

// Refusal is a row that a stage did not take.
type Refusal struct {
	Stage  string `json:"stage"`
	Key    string `json:"key"`
	Reason string `json:"reason"`
}

// Last is the newest record of a data folder, also of a run that failed; nil
// when there was none.
func Last(data string) (*Record, error) {
	files, err := records(data)
	if err != nil || len(files) == 0 {
		return nil, err
	}
	rec := new(Record)
	return rec, readJSON(files[len(files)-1], rec)
}

// records are the files of all records, oldest first.
func records(data string) (files []string, err error) {
	dir := filepath.Join(data, "runs")
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	for _, e := range entries {
		if filepath.Ext(e.Name()) == ".json" {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	return files, err
}

// bury mends the record of a run that was killed: whoever holds the lock knows
// that no other run is under way. A run that was killed after its build became
// the current one has ended well.
func bury(data string) error {
	files, err := records(data)
	for _, file := range slices.Backward(files) {
		var rec Record
		if err := readJSON(file, &rec); err != nil {
			return err
		}
		if rec.Status == "running" {
			rec.Status = "killed"
			if rec.Name == currentName(data) {
				err = readJSON(filepath.Join(data, "current", "run.json"), &rec)
			}
			if err := errors.Join(err, writeJSON(file, rec)); err != nil {
				return err
			}
		}
		if rec.Status == "ended" {
			break
		}
	}
	return err
}

// currentName is the name of the build that readers see, empty when there is none.
func currentName(data string) string {
	target, err := os.Readlink(filepath.Join(data, "current"))
	if err != nil {
		return "" // no run has ended well yet
	}
	return filepath.Base(target)
}
