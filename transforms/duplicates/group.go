package duplicates

import "github.com/zanat-al/zanat/warehouse/tables"

func pair(a, b tables.Ad) tables.Pair {
	return tables.Pair{
		A: a.ID, ASource: a.Source, AStart: a.Start, ATitle: a.Title, AText: a.Text,
		AEmployerKey: a.EmployerKey, AMunicipality: a.Municipality, APlaces: a.Municipalities,
		AOccupations: a.Occupations, AOpenings: a.Openings, ACounty: a.County,
		B: b.ID, BSource: b.Source, BStart: b.Start, BTitle: b.Title, BText: b.Text,
		BEmployerKey: b.EmployerKey, BMunicipality: b.Municipality, BPlaces: b.Municipalities,
		BOccupations: b.Occupations, BOpenings: b.Openings, BCounty: b.County,
	}
}
