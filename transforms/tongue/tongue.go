// Package tongue tells which language a text is in: sq, en, it, mk, el, sr,
// de, tr, or two of them at once. It stands beside the packages that read an
// ad, which choose their words by it.
//
// The evidence is in data: latin.csv and cyrillic.csv give for groups of one
// to four letters how much worse than the likeliest language each other one
// explains the last letter after the ones before it, in quarters of a natural
// logarithm. They were computed from the n-gram models of lingua-go 1.4.0
// (Apache-2.0), with Albanian words of work added; letters are without marks,
// so that Albanian typed without ë counts as well. marks.csv adds what the
// marks tell where they are written.
package tongue

import "unicode/utf8"

// Mixed is the answer for a text with large parts in two languages.
const Mixed = "mixed"

// A text is mixed when a second language has this much of it.
const (
	mixedShare   = 5  // one letter in so many
	mixedLetters = 24 // and at least so many letters
	mixedWords   = 4  // and words
	turn         = 24 // cost of changing the language between two words
)

// Detect gives the language of a text: "sq", "en", "it", "mk", "el", "sr",
// "de", "tr", "mixed", or "" when it has too few letters to say.
func Detect(text string) string {
	pool := &memories[0]
	if len(text) > long {
		pool = &memories[1]
	}
	m := pool.Get().(*memory)
	defer pool.Put(m)
	words := m.read(text)
	var letters [3]int
	for _, w := range words {
		letters[w.script] += int(w.letters)
	}
	main := latin
	for _, s := range []uint8{greek, cyrillic} {
		if letters[s] > letters[main] {
			main = s
		}
	}
	if letters[main] < 3 {
		return ""
	}
	if bilingual(letters, main) {
		return Mixed
	}
	switch main {
	case greek:
		return "el"
	case cyrillic:
		return cyrillicTable().best(words, cyrillic)
	}
	if second(words) {
		return Mixed
	}
	return latinTable().best(words, latin)
}

// bilingual tells whether two scripts make a text mixed. Latin letters in Greek
// or Cyrillic text are names and terms, unless they are a third of it.
func bilingual(letters [3]int, main uint8) bool {
	others := letters[latin] + letters[greek] + letters[cyrillic] - letters[main]
	if main == latin {
		return others >= 12 && others*10 > letters[main]
	}
	return others >= mixedLetters && others*2 > letters[main]
}

// A word is a run of letters of one script with what it costs in each
// language of that script.
type word struct {
	script  uint8
	letters uint16
	cost    [most]int32
}

// The scripts.
const (
	latin = uint8(iota)
	greek
	cyrillic
)

// most is the number of languages of the script that has most.
const most = 6

// best gives the language that explains the words of a script at least cost.
func (t *table) best(words []word, script uint8) string {
	var sum [most]int32
	for i := range words {
		if words[i].script != script {
			continue
		}
		for k := range t.languages {
			sum[k] += words[i].cost[k]
		}
	}
	best := 0
	for k := range t.languages {
		if sum[k] < sum[best] {
			best = k
		}
	}
	return t.languages[best]
}

// second tells whether a second language of those that ads mix has a large
// part of the words: the cheapest way to give each word a language, where
// every change costs, uses two.
func second(words []word) bool {
	if !possible(words) {
		return false
	}
	letters, count, total := cheapest(words)
	main := 0
	for k := range letters {
		if letters[k] > letters[main] {
			main = k
		}
	}
	for k := range letters {
		if k != main && k < mixable && letters[k]*mixedShare >= total &&
			letters[k] >= mixedLetters && count[k] >= mixedWords {
			return true
		}
	}
	return false
}

// possible tells quickly whether the words that some language explains best
// are of two languages at all.
func possible(words []word) bool {
	var letters [most]int
	for i := range words {
		best := 0
		for k := range words[i].cost {
			if words[i].cost[k] < words[i].cost[best] {
				best = k
			}
		}
		letters[best] += int(words[i].letters)
	}
	many := 0
	for _, n := range letters[:mixable] {
		if n*2 >= mixedLetters {
			many++
		}
	}
	return many > 1
}

// mixable is the number of languages, first in the table, that ads mix.
const mixable = 4

// cheapest walks the words and counts the letters and words that each
// language gets on the cheapest way.
func cheapest(words []word) (letters, count [most]int, total int) {
	var buf [256]change
	from := buf[:0]
	var cost [most]int32
	low := 0
	for i := range words {
		turned := cost[low] + turn
		c, next := change{low: uint8(low)}, 0
		for k := range cost {
			came := cost[k]
			c.turned |= uint8(uint32(turned-came)>>31) << k
			cost[k] = min(came, turned) + words[i].cost[k]
			if cost[k] < cost[next] {
				next = k
			}
		}
		from, low = append(from, c), next
	}
	at := low
	for i := len(words) - 1; i >= 0; i-- {
		letters[at] += int(words[i].letters)
		count[at]++
		total += int(words[i].letters)
		if from[i].turned>>at&1 != 0 {
			at = int(from[i].low)
		}
	}
	return letters, count, total
}

// change is how the cheapest way comes to a word: the language that was the
// cheapest before it, and as bits the languages that are turned to from there.
type change struct{ low, turned uint8 }

// decode is utf8.DecodeRuneInString with a short way for ASCII.
func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}
