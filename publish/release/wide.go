package release

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/warehouse"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// wide are the marts that have a table of their own, with their keys.
var wide = map[string][]string{
	"municipality_demand":   {"municipality", "county"},
	"municipality_employer": {"municipality", "county"},
	"county_demand":         {"county"},
	"nation_demand":         {},
	"municipality_major":    {"municipality", "county", "major"},
	"county_occupation":     {"county", "occupation"},
	"nation_occupation":     {"occupation"},
	"nation_major":          {"major"},
	"occupation_demand":     {"municipality", "occupation"},
	"municipality_skill":    {"municipality", "skill"},
	"occupation_skill":      {"occupation", "skill"},
	"ad_count":              {"municipality", "county"},
	"source_count":          {"source"},
	"survey_count":          {"county"},
	"survey_figure":         {"municipality", "county"},
	"municipality_quotient": {"municipality", "county", "skill"},
	"major_season":          {"major", "month"},
	"occupation_pay":        {"county", "occupation"},
	"occupation_contract":   {"occupation"},
	"county_supply":         {"county", "occupation"},
}

// martOf is the mart of a table, where it is called otherwise: some are also tables
// inside, most of whose columns may not leave.
func martOf(table string) string {
	marts := map[string]string{
		"survey_figure":         "survey_estimate",
		"municipality_quotient": "skill_quotient",
		"major_season":          "season",
		"occupation_pay":        "pay",
		"occupation_contract":   "contract",
		"county_supply":         "supply",
	}
	return cmp.Or(marts[table], table)
}

// wide writes the tables of the marts.
func (w *writer) wide(ctx context.Context) {
	for _, mart := range slices.Sorted(maps.Keys(wide)) {
		columns, comments := "", ""
		for _, key := range wide[mart] {
			columns += keyColumn(wide[mart], key)
			comments += fmt.Sprintf("COMMENT ON COLUMN %s.%s IS '%s';\n", mart, key, aboutKey(mart, key))
		}
		w.exec(ctx, fmt.Sprintf(script("schema/wide.sql"), mart, columns, martOf(mart), aboutOf(mart))+comments)
	}
}

// keyColumn selects a key. A municipality brings its county along, which is no
// key of its cell.
func keyColumn(keys []string, key string) string {
	if key == "county" && slices.Contains(keys, "municipality") {
		return "coalesce(number.county, home.county) AS county, "
	}
	if key == "month" { // no column of its own
		return "json_extract_string(number.cell, '$.month') AS month, "
	}
	return "number." + key + ", "
}

// look opens what was written and looks for columns that may not leave, and for
// tables that nobody announced. The error wraps ErrLeak.
func look(ctx context.Context, file string) (err error) {
	db, err := warehouse.Open(ctx, file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	_, rows, err := db.Table(ctx, query("column"))
	if err != nil {
		return err
	}
	classes := tables.Columns()
	var leaks []string
	for _, row := range rows {
		table, column := row[0].(string), row[1].(string)
		class, known := classes[table+"."+column]
		ours := slices.Contains([]string{"release", "number", "audit"}, table) || wide[table] != nil ||
			isOwn(table) || table == "plan_fact" && column == "mark" || table == "priority" && strings.HasPrefix(column, "band")
		if known && class != tables.Open || !known && !ours {
			leaks = append(leaks, table+"."+column)
		}
	}
	if len(leaks) > 0 {
		return fmt.Errorf("columns that may not leave: %s: %w", strings.Join(leaks, ", "), ErrLeak)
	}
	return nil
}
