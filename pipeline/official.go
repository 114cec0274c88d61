package pipeline

import (
	"slices"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/statistics"
	"github.com/zanat-al/zanat/scrapers/supply"
	"github.com/zanat-al/zanat/transforms/minimum"
	"github.com/zanat-al/zanat/transforms/occupation"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// readFigures reads a table of statistics, or a list of supply that was added as
// one.
func (c *collected) readFigures(p scrapers.Page) error {
	if supply.Is(p) {
		return c.readSupply(p)
	}
	figures, err := statistics.Read(p)
	c.figures = append(c.figures, figures...)
	return err
}

func (c *collected) readSupply(p scrapers.Page) error {
	people, err := supply.Read(p)
	if err != nil {
		return err
	}
	if err := codeTitles(people); err != nil {
		return err
	}
	c.supply = append(c.older(p.Source, people), people...)
	if c.file == nil {
		c.file = map[string]string{}
	}
	c.file[p.ID()] = p.Source
	return nil
}

// older is the supply read so far without what a newer file of this name counts
// anew: the same kind of people in the same period. A row that the newer file
// leaves out was a mistake; another year's is still true.
func (c *collected) older(file string, people []tables.Supply) []tables.Supply {
	type count struct{ kind, period string }
	anew := map[count]bool{}
	for _, p := range people {
		anew[count{p.Kind, p.Period}] = true
	}
	return slices.DeleteFunc(c.supply, func(p tables.Supply) bool {
		return c.file[p.PageID] == file && anew[count{p.Kind, p.Period}]
	})
}

// codeTitles codes the occupations of supply that are written as titles, as
// those of ads are: when a title names exactly one. Others stay null.
func codeTitles(people []tables.Supply) error {
	var coder *occupation.Coder
	for i, p := range people {
		if p.Occupation != nil || p.Title == "" {
			continue
		}
		if coder == nil {
			loaded, err := occupation.Load()
			if err != nil {
				return err
			}
			coder = &loaded
		}
		if found := coder.Code(p.Title, ""); len(found) == 1 {
			people[i].Occupation = &found[0].ISCO
		}
	}
	return nil
}

// minimumWages are the rows of the minimum wage by date, which ship.
func minimumWages() (rows []tables.Statistic) {
	for _, w := range minimum.All() {
		rows = append(rows, tables.Statistic{
			Source: "Council of Ministers", Series: "minimum_wage", Area: "AL", Period: w.From, Unit: "lek a month",
			Value: &w.Lek, Title: w.Decision, Dimensions: []string{}, Status: w.Status,
		})
	}
	return rows
}
