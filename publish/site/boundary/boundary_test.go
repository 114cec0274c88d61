package boundary_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/zanat-al/zanat/publish/site/boundary"
)

var two = []boundary.Place{{Code: "01", Names: []string{"Berat"}}, {Code: "46", Names: []string{"Malësi e Madhe"}}}

// square is a feature of one square, a tenth of a degree wide.
func square(properties string, east, north float64) string {
	return fmt.Sprintf(`{"type": "Feature", "properties": {%s}, "geometry": {"type": "Polygon", "coordinates":
		[[[%[2]v,%[3]v],[%[4]v,%[3]v],[%[4]v,%[5]v],[%[2]v,%[5]v],[%[2]v,%[3]v]]]}}`, properties, east, north, east+.1, north+.1)
}

func collection(features ...string) []byte {
	return []byte(`{"type": "FeatureCollection", "features": [` + strings.Join(features, ",") + `]}`)
}

func TestKnows(t *testing.T) {
	for properties, what := range map[string]string{
		`"code": "46"`:                           "INSTAT code",
		`"KODI": 46, "id": 1`:                    "a number",
		`"name": "Malesi e Madhe"`:               "a name without marks",
		`"NAME_2": "Bashkia MALËSI E MADHE"`:     "a word before it",
		`"code": "AL", "emri": "Malësi e Madhe"`: "another code, and a name",
	} {
		m, err := boundary.Read("own.geojson", collection(square(`"code": "01"`, 20, 41), square(properties, 20.1, 41)), two)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		berat, madhe := m.Outlines["01"], m.Outlines["46"]
		if m.Width != 560 || m.Height < 300 || berat.X >= madhe.X || berat.Y != madhe.Y || berat.Width < 270 {
			t.Errorf("%s: %+v", what, m)
		}
	}
}

func TestRefuses(t *testing.T) {
	good := square(`"code": "46"`, 20, 41)
	for _, c := range []struct{ content, want string }{
		{"shp", "not JSON"},
		{`{"type": "Topology"}`, `its type is "Topology"`},
		{string(collection(good)), "municipality 01 (Berat) is not in it"},
		{string(collection(good, good)), "feature 2: municipality 46 is there twice"},
		{string(collection(square(`"name": "Prishtina"`, 20, 41))), "feature 1: no property is an INSTAT code"},
		{string(collection(square(`"code": "46"`, 500000, 4600000))), "not in degrees: save the layer in WGS 84"},
		{string(collection(`{"properties": {"code": "01"}, "geometry": {"type": "Point", "coordinates": [20, 41]}}`)), `its geometry is "Point"`},
		{string(collection(`{"properties": {"code": "01"}, "geometry": {"type": "Polygon", "coordinates": [[[20, 41], [20, 42]]]}}`)), "fewer than 4 points"},
		{string(collection(`{"properties": {"code": "01"}, "geometry": {"type": "Polygon", "coordinates": [[[20, 41], [20, 42], [21, 42], [21, 41]]]}}`)), "does not end where it begins"},
		{string(collection(`{"properties": {"code": "01"}, "geometry": {"type": "MultiPolygon", "coordinates": []}}`)), "it has no polygon"},
		{string(collection(`{"properties": {"code": "01"}, "geometry": null}`)), `its geometry is ""`},
	} {
		_, err := boundary.Read("own.geojson", []byte(c.content), two)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "own.geojson") {
			t.Errorf("want %q, got %v", c.want, err)
		}
	}
}

var points = regexp.MustCompile(`[-0-9.]+ [-0-9.]+`)

// TestSharedBorder: the border of two neighbours is drawn through the same points in
// both, however their rings begin and turn, and points on a line are left out.
func TestSharedBorder(t *testing.T) {
	var border, back []string
	for i := range 41 { // a bent border, with a point at every step
		at := fmt.Sprintf("[%.4f, %.4f]", 20+.02*float64(i%7%3), 41+.01*float64(i))
		border, back = append(border, at), append([]string{at}, back...)
	}
	west := "[19.8, 41.4], [19.8, 41.0]"
	east := "[20.2, 41.0], [20.2, 41.4]"
	ring := func(code string, parts ...string) string {
		all := strings.Split(strings.Join(parts, ", "), "], ")
		first := strings.TrimSuffix(all[0], "]") + "]"
		return `{"properties": {"code": "` + code + `"}, "geometry": {"type": "Polygon", "coordinates": [[` +
			strings.Join(parts, ", ") + ", " + first + `]]}}`
	}
	m, err := boundary.Read("x", collection(ring("01", strings.Join(border, ", "), west), ring("46", east, strings.Join(back, ", "))), two)
	if err != nil {
		t.Fatal(err)
	}
	in := func(code string) map[string]bool {
		all := map[string]bool{}
		for _, p := range points.FindAllString(m.Outlines[code].Path, -1) {
			all[p] = true
		}
		return all
	}
	a, b := in("01"), in("46")
	shared := 0
	for p := range a {
		if b[p] {
			shared++
		}
	}
	if shared != len(a)-2 || shared != len(b)-2 || shared < 10 || shared > 40 {
		t.Errorf("%d and %d points, %d of them shared", len(a), len(b), shared)
	}
}

// TestTheirs reads the boundaries that lie beside the project on some machines.
func TestTheirs(t *testing.T) {
	file := filepath.Join("..", "..", "..", "..", "shared", "reference", "municipalities.geojson")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Skip("municipalities.geojson is not beside the project")
	}
	var places []boundary.Place
	for i := range 61 {
		places = append(places, boundary.Place{Code: fmt.Sprintf("%02d", i+1), Names: []string{"?"}})
	}
	m, err := boundary.Read(file, content, places)
	if err != nil {
		t.Fatal(err)
	}
	size := 0
	for _, o := range m.Outlines {
		size += len(o.Path)
	}
	if size > 90_000 || size < 10_000 || m.Height < m.Width {
		t.Errorf("%d bytes of paths, %d by %d", size, m.Width, m.Height)
	}
	t.Logf("%d bytes of paths", size)
}

func FuzzRead(f *testing.F) {
	f.Add(collection(square(`"code": "01"`, 20, 41), square(`"code": "46"`, 20.1, 41)))
	f.Add([]byte(`{"type": "FeatureCollection", "features": [{}]}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		m, err := boundary.Read("x", content, two)
		if err == nil && (len(m.Outlines) != 2 || strings.Contains(m.Outlines["01"].Path, "N")) {
			t.Errorf("%+v", m)
		}
	})
}
