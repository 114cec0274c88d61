package link

import (
	"math"
)

// sparse is a matrix by rows: words down, documents across.
type sparse struct {
	start []int32 // row -> first entry; one more than there are rows
	col   []int32
	val   []float32
	cols  int
}

func (m *sparse) rows() int { return len(m.start) - 1 }

// times adds up m · x into out; x has a row per column of m, k wide.
func (m *sparse) times(x, out []float32, k int) {
	clear(out)
	for r := range m.rows() {
		to := out[r*k : r*k+k]
		for e := m.start[r]; e < m.start[r+1]; e++ {
			axpy(m.val[e], x[int(m.col[e])*k:int(m.col[e])*k+k], to)
		}
	}
}

// turned adds up mᵀ · x into out; x has a row per row of m, k wide.
func (m *sparse) turned(x, out []float32, k int) {
	clear(out)
	for r := range m.rows() {
		from := x[r*k : r*k+k]
		for e := m.start[r]; e < m.start[r+1]; e++ {
			axpy(m.val[e], from, out[int(m.col[e])*k:int(m.col[e])*k+k])
		}
	}
}

func axpy(a float32, x, to []float32) {
	to = to[:len(x)]
	for i, v := range x {
		to[i] += a * v
	}
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+3 < len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}

// reduce finds the k strongest directions of the rows of m by randomised
// subspace iteration (Halko, Martinsson, Tropp 2011, algorithm 4.4) and gives
// each row its coordinates, k wide, direction j scaled by its singular value
// to the given power. The start is a fixed sequence of signs, sums run in a
// fixed order: the same matrix gives the same bytes.
func reduce(m *sparse, k, rounds int) []float32 {
	if k == 0 {
		return nil
	}
	left := make([]float32, m.rows()*k)
	right := make([]float32, m.cols*k)
	signs(right)
	m.times(right, left, k)
	for range rounds {
		orthonormal(left, k)
		m.turned(left, right, k)
		m.times(right, left, k)
	}
	orthonormal(left, k)
	m.turned(left, right, k)
	values, turn := eigen(gram(right, k), k)
	for j, v := range values {
		scale := math.Pow(max(v, 0), .25)
		for i := range k {
			turn[i*k+j] *= scale
		}
	}
	return rotate(left, turn, k)
}

// signs fills x with +1 and -1 by the splitmix64 sequence from 1.
func signs(x []float32) {
	state := uint64(1)
	for i := range x {
		state += 0x9e3779b97f4a7c15
		z := (state ^ state>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		x[i] = 1 - 2*float32((z^z>>31)&1)
	}
}
