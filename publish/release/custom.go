package release

import (
	"fmt"
	"slices"
)

// Region is a custom area: some municipalities of one or more counties, told as one.
type Region struct {
	Name           string
	Municipalities []string // INSTAT codes
}

// Share is what a municipality adds to a count: the count, its named employers, and
// what each employer adds to it. Employers are keys, so that one in two
// municipalities is one.
type Share struct {
	County, Municipality string
	ByEmployer           map[string]int64 // positions by employer; "" are those that name none
}

// AllowRegion says whether a count may be told for a custom region (methods §14): the
// region, and in each county that it cuts what is left of the county, must pass the
// primary rule. A reader has the county's count, and takes one from the other. The
// error names the county and wraps ErrLeak.
func AllowRegion(r Region, shares []Share) error {
	inside := map[string]int64{}
	left := map[string]map[string]int64{}
	cut := map[string]bool{}
	for _, s := range shares {
		into := inside
		if !slices.Contains(r.Municipalities, s.Municipality) {
			if left[s.County] == nil {
				left[s.County] = map[string]int64{}
			}
			into = left[s.County]
		} else {
			cut[s.County] = true
		}
		for employer, n := range s.ByEmployer {
			into[employer] += n
		}
	}
	if sensitive(inside) {
		return fmt.Errorf("region %s: its count is too small to be told: %w", r.Name, ErrLeak)
	}
	counties := []string{}
	for county := range cut {
		counties = append(counties, county)
	}
	slices.Sort(counties)
	for _, county := range counties {
		if sensitive(left[county]) {
			return fmt.Errorf("region %s: what is left of county %s is too small, and the county's count less the region's would tell it: %w", r.Name, county, ErrLeak)
		}
	}
	return nil
}

func sensitive(by map[string]int64) bool {
	var total, named int64
	var list []int64
	for employer, n := range by {
		if n == 0 {
			continue
		}
		total += n
		list = append(list, n)
		if employer != "" {
			named++
		}
	}
	return Primary(total, named, list)
}
