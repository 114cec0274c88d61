package tongue

// Part is a run of sentences or lines of a text in one language.
type Part struct {
	Lang       string // ISO 639-1, "" where no letter of the text tells
	Start, End int    // bytes of the text
}

// changing is what it costs to change the language between two sentences: a short
// English term in an Albanian ad starts no part of its own.
const changing = 40

// Parts cuts a text into the languages it is written in, sentence by sentence
// and line by line. A sentence that tells little has the language of those
// around it. The parts follow each other and leave out only space and signs.
func Parts(text string) []Part {
	m := memories[0].Get().(*memory)
	defer memories[0].Put(m)
	var all []sentence
	for at := 0; at < len(text); {
		end := sentenceEnd(text, at)
		if s, ok := m.weigh(text, at, end); ok {
			all = append(all, s)
		}
		at = end
	}
	smooth(all)
	return joined(all)
}

// Languages lists the languages of a text, the one with most letters first.
func Languages(text string) []string {
	var langs []string
	size := map[string]int{}
	for _, p := range Parts(text) {
		if p.Lang == "" {
			continue
		}
		if size[p.Lang] == 0 {
			langs = append(langs, p.Lang)
		}
		size[p.Lang] += p.End - p.Start
	}
	for i := 1; i < len(langs); i++ { // a stable sort of two or three
		for k := i; k > 0 && size[langs[k]] > size[langs[k-1]]; k-- {
			langs[k], langs[k-1] = langs[k-1], langs[k]
		}
	}
	return langs
}

// sentence is a sentence or line with what it costs in each language of Latin
// letters; lang is set where the letters themselves tell.
type sentence struct {
	Part
	cost [most]int32
}

// weigh prices a sentence; false when it has no letters.
func (m *memory) weigh(text string, at, end int) (sentence, bool) {
	words := m.read(text[at:end])
	s := sentence{Part: Part{Start: at, End: end}}
	var letters [3]int
	for i := range words {
		letters[words[i].script] += int(words[i].letters)
		if words[i].script == latin {
			for k := range s.cost {
				s.cost[k] += words[i].cost[k]
			}
		}
	}
	switch {
	case letters[greek] > letters[latin] && letters[greek] > letters[cyrillic]:
		s.Lang = "el"
	case letters[cyrillic] > letters[latin]:
		s.Lang = cyrillicTable().best(words, cyrillic)
	}
	for s.Start < s.End && blankByte(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && blankByte(text[s.End-1]) {
		s.End--
	}
	return s, letters[latin]+letters[greek]+letters[cyrillic] > 0
}

func blankByte(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// sentenceEnd finds the end of the sentence or line that starts at byte i.
func sentenceEnd(text string, i int) int {
	for ; i < len(text); i++ {
		switch text[i] {
		case '\n', '|':
			return i + 1
		case '.', '!', '?', ';', '/':
			if i+1 < len(text) && text[i+1] == ' ' && (text[i] != '/' || i > 0 && text[i-1] == ' ') {
				return i + 2
			}
		}
	}
	return i
}

// smooth gives the sentences of Latin letters the cheapest languages, where a
// change of language costs.
func smooth(all []sentence) {
	var cost [most]int32
	from := make([][most]uint8, len(all))
	names := latinTable().languages
	for i := range all {
		low := lowest(cost)
		before := cost
		for k := range cost {
			from[i][k] = uint8(k)
			if turned := before[low] + changing; turned < before[k] {
				from[i][k], cost[k] = uint8(low), turned
			}
			if all[i].Lang == "" {
				cost[k] += all[i].cost[k]
			}
		}
	}
	at := lowest(cost)
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Lang == "" {
			all[i].Lang = names[at]
		}
		at = int(from[i][at])
	}
}

func lowest(cost [most]int32) int {
	low := 0
	for k := range cost {
		if cost[k] < cost[low] {
			low = k
		}
	}
	return low
}

// joined makes one part of neighbours in one language.
func joined(all []sentence) []Part {
	var parts []Part
	for _, s := range all {
		if n := len(parts); n > 0 && parts[n-1].Lang == s.Lang {
			parts[n-1].End = s.End
			continue
		}
		parts = append(parts, s.Part)
	}
	return parts
}
