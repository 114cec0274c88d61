package fetch_test

import (
	"context"
	"net/netip"
	"testing"

	"github.com/zanat-al/zanat/scrapers/fetch"
)

func TestOwn(t *testing.T) {
	four := []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	for host, want := range map[string]bool{
		"127.0.0.1":         true,
		"127.9.9.9":         true,
		"::ffff:127.0.0.1":  true,
		"localhost":         true, // it has ::1 too
		"192.0.2.1":         false,
		"10.0.0.1":          false,
		"8.8.8.8":           false,
		"board.invalid":     false, // nothing answers for it
		"":                  false,
		"127.0.0.1.invalid": false,
	} {
		if got := fetch.Own(context.Background(), host, four); got != want {
			t.Errorf("%q is one's own: %t, want %t", host, got, want)
		}
	}
	if fetch.Own(context.Background(), "127.0.0.1", nil) {
		t.Error("one's own, and no network is")
	}
}
