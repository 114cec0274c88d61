package pipeline

import (
	"runtime"
	"runtime/debug"
	"slices"
)

// engines are the libraries whose version may change a number.
var engines = []string{
	"github.com/apache/arrow-go/v18", "github.com/duckdb/duckdb-go/v2", "gonum.org/v1/gonum",
}

// versions are those of the product and of what computes with it.
func versions() map[string]string {
	v := map[string]string{"zanat": Version, "go": runtime.Version()}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	for _, dep := range info.Deps {
		if slices.Contains(engines, dep.Path) {
			v[dep.Path] = dep.Version
		}
	}
	return v
}
