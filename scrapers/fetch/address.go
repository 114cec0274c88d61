package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"

	"golang.org/x/net/publicsuffix"
)

// errPrivate is the error of an address that a page of the web must not lead to.
var errPrivate = errors.New("address is private, loopback or reserved")

// global is what IPv6 gives to the public; all else there is for other uses.
var global = netip.MustParsePrefix("2000::/3")

// reserved are networks that netip has no word for: not public, or a way to say
// an IPv4 address in IPv6 (6to4, Teredo, NAT64).
var reserved = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
	"64:ff9b::/96", "64:ff9b:1::/48", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")

func prefixes(all ...string) (list []netip.Prefix) {
	for _, s := range all {
		list = append(list, netip.MustParsePrefix(s))
	}
	return list
}

// dial connects to a host. Each address is looked at in the moment before it is
// dialled (Control), so that a name cannot mean one address when checked and
// another when used. One address at a time: no second connection for a race. A
// host of Stand is where its owner, this process, says.
func (v *Visitor) dial(ctx context.Context, network, hostport string) (net.Conn, error) {
	d := net.Dialer{FallbackDelay: -1}
	if at, ok := v.Stand[strings.ToLower(hostport)]; ok {
		return d.DialContext(ctx, network, at)
	}
	d.Control = v.control
	return d.DialContext(ctx, network, hostport)
}

// control refuses an address that may not be dialled.
func (v *Visitor) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if !v.mayDial(at.Addr()) {
		return fmt.Errorf("%w: %s", errPrivate, at.Addr())
	}
	return nil
}

func (v *Visitor) mayDial(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	for _, p := range v.AllowPrivate {
		if p.Contains(ip) {
			return true
		}
	}
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.Is6() && !global.Contains(ip) {
		return false
	}
	for _, p := range reserved {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// web says whether an address is one of the web, without a name and password.
func web(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && strings.Trim(u.Hostname(), ".") != "" && u.User == nil
}

// site is the registered domain of a host: example.al for www.example.al. A bare
// address or a name without a domain is one site with each of its ports.
func site(u *url.URL) string {
	host := strings.TrimRight(strings.ToLower(u.Hostname()), ".")
	if _, err := netip.ParseAddr(host); err != nil {
		if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
			return domain
		}
	}
	return named(u)
}

// named is host and port of an address; a scheme's own port is left out.
func named(u *url.URL) string {
	host := strings.TrimRight(strings.ToLower(u.Hostname()), ".")
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	port := u.Port()
	if port == "" || u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		return host
	}
	return host + ":" + port
}

// origin is scheme, host and port of an address.
func origin(u *url.URL) string { return u.Scheme + "://" + named(u) }
