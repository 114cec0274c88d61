package skills

import (
	"context"
	"fmt"

	"github.com/zanat-al/zanat/analysis/stats"
	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// around1 is the shape of the prior of a location quotient: municipalities differ
// from the country by about ±50 % (methods §5, §12).
const around1 = 4

// local is how often the notices of a municipality ask for a skill.
type local struct {
	Municipality string  `col:"municipality"`
	Skill        string  `col:"skill"`
	Asked        int64   `col:"asked"`
	Employers    int64   `col:"employers"`
	First        int64   `col:"first"`
	Second       int64   `col:"second"`
	Dispersion   float64 `col:"dispersion"`
	OfPlace      int64   `col:"of_place"` // notices of the municipality
	OfSkill      int64   `col:"of_skill"` // notices that ask for the skill
	OfAll        int64   `col:"of_all"`
}

// ofPlaces finds the location quotients.
func ofPlaces(ctx context.Context, db *warehouse.DB, _ int64) error {
	var err error
	cells := warehouse.Ask[local](ctx, db, questions, "quotients", &err)
	if err != nil {
		return err
	}
	rows := make([]tables.SkillQuotient, len(cells))
	for i, c := range cells {
		if rows[i], err = c.quotient(); err != nil {
			return fmt.Errorf("municipality %s, skill %s: %w", c.Municipality, c.Skill, err)
		}
	}
	return warehouse.Write(ctx, db, rows)
}

// quotient is the cell's row. Counts are divided by their dispersion over
// employers, as in methods §5, so that one chain does not make a place special.
func (c local) quotient() (row tables.SkillQuotient, err error) {
	phi := c.Dispersion
	q, err := stats.LocationQuotient(float64(c.Asked)/phi, float64(c.OfPlace)/phi,
		float64(c.OfSkill)/phi, float64(c.OfAll)/phi, around1)
	if err != nil {
		return row, err
	}
	why := small(c.Asked, c.Employers, c.First, c.Second)
	return tables.SkillQuotient{Municipality: c.Municipality, Skill: c.Skill, Notices: c.Asked,
		Employers: c.Employers, Dispersion: phi, Expected: q.Expected * phi, Raw: *q.Raw,
		LQ: q.LQ, Lo: q.Lo, Hi: q.Hi, Specialised: q.Specialised,
		Released: why == "", Why: why}, nil
}
