package dataset

import "strings"

// kind is a type of DuckDB in the words of those who describe data.
type kind struct {
	frictionless string
	croissant    string
	words        [2]string // Albanian, English
}

var kinds = map[string]kind{
	"VARCHAR":                  {"string", "sc:Text", [2]string{"tekst", "text"}},
	"BOOLEAN":                  {"boolean", "sc:Boolean", [2]string{"po/jo", "yes/no"}},
	"BIGINT":                   {"integer", "sc:Integer", [2]string{"numër i plotë", "whole number"}},
	"HUGEINT":                  {"integer", "sc:Integer", [2]string{"numër i plotë", "whole number"}},
	"INTEGER":                  {"integer", "sc:Integer", [2]string{"numër i plotë", "whole number"}},
	"DOUBLE":                   {"number", "sc:Float", [2]string{"numër", "number"}},
	"DATE":                     {"date", "sc:Date", [2]string{"datë", "date"}},
	"TIMESTAMP":                {"datetime", "sc:DateTime", [2]string{"çast", "moment"}},
	"TIMESTAMP WITH TIME ZONE": {"datetime", "sc:DateTime", [2]string{"çast", "moment"}},
}

// kindOf is the kind of a type of DuckDB; a list is spelled as JSON, and what has no
// other name is text.
func kindOf(sql string) kind {
	if strings.HasSuffix(sql, "[]") {
		return kind{"array", "sc:Text", [2]string{"listë (JSON)", "list (JSON)"}}
	}
	if k, ok := kinds[sql]; ok {
		return k
	}
	return kinds["VARCHAR"]
}

// What the files are, in the words of the web.
const (
	csvMedia      = "text/csv"
	parquetMedia  = "application/vnd.apache.parquet"
	databaseMedia = "application/vnd.duckdb"
)
