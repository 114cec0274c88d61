package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zanat-al/zanat/publish/document/pdf/face"
	"github.com/zanat-al/zanat/publish/document/pdf/tag"
)

// TestStack cuts a flow on pages of a height of 100, from 0 on, into spots.
func TestStack(t *testing.T) {
	type piece struct {
		tall, before float64
		keep, fresh  bool
	}
	for _, c := range []struct {
		trap   string
		pieces []piece
		want   []Spot
	}{
		{"room above is left out on top of a page", []piece{{tall: 60, before: 9}, {tall: 60, before: 9}}, []Spot{{0, 0}, {1, 0}}},
		{"what fits to a hair fits", []piece{{tall: 50}, {tall: 40, before: 10}}, []Spot{{0, 0}, {0, 60}}},
		{"a heading goes with its text", []piece{{tall: 60}, {tall: 20, keep: true}, {tall: 30}}, []Spot{{0, 0}, {1, 0}, {1, 20}}},
		{"a chain longer than a page is cut", []piece{{tall: 60, keep: true}, {tall: 60, keep: true}, {tall: 10}}, []Spot{{0, 0}, {1, 0}, {1, 60}}},
		{"a page of its own", []piece{{tall: 10}, {tall: 10, fresh: true}}, []Spot{{0, 0}, {1, 0}}},
		{"on top of a page already", []piece{{tall: 10, fresh: true}}, []Spot{{0, 0}}},
		{"taller than a page", []piece{{tall: 300}, {tall: 10}}, []Spot{{0, 0}, {1, 0}}},
	} {
		p := &Press{Paper: Paper{Width: 100, Height: 100, Right: 100, Bottom: 100}, Faces: face.NewSet(), Tree: tag.NewTree()}
		var s Stack
		var got []Spot
		for _, one := range c.pieces {
			s.Add(one.before, one.keep, &Strip{Tall: one.tall, Silent: true, Pin: func(at Spot) { got = append(got, at) }})
			if one.fresh {
				s.Turn()
			}
		}
		s.Put(p, p.Whole(), Spot{})
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.trap, diff)
		}
	}
}
