package stats

import (
	"math"
	"testing"
)

// The exponential and the logarithm are math's, near 0 and 1 as far away.
func TestExpAndLog(t *testing.T) {
	s := NewStream(1, "exp", "")
	for i := range 200_000 {
		x := s.Normal() * math.Pow(10, float64(i%5-2))
		if got, want := Exp(x), math.Exp(x); got != want && !(math.Abs(got/want-1) < 1e-15) {
			t.Fatalf("e^%g: want %g, got %g", x, want, got)
		}
		y := 1 + math.Exp(x)
		if got, want := logFrom1(y), math.Log(y); y < math.MaxFloat64 && !(math.Abs(got-want) < 3e-16+1e-15*want) {
			t.Fatalf("ln %g: want %g, got %g", y, want, got)
		}
	}
	for _, x := range []float64{0, -745, 710, math.Inf(1), math.Inf(-1)} {
		if got, want := Exp(x), math.Exp(x); got != want {
			t.Errorf("e^%g: want %g, got %g", x, want, got)
		}
	}
	if !math.IsNaN(Exp(math.NaN())) || math.Abs(logFrom1(1)) > 1e-16 {
		t.Errorf("e^NaN: %g, ln 1: %g", Exp(math.NaN()), logFrom1(1))
	}
}
