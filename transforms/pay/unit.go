package pay

// Bounds in lek. A monthly amount is read as new lek up to monthNew; above
// monthOld only the old lek makes sense. Between ambiguousFrom and monthNew
// the spoken form "150 mijë" is either: 15,000 and 150,000 are both paid.
const (
	monthLeast    = 9000
	ambiguousFrom = 140000
	monthNew      = 250000
	dayLeast      = 500
	dayNew        = 8000  // a day's pay in new lek hardly exceeds it
	dayOld        = 30000 // above it only the old lek makes sense: nobody earns it in a day
	hourNew       = 2000
	hourOld       = 3000
	euroMost      = 20000
	euroLeast     = 100 // a month's pay in euro is more than this
)

// reading is what a price in lek can mean.
type reading int

const (
	isNew reading = iota
	isOld
	isEither
	isNothing
)

// read says which lek one unqualified price is in.
func (a amount) read() reading {
	v := a.hi
	if v == 0 {
		v = a.lo
	}
	switch a.period {
	case day:
		return bands(v, dayLeast, dayNew, dayOld, true)
	case hour:
		return bands(v, 80, hourNew, hourOld, true)
	case week:
		return bands(v, 2000, 40000, 100000, true)
	case year:
		return bands(v, 12*monthLeast, 12*(ambiguousFrom-1), 12*monthNew, a.scaled)
	}
	if v > monthNew {
		return isOld
	}
	if a.lo > 0 {
		v = a.lo // the lower end of a range is the first to be too little in old lek
	}
	return bands(v, monthLeast, ambiguousFrom-1, monthNew, a.scaled)
}

// bands reads v as new lek from least to newest, as old lek above oldest, and
// as either between, if the way it is written leaves that open.
func bands(v, least, newest, oldest float64, open bool) reading {
	switch {
	case v < least:
		return isNothing
	case v <= newest || !open:
		return isNew
	case v <= oldest:
		return isEither
	}
	return isOld
}

// settle decides the unit of all lek prices of an ad together: positions of
// one ad are paid in one lek, so one that is clear settles the others.
func settle(list []amount) (unit string, old bool) {
	var news, olds, either bool
	for _, a := range list {
		switch a.age {
		case newLek:
			return "certain", false
		case oldLek:
			return "certain", true
		}
		switch a.read() {
		case isNew:
			news = true
		case isOld:
			olds = true
		case isEither:
			either = true
		}
	}
	switch {
	case news && olds, either && !news && !olds:
		return "ambiguous", false
	case olds:
		return "assumed", true
	}
	return "assumed", false
}
