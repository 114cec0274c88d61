package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robots are the rules of a host for us, by RFC 9309. The rules of all groups
// that name our product count together; without one, those of "*".
type robots struct {
	rules []rule
	delay time.Duration // Crawl-delay, which many hosts ask for and the RFC does not know
	none  string        // why nothing may be visited, when so
}

type rule struct {
	path  string
	allow bool
}

// robotsSize is how much of a robots.txt is read, in bytes.
const robotsSize = 500 << 10

// parseRobots reads a robots.txt for a product token such as zanat.
func parseRobots(text, product string) robots {
	var ours, others robots
	named := false
	var groups []*robots // of the agents whose rules are being read
	reading := false     // rules were seen since the last agent line
	text = strings.TrimPrefix(text, "\ufeff")
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		if !ok {
			continue
		}
		switch key {
		case "user-agent":
			if reading {
				groups, reading = nil, false
			}
			if token(value) == strings.ToLower(product) {
				groups, named = append(groups, &ours), true
			} else if value == "*" {
				groups = append(groups, &others)
			}
		case "allow", "disallow", "crawl-delay":
			reading = true
			for _, g := range groups {
				g.take(key, value)
			}
		}
	}
	if named {
		return ours
	}
	return others
}

// token is the product of an agent line, without version: Zanat of Zanat/1.0.
func token(agent string) string {
	end := strings.IndexFunc(agent, func(r rune) bool {
		return r != '-' && r != '_' && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	})
	if end < 0 {
		end = len(agent)
	}
	return strings.ToLower(agent[:end])
}

func (r *robots) take(key, value string) {
	if key == "crawl-delay" {
		if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 && s < 1e6 {
			r.delay = max(r.delay, time.Duration(s*float64(time.Second)))
		}
		return
	}
	if value != "" { // an empty Disallow forbids nothing
		r.rules = append(r.rules, rule{path: normal(value), allow: key == "allow"})
	}
}

// check says why an address may not be visited; nil when it may.
func (r robots) check(u *url.URL, wait time.Duration) error {
	switch {
	case r.none != "":
		return fmt.Errorf("robots.txt could not be had (%s), so nothing is visited", r.none)
	case !r.allows(u):
		return barred{errors.New("robots.txt forbids it")}
	case r.delay > wait:
		return barred{fmt.Errorf("robots.txt asks for %s between two pages, longer than a visit waits", r.delay)}
	}
	return nil
}

// robots are the rules that an answer to /robots.txt brings.
func (a answer) robots(product string) robots {
	switch {
	case a.status >= 400 && a.status < 500:
		return robots{}
	case a.status < 200 || a.status > 299:
		return robots{none: fmt.Sprintf("status %d", a.status)}
	}
	text := string(a.body)
	if len(a.body) >= robotsSize { // the last line may be cut
		text = text[:strings.LastIndexAny(text, "\r\n")+1]
	}
	return parseRobots(text, product)
}

// moved is where an answer leads, when it is a redirect.
func moved(req *http.Request, a answer) (*url.URL, bool) {
	switch a.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, false
	}
	next, err := req.URL.Parse(a.header.Get("Location"))
	if err != nil || a.header.Get("Location") == "" || !web(next) {
		return nil, false
	}
	return next, true
}

// allows says whether an address may be visited: the longest rule that matches
// decides, Allow when two are as long.
func (r robots) allows(u *url.URL) bool {
	if r.none != "" {
		return false
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if path == "/robots.txt" {
		return true
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	path = normal(path)
	best, allowed := -1, true
	for _, rule := range r.rules {
		if n := len(rule.path); n >= best && matches(rule.path, path) {
			if n > best || rule.allow {
				allowed = rule.allow
			}
			best = n
		}
	}
	return allowed
}

// matches compares from the beginning; * stands for any text, $ at the end for
// the end. It takes time in proportion to both lengths: each part between stars
// is looked for once, from the left.
func matches(pattern, path string) bool {
	pattern, end := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	if len(parts) == 1 {
		return !end || rest == ""
	}
	last := parts[len(parts)-1]
	for _, part := range parts[1 : len(parts)-1] {
		_, after, found := strings.Cut(rest, part)
		if !found {
			return false
		}
		rest = after
	}
	if end {
		return strings.HasSuffix(rest, last)
	}
	return strings.Contains(rest, last)
}

// normal spells a path in one way: letters, digits and -._~ plain, all else that
// has no place in an address or was written as %xx as %XX.
func normal(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if v, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				i += 2
				if plain(byte(v)) {
					b.WriteByte(byte(v))
				} else {
					b.WriteString(escape(byte(v)))
				}
				continue
			}
		}
		if c >= 0x7f || c <= ' ' || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			b.WriteString(escape(c))
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func plain(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		strings.IndexByte("-._~", c) >= 0
}

func escape(c byte) string {
	const hex = "0123456789ABCDEF"
	return string([]byte{'%', hex[c>>4], hex[c&15]})
}
