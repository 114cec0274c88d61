package fetch

import (
	"crypto/sha256"
	"net/url"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// sum stands for a text in the maps of a visit, which may be of many pages.
type sum [16]byte

func sumOf(s string) sum {
	all := sha256.Sum256([]byte(s))
	return sum(all[:16])
}

// canonical writes an address in one way: without fragment, dot segments, a
// scheme's own port and what numbers visitors; characters escaped alike.
func canonical(u *url.URL) *url.URL {
	c := &url.URL{Scheme: u.Scheme, Host: named(u), RawQuery: query(u.RawQuery)}
	setPath(c, withoutSession(normal(u.EscapedPath())))
	c = c.ResolveReference(c)
	if c.Path == "" {
		c.Path = "/"
	}
	return c
}

// setPath gives an address a path as it is written; normal leaves no other.
func setPath(u *url.URL, path string) {
	if plain, err := url.PathUnescape(path); err == nil {
		u.Path, u.RawPath = plain, path
	}
}

// withoutSession cuts ;jsessionid=… out of a path.
func withoutSession(path string) string {
	for {
		at := strings.Index(strings.ToLower(path), ";jsessionid=")
		if at < 0 {
			return path
		}
		rest := path[at+1:]
		end := strings.IndexAny(rest, "/;")
		if end < 0 {
			return path[:at]
		}
		path = path[:at] + rest[end:]
	}
}

// query is a query without the parameters that number visitors.
func query(raw string) string {
	var kept []string
	for part := range strings.SplitSeq(raw, "&") {
		part = normal(part)
		key, value, _ := strings.Cut(part, "=")
		if part != "" && !session(strings.ToLower(key), value) {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "&")
}

// visitors are query parameters that number visitors or tell where they came
// from; perhaps are those that do so when their value looks like it.
var (
	visitors = map[string]bool{"phpsessid": true, "jsessionid": true, "sessionid": true,
		"session_id": true, "sessid": true, "cfid": true, "cftoken": true, "oscsid": true, "zenid": true,
		"gclid": true, "fbclid": true}
	perhaps = map[string]bool{"sid": true, "s": true, "session": true}
)

func session(key, value string) bool {
	return visitors[key] || strings.HasPrefix(key, "utm_") || strings.HasPrefix(key, "aspsessionid") ||
		perhaps[key] && len(value) >= 8 && strings.ContainsAny(value, "0123456789")
}

// address is the canonical address of a question, and whether it is one of the web.
func address(r scrapers.Request) (*url.URL, bool) {
	u, err := url.Parse(strings.TrimSpace(r.URL))
	if err != nil || !web(u) {
		return nil, false
	}
	return canonical(u), true
}

// name tells questions apart: the same page with its parameters in another order
// is the same. The request's URL is canonical.
func name(r scrapers.Request) sum {
	before, query, _ := strings.Cut(r.URL, "?")
	parts := strings.Split(query, "&")
	slices.Sort(parts)
	return sumOf(r.Method + " " + before + "?" + strings.Join(parts, "&") + " " + r.Body)
}

// redacted is an address that may be told: without a password.
func redacted(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.User == nil {
		return s
	}
	return u.Redacted()
}
