package stats

import "math"

// The exponential and the logarithm of the draws' loops: a table and a short series,
// in half the time of math's.
const (
	expParts = 64
	logParts = 128
	// shiftWhole moves the whole part of what it is added to into the lowest bits.
	shiftWhole = 0x1.8p52
	// ln 2 in two parts: the first ends in zeros, so that its multiples are exact.
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

var (
	expTable [expParts]float64 // 2^(i/64)
	logTable [logParts]struct {
		inverse, log float64 // of the middle of a part of [1,2)
	}
)

func init() {
	for i := range expTable {
		expTable[i] = math.Exp2(float64(i) / expParts)
	}
	for i := range logTable {
		beyond := (float64(i) + .5) / logParts
		logTable[i].inverse, logTable[i].log = 1/(1+beyond), math.Log1p(beyond)
	}
}

// Exp is e^x to 15 digits.
func Exp(x float64) float64 {
	if !(math.Abs(x) < 700) {
		return math.Exp(x)
	}
	shifted := x*(expParts/math.Ln2) + shiftWhole
	n, k := int64(math.Float64bits(shifted)<<12)>>12, shifted-shiftWhole
	r := x - k*(ln2High/expParts) - k*(ln2Low/expParts)
	series := 1 + r*(1+r*(1./2+r*(1./6+r*(1./24+r*(1./120)))))
	power := math.Float64bits(expTable[n&(expParts-1)]) + uint64(n>>6)<<52
	return math.Float64frombits(power) * series
}

// logFrom1 is the natural logarithm of a finite x >= 1, to 15 digits or to 3e-16.
func logFrom1(x float64) float64 {
	bits := math.Float64bits(x)
	exponent, part := int64(bits>>52)-1023, &logTable[bits>>45&(logParts-1)]
	r := math.Float64frombits(bits&(1<<52-1)|1023<<52)*part.inverse - 1
	series := r * (1 - r*(1./2-r*(1./3-r*(1./4-r*(1./5-r*(1./6))))))
	return float64(exponent)*math.Ln2 + (part.log + series)
}
