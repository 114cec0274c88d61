package statistics

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

// named is what the user said with --map: a heading of the file, or 'a text in
// single quotes' that holds for the whole file, and what it means.
type named struct {
	roles    map[string]codes.Role // folded heading -> role
	constant map[codes.Role]string // role -> text
}

// readNames reads "theirs=ours,…"; ours is a role.
func readNames(mapped string) (named, error) {
	n := named{map[string]codes.Role{}, map[codes.Role]string{}}
	for pair := range strings.SplitSeq(mapped, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		theirs, ours, ok := strings.Cut(pair, "=")
		theirs, ours = strings.TrimSpace(theirs), strings.ToLower(strings.TrimSpace(ours))
		if !ok || !slices.Contains(codes.Roles(), ours) {
			return n, wrong("write it as theirs=ours, with ours one of "+strings.Join(codes.Roles(), ", "), "--map %q", pair)
		}
		if text, ok := strings.CutPrefix(theirs, "'"); ok {
			n.constant[codes.Role(ours)] = strings.TrimSuffix(text, "'")
			continue
		}
		n.roles[codes.Fold(theirs)] = codes.Role(ours)
	}
	return n, nil
}

// role is what a dimension holds: what the user said, what the format says, or
// what the heading means in any of its languages.
func (n named) role(d dimension) codes.Role {
	for _, h := range append([]string{d.id}, d.heads...) {
		if r, ok := n.roles[codes.Fold(h)]; ok {
			return r
		}
	}
	var role codes.Role
	for _, h := range append(slices.Clone(d.heads), d.id) {
		if role = codes.Heading(h); role != "" {
			break
		}
	}
	switch {
	case role == "" || d.hint == "series" || d.hint == "period" && !role.Timed():
		if d.hint != "" {
			return d.hint
		}
	}
	return role
}
