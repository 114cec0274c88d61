package pipeline

import (
	"context"
	"fmt"
	"sync"

	"github.com/zanat-al/zanat/pipeline/health"
)

// together is how many sources are visited at once. A host is asked one question
// at a time all the same, however many sources stand on it.
const together = 8

// all visits sources side by side, so that a slow board keeps nobody waiting,
// and tells how each visit went, in the order of the sources. The first error
// ends all visits; they stay open and are gone on with next time.
func (g *visiting) all(ctx context.Context, sources []Source) ([]visited, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	done := make([]visited, len(sources))
	turns := make(chan struct{}, together)
	var rest sync.WaitGroup
	for i, s := range sources {
		v, ok := g.fresh(s)
		if done[i].Visit = v; ok {
			continue
		}
		v, err := g.begin(s) // one after the other: ids go by the order of the sources
		if err != nil {
			stop(err)
			break
		}
		before := earlier(g.ledger.visits(), v)
		rest.Go(func() {
			turns <- struct{}{}
			defer func() { <-turns }()
			if ctx.Err() != nil {
				return
			}
			var err error
			if done[i], err = g.one(ctx, s, v, before); err != nil {
				stop(fmt.Errorf("%s: %w", s.Name, err))
			}
		})
	}
	rest.Wait()
	return done, context.Cause(ctx)
}

// plainVisits are the visits alone.
func plainVisits(all []visited) (visits []health.Visit) {
	for _, v := range all {
		if v.ID != "" {
			visits = append(visits, v.Visit)
		}
	}
	return visits
}
