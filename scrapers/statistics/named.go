package statistics

import (
	"slices"

	"github.com/zanat-al/zanat/scrapers/statistics/codes"
)

// named is what the user said of the file's headings.
type named struct{ codes.Named }

// role is what a dimension holds: what the user said, what the format says, or
// what the heading means in any of its languages.
func (n named) role(d dimension) codes.Role {
	for _, h := range append([]string{d.id}, d.heads...) {
		if r, ok := n.Roles[codes.Fold(h)]; ok {
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
