package clean

import "strings"

// net finds mail addresses, accounts and links that lead to a person.
func (t *text) net() {
	for i := strings.IndexByte(t.s, '@'); i >= 0; i = next(t.s, i, '@') {
		t.at(i, i+1)
	}
	for _, open := range []byte{'(', '['} {
		for i := strings.IndexByte(t.s, open); i >= 0; i = next(t.s, i, open) {
			if n := written(t.s[i:]); n > 0 {
				t.at(i, i+n)
			}
		}
	}
	t.links()
	t.accounts()
}

// next finds a byte behind i, or -1.
func next(s string, i int, c byte) int {
	n := strings.IndexByte(s[i+1:], c)
	if n < 0 {
		return -1
	}
	return i + 1 + n
}

// written gives the length of an "(at)" in any brackets, or 0.
func written(s string) int {
	for _, at := range []string{"at", "AT", "@"} {
		if n := 1 + len(at); len(s) > n && s[1:n] == at && (s[n] == ')' || s[n] == ']') {
			return n + 1
		}
	}
	return 0
}

// at looks at a sign @ (or "(at)") from both sides: a name and a domain make
// an address, a name behind it alone an account.
func (t *text) at(i, after int) {
	left := i
	for left > 0 && t.s[left-1] == ' ' && i-left < 2 {
		left--
	}
	start := left
	for start > 0 && handleByte(t.s[start-1]) {
		start--
	}
	right := after
	for right < len(t.s) && t.s[right] == ' ' && right-after < 2 {
		right++
	}
	end, dots := t.domain(right)
	switch {
	case start < left && dots > 0:
		t.add(start, end, markMail)
	case right == after && end > right+2 && (i == 0 || !handleByte(t.s[i-1])):
		for end < len(t.s) && handleByte(t.s[end]) {
			end++
		}
		t.add(i, end, markHandle)
	}
}

// domain reads "gmail.com", "gmail . com", "gmail (dot) com" and counts dots.
func (t *text) domain(i int) (end, dots int) {
	end = i
	for end < len(t.s) {
		if c := t.s[end]; handleByte(c) && c != '.' {
			end++
			continue
		}
		n := dotAt(t.s[end:])
		if n == 0 || end == i || end+n >= len(t.s) || !wordByte(t.s[end+n]) {
			break
		}
		if n > 1 && !lowTop(t.s[end+n:]) {
			break
		}
		dots++
		end += n
	}
	return end, dots
}

// dotAt gives the length of a dot, however it is written, or 0.
func dotAt(s string) int {
	for _, dot := range []string{". ", " . ", " .", ".", "(dot)", "[dot]", " (dot) ", " [dot] ", "(pike)", " pike "} {
		if strings.HasPrefix(s, dot) {
			if dot == ". " && !lowTop(s[2:]) {
				continue
			}
			return len(dot)
		}
	}
	return 0
}

// lowTop tells whether a text starts with a common end of a domain.
func lowTop(s string) bool {
	for _, top := range []string{"com", "al", "net", "org", "it", "eu", "de", "info", "gov", "edu", "mk", "gr"} {
		if strings.HasPrefix(s, top) && (len(s) == len(top) || !wordByte(s[len(top)])) {
			return true
		}
	}
	return false
}

func wordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80
}

func handleByte(c byte) bool {
	return wordByte(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%'
}

// personal lists the sites whose addresses lead to a person or a chat.
var personal = []string{
	"facebook.com/", "fb.com/", "fb.me/", "m.me/", "instagram.com/", "wa.me/", "t.me/",
	"whatsapp.com/", "linkedin.com/in/", "tiktok.com/@", "viber.click/", "snapchat.com/add/",
	"twitter.com/", "x.com/", "telegram.me/", "messenger.com/",
}

// links hides whole links to such sites.
func (t *text) links() {
	for i := strings.IndexByte(t.s, '/'); i >= 0; i = next(t.s, i, '/') {
		for _, site := range personal {
			from := i - strings.IndexByte(site, '/')
			if from < 0 || !hasFold(t.s[from:], site) || from > 0 && wordByte(t.s[from-1]) {
				continue
			}
			start, end := from, from+len(site)
			for start > 0 && t.s[start-1] > ' ' && t.s[start-1] != '(' && t.s[start-1] != ']' {
				start--
			}
			for end < len(t.s) && t.s[end] > ' ' && t.s[end] != ')' && t.s[end] != '[' {
				end++
			}
			t.add(start, end, markLink)
		}
	}
}

// hasFold is strings.HasPrefix without regard to the case of ASCII letters.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// accounts finds what stands behind "Instagram:", unless it is a firm's page.
func (t *text) accounts() {
	for i, w := range t.words {
		if w.role&platform == 0 || w.end >= len(t.s) || t.s[w.end] != ':' ||
			t.role(i+1)&(platform|phone|firm) != 0 {
			continue
		}
		start := w.end + 1
		for start < len(t.s) && t.s[start] == ' ' {
			start++
		}
		end := start
		for end < len(t.s) && handleByte(t.s[end]) {
			end++
		}
		for end > start && t.s[end-1] == '.' {
			end--
		}
		if n := t.run(i + 1); n > 1 && t.words[i+1].start == start {
			end = max(end, t.words[i+n].end) // "fb: Drita Hoxha"
		}
		if end-start > 2 {
			t.add(start, end, markHandle)
		}
	}
}
