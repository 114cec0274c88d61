package language

import (
	"fmt"
	"strconv"
	"strings"
)

// A suffix is an ending that Stem takes off.
type suffix struct {
	text     string
	least    int      // bytes that must stay
	after    []string // what stays must end in one of these, if any is given
	notAfter []string // and in none of these
}

// Stem brings the forms of a folded word together by taking off the endings
// of the pack's closed list, longest first, until none fits: kamarierit,
// kamarieret and kamariere become "kamarier", instalon and instalimi become
// "instal". The result is a key to compare, not always a word. It is a part
// of the token, so nothing is allocated.
func (p Pack) Stem(token string) string {
	for {
		next := p.strip(token)
		if len(next) == len(token) {
			return token
		}
		token = next
	}
}

func (p Pack) strip(token string) string {
	if len(token) == 0 || p.suffixes == nil {
		return token
	}
	for _, s := range p.suffixes[token[len(token)-1]] {
		if s.fits(token) {
			return token[:len(token)-len(s.text)]
		}
	}
	return token
}

func (s suffix) fits(token string) bool {
	if len(token) < len(s.text)+s.least || !strings.HasSuffix(token, s.text) {
		return false
	}
	stay := token[:len(token)-len(s.text)]
	return (len(s.after) == 0 || endsIn(stay, s.after)) && !endsIn(stay, s.notAfter)
}

func endsIn(s string, ends []string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func readSuffix(row []string) (suffix, error) {
	least, err := strconv.Atoi(row[1])
	if err != nil || row[0] == "" || least < 2 {
		return suffix{}, fmt.Errorf("suffix %q needs a least length of 2 or more, has %q", row[0], row[1])
	}
	return suffix{row[0], least, strings.Fields(row[2]), strings.Fields(row[3])}, nil
}
