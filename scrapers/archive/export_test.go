package archive

// SetSegment makes segments short, for tests.
func (a *Archive) SetSegment(n int64) { a.segment = n }

// Split is split, for fuzzing.
func Split(b []byte) error { _, err := split(b); return err }

// Dir is the folder.
func (a *Archive) Dir() string { return a.dir }
