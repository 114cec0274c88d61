package stats

import "math"

// Proportion is a share with its interval.
type Proportion struct {
	P float64
	Interval
}

// Wilson is the score interval of x of n, without continuity correction (Wilson
// 1927, JASA 22:209; Newcombe 1998, method 3). For n = 0 it is [0,1] with NoData.
// x and n need not be whole: n may be an effective number.
func Wilson(x, n, confidence float64) (Proportion, error) {
	z, err := zOf(confidence)
	switch {
	case err != nil || !finite(x, n) || x < 0 || n < 0 || x > n:
		return Proportion{}, Invalid
	case n == 0:
		return Proportion{Interval: Interval{0, 1}}, NoData
	}
	p := x / n
	z2 := z * z / n
	centre := (p + z2/2) / (1 + z2)
	half := z / (1 + z2) * math.Sqrt(p*(1-p)/n+z2/(4*n))
	w := Proportion{p, Interval{cut(centre - half), cut(centre + half)}}
	if x == 0 {
		w.Lo = 0
	}
	if x == n {
		w.Hi = 1
	}
	return w, nil
}

// zOf is the two-sided normal point of a confidence, Z for .95.
func zOf(confidence float64) (float64, error) {
	switch {
	case confidence == .95:
		return Z, nil
	case !finite(confidence) || confidence <= 0 || confidence >= 1:
		return 0, Invalid
	}
	return normalQuantile((1 + confidence) / 2), nil
}

// ClopperPearson is the exact interval of x of n (Biometrika 26:404, 1934).
func ClopperPearson(x, n, confidence float64) (Proportion, error) {
	switch {
	case !finite(x, n, confidence) || x < 0 || n < 0 || x > n || confidence <= 0 || confidence >= 1:
		return Proportion{}, Invalid
	case n == 0:
		return Proportion{Interval: Interval{0, 1}}, NoData
	}
	interval, err := betaInterval(x, n, confidence)
	return Proportion{x / n, interval}, err
}

// betaInterval is Clopper's interval for x of n, both real (Korn & Graubard).
func betaInterval(x, n, confidence float64) (i Interval, err error) {
	tail := (1 - confidence) / 2
	i.Hi = 1
	if x > 0 {
		if i.Lo, err = QuantileBeta(x, n-x+1, tail); err != nil {
			return i, err
		}
	}
	if x < n {
		i.Hi, err = QuantileBeta(x+1, n-x, 1-tail)
	}
	return i, err
}
