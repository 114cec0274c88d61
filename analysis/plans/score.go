package plans

// band is how a figure of an idea is scored and told.
type band struct {
	atMost []float64 // upper ends for the scores 4, 3, 2, 1
	key    string    // of its words
}

// Fixed goalposts of methods §13, changed only with a version. Money is in lek; the
// start is measured by the grant of the self-employment programme, 500,000 lek
// (decision 348 of 29 April 2020), a quarter, a half, the whole and twice of it.
var bands = map[string]band{
	"start_up":        {[]float64{125_000, 250_000, 500_000, 1_000_000}, "lek"},
	"working_capital": {[]float64{30_000, 75_000, 150_000, 300_000}, "lek_to_hold"},
	"first_income":    {[]float64{1, 3, 6, 12}, "months"},
}

// score is of the upper end: what may be needed.
func (b band) score(high float64) *int64 { return least(b.atMost, high) }

// least gives 4 to at most the first end, 3 to at most the second, down to 0.
func least(ends []float64, x float64) *int64 {
	score := int64(4)
	for _, end := range ends {
		if x <= end {
			return &score
		}
		score--
	}
	return new(max(0, score))
}

// most gives 0 below the first end, 1 below the second, up to 4.
func most(ends []float64, x float64) *int64 {
	var score int64
	for _, end := range ends {
		if x >= end {
			score++
		}
	}
	return &score
}

func (b band) value(w words, low, high float64) (en, sq string) {
	if b.key == "months" && high <= 1 {
		return w.say("month")
	}
	return w.say(b.key, number{low, 0}, number{high, 0})
}
