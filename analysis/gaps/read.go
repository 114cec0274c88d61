package gaps

import (
	"context"
	"embed"

	"github.com/zanat-al/zanat/warehouse"
)

//go:embed *.sql
var questions embed.FS

// read reads all that the components are made of.
func (def Defaults) read(ctx context.Context, db *warehouse.DB) (*world, error) {
	var err error
	places := warehouse.Ask[place](ctx, db, questions, "places", &err)
	w := &world{
		def:       def,
		cells:     warehouse.Ask[cell](ctx, db, questions, "cells", &err),
		supply:    def.newSupply(warehouse.Ask[listed](ctx, db, questions, "supply", &err), places),
		access:    newAccess(warehouse.Ask[way](ctx, db, questions, "ways", &err), warehouse.Ask[course](ctx, db, questions, "courses", &err)),
		pay:       newPays(warehouse.Ask[paid](ctx, db, questions, "pay", &err)),
		openShare: def.OpenShare,
		signs:     map[[2]string]sign{},
	}
	for _, s := range warehouse.Ask[sign](ctx, db, questions, "signs", &err) {
		w.signs[[2]string{s.Municipality, s.Occupation}] = s
	}
	for _, s := range warehouse.Ask[one](ctx, db, questions, "open_share", &err) {
		w.openShare = *s.Share
	}
	for _, r := range warehouse.Ask[wage](ctx, db, questions, "wage", &err) {
		w.minWage = r.Lek
	}
	if err != nil {
		return nil, err
	}
	w.vetoes, err = vetoes()
	return w, err
}

type one struct {
	Share *float64 `col:"share"`
}

type wage struct {
	Lek *float64 `col:"lek"`
}
