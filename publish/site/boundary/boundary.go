// Package boundary reads a user's own boundaries of the municipalities, a GeoJSON
// file, and makes a drawing of them: matched by INSTAT code or by name, projected and
// made simple. It stands beside the data's way: the drawing replaces the tile map of
// publish/site, and nothing else is read from the file.
package boundary

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Map is a drawing of municipalities, in units of its own; y goes down.
type Map struct {
	Width, Height int
	Outlines      map[string]Outline // by INSTAT code
}

// Outline is a municipality on the map.
type Outline struct {
	Path  string // of an SVG path
	X, Y  int    // a point for its sign: the middle of its largest part
	Width int    // of its largest part
}

// Place is a municipality that the file has to hold.
type Place struct {
	Code  string   // INSTAT, 01 to 61
	Names []string // that the file may call it by
}

// feature is what is read of a GeoJSON feature.
type feature struct {
	Type       string         `json:"type"`
	Properties map[string]any `json:"properties"`
	Geometry   struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
}

// Read makes a map of a GeoJSON file. Every place must be in it once; features of
// other places are an error too, as the file may be of another country or year. Errors
// name the file and the mend.
func Read(file string, content []byte, places []Place) (*Map, error) {
	shapes, err := read(content, places)
	if err != nil {
		return nil, fmt.Errorf("boundaries %s: %w", file, err)
	}
	return draw(shapes), nil
}

func read(content []byte, places []Place) (map[string][]polygon, error) {
	var all struct {
		Type     string    `json:"type"`
		Features []feature `json:"features"`
	}
	if err := json.Unmarshal(content, &all); err != nil {
		return nil, fmt.Errorf("not JSON: %w; save the layer as GeoJSON", err)
	}
	if all.Type != "FeatureCollection" {
		return nil, fmt.Errorf("its type is %q, not FeatureCollection: save the whole layer as GeoJSON", all.Type)
	}
	shapes := map[string][]polygon{}
	for i, f := range all.Features {
		code, err := match(f.Properties, places)
		if err != nil {
			return nil, fmt.Errorf("feature %d: %w", i+1, err)
		}
		if _, twice := shapes[code]; twice {
			return nil, fmt.Errorf("feature %d: municipality %s is there twice: join its parts in one MultiPolygon", i+1, code)
		}
		if shapes[code], err = f.polygons(); err != nil {
			return nil, fmt.Errorf("feature %d, municipality %s: %w", i+1, code, err)
		}
	}
	for _, p := range places {
		if _, ok := shapes[p.Code]; !ok {
			return nil, fmt.Errorf("municipality %s (%s) is not in it: add a feature with the property code %q", p.Code, p.Names[0], p.Code)
		}
	}
	return shapes, nil
}

// match finds the place of a feature: by a property that is an INSTAT code, else by one
// that is a name.
func match(properties map[string]any, places []Place) (string, error) {
	keys := make([]string, 0, len(properties))
	for key := range properties {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		if !strings.Contains(fold(key), "cod") && !strings.Contains(fold(key), "instat") && !strings.Contains(fold(key), "kod") {
			continue
		}
		code := fmt.Sprint(properties[key])
		if n, ok := properties[key].(float64); ok {
			code = fmt.Sprintf("%02.0f", n)
		}
		if at := slices.IndexFunc(places, func(p Place) bool { return p.Code == code }); at >= 0 {
			return code, nil
		}
	}
	for _, key := range keys {
		name, ok := properties[key].(string)
		if !ok {
			continue
		}
		for _, p := range places {
			if slices.ContainsFunc(p.Names, func(known string) bool { return fold(known) == fold(name) }) {
				return p.Code, nil
			}
		}
	}
	return "", fmt.Errorf("no property is an INSTAT code (01 to 61) or the name of a municipality: it has %s", strings.Join(keys, ", "))
}

// fold is a name without marks, capitals, blanks and the words before it.
func fold(name string) string {
	name = strings.NewReplacer("ë", "e", "ç", "c", " ", "", "-", "", ".", "").Replace(strings.ToLower(name))
	return strings.TrimPrefix(strings.TrimPrefix(name, "bashkiae"), "bashkia")
}

// polygons are a feature's rings in degrees.
func (f feature) polygons() (list []polygon, err error) {
	var degrees [][][][2]float64
	switch f.Geometry.Type {
	case "Polygon":
		degrees = make([][][][2]float64, 1)
		err = json.Unmarshal(f.Geometry.Coordinates, &degrees[0])
	case "MultiPolygon":
		err = json.Unmarshal(f.Geometry.Coordinates, &degrees)
	default:
		return nil, fmt.Errorf("its geometry is %q: Polygon or MultiPolygon is wanted", f.Geometry.Type)
	}
	if err != nil {
		return nil, fmt.Errorf("coordinates: %w", err)
	}
	for _, rings := range degrees {
		var p polygon
		for _, ring := range rings {
			if len(ring) < 4 || ring[0] != ring[len(ring)-1] {
				return nil, errors.New("a ring has fewer than 4 points, or does not end where it begins: repair the layer")
			}
			var points []point
			for _, at := range ring {
				if at[0] < -180 || at[0] > 180 || at[1] < -90 || at[1] > 90 {
					return nil, fmt.Errorf("the point %v is not in degrees: save the layer in WGS 84 (EPSG:4326)", at)
				}
				points = append(points, point{at[0], at[1]})
			}
			p = append(p, points)
		}
		list = append(list, p)
	}
	if len(list) == 0 {
		return nil, errors.New("it has no polygon")
	}
	return list, nil
}
