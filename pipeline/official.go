package pipeline

import (
	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/statistics"
	"github.com/zanat-al/zanat/scrapers/supply"
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
	c.supply = append(c.supply, people...)
	return err
}
