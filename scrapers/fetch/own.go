package fetch

import (
	"context"
	"net"
	"net/netip"
	"slices"
)

// Own says whether a host lies in one of these networks with every address it
// has: then it is the user's own, and nobody else has to be asked. A name that
// nothing answers for is not.
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
	return !slices.ContainsFunc(found, func(ip netip.Addr) bool { return !inside(ip) })
}
