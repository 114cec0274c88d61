package facts

// Len is the number of words of the ad.
func (w Words) Len() int { return len(w.list) }

// Whole is the ad as it was before folding: title, line feed, text.
func (w Words) Whole() string { return w.whole }

// Word is the folded word i, and the number it writes, -1 when it is none.
func (w Words) Word(i int) (text string, number int) { return w.list[i].text, w.list[i].n }

// Span gives the bytes of words from to to (not included) in title, line feed,
// text.
func (w Words) Span(from, to int) (start, end int) {
	return w.list[from].start, w.list[to-1].end
}

// Title is the number of words of the title.
func (w Words) Title() int { return w.text }

// Denied says that a negation stands within three words before a hit, in its
// clause: "nuk kërkohet diplomë", "pa tarifë".
func (w Words) Denied(h Hit) bool { return w.denied(h) }

// Together says that words i and j stand in one sentence.
func (w Words) Together(i, j int) bool {
	from, to := w.sentence(i)
	return from <= j && j < to
}
