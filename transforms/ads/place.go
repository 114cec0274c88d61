package ads

import (
	"github.com/zanat-al/zanat/transforms/clean"
	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/place"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// place takes the place from the source's field where that is exact, else from
// the words, and keeps whichever says more without contradicting the other.
func (r *Reader) place(ad *tables.Ad, c tables.Collected, whole string, folded language.Folded) {
	found := r.where(whole, folded, clean.Text(c.Place), c.County)
	ad.Municipality, ad.Municipalities = found.Code, found.Codes
	ad.County, ad.Precision, ad.PlacePhrase = found.County, found.Precision, found.Phrase
}

func (r *Reader) where(text string, folded language.Folded, field, countyField string) place.Found {
	var county *string
	if countyField != "" {
		county = r.places.CountyField(countyField)
	}
	var said place.Found
	if field != "" {
		said = r.places.Address(field, county)
		if len(said.Codes) > 0 || said.Precision == place.PrecisionAbroad {
			return said
		}
	}
	if said.County == nil && county != nil {
		said = place.Found{County: county, Precision: place.PrecisionCounty, Phrase: countyField}
	}
	read := r.places.In(folded, text)
	switch {
	case said.Precision == "" || said.Precision == place.PrecisionUnknown:
		return read
	case said.County == nil: // the field says no more than the country
		if len(read.Codes) > 0 || read.County != nil {
			return read
		}
	case read.County != nil && *read.County == *said.County && len(read.Codes) > 0:
		return read
	}
	return said
}
