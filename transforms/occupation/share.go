package occupation

import "github.com/zanat-al/zanat/transforms/taxonomy"

// sharing are words for people whose trade is told by the next word, and who
// stand once before a list of trades: "mjeshtra gipsi, boje dhe pllake",
// "inxhinierë elektrikë dhe mekanikë".
var sharing = set(`mjeshter mjeshtra mjeshtri mjeshtrit usta ustallare inxhinier inxhiniere
	mesues mesuese shofer shofere shofere manovrator manovratore instalues montues
	shtrues instruktor instruktore trajner trajnere mekanik engineer engineers teacher teachers
	operatori tecnici ingegneri autisti insegnanti`)

// joins are words between two members of a list.
var joins = set(`dhe e edhe ose apo or and o ed`)

// most is how many trades may stand behind one word.
const most = 5

// shared adds the trades that stand in one list behind a head: each next word
// is looked up behind the head, as if the head were written before it. It gives
// the last word that was read so.
func (c Coder) shared(s *scratch, first found) (last int) {
	last = first.last
	if first.kind != job || last == first.first {
		return last
	}
	if _, more := listed(s.text.Words, last); !more {
		return last
	}
	head := s.text.Words[first.first]
	if !sharing[head.Text] {
		return last
	}
	pair := [2]taxonomy.Word{head}
	for range most {
		next, ok := listed(s.text.Words, last)
		if !ok {
			return last
		}
		if h, own := c.index.Longest(0, &s.text, next); own && h.Last > next {
			return last // words of their own: "shofer kamioni dhe punëtor depoje"
		}
		pair[1] = s.text.Words[next]
		pair[1].Break, pair[1].Slash = false, false
		e := c.pair(s, pair)
		if e == nil || e.kind != job {
			return last
		}
		s.found = append(s.found, found{e, next, next, first.title, false})
		last = next
	}
	return last
}

// pair looks two words up as one phrase.
func (c Coder) pair(s *scratch, pair [2]taxonomy.Word) *entry {
	h, ok := c.index.Longest(0, &taxonomy.Text{Words: pair[:], Marks: s.text.Marks}, 0)
	if !ok || h.Last != 1 {
		return nil
	}
	return resolve(c.slots[h.Value], s.text.Marks)
}

// listed gives the word that goes on the list after word i: behind a comma or
// one of the joining words.
func listed(words []taxonomy.Word, i int) (next int, ok bool) {
	for j := i + 1; j < len(words) && j <= i+3; j++ {
		w := words[j]
		switch {
		case w.Break && j == i+1 || ok && !w.Skip:
			return j, true
		case joins[w.Text]:
			ok = true
		case !w.Skip:
			return 0, false
		}
	}
	return 0, false
}
