package fetch

import (
	"context"
	"net"
	"net/netip"
	"slices"
)

// Own says whether a host is the user's own: an address of it lies in one of
// these networks, and none is one of the web. Then nobody else has to be asked.
// localhost has two addresses of which often one is allowed. A name that nothing
// answers for is not one's own.
func Own(ctx context.Context, host string, networks []netip.Prefix) bool {
	if len(networks) == 0 {
		return false
	}
	inside := func(ip netip.Addr) bool {
		ip = ip.Unmap().WithZone("")
		return slices.ContainsFunc(networks, func(n netip.Prefix) bool { return n.Contains(ip) })
	}
	if ip, err := netip.ParseAddr(host); err == nil {
		return inside(ip)
	}
	found, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil || len(found) == 0 {
		return false
	}
	public := func(ip netip.Addr) bool {
		ip = ip.Unmap()
		return !inside(ip) && !ip.IsLoopback() && !ip.IsPrivate() && !ip.IsLinkLocalUnicast()
	}
	return slices.ContainsFunc(found, inside) && !slices.ContainsFunc(found, public)
}
