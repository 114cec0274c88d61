package facts_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/zanat-al/zanat/transforms/facts"
)

// shown writes dates as "until … starts … season …".
func shown(d facts.Dates) string {
	s := ""
	if d.ApplyUntil != nil {
		s += " until " + d.ApplyUntil.Format(time.DateOnly)
	}
	if d.Starts != nil {
		s += " starts " + d.Starts.Format(time.DateOnly)
	}
	if d.AtOnce {
		s += " now"
	}
	if d.SeasonFrom > 0 {
		s += fmt.Sprintf(" season %d-%d", d.SeasonFrom, d.SeasonTo)
	}
	return s
}

// The ads were posted on 18 May 2026.
func TestDates(t *testing.T) {
	posted := time.Date(2026, 5, 18, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"Afati i aplikimit deri më 15.07.2026.":                 " until 2026-07-15",
		"Aplikoni brenda datës 5 korrik.":                       " until 2026-07-05",
		"Afati: 5 korrikut 2026":                                " until 2026-07-05",
		"Afati i dorëzimit të dokumentave\n08/06/2026":          " until 2026-06-08", // the line above
		"Afati 17-07-2020":                                      " until 2020-07-17",
		"Afati 2026-07-17":                                      " until 2026-07-17",
		"CV te puna@firma.al deri më 15.6.26":                   " until 2026-06-15",
		"Të interesuarit të paraqiten deri në datën 30 qershor": " until 2026-06-30",
		"Skadon 30/09/26":                                       " until 2026-09-30",
		"Aplikimet deri më 15.07":                               " until 2026-07-15",
		"Apply by 30 June.":                                     " until 2026-06-30",
		"Application deadline: June 30th, 2026":                 " until 2026-06-30",
		"Closing date: 30th of June 2026":                       " until 2026-06-30",
		"Apply before 07/05/2026":                               "", // 7 May or July 5
		"Apply before 25/06/2026":                               " until 2026-06-25",
		"Inviare CV entro il 10 luglio 2026":                    " until 2026-07-10",
		"Scadenza: 10 luglio":                                   " until 2026-07-10",
		"Afati 10 prill":                                        "", // eleven months ahead: the year is a guess
		"Afati i aplikimit 31 qershor 2026":                     "", // no such day
		"Fillimi i punës: menjëherë":                            " now",
		"Fillim menjëherë, edhe pa eksperiencë.":                " now",
		"Immediate start.":                                      " now",
		"Na kontaktoni menjëherë!":                              "", // the call, not the work
		"Puna fillon më 1 qershor.":                             " starts 2026-06-01",
		"Fillimi i punës 1 qershor, aplikimi deri 25.05":        " until 2026-05-25 starts 2026-06-01",
		"Kamarier nga 1 qershor.":                               " starts 2026-06-01",
		"Nga 1 qershor deri 30 shtator.":                        " starts 2026-06-01 season 6-9",
		"Starting from 1 June 2026":                             " starts 2026-06-01",
		"Inizio lavoro: 1 giugno":                               " starts 2026-06-01",
		"Sezoni maj–shtator.":                                   " season 5-9",
		"Nga maji deri në tetor":                                " season 5-10",
		"Summer season, June to September.":                     " season 6-9",
		"Sezoni maj-tetor 2026":                                 " season 5-10",
		"Individual contract, April - September 2019.":          "", // a contract with its year
		"Lokali ndodhet te 4 Shkurti, përballë 21 Dhjetorit.":   "", // squares
		"2 minuta nga 21 Dhjetori.":                             "",
		"Tiranë, më 06.06.2018. SHPALLJE":                       "", // when it was written
		"Orari 08.00-16.30, 5.5 ditë, 1.500 lekë, kat. 2.3":     "",
		"Tel 069.20.20.260, afati nuk ka.":                      "",
		"Duhet patentë nga 2015.":                               "",
	} {
		if got := shown(facts.DatesIn("", text, &posted)); got != want {
			t.Errorf("%q: got%s, want%s", text, got, want)
		}
	}
}

// Without the day of posting a year is never guessed.
func TestDatesWithoutPosting(t *testing.T) {
	for text, want := range map[string]string{
		"Aplikoni deri më 5 korrik.":      "",
		"Aplikoni deri më 5 korrik 2026.": " until 2026-07-05",
		"Sezoni qershor-gusht":            " season 6-8",
	} {
		if got := shown(facts.DatesIn("", text, nil)); got != want {
			t.Errorf("%q: got%s, want%s", text, got, want)
		}
	}
}
