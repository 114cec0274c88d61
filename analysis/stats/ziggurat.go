package stats

import "math"

// The ziggurat of the normal density (Marsaglia & Tsang 2000, J. Stat. Softw. 5(8),
// in the form of Doornik 2005, which takes layer and place from different bits):
// layers of equal area, the lowest with the tail beyond its edge.
const (
	layers    = 256
	layerEdge = 3.6541528853610088 // where the tail begins
	layerArea = .00492867323399    // of each layer, of exp(-x²/2)
)

var ziggurat = cutLayers()

type zigguratTable struct {
	edge  [layers + 1]float64 // right edges, falling; the first as wide as its area
	inner [layers]float64     // share of a layer that lies under the next one
}

func cutLayers() (z zigguratTable) {
	density := func(x float64) float64 { return math.Exp(-x * x / 2) }
	z.edge[0], z.edge[1] = layerArea/density(layerEdge), layerEdge
	for i := 2; i < layers; i++ {
		z.edge[i] = math.Sqrt(-2 * math.Log(layerArea/z.edge[i-1]+density(z.edge[i-1])))
	}
	for i := range z.inner {
		z.inner[i] = z.edge[i+1] / z.edge[i]
	}
	return z
}

// Normal is standard normal. Most draws cost one word of 64 bits.
func (s *Stream) Normal() float64 {
	w := s.word()
	layer := w % layers
	u := (float64(int64(w>>11))+.5)*0x1p-52 - 1 // in (-1,1), from other bits than the layer
	if math.Abs(u) < ziggurat.inner[layer] {
		return u * ziggurat.edge[layer]
	}
	return s.normalEdge(layer, u)
}

// normalEdge is for the few draws that lie beyond the layer's inner part.
func (s *Stream) normalEdge(layer uint64, u float64) float64 {
	if layer == 0 {
		return math.Copysign(s.normalTail(), u)
	}
	x, high, low := u*ziggurat.edge[layer], ziggurat.edge[layer], ziggurat.edge[layer+1]
	outer, inner := math.Exp((x*x-high*high)/2), math.Exp((x*x-low*low)/2)
	if outer+s.Uniform()*(inner-outer) < 1 {
		return x
	}
	return s.Normal()
}

// normalTail is a normal beyond the edge (Marsaglia 1964, Technometrics 6:101).
func (s *Stream) normalTail() float64 {
	for {
		x, y := -math.Log(s.Uniform())/layerEdge, -math.Log(s.Uniform())
		if 2*y > x*x {
			return layerEdge + x
		}
	}
}
