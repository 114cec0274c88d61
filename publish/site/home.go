package site

// homeView is the first page, and the map of positions.
type homeView struct {
	*frame
	Positions, Openings num
	Chart               chart
	Counties            []byCounty
	ByPositions         bool   // what the map shows: positions instead of verdicts
	OtherMap            string // the way to the other map
}

func home(g *gatherer) (any, error) {
	v := homeView{frame: g.frame(), ByPositions: g.name == "positions"}
	v.Positions = g.show("nation_demand", "positions")
	v.Openings = g.show("nation_demand", "openings")
	places := g.places()
	v.OtherMap = g.to(map[bool]string{true: "index", false: "positions"}[v.ByPositions])
	chart, err := g.site.draw(places)
	if err != nil {
		return nil, err
	}
	v.Chart, v.Chart.ByPositions = chart, v.ByPositions
	v.Counties = g.counties(places)
	for i := range v.Counties {
		for j, p := range v.Counties[i].Places {
			v.Counties[i].Places[j].Positions = g.show("municipality_demand", "positions", "municipality", p.m.Code)
		}
	}
	return v, nil
}
