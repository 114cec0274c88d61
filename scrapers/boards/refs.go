package boards

import (
	"maps"
	"slices"
)

// collectNames finds every thing of a page that has an @id and says something.
func collectNames(v any, named map[string]map[string]any, depth int) {
	if depth > 20 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			collectNames(e, named, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			if _, have := named[id]; !have {
				named[id] = v
			}
		}
		for _, name := range slices.Sorted(maps.Keys(v)) {
			collectNames(v[name], named, depth+1)
		}
	}
}

// follow puts the things meant in the place of a thing's references, values
// that are nothing but an @id.
func follow(t thing, named map[string]map[string]any) thing {
	whole := thing{}
	for name, v := range t {
		whole[name] = meant(v, named)
	}
	return whole
}

func meant(v any, named map[string]map[string]any) any {
	switch v := v.(type) {
	case []any:
		all := make([]any, len(v))
		for i, e := range v {
			all[i] = meant(e, named)
		}
		return all
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) == 1 {
			if found, ok := named[id]; ok {
				return found
			}
		}
	}
	return v
}
