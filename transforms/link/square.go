package link

import (
	"math"
	"slices"
)

// orthonormal makes the k columns of x stand square to each other with length
// one, by Cholesky of their gram matrix, twice for accuracy.
func orthonormal(x []float32, k int) {
	for range 2 {
		inv := inverseUpper(cholesky(gram(x, k), k), k)
		copy(x, rotate(x, inv, k))
	}
}

// gram is xᵀ·x.
func gram(x []float32, k int) []float64 {
	g := make([]float64, k*k)
	for at := 0; at < len(x); at += k {
		row := x[at : at+k]
		for i, a := range row {
			if a == 0 {
				continue
			}
			to, f := g[i*k:i*k+k], float64(a)
			for j := i; j < k; j++ {
				to[j] += f * float64(row[j])
			}
		}
	}
	for i := range k {
		for j := range i {
			g[i*k+j] = g[j*k+i]
		}
	}
	return g
}

// rotate is x · t, row by row.
func rotate(x []float32, t []float64, k int) []float32 {
	out := make([]float32, len(x))
	sum := make([]float64, k)
	for at := 0; at < len(x); at += k {
		clear(sum)
		for i := range k {
			f := float64(x[at+i])
			for j, v := range t[i*k : i*k+k] {
				sum[j] += f * v
			}
		}
		for j, v := range sum {
			out[at+j] = float32(v)
		}
	}
	return out
}

// cholesky gives the upper r with rᵀ·r = g. A direction that is not there gets
// a diagonal of zero.
func cholesky(g []float64, k int) []float64 {
	r := make([]float64, k*k)
	for i := range k {
		for j := i; j < k; j++ {
			s := g[i*k+j]
			for l := range i {
				s -= r[l*k+i] * r[l*k+j]
			}
			switch {
			case i == j && s > 1e-9*g[i*k+i]:
				r[i*k+i] = math.Sqrt(s)
			case i != j && r[i*k+i] > 0:
				r[i*k+j] = s / r[i*k+i]
			}
		}
	}
	return r
}

// inverseUpper inverts an upper matrix; columns of a zero diagonal stay zero.
func inverseUpper(r []float64, k int) []float64 {
	inv := make([]float64, k*k)
	for j := range k {
		if r[j*k+j] == 0 {
			continue
		}
		inv[j*k+j] = 1 / r[j*k+j]
		for i := j - 1; i >= 0; i-- {
			s := 0.0
			for l := i + 1; l <= j; l++ {
				s += r[i*k+l] * inv[l*k+j]
			}
			if r[i*k+i] != 0 {
				inv[i*k+j] = -s / r[i*k+i]
			}
		}
	}
	return inv
}

// eigen finds values, largest first, and vectors (as columns) of a symmetric
// matrix by cyclic Jacobi rotations.
func eigen(a []float64, k int) ([]float64, []float64) {
	v := make([]float64, k*k)
	for i := range k {
		v[i*k+i] = 1
	}
	for range 30 {
		off, all := 0.0, 0.0
		for i := range k {
			for j := range k {
				if i != j {
					off += a[i*k+j] * a[i*k+j]
				}
				all += a[i*k+j] * a[i*k+j]
			}
		}
		if off <= 1e-18*all {
			break
		}
		for p := range k {
			for q := p + 1; q < k; q++ {
				jacobi(a, v, p, q, k)
			}
		}
	}
	order := make([]int, k)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		switch {
		case a[x*k+x] > a[y*k+y]:
			return -1
		case a[x*k+x] < a[y*k+y]:
			return 1
		}
		return 0
	})
	values, vectors := make([]float64, k), make([]float64, k*k)
	for to, from := range order {
		values[to] = a[from*k+from]
		for i := range k {
			vectors[i*k+to] = v[i*k+from]
		}
	}
	return values, vectors
}

// jacobi turns rows and columns p and q so that a[p][q] becomes zero.
func jacobi(a, v []float64, p, q, k int) {
	x := a[p*k+q]
	if x == 0 {
		return
	}
	theta := (a[q*k+q] - a[p*k+p]) / (2 * x)
	t := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(t*t+1)
	s := t * c
	for i := range k {
		a[i*k+p], a[i*k+q] = c*a[i*k+p]-s*a[i*k+q], s*a[i*k+p]+c*a[i*k+q]
	}
	for i := range k {
		a[p*k+i], a[q*k+i] = c*a[p*k+i]-s*a[q*k+i], s*a[p*k+i]+c*a[q*k+i]
		v[i*k+p], v[i*k+q] = c*v[i*k+p]-s*v[i*k+q], s*v[i*k+p]+c*v[i*k+q]
	}
}
