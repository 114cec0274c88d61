package release

import (
	"context"
	"fmt"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// count is one cell of a mart as the gate reads it; which columns there are
// depends on the mart.
type count struct {
	County       *string `col:"county"`
	Municipality *string `col:"municipality"`
	Occupation   *string `col:"occupation"`
	Major        *string `col:"major"`
	Skill        *string `col:"skill"`
	Source       *string `col:"source"`

	Count      int64   `col:"count"`
	Employers  int64   `col:"employers"`
	Sources    int64   `col:"sources"`
	ByEmployer []int64 `col:"by_employer"`

	Openings           int64   `col:"openings"`
	OpeningsByEmployer []int64 `col:"openings_by_employer"`

	Of    int64   `col:"of_positions"`
	Share float64 `col:"share"`
	Lo    float64 `col:"lo"`
	Hi    float64 `col:"hi"`
	Usual bool    `col:"usual"`

	RestEmployers  int64   `col:"rest_employers"` // of the positions that do not ask
	RestByEmployer []int64 `col:"rest_by_employer"`

	Outside  int64  `col:"ads_outside"`
	Abroad   int64  `col:"ads_abroad"`
	LastSeen string `col:"last_seen"`
	Grade    string `col:"grade"`

	Tier      string   `col:"tier"`
	Reason    string   `col:"reason"`
	IntakeCap *int64   `col:"intake_cap"`
	Steady    *float64 `col:"steady"`

	VacanciesAnswers  int64   `col:"vacancies_answers"`
	Vacancies         *int64  `col:"vacancies"`
	VacanciesByAnswer []int64 `col:"vacancies_by_answer"`
	HiresAnswers      int64   `col:"hires_answers"`
	Hires             *int64  `col:"hires"`
	HiresByAnswer     []int64 `col:"hires_by_answer"`
}

// primary is the rule for the cell's count.
func (c count) primary() bool { return Primary(c.Count, c.Employers, c.ByEmployer) }

// run is what the warehouse says of itself.
type run struct {
	ID          string `col:"run_id"`
	AsOf        string `col:"as_of"`
	WindowStart string `col:"window_start"`
	Taxonomy    string `col:"taxonomy"`
	Version     string `col:"version"`
	Failed      string `col:"failed"`  // sources whose last visit was not healthy
	Missing     string `col:"missing"` // days on which a source had no healthy visit, see publish.Gap
	Visited     int64  `col:"visited"` // ads in the window that a visited board showed
}

// looked says that none found means none there: somebody looked.
func (r run) looked() bool { return r.Visited > 0 }

// facts are what the gate reads from the warehouse.
type facts struct {
	run            run
	marts          map[string][]count // by the name of the file in sql/
	municipalities []tables.Municipality
	distances      []tables.Distance
	verdicts       []tables.Verdict
	estimates      []tables.SurveyEstimate
	answers
}

// marts are the files of sql/ that give counts.
var marts = []string{
	"municipality", "county", "nation", "municipality_major", "county_occupation",
	"nation_occupation", "nation_major", "ad_count", "source_count",
	"municipality_skill", "occupation_skill", "contract", "survey_count", "candidate",
}

func read(ctx context.Context, db *warehouse.DB) (f facts, err error) {
	f.marts = map[string][]count{}
	for _, name := range marts {
		f.marts[name], err = warehouse.Query[count](ctx, db, query(name))
		if err != nil {
			return f, fmt.Errorf("read %s: %w", name, err)
		}
	}
	runs, err := warehouse.Query[run](ctx, db, query("run"))
	if err != nil {
		return f, fmt.Errorf("read run: %w", err)
	}
	if len(runs) != 1 {
		return f, fmt.Errorf("read run: %d rows", len(runs))
	}
	f.run = runs[0]
	if f.municipalities, err = table[tables.Municipality](ctx, db); err != nil {
		return f, err
	}
	if f.distances, err = table[tables.Distance](ctx, db); err != nil {
		return f, err
	}
	if f.verdicts, err = table[tables.Verdict](ctx, db); err != nil {
		return f, err
	}
	if f.estimates, err = table[tables.SurveyEstimate](ctx, db); err != nil {
		return f, err
	}
	f.answers, err = readAnswers(ctx, db)
	return f, err
}

func table[T tables.Row](ctx context.Context, db *warehouse.DB) ([]T, error) {
	name := tables.Of[T]().Name
	rows, err := warehouse.Query[T](ctx, db, "SELECT * FROM "+name+" ORDER BY ALL")
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return rows, nil
}

// name is the text of a key; a key that the evidence does not name is "".
func name(key *string) string {
	if key == nil {
		return ""
	}
	return *key
}
