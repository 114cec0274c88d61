package release

import "testing"

// Each case names the trap.
func TestPrimary(t *testing.T) {
	for name, c := range map[string]struct {
		count, employers int64
		by               []int64
		want             bool
	}{
		"zero is no secret":                             {0, 0, nil, false},
		"four is few":                                   {4, 4, []int64{1, 1, 1, 1}, true},
		"five of five is not":                           {5, 5, []int64{1, 1, 1, 1, 1}, false},
		"two employers know each other":                 {40, 2, []int64{20, 20}, true},
		"one large: the second works it out":            {42, 3, []int64{20, 20, 2}, true},
		"equality is not sensitive":                     {43, 3, []int64{20, 20, 3}, false},
		"unnamed employers are one, and count for none": {30, 2, []int64{10, 10, 10}, true},
	} {
		if got := Primary(c.count, c.employers, c.by); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestPromise(t *testing.T) {
	for x, want := range map[int64][2]int64{
		1: {4, 1}, 4: {1, 1}, 5: {1, 1}, 10: {2, 2}, 20: {3, 3}, 100: {15, 15},
	} {
		if up, down := Promise(x); up != want[0] || down != want[1] {
			t.Errorf("%d: +%d -%d, want %v", x, up, down, want)
		}
	}
}
