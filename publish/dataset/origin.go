package dataset

// origin is where a table comes from, and on which terms.
type origin struct {
	Licence, Title, Path string // a name of SPDX where it has one, or other-attribution
	Source, SourcePath   string
}

// originOf is the origin of a table; most are counted by Zanat.
func originOf(name string) (o origin) {
	for _, row := range listed("origin") {
		if row[0] == name || row[0] == "*" {
			o = origin{row[1], row[2], row[3], row[4], row[5]}
		}
		if row[0] == name {
			break
		}
	}
	return o
}
