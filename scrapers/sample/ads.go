package sample

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ad is one line of data/ads/*.csv, by column.
type ad map[string]string

var columns = []string{"key", "board", "company_site", "title", "body", "about", "employer",
	"place", "county", "posted", "expires", "openings", "pay", "contract", "education",
	"experience", "skills", "occupation", "kind"}

// readAds reads every file of ads, the newest ads first, as boards show them.
func readAds(files fs.FS) (all []ad, err error) {
	names, err := fs.Glob(files, "ads/*.csv")
	if err != nil {
		return nil, err
	}
	seen := map[string]string{}
	for _, name := range names {
		ads, err := readFile(files, name)
		if err != nil {
			return nil, err
		}
		for i, a := range ads {
			at := fmt.Sprintf("%s line %d", name, i+2)
			if err := a.check(); err != nil {
				return nil, fmt.Errorf("%s: %w", at, err)
			}
			id := a["board"] + " " + a["key"]
			if seen[id] != "" {
				return nil, fmt.Errorf("%s: %s is on %s too", at, id, seen[id])
			}
			seen[id] = at
		}
		all = append(all, ads...)
	}
	slices.SortStableFunc(all, func(a, b ad) int {
		return strings.Compare(b["posted"]+"\x1f"+a["key"], a["posted"]+"\x1f"+b["key"])
	})
	return all, nil
}

func readFile(files fs.FS, name string) (ads []ad, err error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for i, row := range rows {
		if i == 0 {
			for _, h := range row {
				if !slices.Contains(columns, h) {
					return nil, fmt.Errorf("%s: column %q is not known", name, h)
				}
			}
			continue
		}
		a := ad{}
		for c, h := range rows[0] {
			a[h] = row[c]
		}
		ads = append(ads, a)
	}
	return ads, nil
}

func (a ad) check() error {
	if a["key"] == "" || a["title"] == "" {
		return fmt.Errorf("key or title is empty")
	}
	for _, column := range []string{"posted", "expires"} {
		if a[column] == "" {
			continue
		}
		if _, err := time.Parse(time.DateOnly, a[column]); err != nil {
			return fmt.Errorf("%s: %w", column, err)
		}
	}
	switch a["board"] {
	case "duapune":
	case "jsonld":
		if a["company_site"] == "" {
			return fmt.Errorf("company_site is empty")
		}
	case "puna":
		if _, err := a.number(); err != nil {
			return err
		}
	default:
		return fmt.Errorf("board %q is none of duapune, puna, jsonld", a["board"])
	}
	return nil
}

// number is the digits of the key: puna's ids are numbers.
func (a ad) number() (int64, error) {
	digits := strings.TrimLeft(a["key"], "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_")
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n <= 0 {
		return 0, fmt.Errorf("key %q does not end in a number", a["key"])
	}
	return n, nil
}

// Skills are the parts of the skills column.
func (a ad) Skills() (all []string) {
	for s := range strings.SplitSeq(a["skills"], "|") {
		if s = strings.TrimSpace(s); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// whole is a number column, nil when empty.
func (a ad) whole(column string) any {
	n, err := strconv.Atoi(a[column])
	if err != nil {
		return nil
	}
	return n
}

func of(ads []ad, board string) (some []ad) {
	for _, a := range ads {
		if a["board"] == board {
			some = append(some, a)
		}
	}
	return some
}
