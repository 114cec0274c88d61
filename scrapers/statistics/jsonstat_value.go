package statistics

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// jsonDim is a dimension of a dataset.
type jsonDim struct {
	Label    string `json:"label"`
	Category struct {
		Index json.RawMessage     `json:"index"` // codes in order, or code -> place
		Label map[string]string   `json:"label"`
		Unit  map[string]jsonUnit `json:"unit"`
	} `json:"category"`
}

type jsonUnit struct {
	Label string `json:"label"`
	Base  string `json:"base"`
}

// dimension reads one dimension, which must have as many values as the dataset
// says.
func (s jsonSet) dimension(name, id string, size int) (d dimension, err error) {
	var raw jsonDim
	if err := json.Unmarshal(s.Dimension[id], &raw); err != nil {
		return d, fmt.Errorf("%s: dimension %q: %w; download the file again", name, id, err)
	}
	order, err := raw.order()
	if err != nil {
		return d, fmt.Errorf("%s: dimension %q: %w; download the file again", name, id, err)
	}
	if len(order) != size {
		return d, fmt.Errorf("%s: dimension %q has %d values and says %d; download the file again", name,
			id, len(order), size)
	}
	d = dimension{id: id, heads: []string{raw.Label}, hint: s.Role.hint(id)}
	for _, code := range order {
		v := value{code: code, unit: first(raw.Category.Unit[code].Label, raw.Category.Unit[code].Base)}
		if l := raw.Category.Label[code]; l != "" {
			v.labels = []string{l}
		}
		d.list = append(d.list, v)
	}
	return d, nil
}

// order is the codes of a dimension in the order of the figures.
func (d jsonDim) order() ([]string, error) {
	index := bytes.TrimSpace(d.Category.Index)
	if len(index) == 0 || string(index) == "null" { // only one value
		return slices.Sorted(maps.Keys(d.Category.Label)), nil
	}
	if index[0] == '[' {
		var list []string
		err := json.Unmarshal(index, &list)
		return list, err
	}
	var place map[string]int
	if err := json.Unmarshal(index, &place); err != nil {
		return nil, err
	}
	list := make([]string, len(place))
	filled := make([]bool, len(place))
	for code, i := range place {
		if i < 0 || i >= len(list) || filled[i] {
			return nil, fmt.Errorf("the index gives the place %d twice, or it is none of %d", i, len(list))
		}
		list[i], filled[i] = code, true
	}
	return list, nil
}

// figures reads value and status, each of which may be a list or an object of
// the places that hold something.
func (s jsonSet) figures(t *table) error {
	size := 1
	for _, d := range t.dims {
		if size *= len(d.list); size > most || size == 0 {
			return fmt.Errorf("%s: the dimensions make no figure, or more than %d; choose fewer values",
				t.file, most)
		}
	}
	values, err := placed(s.Value, size)
	if err != nil {
		return fmt.Errorf("%s: value: %w", t.file, err)
	}
	status, err := placed(s.Status, size)
	if err != nil {
		return fmt.Errorf("%s: status: %w", t.file, err)
	}
	places := slices.Sorted(maps.Keys(values.at))
	if values.dense {
		if len(places) != size {
			return fmt.Errorf("%s: value holds %d figures where the dimensions make %d; the file was cut: download it again",
				t.file, len(places), size)
		}
	} else {
		for i := range status.at { // a place without a figure that says why
			if _, told := values.at[i]; !told {
				places = append(places, i)
			}
		}
		slices.Sort(places)
	}
	for _, i := range places {
		f := figure{text: values.at[i], status: first(status.at[i], status.all), column: "value " + strconv.Itoa(i), exact: true}
		t.figures = append(t.figures, f.place(t, i))
	}
	return nil
}

// place finds the values that meet in the i-th figure, the last dimension
// running fastest.
func (f figure) place(t *table, i int) figure {
	f.at = make([]int32, len(t.dims))
	for d := len(t.dims) - 1; d >= 0; d-- {
		n := len(t.dims[d].list)
		f.at[d] = int32(i % n)
		i /= n
	}
	return f
}

// places are texts by their place.
type places struct {
	at    map[int]string
	dense bool   // a list, which must be whole
	all   string // one text for every place
}

// placed reads a list, an object of places, or one text that holds for all.
func placed(raw json.RawMessage, size int) (p places, err error) {
	p.at = map[int]string{}
	raw = bytes.TrimSpace(raw)
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return p, nil
	case raw[0] == '[':
		var list []json.RawMessage
		if err := json.Unmarshal(raw, &list); err != nil {
			return p, err
		}
		if len(list) > size {
			return p, fmt.Errorf("%d figures where the dimensions make %d; download the file again", len(list), size)
		}
		p.dense = true
		for i, v := range list {
			p.at[i] = plainText(v)
		}
	case raw[0] == '{':
		var object map[string]json.RawMessage
		if err := json.Unmarshal(raw, &object); err != nil {
			return p, err
		}
		for _, key := range slices.Sorted(maps.Keys(object)) {
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= size {
				return p, fmt.Errorf("%q is no place among %d figures; download the file again", key, size)
			}
			p.at[i] = plainText(object[key])
		}
	default:
		p.all = plainText(raw)
	}
	return p, nil
}

// plainText is a number, a text or nothing as it is written.
func plainText(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	if s := strings.TrimSpace(string(raw)); s != "null" {
		return s
	}
	return ""
}
