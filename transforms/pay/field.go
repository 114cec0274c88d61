package pay

import "github.com/zanat-al/zanat/transforms/language"

// Field reads the pay field of a source, for example "40,000 - 50,000 lekë":
// a form's own field, so a lek without a word is the new one. It gives nil
// where the field holds no amount. Where the field names no currency, an
// amount of at least 9,000 is lek and anything below is left unread, since a
// small one may be euro.
func Field(field string) *Pay {
	f := language.FoldMap(field)
	if p := In(f, field); p != nil {
		if p.Unit == "assumed" {
			p.Unit = "certain"
		}
		return p
	}
	t := scan(f.Text, nil)
	var list []amount
	for _, a := range amounts(t) {
		if a.unit == 0 && a.lo >= monthLeast && a.hi <= monthNew {
			a.unit = lek
			list = append(list, a)
		}
	}
	if len(list) != 1 {
		return nil // nothing, or several numbers that the field does not explain
	}
	p, first, last := build(t, list)
	p.Unit = "certain"
	p.Start, p.End = f.Origin(t[first].start), f.Origin(t[last].end)
	p.Phrase = field[p.Start:p.End]
	return p
}
