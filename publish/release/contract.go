package release

import (
	"fmt"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/publish"
)

// contracts tell the share of an occupation's positions that promise a written contract
// or insurance, under the rules of the shares of skills. Where it is not told, that may
// be because nobody promises one.
func (a *author) contracts() {
	for _, c := range a.marts["contract"] {
		of := cell{"occupation": name(c.Occupation)}
		n := a.number("contract", "share", publish.Formula, of)
		if a.hidden[pairKey(promised, c)] {
			n.State = publish.Withheld
			a.list = append(a.list, n)
			continue
		}
		firms := a.byFirm[name(c.Occupation)]
		var squares float64
		for _, x := range firms {
			squares += float64(x * x)
		}
		spread := squares / float64(c.Of) // as each firm writes its ads alike
		found, err := stats.Wilson(float64(c.Count)/spread, float64(c.Of)/spread, .95)
		if err != nil {
			continue // no position: not read by the query
		}
		c.Share, c.Lo, c.Hi = float64(c.Count)/float64(c.Of), found.Lo, found.Hi
		p, effect := roundly(c, firms)
		n.Inputs = []string{publish.MarkOf("nation_occupation", "positions", of), fmt.Sprint("design_effect=", effect)}
		n.State, n.Value, n.Lo, n.Hi = publish.Value, to(c.Share), to(p.Lo), to(p.Hi)
		n.N, n.Grade = to(c.Of), "C"
		if !stats.NCHSRule(c.Share, p.Interval, float64(c.Of)/effect) {
			n.Grade = "D"
		}
		a.list = append(a.list, n)
	}
}
