package demand

import "github.com/zanat-al/zanat/analysis/stats"

// Defaults are the figures of the model that no data of ours tells (methods §3, §6).
// What a run's lists owe to each is told by zanat run --sensitivity.
type Defaults struct {
	Coding
	CoverageNoise float64          // sd of a cell's own coverage by ads, of the log
	CodingNoise   float64          // the same of a cell that is wholly spilled over from others
	ContrastSD    float64          // prior sd of a contrast of log q
	FactorShape   float64          // prior shape and rate of an occupation's factor of q
	Shape         stats.ShapePrior // of an occupation's shares in counties, and in their municipalities
	Pooled        float64          // average employers that an occupation's own are joined with for its dispersion
}

// Usual are the defaults of method version 1.
var Usual = Defaults{Coding: UsualCoding, CoverageNoise: .5, CodingNoise: .7, ContrastSD: .5, FactorShape: 2.5,
	Shape: stats.UsualShape, Pooled: 5}
