package language

import "testing"

// TestWayIsOrigin holds the walk to the search, on texts that grow and shrink
// when folded, with offsets that are asked for twice.
func TestWayIsOrigin(t *testing.T) {
	for _, text := range []string{"", "abc", "Ë", "kërkohet kuzhinierë çmim", "𝐊𝐚𝐦𝐚𝐫𝐢𝐞𝐫 ﬁllestar…",
		"e\u0308\u00ad\u200b x", "KAMАRIER \xff ñ"} {
		f := FoldMap(text)
		way := f.Way()
		for i := 0; i <= len(f.Text)+1; i++ {
			for range 2 {
				if got, want := way.Origin(i), f.Origin(i); got != want {
					t.Fatalf("%q, byte %d: %d, not %d", text, i, got, want)
				}
			}
		}
	}
}
