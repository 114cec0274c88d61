package facts

import "strings"

// jobs are the occupations of an ad, and the words that named them: an ad says
// "Peshkatarë" in the title and "2 peshkatarë" in the text.
type jobs struct {
	list  []Job
	words []jobWord
}

type jobWord struct {
	text, isco string
}

// known collects the words of the occupations that were found.
func (w Words) known(list []Job) jobs {
	j := jobs{list: list}
	for _, job := range list {
		var named []jobWord
		for _, v := range w.list {
			if v.start >= job.Start && v.start < job.End && len(v.text) >= 4 && v.n < 0 {
				named = append(named, jobWord{v.text, job.ISCO})
			}
		}
		if n := len(named); n > 1 && englishHead(named[n-1].text) && !strings.HasSuffix(named[n-1].text, "esor") {
			named = named[n-1:] // of "Project Manager", a manager is counted, not projects
		}
		j.words = append(j.words, named...)
	}
	return j
}

// englishHead says that a word ends as English names those who do something;
// it then stands last, where Albanian puts it first.
func englishHead(word string) bool {
	for _, e := range []string{"er", "or", "ist", "ian", "ant", "ive",
		"guide", "nurse", "clerk", "chef", "cook"} {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// at gives the occupation that word i is a part of, or whose name it repeats
// in another form.
func (j jobs) at(w Words, i int) (string, bool) {
	v := w.list[i]
	for _, job := range j.list {
		if job.Start <= v.start && v.start < job.End {
			return job.ISCO, true
		}
	}
	for _, known := range j.words {
		if alike(v.text, known.text) {
			return known.isco, true
		}
	}
	return "", false
}

// alike says that two words differ only in their ending: kuzhinier, kuzhiniere.
func alike(a, b string) bool {
	least := min(len(a), len(b))
	n := 0
	for n < least && a[n] == b[n] {
		n++
	}
	return n >= 4 && n >= least-2 && max(len(a), len(b))-n <= 4
}

// doer says that a word ends as Albanian names those who do something, and not
// as it names things.
func doer(word string) bool {
	for _, e := range []string{"iste", "ist", "istet", "istesh", "iere", "ier", "ieresh",
		"tare", "tar", "taresh",
		"uese", "ues", "uesish", "xhinj", "xhi"} {
		if len(word) >= len(e)+3 && strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}
