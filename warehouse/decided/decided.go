// Package decided holds what people decided and no rebuild may lose, as small
// CSV files under version control. It opens nothing and decides nothing: the
// pipeline reads the files and keeps to them.
package decided

import _ "embed" // the files

// Permissions are the owners of boards who agreed to visits, one line each:
// board,host,permitted_by,date,until,evidence,note. README.md says how to fill
// it. A board that stands in no line is not visited.
//
//go:embed permissions.csv
var Permissions []byte
