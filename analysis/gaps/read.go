package gaps

import (
	"context"
	"embed"

	"github.com/zanat-al/zanat/warehouse"
)

//go:embed *.sql
var questions embed.FS

// ask asks the warehouse the question of a file.
func ask[T any](ctx context.Context, db *warehouse.DB, name string, err *error) []T {
	if *err != nil {
		return nil
	}
	text, e := questions.ReadFile(name + ".sql")
	if e != nil {
		*err = e
		return nil
	}
	rows, e := warehouse.Query[T](ctx, db, string(text))
	*err = e
	return rows
}

// read reads all that the components are made of.
func (def Defaults) read(ctx context.Context, db *warehouse.DB) (*world, error) {
	var err error
	places := ask[place](ctx, db, "places", &err)
	w := &world{
		def:       def,
		cells:     ask[cell](ctx, db, "cells", &err),
		supply:    def.newSupply(ask[listed](ctx, db, "supply", &err), places),
		access:    newAccess(ask[way](ctx, db, "ways", &err), ask[course](ctx, db, "courses", &err)),
		pay:       newPays(ask[paid](ctx, db, "pay", &err)),
		openShare: def.OpenShare,
		signs:     map[[2]string]sign{},
	}
	for _, s := range ask[sign](ctx, db, "signs", &err) {
		w.signs[[2]string{s.Municipality, s.Occupation}] = s
	}
	for _, s := range ask[one](ctx, db, "open_share", &err) {
		w.openShare = *s.Share
	}
	for _, r := range ask[wage](ctx, db, "wage", &err) {
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
