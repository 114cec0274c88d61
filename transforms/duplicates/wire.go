package duplicates

import "errors"

// A fact on the wire is a row of numbers: its small fields, then the three sketches.
const rowNumbers = 7 + 3*(sketchWords+1)

// row is the fact as numbers.
func (f *fact) row() []int64 {
	agency, more := int64(0), int64(0)
	if f.agency {
		agency = 1
	}
	if f.moreJobs {
		more = 1
	}
	jobs := int64(0)
	for i, j := range f.jobs {
		jobs |= int64(uint64(j) << (16 * i))
	}
	r := append(make([]int64, 0, rowNumbers), int64(f.employer), int64(f.towns), jobs,
		int64(f.openings), int64(f.words), int64(f.county)<<8|int64(f.town), agency<<1|more)
	for _, s := range []*sketch{&f.text, &f.matter, &f.stems} {
		r = append(r, int64(s.size))
		for _, w := range s.bits {
			r = append(r, int64(w))
		}
	}
	return r
}

// errRow says that a signature was not made by this version.
var errRow = errors.New("duplicates: a signature has another length than this version writes; sign the ads again")

// take fills the fact from its row.
func (f *fact) take(r []int64) error {
	if len(r) != rowNumbers {
		return errRow
	}
	f.employer, f.towns = uint64(r[0]), uint64(r[1])
	for i := range f.jobs {
		f.jobs[i] = uint16(uint64(r[2]) >> (16 * i))
	}
	f.openings, f.words = int32(r[3]), uint16(r[4])
	f.county, f.town = uint8(r[5]>>8), uint8(r[5])
	f.agency, f.moreJobs = r[6]&2 != 0, r[6]&1 != 0
	r = r[7:]
	for _, s := range []*sketch{&f.text, &f.matter, &f.stems} {
		s.size = uint16(r[0])
		for i := range s.bits {
			s.bits[i] = uint64(r[1+i])
		}
		r = r[1+sketchWords:]
	}
	return nil
}
