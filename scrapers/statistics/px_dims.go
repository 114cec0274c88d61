package statistics

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// dimensions reads the variables, those of the stub first, in every language.
func (f *pxFile) dimensions(t *table) error {
	metric := f.one("CONTVARIABLE")
	for _, part := range []string{"STUB", "HEADING"} {
		own := f.about(part, "")
		if own == nil {
			continue
		}
		for i, name := range own.items {
			d := dimension{id: name, heads: []string{name}}
			for _, lang := range f.langs {
				if other := f.about(part, lang); lang != "" && other != nil && i < len(other.items) {
					d.heads = append(d.heads, other.items[i])
				}
			}
			if err := f.values(&d, name == metric && metric != ""); err != nil {
				return err
			}
			t.dims = append(t.dims, d)
		}
	}
	if len(t.dims) == 0 {
		return fmt.Errorf("%s: no STUB and no HEADING, so the figures have no names; download the file again", f.name)
	}
	return nil
}

// values reads the values of a variable and what the file says it is.
func (f *pxFile) values(d *dimension, metric bool) error {
	name := d.heads[0]
	own := f.about("VALUES", "", name)
	ids := f.about("CODES", "", name)
	if own == nil {
		own = ids
	}
	if own == nil {
		return fmt.Errorf("%s: no VALUES for %q; download the file again", f.name, name)
	}
	if ids != nil && len(ids.items) != len(own.items) {
		return fmt.Errorf("%s line %d: %d CODES for %d VALUES of %q; download the file again",
			f.name, ids.line, len(ids.items), len(own.items), name)
	}
	for i, label := range own.items {
		v := value{code: label, labels: []string{label}}
		if ids != nil {
			v.code = ids.items[i]
		}
		d.list = append(d.list, v)
	}
	f.translate(d)
	if metric {
		d.hint = "series"
		for i := range d.list {
			if u := f.about("UNITS", "", d.list[i].labels[0]); u != nil {
				d.list[i].unit = strings.Join(u.items, "")
			}
		}
	}
	return f.time(d)
}

// translate adds the labels of the file's other languages.
func (f *pxFile) translate(d *dimension) {
	langs := slices.DeleteFunc(slices.Clone(f.langs), func(l string) bool { return l == "" })
	for i, lang := range langs {
		if i+1 >= len(d.heads) {
			return
		}
		if other := f.about("VALUES", lang, d.heads[i+1]); other != nil && len(other.items) == len(d.list) {
			for j := range d.list {
				d.list[j].labels = append(d.list[j].labels, other.items[j])
			}
		}
	}
}

// time reads TIMEVAL: TLIST(Q1),"20231","20232" or TLIST(A1,"2019"-"2023").
func (f *pxFile) time(d *dimension) error {
	st := f.about("TIMEVAL", "", d.heads[0])
	if st == nil {
		return nil
	}
	d.hint = "period"
	if len(st.items) < 2 || st.items[0] != "TLIST" {
		return nil
	}
	scale := strings.ToUpper(strings.Trim(st.items[1], ", "))
	list := st.items[2:]
	if len(list) != len(d.list) {
		return nil // a range: the labels themselves are the periods
	}
	for i, text := range list {
		d.list[i].period = timeValue(scale, text)
	}
	return nil
}

// timeValue writes 20231 of the scale Q1 as 2023Q1.
func timeValue(scale, text string) string {
	if scale == "" || scale[0] == 'A' || len(text) < 5 {
		return text
	}
	letter := map[byte]string{'Q': "q", 'M': "m", 'H': "h"}[scale[0]]
	if letter == "" {
		return text
	}
	return text[:4] + letter + text[4:]
}

// pxDay reads 20240115 09:00.
func pxDay(text string) *tables.Date {
	text = strings.TrimSpace(text)
	if len(text) < 8 || strings.Trim(text[:8], "0123456789") != "" {
		return nil
	}
	d, err := tables.ParseDate(text[:4] + "-" + text[4:6] + "-" + text[6:8])
	if err != nil {
		return nil
	}
	return &d
}

// mark is the sign that the file itself prints for one of its dots.
func (f *pxFile) mark(text string) string {
	if strings.Trim(text, ".") == "" && len(text) > 0 && len(text) <= 6 {
		if said := f.one(fmt.Sprintf("DATASYMBOL%d", len(text))); said != "" && codes.Missing(said) != "" {
			return said
		}
	}
	if text == "-" {
		if said := f.one("DATASYMBOLNIL"); said != "" && codes.Missing(said) != "" {
			return said
		}
	}
	return text
}
