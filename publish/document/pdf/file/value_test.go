package file

import (
	"bytes"
	"testing"
)

func TestPut(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{0.125, "0.13"}, {-0.004, "0"}, {-1.5, "-1.5"}, {100.0, "100"}, {0.1 + 0.2, "0.3"}, {3.05, "3.05"},
		{Name("A B#"), "/A#20B#23"},
		{Text(`a(b)\`), `(a\(b\)\\)`},
		{Text("ë"), "<FEFF00EB>"},
		{Text("\U0001F642"), "<FEFFD83DDE42>"}, // two units
		{Text("line\nbreak"), "<FEFF006C0069006E0065000A0062007200650061006B>"},
		{Dict{"B", 1, "A", nil, "C", Array{true, Ref(3), Bytes("\xff")}}, "<</B 1/C [true 3 0 R <FF>]>>"},
	} {
		var b bytes.Buffer
		put(&b, c.value)
		if got := b.String(); got != c.want {
			t.Errorf("%v: %s, want %s", c.value, got, c.want)
		}
	}
}
