package stats

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"strconv"
)

// Stream draws numbers that depend on its name alone: the run's seed, the id of
// the method, and a key, usually a municipality's code. Two streams of different
// names share nothing; the same name gives the same draws on any machine, whatever
// the number of cores. A Stream is for one goroutine.
type Stream struct {
	key     [2]uint32
	counter [4]uint32 // the upper half names the stream, the lower counts blocks
	words   [ahead]uint64
	used    int // of the words made
	made    int
}

// ahead are the words that a stream makes at once, when it is asked for many.
const ahead = 128

// NewStream opens the stream of a seed, a method id and a key. The name is hashed
// (SHA-256 of the three, joined by unit separators) into Philox' 64-bit key and
// the upper 64 bits of its counter.
func NewStream(seed int64, method, key string) *Stream {
	name := strconv.FormatInt(seed, 10) + "\x1f" + method + "\x1f" + key
	h := sha256.Sum256([]byte(name))
	word := func(i int) uint32 { return binary.LittleEndian.Uint32(h[4*i:]) }
	return &Stream{
		key:     [2]uint32{word(0), word(1)},
		counter: [4]uint32{0, 0, word(2), word(3)},
	}
}

// word is 64 random bits.
func (s *Stream) word() uint64 {
	if s.used == s.made {
		s.refill()
	}
	w := s.words[s.used%ahead]
	s.used++
	return w
}

// refill makes words of the next blocks: four at first, then twice as many each time.
func (s *Stream) refill() {
	s.made, s.used = min(max(4, 2*s.made), ahead), 0
	philoxBlocks(s.words[:s.made], s.counter, s.key)
	blocks := s.counter[0]
	if s.counter[0] += uint32(s.made / 2); s.counter[0] < blocks {
		s.counter[1]++
	}
}

// Uniform is in (0,1), never 0 and never 1: (u + 1/2)/2^52 of 52 random bits.
func (s *Stream) Uniform() float64 { return (float64(int64(s.word()>>12)) + .5) * 0x1p-52 }

// Shape is a gamma's shape, made ready for many draws.
type Shape struct {
	d, c, power float64 // power is 1/shape below 1, else 0
}

// ShapeOf makes a positive shape ready.
func ShapeOf(shape float64) (g Shape) {
	if shape < 1 {
		g.power = 1 / shape
		shape++
	}
	g.d = shape - 1./3
	g.c = 1 / math.Sqrt(9*g.d)
	return g
}

// Gamma is of shape and rate, both positive.
func (s *Stream) Gamma(shape, rate float64) float64 { return s.Unit(ShapeOf(shape)) / rate }

// Unit is a gamma of rate 1, by Marsaglia & Tsang (2000, ACM TOMS 26:363); a shape
// below 1 is drawn at shape+1 and times U^(1/shape).
func (s *Stream) Unit(g Shape) float64 {
	boost := 1.
	if g.power > 0 {
		boost = math.Pow(s.Uniform(), g.power)
	}
	for {
		x := s.Normal()
		v := 1 + g.c*x
		if v <= 0 {
			continue
		}
		v = v * v * v
		u := s.Uniform()
		if u < 1-.0331*x*x*x*x || math.Log(u) < .5*x*x+g.d*(1-v+math.Log(v)) {
			return boost * g.d * v
		}
	}
}

// Index is a whole number below n, n at most 2^31, each equally likely (Lemire
// 2019, ACM TOMACS 29:3).
func (s *Stream) Index(n int) int {
	for {
		product := (s.word() >> 32) * uint64(n)
		if low := uint32(product); low >= uint32(-n)%uint32(n) {
			return int(product >> 32)
		}
	}
}
