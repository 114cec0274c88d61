package statistics

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/scrapers/statistics/grid"
)

// longColumns are the columns of a table with one figure a row.
type longColumns struct {
	value, status, factor, action int
	heading                       string // of the value
	unit                          int    // a column of attributes that gives the unit
	dims                          []int  // columns of codes or texts
	names                         []int  // for each, the column of its labels, -1 when none
	abroad                        bool   // an international table: rows of other countries are passed over
	sdmx                          bool
}

// attributes are columns of SDMX-CSV and of ILOSTAT that say nothing a figure
// needs: how it was rounded, when it was sent, comments.
var attributes = regexp.MustCompile(`^(dataflow|structure|structure id|structure name|freq|frequency|decimals|` +
	`conf status|pre break value|` +
	`obs comment|comment obs|comment ts|base per|last update|embargo time|time format|collection|title|title compl|availability|` +
	`obs pre break|source label|.* note|note.*|notes.*|unit mult.*|obs conf|time period collect|breaks|linkcode)$`)

// long reads a table with one figure a row.
func (t *table) long(g grid.Grid, head int, n named) error {
	heads := slices.Clone(g.Rows[head].Cells)
	labelled := make([]string, len(heads)) // SEX: Gjinia
	for i, h := range heads {
		heads[i], labelled[i], _ = strings.Cut(h, ": ")
	}
	c, err := t.columns(heads, n)
	if err != nil {
		return err
	}
	for _, i := range c.dims {
		d := dimension{id: heads[i], heads: []string{strings.TrimSuffix(heads[i], ".label")}, labelled: labelled[i] != ""}
		if f := codes.Fold(d.heads[0]); f == "geo" || f == "ref area" || f == "ref area label" {
			d.hint = "area"
		}
		t.dims = append(t.dims, d)
	}
	index := make([]map[string]int32, len(c.dims))
	t.id = flowOf(g.Rows[min(head+1, len(g.Rows)-1)], heads)
	for _, r := range g.Rows[head+1:] {
		if len(r.Cells) > len(heads) {
			return t.fault(r.Line, "", wrong("put quotation marks around texts that hold separators",
				"%d cells under %d headings", len(r.Cells), len(heads)))
		}
		if err := t.longRow(r, c, index, g.Exact); err != nil {
			return err
		}
	}
	if len(t.figures) == 0 && !c.abroad {
		return fmt.Errorf("%s: no figures below the headings; add one row a figure", t.file)
	}
	return nil
}

// columns finds what each column is.
func (t *table) columns(heads []string, n named) (longColumns, error) {
	c := longColumns{value: -1, status: -1, factor: -1, action: -1, unit: -1}
	at := map[string]int{}
	for i, h := range heads {
		f := codes.Fold(h)
		if _, twice := at[f]; twice && f != "" {
			return c, t.fault(1, h, wrong("rename one", "two columns are headed so"))
		}
		at[f] = i
	}
	_, c.sdmx = at["obs value"]
	_, area := at["ref area"]
	_, geo := at["geo"]
	c.abroad = c.sdmx && (area || geo || at["ref area label"] > 0)
	for i, h := range heads {
		f := codes.Fold(h)
		_, labelled := at[strings.TrimSuffix(f, " label")]
		switch {
		case n.is(h, "value"):
			if c.value >= 0 {
				return c, t.fault(1, h, wrong("delete one, or leave it out with --map \""+h+"=ignore\"",
					"two columns give the figures"))
			}
			c.value, c.heading = i, h
		case strings.HasSuffix(f, " label") && labelled: // taken with its codes
		case n.is(h, "status") || f == "obs flag":
			c.status = i
		case f == "unit mult":
			c.factor = i
		case f == "action":
			c.action = i
		case n.is(h, "unit"):
			c.unit = i
		case f == "" || n.is(h, "note") || n.is(h, "ignore") || c.sdmx && attributes.MatchString(f) && f != "source label",
			c.sdmx && c.value >= 0 && f != "obs status label" && n.role(dimension{id: h}) == "":
		case f == "obs status label":
		default:
			label := -1
			if j, ok := at[f+" label"]; ok {
				label = j
			}
			c.dims, c.names = append(c.dims, i), append(c.names, label)
		}
	}
	return c, nil
}

