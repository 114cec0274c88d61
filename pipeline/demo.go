package pipeline

import (
	"context"
	"fmt"
	"net/netip"
	"time"

	"github.com/zanat-al/zanat/pipeline/runs"
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/archive"
	"github.com/zanat-al/zanat/scrapers/sample"
	"github.com/zanat-al/zanat/transforms/lexicon"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Demo serves the bundled sample boards and survey on loopback and makes a full
// run over them. The clock stands still at the samples' day, so that every demo
// gives the same answer. It refuses a folder that holds anything else: invented
// ads must never be counted with real ones.
func Demo(ctx context.Context, cfg Config) (*runs.Record, error) {
	server, err := sample.Serve(ctx)
	if err != nil {
		return nil, err
	}
	defer server.Close()
	cfg.Now = func() time.Time { return sample.Clock }
	asOf := tables.Day(sample.Clock)
	cfg.AsOf, cfg.EmployerKey, cfg.Contact = &asOf, lexicon.PublicKey, "the demo on this machine"
	cfg.AllowPrivate = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	sources, stand := server.Named()
	cfg.Sources, cfg.Stand = nil, stand
	for _, s := range sources {
		cfg.Sources = append(cfg.Sources, Source{Name: s.Name, Board: s.Board, Start: s.Start, Pace: time.Nanosecond})
	}
	if err := onlyDemo(cfg); err != nil {
		return nil, err
	}
	if err := keepSamples(cfg, server); err != nil {
		return nil, err
	}
	return Run(ctx, cfg)
}

// sampleSurvey and sampleSupply name the demo's files in the archive.
const (
	sampleSurvey = "sample-answers.csv"
	sampleSupply = "sample-supply.csv"
)

func keepSamples(cfg Config, server *sample.Server) error {
	unlock, err := runs.Lock(cfg.Data)
	if err != nil {
		return err
	}
	defer unlock()
	_, err = put(cfg, []scrapers.Page{
		samplePage(sampleSurvey, surveyFile, server.Survey()),
		samplePage(sampleSupply, supplyFile, server.Supply()),
	})
	return err
}

func samplePage(name, board string, body []byte) scrapers.Page {
	return scrapers.Page{Source: name, Board: board, Status: 200,
		Request:   scrapers.Request{Method: "GET", URL: "file:" + name},
		FetchedAt: sample.Clock, Body: body}
}

// onlyDemo errs when the archive holds a page that the demo did not bring.
func onlyDemo(cfg Config) error {
	kept, err := lookAt(cfg)
	if err != nil || kept == nil {
		return err
	}
	for _, e := range kept.Entries() {
		if !ofDemo(cfg, e) {
			return refused("%s holds %s: invented ads must not be counted with it; give the demo a folder of its own with --data", cfg.Data, e.Source)
		}
	}
	return nil
}

func ofDemo(cfg Config, e archive.Entry) bool {
	if e.Source == sampleSurvey || e.Source == sampleSupply {
		return true
	}
	for _, s := range cfg.Sources {
		if s.Name == e.Source {
			return true
		}
	}
	return false
}

// notDemo is the other half: a folder of the demo takes no real files or visits.
func notDemo(cfg Config) error {
	kept, err := lookAt(cfg)
	if err != nil || kept == nil {
		return err
	}
	for _, e := range kept.Entries() {
		if e.Source == sampleSurvey {
			return refused("%s holds the invented ads of the demo: real ones must not be counted with them; use another --data", cfg.Data)
		}
	}
	return nil
}

// Where tells where the products of the last good run lie.
func Where(cfg Config) []string {
	at := func(name string) string { return fmt.Sprintf("%s/%s", cfg.Data, name) }
	return []string{
		"briefs          " + at("published/briefs/"),
		"courses         " + at("published/sheets/index.sq.html"),
		"plans           " + at("published/plans/index.sq.html"),
		"map             " + at("published/index.html"),
		"open data       " + at("published/data/"),
		"open database   " + at("open.duckdb"),
		"warehouse       " + at("warehouse.duckdb") + " (inside only)",
	}
}
