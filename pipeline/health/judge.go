package health

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Expected is what the source's owner wrote in zanat.yaml.
type Expected struct {
	Yield int // ads that a visit usually shows; stands until three visits were healthy
	Least int // fewest ads; fewer are never believed
}

// Bounds of a verdict. A share of pages lost above lost makes a visit partial.
// Pages that cannot be read, or have something left over, may be that much more
// than usual; before there is a usual, half of the pages may be garbled. Far
// fewer ads means both: below few of the median of the last visits, and so few
// that a board with that median would by chance (Poisson) show them less than
// once in a thousand visits. The first bound is for large boards, which sway
// more than Poisson says; the second for small ones, where 40 % is an ad or two.
const (
	lost   = 0.10
	more   = 0.10
	unsure = 0.50
	few    = 0.40
	chance = 0.001

	looked = 8 // healthy visits that make what is usual
	enough = 3 // before there are so many, expected_yield stands; or until a person accepts one
)

// Judge gives the verdict on a visit that has ended, by the earlier visits to
// its source in their order, and a reason where it is not healthy.
func Judge(v Visit, before []Visit, want Expected) (verdict, reason string) {
	usual := usually(before)
	expected, why := usual.yield(want)
	switch {
	case v.Pages == 0:
		return Failed, "no page could be had" + said(v)
	case strange(v.Garbled, v.Pages, usual.garbled, len(usual.visits)):
		return Quarantined, fmt.Sprintf("%d of %d pages could not be read: has the board changed?%s", v.Garbled, v.Pages, said(v))
	case share(v.Lost, v.Pages+v.Lost) > lost:
		return Partial, fmt.Sprintf("%d of %d pages could not be had%s", v.Lost, v.Pages+v.Lost, said(v))
	case v.Ads == 0 && !v.None:
		return Quarantined, "no ad on " + pages(v.Pages) + ", and the board does not say that it has none" + said(v)
	case v.Ads < want.Least && want.Least > 1: // no ad at all was looked at above
		return Quarantined, fmt.Sprintf("%d ads, at least %d expected%s", v.Ads, want.Least, said(v))
	case tooFew(v.Ads, expected):
		return Quarantined, fmt.Sprintf("%d ads where %s%s", v.Ads, why, said(v))
	case len(usual.visits) > 0 && strange(v.Unread, v.Pages, usual.unread, len(usual.visits)):
		return Quarantined, fmt.Sprintf("%d of %d pages have something left over: is there a new field?%s", v.Unread, v.Pages, said(v))
	}
	return Healthy, ""
}

// usual is what the last healthy visits were like.
type usual struct {
	visits          []Visit
	known           bool    // there are enough, or somebody accepted the first of them
	ads             float64 // medians
	garbled, unread float64 // shares of pages
}

// usually looks at the last healthy visits. One that somebody accepted although
// it was strange begins a new usual: the board has changed, and we know.
func usually(before []Visit) (u usual) {
	for _, v := range slices.Backward(before) {
		if v.Verdict == Healthy && len(u.visits) < looked {
			u.visits = append(u.visits, v)
		}
		if v.Verdict == Healthy && v.By == Accepted {
			u.known = true
			break
		}
	}
	u.known = u.known || len(u.visits) >= enough
	u.ads = median(u.visits, func(v Visit) float64 { return float64(v.Ads) })
	u.garbled = median(u.visits, func(v Visit) float64 { return share(v.Garbled, v.Pages) })
	u.unread = median(u.visits, func(v Visit) float64 { return share(v.Unread, v.Pages) })
	return u
}

// yield is how many ads to expect, and why; 0 when nothing is known.
func (u usual) yield(want Expected) (ads float64, why string) {
	if !u.known && want.Yield > 0 {
		return float64(want.Yield), fmt.Sprintf("%d are expected by zanat.yaml", want.Yield)
	}
	return u.ads, fmt.Sprintf("%g are usual", u.ads)
}

// Usual is how many ads a visit to a source is expected to show; 0 when nothing
// is known yet.
func Usual(before []Visit, want Expected) float64 {
	ads, _ := usually(before).yield(want)
	return ads
}

// strange says that a share of pages is more than usual. On a small board one
// odd page is no sign.
func strange(n, pages int, usual float64, visits int) bool {
	s := share(n, pages)
	if visits == 0 {
		return s >= unsure
	}
	return s > usual+more && (n >= 3 || s >= unsure)
}

// tooFew says that a board which shows expected ads would hardly ever show so few.
func tooFew(ads int, expected float64) bool {
	return float64(ads) < few*expected && atMost(ads, expected) < chance
}

// atMost is the likelihood that a Poisson variable of a mean is n or less.
func atMost(n int, mean float64) (sum float64) {
	p := math.Exp(-mean)
	for k := 0; k <= n; k++ {
		sum += p
		p *= mean / float64(k+1)
	}
	return sum
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

func median(visits []Visit, of func(Visit) float64) float64 {
	if len(visits) == 0 {
		return 0
	}
	var all []float64
	for _, v := range visits {
		all = append(all, of(v))
	}
	slices.SortFunc(all, cmp.Compare[float64])
	mid := len(all) / 2
	if len(all)%2 == 1 {
		return all[mid]
	}
	return (all[mid-1] + all[mid]) / 2
}

func said(v Visit) string {
	if v.Trouble == "" {
		return ""
	}
	return " (" + v.Trouble + ")"
}

func pages(n int) string {
	if n == 1 {
		return "one page"
	}
	return fmt.Sprintf("%d pages", n)
}
