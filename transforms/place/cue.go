package place

import "strings"

// reach is how many bytes before a name its label may stand.
const reach = 160

// cued tells whether a mention stands in a line behind a label such as
// "Vendi i punës:", with nothing but other names between.
func (s *scan) cued(m mention) bool {
	from := s.tokens[m.first].Start
	line := s.folded.Text[max(0, from-reach):from]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	colon := strings.LastIndexByte(line, ':')
	if colon < 0 || strings.Contains(line[colon:], ". ") {
		return false
	}
	label := line[:colon]
	if i := strings.LastIndexAny(label, ".|;,!?)"); i >= 0 {
		label = label[i+1:]
	}
	label = strings.Trim(label, " -*\t")
	return len(label) <= 24 && s.g.cues[label]
}
