package boards

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	// Half past midnight of 1 July in Tirana, still 30 June in UTC.
	at := time.Date(2026, 6, 30, 22, 30, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"30 Prill 2025":             "2025-04-30",
		"2 maj 2025":                "2025-05-02",
		"15 nëntorit 2025":          "2025-11-15", // genitive
		"15 nentor 2025":            "2025-11-15", // no marks
		"03.02.2026":                "2026-02-03", // day first
		"3/2/2026":                  "2026-02-03",
		"2026-02-03":                "2026-02-03",
		"2026-02-03T23:30:00+01:00": "2026-02-03", // the day where it was written
		"03.02.2026, 10:15":         "2026-02-03",
		"sot":                       "2026-07-01",
		"Dje":                       "2026-06-30",
		"pardje":                    "2026-06-29",
		"5 minuta më parë":          "2026-07-01",
		"2 orë më parë":             "2026-06-30",
		"3 ditë më parë":            "2026-06-28",
		"para 3 ditësh":             "2026-06-28",
		"para një jave":             "2026-06-24",
		"2 muaj më parë":            "2026-05-01",
		"Korr 08 2024":              "2024-07-08", // month first, shortened
		"Sht 01 2025":               "2025-09-01", // not shkurt
		"Shk 01 2025":               "2025-02-01",
		"Mar 03 2025":               "2025-03-03", // not maj
		"Gush. 3 2025":              "2025-08-03",
		"Nën 09 2025":               "2025-11-09",
		"Dhj 31 2025":               "2025-12-31",
		"Shk 30 2025":               "",
		"Ko 08 2024":                "", // two letters are too few
		"31 shkurt 2026":            "",
		"02.31.2026":                "", // month first is not read as day first
		"nesër":                     "",
		"më 5":                      "",
		"99999 ditë më parë":        "",
		"":                          "",
	} {
		got, err := parseDate(text, at)
		if want == "" {
			if err == nil {
				t.Errorf("%q: read as %s, want an error", text, got)
			}
		} else if err != nil || got.String() != want {
			t.Errorf("%q: got %s (%v), want %s", text, got, err, want)
		}
	}
}
