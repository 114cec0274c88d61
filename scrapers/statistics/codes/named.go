package codes

import (
	"fmt"
	"slices"
	"strings"
)

// Named is what the user said with --map: a heading of the file, or 'a text in
// single quotes' that holds for the whole file, and what it means.
type Named struct {
	Roles    map[string]Role // folded heading -> role
	Constant map[Role]string // role -> text
}

// ReadMap reads "theirs=ours,…"; ours is a role or one of the further words.
func ReadMap(mapped string, further ...string) (Named, error) {
	n := Named{map[string]Role{}, map[Role]string{}}
	all := append(Roles(), further...)
	for pair := range strings.SplitSeq(mapped, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		theirs, ours, ok := strings.Cut(pair, "=")
		theirs, ours = strings.TrimSpace(theirs), strings.ToLower(strings.TrimSpace(ours))
		if !ok || !slices.Contains(all, ours) {
			return n, Fault{fmt.Sprintf("--map %q", pair),
				"write it as theirs=ours, with ours one of " + strings.Join(all, ", ")}
		}
		if text, ok := strings.CutPrefix(theirs, "'"); ok {
			n.Constant[Role(ours)] = strings.TrimSuffix(text, "'")
			continue
		}
		n.Roles[Fold(theirs)] = Role(ours)
	}
	return n, nil
}

// Heading is the role of a heading: what the user said, else what it means.
func (n Named) Heading(text string) Role {
	if r, ok := n.Roles[Fold(text)]; ok {
		return r
	}
	return Heading(text)
}
