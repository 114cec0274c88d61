package publish

// All are all numbers of the release, by mart, measure and cell. The list is the
// snapshot's own: it is read, never changed.
func (s *Snapshot) All() []Number { return s.list }
