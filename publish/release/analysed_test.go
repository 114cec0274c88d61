package release_test

import (
	"fmt"
	"testing"

	"github.com/zanat-al/zanat/analysis/plans"
	"github.com/zanat-al/zanat/analysis/seasons"
	"github.com/zanat-al/zanat/analysis/skills"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// paid gives two ads of three a monthly pay, in steps, of which some may be new lek
// and some old, and some of these a contract.
func paid(ad *tables.Ad, i int64) {
	if i%3 == 0 {
		return
	}
	lek := float64(40_000 + 2_500*(i*i%13))
	ad.PayMin, ad.PayPeriod, ad.PayCurrency = to(lek), to("month"), to("ALL")
	ad.PayUnit = to([]string{"certain", "assumed", "ambiguous"}[i%7%3])
	if i%5 < 2 {
		ad.Contract = []string{[]string{"permanent", "insurance"}[i%2]}
	}
}

// answered are the tables around the ads that skills, pay and supply are set against:
// courses of every kind, a minimum wage, lists of people.
func answered(t testing.TB, d *warehouse.DB) {
	t.Helper()
	write(t, d, []tables.Statistic{{Series: "minimum_wage", Area: "AL", Period: "2023-04-01", Value: to(40_000.0)}})
	var courses []tables.Course
	var modules []tables.Module
	for o := range 9 {
		name, code := fmt.Sprint("course ", o), fmt.Sprintf("%d1%02d", o+1, o)
		c := tables.Course{Code: name, Status: "seen"}
		if o != 8 {
			c.Occupation = to(code)
		}
		if o%3 == 0 {
			c.Municipality = to(fmt.Sprintf("%02d", o+1))
		}
		courses = append(courses, c)
		for m := range o % 4 {
			modules = append(modules, tables.Module{Course: name, Module: fmt.Sprint("module ", m),
				Outcome: fmt.Sprint("outcome ", m), Skill: to(fmt.Sprint("s", (o+m)%8)), Status: "derived"})
		}
	}
	write(t, d, courses)
	write(t, d, modules)
	var people []tables.Supply
	for c := range 12 {
		for i, kind := range []string{"graduates", "leavers", "jobseekers", "enrolled"} {
			s := tables.Supply{Source: "list", Kind: kind, Period: "2025", Occupation: to("1100"),
				County: to(fmt.Sprintf("AL-%02d", c+1)), Value: to(float64(c*(i+1) + 5))}
			if c == 3 {
				s.Value = nil
			}
			people = append(people, s)
		}
	}
	write(t, d, people)
}

// analysed runs the analyses whose answers the gate lets through.
func analysed(t testing.TB, d *warehouse.DB) {
	t.Helper()
	for _, err := range []error{skills.Run(t.Context(), d, 1), seasons.Run(t.Context(), d), plans.Run(t.Context(), d)} {
		if err != nil {
			t.Fatal(err)
		}
	}
}
