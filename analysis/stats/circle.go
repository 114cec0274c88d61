package stats

import "math"

// EarthKm is the mean radius of the Earth that distances use.
const EarthKm = 6371.009

// GreatCircle is the distance in km over a sphere of the given radius between two
// points in degrees, by the Vincenty form that keeps its digits for near and for
// opposite points.
func GreatCircle(lat1, lon1, lat2, lon2, radiusKm float64) (float64, error) {
	if !finite(lat1, lon1, lat2, lon2, radiusKm) || math.Abs(lat1) > 90 || math.Abs(lat2) > 90 ||
		radiusKm <= 0 {
		return 0, Invalid
	}
	const degree = math.Pi / 180
	s1, c1 := math.Sincos(lat1 * degree)
	s2, c2 := math.Sincos(lat2 * degree)
	sd, cd := math.Sincos((lon2 - lon1) * degree)
	across := math.Hypot(c2*sd, c1*s2-s1*c2*cd)
	return radiusKm * math.Atan2(across, s1*s2+c1*c2*cd), nil
}
