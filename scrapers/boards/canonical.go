package boards

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
)

// visitors are query parameters that name a visitor or where one came from, not
// a page.
var visitors = map[string]bool{"sid": true, "phpsessid": true, "jsessionid": true, "sessionid": true,
	"session_id": true, "session": true, "sessid": true, "sess": true, "sessionhash": true, "zenid": true,
	"oscsid": true, "cfid": true, "cftoken": true, "fbclid": true, "gclid": true, "msclkid": true,
	"yclid": true, "mc_cid": true, "mc_eid": true, "_ga": true, "ref": true, "referrer": true, "source": true,
	"trk": true, "tracking": true}

// hash is what forum software writes behind "s=": a visitor again.
var hash = regexp.MustCompile(`^[0-9a-fA-F]{16,64}$`)

func ofVisitor(name, value string) bool {
	name = strings.ToLower(name)
	return visitors[name] || strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "aspsession") ||
		strings.HasSuffix(name, "sessid") || name == "s" && hash.MatchString(value)
}

// pathSession are session numbers that servers put into the path.
var pathSession = regexp.MustCompile(`(?i);(jsessionid|phpsessid|sid)=[^/;?]*|/\([sS]\([^/]*\)\)`)

// canonical writes an address in one way: no fragment, no visitor's number,
// parameters in the order of their names, small host, no usual port.
func canonical(u *url.URL) *url.URL {
	c := *u
	c.Fragment, c.RawFragment, c.User = "", "", nil
	c.Scheme, c.Host = strings.ToLower(c.Scheme), strings.ToLower(c.Host)
	switch c.Scheme {
	case "http":
		c.Host = strings.TrimSuffix(c.Host, ":80")
	case "https":
		c.Host = strings.TrimSuffix(c.Host, ":443")
	}
	escaped := c.EscapedPath()
	raw := escaped
	if strings.ContainsAny(raw, ";(") {
		raw = pathSession.ReplaceAllString(raw, "")
	}
	if raw != escaped {
		c.Path, c.RawPath = raw, ""
		if p, err := url.PathUnescape(raw); err == nil {
			c.Path, c.RawPath = p, raw
		}
	}
	if strings.Contains(c.Path, "//") {
		end := strings.HasSuffix(c.Path, "/")
		if c.Path, c.RawPath = path.Clean(c.Path), ""; end && c.Path != "/" {
			c.Path += "/"
		}
	}
	if c.Path == "" && c.Host != "" {
		c.Path = "/"
	}
	c.RawQuery, c.ForceQuery = canonicalQuery(c.RawQuery), false
	return &c
}

func canonicalQuery(raw string) string {
	if raw == "" {
		return ""
	}
	var kept []string
	for part := range strings.FieldsFuncSeq(raw, func(r rune) bool { return r == '&' || r == ';' }) {
		name, value, _ := strings.Cut(part, "=")
		if !ofVisitor(name, value) && !slices.Contains(kept, part) {
			kept = append(kept, part)
		}
	}
	slices.SortStableFunc(kept, func(a, b string) int {
		a, _, _ = strings.Cut(a, "=")
		b, _, _ = strings.Cut(b, "=")
		return strings.Compare(a, b)
	})
	return strings.Join(kept, "&")
}

// ownAddress is a page's address in its one spelling: what the page itself calls
// canonical, where that lies on its host, else what was asked. It is empty for a
// page saved by hand.
func ownAddress(p scrapers.Page, canonicalLink string) string {
	asked, err := url.Parse(p.Request.URL)
	if err != nil || asked.Host == "" {
		return ""
	}
	if canonicalLink != "" {
		u, err := asked.Parse(strings.TrimSpace(canonicalLink))
		home := canonicalLink == "/" || u != nil && u.Path == "/" && asked.Path != "/" // a template's slip
		if err == nil && sameHost(u, asked) && !home {
			return canonical(u).String()
		}
	}
	return canonical(asked).String()
}

// sameHost compares hosts and ports; www. before a name means the same site.
func sameHost(a, b *url.URL) bool {
	bare := func(u *url.URL) string { return strings.TrimPrefix(canonical(u).Host, "www.") }
	return bare(a) == bare(b)
}
