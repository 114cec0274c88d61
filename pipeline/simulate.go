package pipeline

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/zanat-al/zanat/pipeline/simulate"
	"github.com/zanat-al/zanat/transforms/place"
)

// simulatedEnd is the last day of an invented year.
var simulatedEnd = time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)

// Simulated names the files of an invented market, in the order in which they
// are added.
var Simulated = struct{ Ads, Survey, Supply, Truth string }{"ads.jsonl", "survey.csv", "supply.csv", "truth.csv"}

// Simulate writes an invented market into a folder: ads.jsonl, survey.csv and
// supply.csv, which zanat add takes, and truth.csv, what is really so. The same
// seed writes the same bytes. It refuses a folder that has one of the files.
func Simulate(seed int64, dir string) error {
	market, err := invented(seed)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, err := range []error{
		newFile(filepath.Join(dir, Simulated.Ads), func(f *bufio.Writer) error {
			lines := json.NewEncoder(f)
			lines.SetEscapeHTML(false)
			return market.Ads(simulatedEnd, func(a simulate.Ad) error { return lines.Encode(a) })
		}),
		newTable(filepath.Join(dir, Simulated.Survey), market.Survey(simulatedEnd)),
		newTable(filepath.Join(dir, Simulated.Supply), market.Supply(simulatedEnd.Year()-1)),
		newTable(filepath.Join(dir, Simulated.Truth), market.Known()),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// unknownPeople stands for a municipality whose inhabitants no source tells.
const unknownPeople = 15_000

func invented(seed int64) (*simulate.Market, error) {
	gazetteer, err := place.Load("al")
	if err != nil {
		return nil, err
	}
	var places []simulate.Place
	for _, m := range gazetteer.Municipalities() {
		p := simulate.Place{Code: m.Code, County: m.County, Name: m.NameSq, People: unknownPeople}
		if m.Pop != nil {
			p.People = float64(*m.Pop)
		}
		places = append(places, p)
	}
	return simulate.New(seed, places)
}

func newTable(name string, rows [][]string) error {
	return newFile(name, func(f *bufio.Writer) error { return csv.NewWriter(f).WriteAll(rows) })
}

// newFile writes a new file; one that is there already is left alone, in words.
func newFile(name string, write func(*bufio.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, os.ErrExist) {
		return wrongUse("%s is there already: name an empty folder", name)
	}
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	if err := errors.Join(write(b), b.Flush(), f.Close()); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}