// flowOf is the dataflow that a row of SDMX-CSV names, without agency and
// version: ESTAT:LFSA_URGAN(1.0) is LFSA_URGAN.
func flowOf(r grid.Row, heads []string) string {
	for i, h := range heads {
		if f := codes.Fold(h); f == "dataflow" || f == "structure id" {
			id := cell(r, i)
			if _, after, ok := strings.Cut(id, ":"); ok {
				id = after
			}
			id, _, _ = strings.Cut(id, "(")
			return strings.TrimSpace(id)
		}
	}
	return ""
}

// longRow reads one row.
func (t *table) longRow(r grid.Row, c longColumns, index []map[string]int32, exact bool) error {
	switch cell(r, c.action) {
	case "", "I", "A", "R", "M":
	default:
		return t.fault(r.Line, "ACTION", wrong("download the whole table", "%q takes figures away",
			cell(r, c.action)))
	}
	text := cell(r, c.value)
	f := figure{text: text, status: cell(r, c.status), line: r.Line, column: c.heading,
		exact: c.sdmx || exact && !typed(text)}
	f.status, _, _ = strings.Cut(f.status, ": ")
	unit := cell(r, c.unit)
	if code, label, ok := strings.Cut(unit, ": "); ok && code != "" {
		unit = label
	}
	for k, i := range c.dims {
		v := value{code: cell(r, i)}
		if code, label, ok := strings.Cut(v.code, ": "); ok && t.dims[k].labelled {
			v.code, v.labels = code, []string{label}
		} else if c.names[k] >= 0 {
			v.labels = []string{cell(r, c.names[k])}
		} else if !coded.MatchString(v.code) {
			v.labels = []string{v.code}
		}
		if t.dims[k].hint == "area" && c.abroad && foreign(v) {
			return nil
		}
		if v.code == "" && v.label() == "" {
			f.at = append(f.at, -1)
			continue
		}
		if index[k] == nil {
			index[k] = map[string]int32{}
		}
		key := v.code + "\x1f" + v.label()
		at, ok := index[k][key]
		if !ok {
			at = int32(len(t.dims[k].list))
			index[k][key] = at
			t.dims[k].list = append(t.dims[k].list, v)
		}
		f.at = append(f.at, at)
	}
	if err := t.scale(&f, cell(r, c.factor)); err != nil {
		return err
	}
	f.unit = unit
	t.figures = append(t.figures, f)
	return nil
}

// coded is a text that is a code and no name.
var coded = regexp.MustCompile(`^[A-Z0-9_.+-]+$`)

// foreign says whether a place of an international table is not in Albania.
func foreign(v value) bool {
	_, abroad, err := area("area", v)
	return abroad || err != nil && !strings.HasPrefix(v.code, "AL")
}

// scale brings a figure in thousands (UNIT_MULT 3) to ones.
func (t *table) scale(f *figure, factor string) error {
	factor, _, _ = strings.Cut(factor, ": ")
	if factor == "" || factor == "0" || codes.Missing(f.text) != "" {
		return nil
	}
	n, err := strconv.Atoi(factor)
	v, wrongValue := codes.Number(f.text, true)
	if err != nil || n < -12 || n > 12 {
		return t.fault(f.line, "UNIT_MULT", wrong("write the power of ten, such as 3 for thousands",
			"%q is no power of ten", factor))
	}
	if wrongValue == nil {
		f.text = strconv.FormatFloat(v*math.Pow10(n), 'g', 15, 64)
	}
	return nil
}
