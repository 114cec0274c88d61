package occupation

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

// ad is what the picking rules look at.
type ad struct {
	title  int // folded bytes of the title, about
	whole  string
	folded language.Folded
	words  []taxonomy.Word
}

// opening is how many bytes of a text count as its opening.
const opening = 200

// pick chooses among what was found, from the surest ground to the weakest.
func (a ad) pick(all []found) (picked []found, place string) {
	all = slices.DeleteFunc(all, func(f found) bool { return a.seeks(f) || a.office(f) })
	if got := only(all, job, true); len(got) > 0 {
		return append(got, a.listed(all, got)...), "title"
	}
	if got := a.asked(only(all, job, false)); len(got) > 0 {
		return got, "text"
	}
	if got := only(all, work, true); len(got) > 0 {
		return got, "title"
	}
	return only(all, work, false), "text"
}

// searches are words by which an employer looks for somebody.
var searches = set(`kerkon kerkojne punesojne punesim rekruton rekrutojne seeks cerca assume`)

// seeks tells whether a job is the one who looks for somebody: "noteri kërkon
// asistente". A mechanic who looks for work ("kërkon punë") is a mechanic.
func (a ad) seeks(f found) bool {
	i := f.last + 1
	if f.kind != job || i >= len(a.words) || a.words[i].Break || !searches[a.words[i].Text] {
		return false
	}
	return i+1 < len(a.words) && !a.words[i+1].Break && a.words[i+1].Text != "pune" &&
		a.words[i+1].Text != "lavoro"
}

// offices are forms that name the office and not who leads it, though both have
// one stem.
var offices = set(`drejtoria drejtorise drejtorine drejtorite`)

// office tells whether a job is only the name of an office: "drejtoria e
// shërbimeve sociale".
func (a ad) office(f found) bool {
	return f.kind == job && offices[a.words[f.first].Text]
}

func only(all []found, kind string, title bool) []found {
	var out []found
	for _, f := range all {
		if f.kind == kind && f.title == title {
			out = append(out, f)
		}
	}
	return out
}

// listed are jobs of the text that stand in one list with a job of the title:
// "kërkon kamarier dhe pjatalarës" under the title "kamarier".
func (a ad) listed(all, title []found) []found {
	named := map[string]bool{}
	for _, f := range title {
		named[f.isco] = true
	}
	var out []found
	for _, group := range groups(only(all, job, false), a.joined) {
		if len(group) > 1 && slices.ContainsFunc(group, func(f found) bool { return named[f.isco] }) {
			out = append(out, group...)
		}
	}
	return out
}

// asked are the jobs of the text that the ad asks for: those with a number or
// a word of search before them and those of the same sentence; where no such
// word stands anywhere, those that open the text.
func (a ad) asked(jobs []found) []found {
	var out []found
	for _, group := range groups(jobs, a.together) {
		if i := slices.IndexFunc(group, a.cue); i >= 0 {
			out = append(out, a.sought(group, i)...)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, f := range jobs {
		if len(out) < 3 && a.words[f.first].Start < a.title+opening {
			out = append(out, f)
		}
	}
	return out
}

// sought are the jobs of a sentence without those that stand before its verb
// of search, which tell who looks: i is the first with a cue.
func (a ad) sought(group []found, i int) []found {
	for k := i - 1; k >= 0; k-- {
		for w := group[k].last + 1; w < group[k+1].first; w++ {
			if searches[a.words[w].Text] {
				return group[k+1:]
			}
		}
	}
	return group
}

// groups parts jobs into runs of neighbours that belong together.
func groups(jobs []found, belong func(x, y found) bool) [][]found {
	var out [][]found
	for i, f := range jobs {
		if i > 0 && belong(jobs[i-1], f) {
			out[len(out)-1] = append(out[len(out)-1], f)
			continue
		}
		out = append(out, []found{f})
	}
	return out
}

var between = set(`dhe e edhe ose and or o ed a si gjithashtu plus me te nje i per`)

// together tells whether two jobs stand in one sentence.
func (a ad) together(x, y found) bool {
	return !strings.ContainsAny(a.gap(x, y), ".;\n!?")
}

// gap is the folded text between two jobs.
func (a ad) gap(x, y found) string {
	return a.folded.Text[a.words[x.last].End:a.words[y.first].Start]
}

// joined tells whether two jobs stand in one list: "1 kuzhinier, 3 kamarierë
// dhe 2 sanitare".
func (a ad) joined(x, y found) bool {
	for i := x.last + 1; i < y.first; i++ {
		w := a.words[i]
		if !between[w.Text] && number(w.Text) == 0 && !w.Skip {
			return false
		}
	}
	return len(a.gap(x, y)) < 40 && a.together(x, y)
}

var cues = set(`kerkohet kerkohen kerkon kerkojme kerkoj kerkim punesojme punesohet punesohen
	punesimin punesoje punesoj rekruton rekrutojme rekrutim nevojitet nevojiten duhet duhen duam do
	pozicionin pozicioni pozicion pozita poziten pozicionet profesioni profesionin si pune vend vende lire
	pune looking hiring hire hires seeks seek wanted need needs needed recruit recruiting position
	cerca cercasi cerchiamo assume seleziona ricerca ricerchiamo assumiamo kandidat nje`)

// cue tells whether a number or a word of search stands shortly before a job.
func (a ad) cue(f found) bool {
	for i, left := f.first-1, 3; i >= 0 && left > 0; i-- {
		w := a.words[i]
		if next := a.words[i+1]; next.Break && i+1 < f.first && strings.ContainsAny(a.folded.Text[w.End:next.Start], ".;") {
			return false // the word of search belongs to the sentence before
		}
		if cues[w.Text] || number(w.Text) > 0 {
			return true
		}
		if !w.Skip {
			left--
		}
	}
	return false
}

// coded makes the answer for a job found.
func (a ad) coded(f found, place string) Coded {
	start := a.folded.Origin(a.words[f.first].Start)
	end := a.folded.Origin(a.words[f.last].End)
	score := f.sure
	switch {
	case f.kind == work:
		score *= 0.6
	case !f.title:
		score *= 0.85
		place = "text"
	case f.kind == code:
		place = "title"
	}
	if f.loose {
		score *= 0.95
	}
	return Coded{
		ISCO: f.isco, Score: score, Phrase: a.whole[start:end],
		Rule: place + ":" + f.kind, Start: start, End: end, Openings: a.openings(f),
	}
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
