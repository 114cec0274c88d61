package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"

	"github.com/zanat-al/zanat/scrapers"
)

// errPrivate is the error of an address that a page of the web must not lead to.
var errPrivate = errors.New("address is private, loopback or reserved")

// reserved are networks that netip has no word for.
var reserved = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
	"64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fec0::/10")

func prefixes(all ...string) (list []netip.Prefix) {
	for _, s := range all {
		list = append(list, netip.MustParsePrefix(s))
	}
	return list
}

// dial connects to the first address of a host that may be visited. The name is
// resolved here and the address itself is dialled, so that a name cannot mean
// one address when checked and another when used. A host of Stand is where its
// owner, this process, says.
func (v *Visitor) dial(ctx context.Context, network, hostport string) (net.Conn, error) {
	if at, ok := v.Stand[strings.ToLower(hostport)]; ok {
		var d net.Dialer
		return d.DialContext(ctx, network, at)
	}
	host, port, err := net.SplitHostPort(hostport)
	if err != nil {
		return nil, err
	}
	found, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil {
		return nil, err
	}
	last := fmt.Errorf("%w: %s", errPrivate, host)
	for _, ip := range found {
		if !v.mayDial(ip) {
			continue
		}
		var d net.Dialer
		conn, err := d.DialContext(ctx, network, net.JoinHostPort(ip.Unmap().String(), port))
		if err == nil {
			return conn, nil
		}
		last = err
	}
	return nil, last
}

func (v *Visitor) mayDial(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	for _, p := range v.AllowPrivate {
		if p.Contains(ip) {
			return true
		}
	}
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// web says whether an address is one of the web.
func web(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil
}

// site is the registered domain of a host: example.al for www.example.al.
func site(u *url.URL) string {
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if _, err := netip.ParseAddr(host); err == nil {
		return host
	}
	domain, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil {
		return host
	}
	return domain
}

// sessions are query parameters that number visitors, not pages.
var sessions = map[string]bool{"phpsessid": true, "jsessionid": true, "sid": true,
	"sessionid": true, "session_id": true}

// name tells questions apart: the same page under another session is the same.
func name(r scrapers.Request) string {
	u, err := url.Parse(r.URL)
	if err != nil {
		return r.Method + " " + r.URL + " " + r.Body
	}
	u.Fragment, u.Host = "", strings.ToLower(u.Host)
	u.Path, _, _ = strings.Cut(u.Path, ";jsessionid=")
	q := u.Query()
	for key := range q {
		if sessions[strings.ToLower(key)] {
			q.Del(key)
		}
	}
	u.RawQuery = q.Encode() // in the alphabet's order
	return r.Method + " " + u.String() + " " + r.Body
}
