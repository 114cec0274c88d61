package statistics

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// jsonSet is a JSON-stat dataset, version 1 or 2. Version 1 keeps id, size and
// role among the dimensions.
type jsonSet struct {
	Class     string                     `json:"class"`
	Label     string                     `json:"label"`
	Source    string                     `json:"source"`
	Updated   string                     `json:"updated"`
	Href      string                     `json:"href"`
	ID        []string                   `json:"id"`
	Size      []int                      `json:"size"`
	Role      jsonRole                   `json:"role"`
	Dimension map[string]json.RawMessage `json:"dimension"`
	Value     json.RawMessage            `json:"value"`
	Status    json.RawMessage            `json:"status"`
	Error     json.RawMessage            `json:"error"`
	Link      struct {
		Item []json.RawMessage `json:"item"`
	} `json:"link"`
	Extension struct {
		PX struct {
			TableID string `json:"tableid"`
		} `json:"px"`
	} `json:"extension"`
}

type jsonRole struct {
	Time   []string `json:"time"`
	Geo    []string `json:"geo"`
	Metric []string `json:"metric"`
}

// readJSON reads a JSON-stat dataset, a collection of them (version 2) or a
// bundle (version 1).
func readJSON(name string, body []byte) ([]*table, error) {
	text, err := sheet.Decode(name, body)
	if err != nil {
		return nil, err
	}
	var one jsonSet
	if err := unmarshal(name, []byte(text), &one); err != nil {
		return nil, err
	}
	switch {
	case len(one.Error) > 0:
		return nil, fmt.Errorf("%s: the office answered with an error, not a table: %s; ask again", name,
			one.Error)
	case one.Class == "collection":
		return collection(name, one)
	case one.Class == "dimension":
		return nil, fmt.Errorf("%s: a JSON-stat dimension holds no figures; download the dataset", name)
	case one.Dimension != nil && one.Value != nil:
		t, err := one.table(name, "")
		return []*table{t}, err
	}
	return bundle(name, []byte(text))
}

// unmarshal reads JSON and names the line of a mistake in it.
func unmarshal(name string, body []byte, to any) error {
	err := json.Unmarshal(body, to)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(-1)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	if at >= 0 {
		line := 1 + bytes.Count(body[:min(int(at), len(body))], []byte("\n"))
		return fmt.Errorf("%s line %d: %w; download the file again", name, line, err)
	}
	return err
}

func collection(name string, c jsonSet) (all []*table, err error) {
	for i, item := range c.Link.Item {
		var one jsonSet
		if err := unmarshal(name, item, &one); err != nil {
			return nil, err
		}
		if one.Class == "collection" {
			more, err := collection(name, one)
			if err != nil {
				return nil, err
			}
			all = append(all, more...)
			continue
		}
		if one.Value == nil {
			return nil, fmt.Errorf("%s: item %d of the collection only points to %s; download that", name,
				i+1, one.Href)
		}
		t, err := one.table(name, "")
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}

func bundle(name string, body []byte) (all []*table, err error) {
	var named map[string]json.RawMessage
	if err := unmarshal(name, body, &named); err != nil {
		return nil, err
	}
	for _, key := range slices.Sorted(maps.Keys(named)) {
		var one jsonSet
		if err := json.Unmarshal(named[key], &one); err != nil || one.Dimension == nil || one.Value == nil {
			continue // a label or a note beside the datasets
		}
		t, err := one.table(name, key)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	if len(all) == 0 {
		return nil,
			fmt.Errorf("%s: no JSON-stat dataset in it, which has dimension and value; is it the right file?", name)
	}
	return all, nil
}

// table makes a table of a dataset that a bundle names, "" elsewhere.
func (s jsonSet) table(name, key string) (*table, error) {
	if key == "dataset" { // the usual name of the only one
		key = ""
	}
	t := &table{file: name, id: first(s.Extension.PX.TableID, key), title: s.Label, source: s.Source}
	if len(s.Updated) >= 10 {
		if d, err := tables.ParseDate(s.Updated[:10]); err == nil {
			t.updated = &d
		}
	}
	for field, to := range map[string]any{"id": &s.ID, "size": &s.Size, "role": &s.Role} {
		if raw, ok := s.Dimension[field]; ok { // version 1
			_ = json.Unmarshal(raw, to) // a dimension that is called id is read below
		}
	}
	if len(s.ID) == 0 || len(s.ID) != len(s.Size) {
		return nil, fmt.Errorf("%s: %d dimensions with %d sizes; download the file again", name,
			len(s.ID), len(s.Size))
	}
	for i, id := range s.ID {
		d, err := s.dimension(name, id, s.Size[i])
		if err != nil {
			return nil, err
		}
		t.dims = append(t.dims, d)
	}
	return t, s.figures(t)
}

// hint is what the dataset says a dimension is.
func (r jsonRole) hint(id string) codes.Role {
	switch {
	case slices.Contains(r.Time, id):
		return "period"
	case slices.Contains(r.Metric, id):
		return "series"
	case slices.Contains(r.Geo, id):
		return "area"
	}
	return ""
}
