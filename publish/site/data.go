package site

import "github.com/zanat-al/zanat/publish"

// releaseData says in a download what release it is of.
type releaseData struct {
	ID       string `json:"release_id"`
	AsOf     string `json:"as_of"`
	From     string `json:"window_start"`
	To       string `json:"window_end"`
	Taxonomy string `json:"taxonomy"`
	Failed   string `json:"failed_sources"`
	Missing  string `json:"missing_days"`
}

// numberData is a number in a JSON download, named as the open table number.
type numberData struct {
	Mark      string            `json:"mark"`
	Mart      string            `json:"mart"`
	Measure   string            `json:"measure"`
	Cell      map[string]string `json:"cell"`
	State     string            `json:"state"`
	Value     *float64          `json:"value"`
	Lo        *float64          `json:"lo"`
	Hi        *float64          `json:"hi"`
	Band      string            `json:"band"`
	N         *int64            `json:"n"`
	Employers *int64            `json:"employers"`
	Sources   *int64            `json:"sources"`
	Grade     string            `json:"grade"`
	Kind      string            `json:"kind"`
	Formula   string            `json:"formula"`
	Inputs    []string          `json:"inputs"`
	Method    string            `json:"method"`
	AsOf      string            `json:"as_of"`
}

func (s *Site) release() releaseData {
	r := s.s.Release()
	return releaseData{r.ID, r.AsOf, r.WindowStart, r.WindowEnd, r.Taxonomy, r.Failed, r.Missing}
}

// data is the JSON beside a page.
func (s *Site) data(list []publish.Number) any {
	numbers := make([]numberData, len(list))
	for i, n := range list {
		numbers[i] = numberData{n.Mark(), n.Mart, n.Measure, n.Cell, n.State, n.Value, n.Lo, n.Hi, n.Band, n.N,
			n.Employers, n.Sources, n.Grade, n.Kind, n.Formula, n.Inputs, n.Method, n.AsOf}
	}
	return struct {
		Release releaseData  `json:"release"`
		Numbers []numberData `json:"numbers"`
	}{s.release(), numbers}
}

// metadata says what the numbers beside a page are: the columns, the three states,
// whom to credit.
func (s *Site) metadata(name string) any {
	type column struct {
		Name  string `json:"name"`
		About string `json:"description"`
	}
	var list []column
	for _, c := range columns {
		list = append(list, column{c[0], c[1]})
	}
	return struct {
		Page     map[string]string `json:"page"`
		Data     string            `json:"data"`
		Release  releaseData       `json:"release"`
		States   map[string]string `json:"states"`
		Columns  []column          `json:"columns"`
		Citation string            `json:"citation"`
		Credits  string            `json:"credits"`
	}{
		Page: map[string]string{"sq": file(name, "sq"), "en": file(name, "en")}, Data: name + ".csv", Release: s.release(),
		States: map[string]string{
			publish.Value:    "looked, and this is what was found; 0 included",
			publish.Missing:  "not looked: it is not low demand",
			publish.Withheld: "known, and not told, because it or another number would give single employers away; not necessarily small",
		},
		Columns:  list,
		Citation: "Zanat, release " + s.s.Release().ID,
		Credits:  s.s.Release().Credits,
	}
}
