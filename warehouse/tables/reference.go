package tables

// County is one of the 12 counties.
type County struct {
	_      struct{} `table:"county" about:"the 12 counties"`
	Code   string   `col:"county" class:"open" about:"ISO 3166-2 code, AL-01 to AL-12"`
	NameSq string   `col:"name_sq" class:"open" about:"name in Albanian"`
	NameEn string   `col:"name_en" class:"open" about:"name in English"`
	Pop    *int64   `col:"pop_2023" class:"open" about:"population, census 2023"`
}

// Municipality is one of the 61 municipalities.
type Municipality struct {
	_          struct{} `table:"municipality" about:"the 61 municipalities"`
	Code       string   `col:"municipality" class:"open" about:"INSTAT code 01-61"`
	County     string   `col:"county" class:"open" about:"ISO 3166-2 code of the county"`
	NameSq     string   `col:"name_sq" class:"open" about:"name in Albanian"`
	NameInSq   string   `col:"name_genitive_sq" class:"open" about:"name after 'Bashkia e', genitive"`
	NameEn     string   `col:"name_en" class:"open" about:"name in English"`
	Lat        float64  `col:"lat" class:"open" about:"latitude of the seat, degrees"`
	Lon        float64  `col:"lon" class:"open" about:"longitude of the seat, degrees"`
	Pop        *int64   `col:"pop_2023" class:"open" about:"population, census 2023; null where only a group total is known"`
	PopStatus  string   `col:"pop_2023_status" class:"open" about:"seen, derived or empty; recalled figures are not shipped"`
	GridColumn int64    `col:"grid_column" class:"open" about:"column on the tile map, from the west"`
	GridRow    int64    `col:"grid_row" class:"open" about:"row on the tile map, from the north"`
}

// Occupation is one ISCO-08 group.
type Occupation struct {
	_       struct{} `table:"occupation" about:"ISCO-08 unit groups that the lexicon knows, and the major groups"`
	Code    string   `col:"occupation" class:"open" about:"ISCO-08 code, 4 digits for a unit group, 1 for a major group"`
	TitleEn string   `col:"title_en" class:"open" about:"title in English (ILO)"`
	TitleSq string   `col:"title_sq" class:"open" about:"title in Albanian, ours"`
}

// Skill is one concept of the skills taxonomy.
type Skill struct {
	_        struct{} `table:"skill" about:"concepts of the taxonomy in use"`
	URI      string   `col:"skill" class:"open" about:"URI of the ESCO concept"`
	LabelEn  string   `col:"label_en" class:"open" about:"preferred label in English (ESCO)"`
	LabelSq  string   `col:"label_sq" class:"open" about:"label in Albanian, ours; empty where there is none"`
	Taxonomy string   `col:"taxonomy" class:"open" about:"taxonomy and version"`
}

// Course is one vocational course.
type Course struct {
	_            struct{} `table:"course" about:"vocational courses"`
	Code         string   `col:"course" class:"open" about:"name of the course in Albanian"`
	NameEn       string   `col:"name_en" class:"open" about:"name in English"`
	Occupation   *string  `col:"occupation" class:"open" about:"ISCO-08 unit group it trains for"`
	Provider     string   `col:"provider" class:"open" about:"who offers it, as far as known"`
	Hours        *int64   `col:"hours" class:"open" about:"planned hours, null when not known"`
	Municipality *string  `col:"municipality" class:"open" about:"INSTAT code of the centre, null when not known"`
	Status       string   `col:"status" class:"open" about:"seen, derived, recalled or added"`
}

// Module is one outcome of a module of a course.
type Module struct {
	_       struct{} `table:"module" about:"modules and outcomes of courses"`
	Course  string   `col:"course" class:"open" about:"the course"`
	Module  string   `col:"module" class:"open" about:"module in Albanian"`
	NameEn  string   `col:"name_en" class:"open" about:"module in English"`
	Outcome string   `col:"outcome" class:"open" about:"what one can do after it, in English"`
	Skill   *string  `col:"skill" class:"open" about:"URI of the ESCO concept, null when none fits"`
	Hours   *int64   `col:"hours" class:"open" about:"planned hours, null when not known"`
	Status  string   `col:"status" class:"open" about:"seen, derived, recalled or added"`
}

// Distance is the estimated way from a municipality to a training centre.
type Distance struct {
	_            struct{} `table:"distance" about:"estimated way to the nearest training centres; a band, never a route"`
	Municipality string   `col:"municipality" class:"open" about:"INSTAT code of the start"`
	Centre       string   `col:"centre" class:"open" about:"INSTAT code of the centre's municipality"`
	Rank         int64    `col:"rank" class:"open" about:"1 for the nearest centre"`
	KmLow        float64  `col:"km_low" class:"open" about:"road km, lower estimate"`
	KmHigh       float64  `col:"km_high" class:"open" about:"road km, upper estimate"`
	MinutesLow   float64  `col:"minutes_low" class:"open" about:"minutes by car, lower estimate"`
	MinutesHigh  float64  `col:"minutes_high" class:"open" about:"minutes by car, upper estimate"`
}
