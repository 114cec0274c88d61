package publish

import (
	"context"
	"database/sql"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
)

// ErrNoSuchNumber is returned for a cell that the release does not hold: no
// such place, occupation or measure. It is not the same as Missing or Withheld,
// which are states of numbers that it does hold.
var ErrNoSuchNumber = errors.New("no such number in the release")

//go:embed sql/*.sql
var files embed.FS

// sqlOf is a query of the folder sql.
func sqlOf(name string) string {
	text, err := files.ReadFile("sql/" + name + ".sql")
	if err != nil {
		panic(err) // compiled in
	}
	return string(text)
}

// numbers holds all numbers of a release, found by cell, mark and mart.
type numbers struct {
	list   []Number // by mart, measure, cell
	byName map[string]int
	byMark map[string]int
	byMart map[string][]int
}

func readNumbers(ctx context.Context, db *sql.DB) (numbers, error) {
	s := numbers{byName: map[string]int{}, byMark: map[string]int{}, byMart: map[string][]int{}}
	rows, err := db.QueryContext(ctx, sqlOf("number"))
	if err != nil {
		return s, err
	}
	defer rows.Close()
	for rows.Next() {
		n, err := scanNumber(rows)
		if err != nil {
			return s, err
		}
		i := len(s.list)
		s.list = append(s.list, n)
		s.byName[name(n.Mart, n.Measure, n.Cell)] = i
		s.byMark[n.mark] = i
		s.byMart[n.Mart] = append(s.byMart[n.Mart], i)
	}
	return s, rows.Err()
}

func scanNumber(rows *sql.Rows) (n Number, err error) {
	var cell, inputs string
	err = rows.Scan(&n.mark, &n.Mart, &n.Measure, &cell, &n.State, &n.Value, &n.Lo, &n.Hi,
		&n.Band, &n.N, &n.Employers, &n.Sources, &n.Grade, &n.Kind, &n.Formula, &inputs,
		&n.Method, &n.AsOf)
	if err != nil {
		return n, err
	}
	if err := json.Unmarshal([]byte(cell), &n.Cell); err != nil {
		return n, fmt.Errorf("number %s: cell: %w", n.mark, err)
	}
	if err := json.Unmarshal([]byte(inputs), &n.Inputs); err != nil {
		return n, fmt.Errorf("number %s: inputs: %w", n.mark, err)
	}
	return n, nil
}

// Number is the number of a cell. A key that the evidence does not name (an ad
// without a place) has the value "". ErrNoSuchNumber when the release lacks it.
func (s *Snapshot) Number(_ context.Context, mart, measure string, cell map[string]string) (Number, error) {
	i, ok := s.byName[name(mart, measure, cell)]
	if !ok {
		return Number{}, fmt.Errorf("%s of %s %v: %w", measure, mart, cell, ErrNoSuchNumber)
	}
	return s.list[i], nil
}

// Numbers are the numbers of a mart whose cells agree with where, ordered by
// measure and cell. The key "measure" in where stands for the measure.
func (s *Snapshot) Numbers(_ context.Context, mart string, where map[string]string) ([]Number, error) {
	var found []Number
	for _, i := range s.byMart[mart] {
		if s.list[i].agrees(where) {
			found = append(found, s.list[i])
		}
	}
	return found, nil
}

func (n Number) agrees(where map[string]string) bool {
	for key, want := range where {
		got, ok := n.Cell[key]
		if key == "measure" {
			got, ok = n.Measure, true
		}
		if !ok || got != want {
			return false
		}
	}
	return true
}

// ByMark is the number that carries a mark. ErrNoSuchNumber when none does.
func (s *Snapshot) ByMark(_ context.Context, mark string) (Number, error) {
	i, ok := s.byMark[mark]
	if !ok {
		return Number{}, fmt.Errorf("mark %s: %w", mark, ErrNoSuchNumber)
	}
	return s.list[i], nil
}
