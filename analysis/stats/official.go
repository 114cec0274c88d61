package stats

// OfficialTotals spreads official totals T of sectors over occupations by the ads'
// mix within each sector: Σ_n T_n·A_no/A_n (methods §4). A sector with a total but
// no ad takes the nation's mix and is listed in borrowed. NoData when that is empty
// too.
func OfficialTotals(ads, nation [][]float64, totals []float64) (vacancies []float64, borrowed []int, err error) {
	if len(ads) != len(totals) || len(nation) != len(totals) || !finite(totals...) {
		return nil, nil, Invalid
	}
	if len(ads) == 0 {
		return nil, nil, NoData
	}
	vacancies = make([]float64, len(ads[0]))
	for n, total := range totals {
		if len(ads[n]) != len(vacancies) || len(nation[n]) != len(vacancies) || total < 0 {
			return nil, nil, Invalid
		}
		mix := ads[n]
		if total > 0 && Sum(mix) == 0 {
			mix, borrowed = nation[n], append(borrowed, n)
		}
		all := Sum(mix)
		if total > 0 && all == 0 {
			return nil, nil, NoData
		}
		if total == 0 {
			continue
		}
		for o, a := range mix {
			vacancies[o] += total * a / all
		}
	}
	return vacancies, borrowed, nil
}
