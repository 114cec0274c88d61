package flags

import (
	"slices"
	"strings"

	"github.com/zanat-al/zanat/transforms/facts"
)

// Discriminatory is the level of wording that limits who may apply by sex, age,
// looks, family, origin or health (law 10221/2010) where the job does not need
// it. It is counted apart from danger signs and weighs nothing among them.
const Discriminatory = "discriminatory"

// Ground is one ground of discrimination as the list describes it.
type Ground struct {
	ID        string // D-SEX, D-AGE, D-LOOKS, D-FAMILY, D-ORIGIN, D-HEALTH
	Name      string
	Indicator string
	Benign    string // what is not counted: read before acting
}

// Grounds lists the grounds in the order in which they are looked for.
func Grounds() []Ground {
	var all []Ground
	for _, r := range rows(groundsCSV, 4) {
		all = append(all, Ground{r[0], r[1], r[2], r[3]})
	}
	return all
}

// limits find the grounds, in the order of grounds.csv.
var limits = []combination{
	{"D-SEX", limitsSex},
	{"D-AGE", limitsAge},
	{"D-LOOKS", limitsLooks},
	{"D-FAMILY", limitsFamily},
	{"D-ORIGIN", limitsOrigin},
	{"D-HEALTH", limitsHealth},
}

// Limits lists the grounds on which an ad limits who may apply, each once.
// Title and text are the cleaned ones.
func Limits(title, text string, f Facts) []Flag { return look(title, text, f).limits() }

func (a *ad) limits() []Flag {
	var found []Flag
	for _, l := range limits {
		if phrase, ok := l.holds(a); ok {
			found = append(found, Flag{l.id, Discriminatory, phrase})
		}
	}
	return found
}

// Who is seen decides in these jobs: actors, models.
var seen = []string{"2655", "5241"}

// Strength, size or sharp senses decide in these: cabin crew, fire, police,
// prison and other guards, divers, rescuers.
var sturdy = []string{"5111", "5411", "5412", "5413", "5414", "5419", "7541", "0110", "0210", "0310"}

// needs says that the ad is for one of the jobs.
func (a *ad) needs(jobs []string) bool {
	return slices.ContainsFunc(a.Occupations, func(c string) bool { return slices.Contains(jobs, c) })
}

// bodily says that the job is work with the body: farm, craft, machine and
// simple work, or one of the sturdy.
func (a *ad) bodily() bool {
	return a.needs(sturdy) || slices.ContainsFunc(a.Occupations, func(c string) bool {
		return c != "" && strings.IndexByte("06789", c[0]) >= 0
	})
}

// limitsLooks: a handsome look, or a height. A view, a presence online and the
// look of wares are none.
func limitsLooks(a *ad) (string, bool) {
	if a.needs(seen) {
		return "", false
	}
	if p, ok := a.plain("looks", "view", 3); ok {
		return p, true
	}
	if a.needs(sturdy) {
		return "", false
	}
	return a.plain("tall", "view", 2)
}

// limitsFamily: marital status, children, pregnancy. The family that seeks
// help, and the flat, are not the worker.
func limitsFamily(a *ad) (string, bool) { return a.plain("family", "home", 2) }

// limitsOrigin: ethnicity, religion or nationality.
func limitsOrigin(a *ad) (string, bool) { return a.plain("origin", "goods", 2) }

// limitsHealth: the disabled are shut out, or health is asked for where the job
// is not work with the body.
func limitsHealth(a *ad) (string, bool) {
	if p, ok := a.plain("excluded", "otherhealth", 6); ok {
		return p, true
	}
	if a.bodily() {
		return "", false
	}
	return a.plain("fit", "otherhealth", 2)
}

// plain is the first hit of a signal that is not turned down and has none of
// another signal within so many words in its sentence.
func (a *ad) plain(signal, unless string, within int) (string, bool) {
	for _, h := range a.hits[signal] {
		if !a.turnedDown(h) && !a.close(h, unless, within) {
			return a.words(h), true
		}
	}
	return "", false
}

// close says that a hit of a signal stands within so many words of h.
func (a *ad) close(h facts.Hit, signal string, within int) bool {
	return slices.ContainsFunc(a.hits[signal], func(o facts.Hit) bool {
		return (o.To <= h.From || h.To <= o.From) &&
			apart(h, o) < within && a.w.Together(h.From, o.From)
	})
}

// turnedDown says that the ad does not ask for it: "nuk kërkohet pamje e mirë".
// A "pa" further off belongs to another word: "pa përvojë, me pamje të mirë".
func (a *ad) turnedDown(h facts.Hit) bool {
	for i := h.From - 1; i >= max(0, h.From-4) && a.w.Together(i, h.From); i-- {
		switch w, _ := a.w.Word(i); w {
		case "nuk", "s", "not", "non", "mos":
			return true
		case "pa", "without", "senza":
			return i == h.From-1
		}
	}
	return false
}
