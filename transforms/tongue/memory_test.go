package tongue

import "testing"

// TestMemoryPricesAsTable holds a word from memory to the table, also where two
// words share a place or one is too long to be kept.
func TestMemoryPricesAsTable(t *testing.T) {
	m := newMemory().(*memory)
	words := []string{"kërkohet", "Kuzhinier", "шофер", "μάγειρας", "KAMАRIER", "e", "përgjegjshmërisë",
		"Donaudampfschifffahrtsgesellschaftskapitän"}
	for range 3 {
		for _, w := range words {
			if got, want := m.price(w, latinTable(), true), price(w, latinTable(), true); got != want {
				t.Errorf("%s: %v, not %v", w, got, want)
			}
		}
	}
	clash := newMemory().(*memory)
	for i := range clash.slots {
		clash.slots[i] = priced{bytes8("another"), "another", word{letters: 7}}
	}
	if got, want := clash.price("pune", latinTable(), false), price("pune", latinTable(), false); got != want {
		t.Errorf("a word in the place of another: %v, not %v", got, want)
	}
}
