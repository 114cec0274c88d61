package pipeline

import (
	"context"

	"github.com/zanat-al/zanat/transforms/place"
	"github.com/zanat-al/zanat/transforms/taxonomy"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// reference writes the tables that no source tells: places, their distances,
// occupations and skills.
func (w *work) reference(context.Context) error {
	gazetteer, err := place.Load("al")
	if err != nil {
		return err
	}
	counties, municipalities, distances := countyRows(gazetteer), municipalityRows(gazetteer), distanceRows()
	occupations, skills := occupationRows(w.lexicon.Taxonomy), skillRows(w.lexicon.Taxonomy, w.lexicon.Version())
	for _, err := range []error{
		write(w.run.Path("normalised/county.parquet"), counties),
		write(w.run.Path("normalised/municipality.parquet"), municipalities),
		write(w.run.Path("normalised/distance.parquet"), distances),
		write(w.run.Path("normalised/occupation.parquet"), occupations),
		write(w.run.Path("normalised/skill.parquet"), skills),
	} {
		if err != nil {
			return err
		}
	}
	n := len(counties) + len(municipalities) + len(distances) + len(occupations) + len(skills)
	return w.count("reference", n, n)
}

// countyRows names a county in English as the municipality of the same name.
func countyRows(g place.Gazetteer) (rows []tables.County) {
	english := map[string]string{}
	for _, m := range g.Municipalities() {
		english[m.NameSq] = m.NameEn
	}
	for _, c := range g.Counties() {
		rows = append(rows, tables.County{Code: c.Code, NameSq: c.NameSq, NameEn: english[c.NameSq], Pop: &c.Pop})
	}
	return rows
}

func municipalityRows(g place.Gazetteer) (rows []tables.Municipality) {
	tiles := place.Tiles()
	for _, m := range g.Municipalities() {
		rows = append(rows, tables.Municipality{
			Code: m.Code, County: m.County, NameSq: m.NameSq, NameInSq: m.Genitive, NameEn: m.NameEn,
			Lat: m.Lat, Lon: m.Lon, Pop: m.Pop, PopStatus: m.PopStatus,
			GridColumn: tiles[m.Code][0], GridRow: tiles[m.Code][1],
		})
	}
	return rows
}

func distanceRows() (rows []tables.Distance) {
	for _, d := range place.Distances() {
		rows = append(rows, tables.Distance{
			Municipality: d.Municipality, Centre: d.Centre, Rank: d.Rank,
			KmLow: d.KmLow, KmHigh: d.KmHigh, MinutesLow: d.MinutesLow, MinutesHigh: d.MinutesHigh,
		})
	}
	return rows
}

func occupationRows(t taxonomy.Taxonomy) (rows []tables.Occupation) {
	for _, o := range t.Occupations() {
		rows = append(rows, tables.Occupation{Code: o.Code, TitleEn: o.TitleEn, TitleSq: o.TitleSq})
	}
	return rows
}

func skillRows(t taxonomy.Taxonomy, version string) (rows []tables.Skill) {
	for _, c := range t.Skills() {
		rows = append(rows, tables.Skill{URI: c.URI, LabelEn: c.Label("en"), LabelSq: c.Label("sq"), Taxonomy: version})
	}
	return rows
}
