package release

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// Every section that a number names can be read in docs/methods.md.
func TestSectionsStandInTheMethods(t *testing.T) {
	methods, err := os.ReadFile("../../docs/methods.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, how := range said {
		for _, section := range regexp.MustCompile(`§\d+`).FindAllString(how.method, -1) {
			if !strings.Contains(string(methods), "\n## "+section+" ") {
				t.Errorf("%s: no section %s in docs/methods.md", name, section)
			}
		}
	}
}
