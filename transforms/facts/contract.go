package facts

import "slices"

// Contract lists what an ad says of contract and working time, sorted:
// full_time, part_time, shifts, seasonal, daily, permanent, fixed_term,
// insurance, remote, piece, freelance, internship, consultancy.
func Contract(text string) []string { return Cut("", text).Contract() }

// Contract lists what the ad says of contract and working time, sorted.
func (w Words) Contract() []string {
	var tags []string
	add := func(tag string) {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	for _, h := range w.within(contractSaid, 0, len(w.list)) {
		if !w.is(h.From-1, without) {
			add(h.Value)
		}
	}
	for i := range w.list {
		if w.list[i].n > 0 {
			w.hours(i, add)
			w.lasting(i, add)
		}
		if w.monthRange(i) {
			add("seasonal")
		}
	}
	if slices.Contains(tags, "consultancy") {
		tags = slices.DeleteFunc(tags, func(t string) bool { return t == "seasonal" })
	}
	slices.Sort(tags)
	return tags
}

var hourWords = words("ore oresh hours hour")

// hours reads a working day: up to 6 hours is part time.
func (w Words) hours(i int, add func(string)) {
	if !w.is(i+1, hourWords) || w.list[i+1].gap >= comma {
		return
	}
	for k := i + 2; k < min(len(w.list), i+5) && w.list[k].gap < stop; k++ {
		if w.list[k].text != "dite" && w.list[k].text != "day" {
			continue
		}
		if w.list[i].n <= 6 {
			add("part_time")
		} else if w.list[i].n == 8 {
			add("full_time")
		}
		return
	}
}

var contractWords = words("kontrat* contract contratto marreveshje appointment")

// lasting reads a contract of so many months or years: it has an end.
func (w Words) lasting(i int, add func(string)) {
	if !w.is(i+1, months) && !w.is(i+1, years) && !w.is(i+1, aged) || w.list[i+1].gap >= comma {
		return
	}
	from, to := w.sentence(i)
	for k := max(from, i-4); k < min(to, i+4); k++ {
		if w.is(k, contractWords) && !w.trial(from, to) {
			add("fixed_term")
			return
		}
	}
}

var (
	aged   = words("mujor* vjecar*")
	trials = words("prov* probation")
)

// trial says that the sentence speaks of a time of trial.
func (w Words) trial(from, to int) bool {
	for k := from; k < to; k++ {
		if w.is(k, trials) {
			return true
		}
	}
	return false
}

// monthRange reads "shtator-tetor", "June to September", "nga maji deri në
// tetor", "1 qershor deri 30 shtator".
func (w Words) monthRange(i int) bool {
	if !w.namesMonth(i) {
		return false
	}
	for k := i + 1; k < min(len(w.list), i+4) && w.list[k].gap < stop; k++ {
		if w.namesMonth(k) {
			return w.list[k].month != w.list[i].month
		}
		if _, day := w.digits(k); !day && !w.is(k, rangeWords) {
			return false
		}
	}
	return false
}

// namesMonth says that word i is a month, not a short form of one.
func (w Words) namesMonth(i int) bool {
	return w.list[i].month != 0 && w.list[i].month < shortened
}

var rangeWords = words("deri ne to till until a through dhe")
