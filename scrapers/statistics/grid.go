package statistics

import "fmt"

// readGrid reads a table of rows and columns.
func readGrid(name string, body []byte, mapped string) ([]*table, bool, error) {
	return nil, true, nil
}

var _ = fmt.Sprint
