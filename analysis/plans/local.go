package plans

import (
	"context"
	"math"
	"strings"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// place is a municipality.
type place struct {
	Municipality string  `col:"municipality"`
	Lat          float64 `col:"lat"`
	Lon          float64 `col:"lon"`
	People       *int64  `col:"people"`
}

// tier is an occupation's in a municipality.
type tier struct {
	Municipality string `col:"municipality"`
	Occupation   string `col:"occupation"`
	Tier         string `col:"tier"`
}

// unit is how many enterprises of a sector a municipality has.
type unit struct {
	Municipality string  `col:"municipality"`
	Sector       string  `col:"sector"` // NACE without the point
	Units        float64 `col:"units"`
	Source       string  `col:"source"`
	Period       string  `col:"period"`
}

// gap is what the best course for an occupation leaves untaught.
type gap struct {
	Occupation string  `col:"occupation"`
	Course     string  `col:"course"`
	Gap        float64 `col:"gap"`
	Missing    int64   `col:"missing"`
	Modules    string  `col:"modules"`
}

// season is the year of a major group.
type season struct {
	Major    string  `col:"major"`
	Peak     int64   `col:"peak"`
	Share    float64 `col:"share"`
	Lo       float64 `col:"lo"`
	Hi       float64 `col:"hi"`
	Seasonal bool    `col:"seasonal"`
}

// world is what the warehouse knows.
type world struct {
	places  []place
	tiers   map[[2]string]string
	units   map[[2]string]unit
	gaps    map[string]gap
	seasons map[string]season
}

func read(ctx context.Context, db *warehouse.DB) (*world, error) {
	var err error
	w := &world{places: warehouse.Ask[place](ctx, db, questions, "places", &err), tiers: map[[2]string]string{},
		units: map[[2]string]unit{}, gaps: map[string]gap{}, seasons: map[string]season{}}
	for _, t := range warehouse.Ask[tier](ctx, db, questions, "tiers", &err) {
		w.tiers[[2]string{t.Municipality, t.Occupation}] = t.Tier
	}
	for _, u := range warehouse.Ask[unit](ctx, db, questions, "units", &err) {
		w.units[[2]string{u.Municipality, u.Sector}] = u
	}
	for _, g := range warehouse.Ask[gap](ctx, db, questions, "gaps", &err) {
		w.gaps[g.Occupation] = g
	}
	for _, s := range warehouse.Ask[season](ctx, db, questions, "seasons", &err) {
		w.seasons[s.Major] = s
	}
	return w, err
}

// local are the facts of an idea that differ from place to place.
func (w *world) local(p place, i idea, say words) ([]tables.PlanFact, error) {
	customers, err := w.customers(p, say)
	if err != nil {
		return nil, err
	}
	facts := []tables.PlanFact{customers, w.openings(p, i, say), w.competitors(p, i, say), w.skills(i, say), w.season(i, say)}
	for k, item := range []string{"customers", "openings", "competitors", "skill_gap", "seasonality"} {
		f := &facts[k]
		f.Item = item
		if f.Sure == "" {
			f.Sure = "unknown"
			f.ValueEn, f.ValueSq = say.say("not_known")
		}
	}
	return facts, nil
}

// halfHour is the distance by air taken for half an hour by car: 1.5 km of road for
// one by air, at 45 km/h.
const halfHour = 15

// earthKm is the mean radius of the earth (methods §7).
const earthKm = 6371.009

// customers are the inhabitants of the municipality and of those whose seats lie
// within half an hour; not known where its own are not.
func (w *world) customers(p place, say words) (f tables.PlanFact, err error) {
	if p.People == nil {
		return f, nil
	}
	var people int64
	key := "customers"
	for _, q := range w.places {
		km, err := stats.GreatCircle(p.Lat, p.Lon, q.Lat, q.Lon, earthKm)
		switch {
		case err != nil:
			return f, err
		case q.Municipality != p.Municipality && km > halfHour:
		case q.People == nil:
			key = "customers_least"
		default:
			people += *q.People
		}
	}
	f.Score = most([]float64{5_000, 15_000, 40_000, 100_000}, float64(people))
	f.ValueEn, f.ValueSq = say.say(key, number{math.Round(float64(people)/100) * 100, 0})
	f.Source, f.Sure = "census 2023 and distances by air between seats", "derived"
	return f, nil
}

// openings is the tier of the employing occupation: the count stays inside.
func (w *world) openings(p place, i idea, say words) (f tables.PlanFact) {
	tier, ok := w.tiers[[2]string{p.Municipality, i.occupation}]
	if !ok {
		return f
	}
	f.Score = new(map[string]int64{"first": 4, "possible": 2, "ruled_out": 0}[tier])
	f.ValueEn, f.ValueSq = say.say("tier_" + tier)
	f.Source, f.Sure = "priority, occupation "+i.occupation, "derived"
	return f
}

// competitors are the registered units of the sector for 1,000 inhabitants; where
// the class is not told, of its group or division.
func (w *world) competitors(p place, i idea, say words) (f tables.PlanFact) {
	code := strings.ReplaceAll(i.sector, ".", "")
	for ; len(code) >= 2 && p.People != nil && *p.People > 0; code = code[:len(code)-1] {
		u, ok := w.units[[2]string{p.Municipality, code}]
		if !ok {
			continue
		}
		rate := u.Units * 1_000 / float64(*p.People)
		if len(code) == len(strings.ReplaceAll(i.sector, ".", "")) { // a wider sector says little of one trade
			f.Score = least([]float64{.2, .5, 1, 2}, rate)
		}
		told := code[:2]
		if len(code) > 2 {
			told += "." + code[2:]
		}
		f.ValueEn, f.ValueSq = say.say("competitors", number{rate, 1}, told)
		f.Source, f.Sure = u.Source+" "+u.Period+", census 2023", "derived"
		return f
	}
	return f
}

// skills is what one would have to learn beyond the best course.
func (w *world) skills(i idea, say words) (f tables.PlanFact) {
	g, ok := w.gaps[i.occupation]
	if !ok {
		return f
	}
	f.Score = least([]float64{.10, .25, .50, .75}, g.Gap)
	f.ValueEn, f.ValueSq = say.say("skills", number{float64(g.Missing), 0}, g.Course, number{100 * g.Gap, 0})
	f.Source, f.Sure = "module_gap, occupation "+i.occupation, "derived"
	if g.Modules == "recalled" {
		f.Sure = "recalled"
	}
	return f
}

// season is the year of the occupation's major group.
func (w *world) season(i idea, say words) (f tables.PlanFact) {
	s, ok := w.seasons[i.occupation[:1]]
	if !ok {
		return f
	}
	f.Score = new(int64(4))
	f.ValueEn, f.ValueSq = say.say("even")
	if s.Seasonal {
		f.Score = new(min(2, *least([]float64{.30, .40, .45, .60}, s.Share)))
		last := (s.Peak+1)%12 + 1
		f.ValueEn, f.ValueSq = say.say("season", say[number{float64(s.Peak), 0}.text("", "")],
			say[number{float64(last), 0}.text("", "")],
			number{100 * s.Share, 0}, number{100 * s.Lo, 0}, number{100 * s.Hi, 0})
	}
	f.Source, f.Sure = "notices of 24 months, major group "+s.Major, "derived"
	return f
}
