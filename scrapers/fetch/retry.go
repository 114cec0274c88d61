package fetch

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// failure is an attempt that brought no page.
type failure struct {
	err   error
	again bool // a second attempt may help
}

// judge says what an attempt is worth: nil for an answer that stands, whatever
// its status; statuses of overload and broken connections may be tried again.
func judge(a answer, err error) *failure {
	if err != nil {
		return &failure{err: bare(err), again: transient(err)}
	}
	switch a.status {
	case http.StatusTooManyRequests, http.StatusRequestTimeout, http.StatusInternalServerError,
		http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return &failure{err: fmt.Errorf("status %d", a.status), again: true}
	}
	return nil
}

// refusal says whether an answer is of a host that wants no visit or is broken. A
// page that is not there is no refusal.
func (a answer) refusal() bool {
	switch a.status {
	case http.StatusUnauthorized, http.StatusPaymentRequired, http.StatusForbidden,
		http.StatusUnavailableForLegalReasons, 999: // as some write "denied"
		return true
	}
	return a.status >= 500
}

// wait is how long the host asks to be left alone, by an answer of refusal.
func (a answer) wait(now time.Time) time.Duration {
	if a.status < 400 {
		return 0
	}
	if at, err := http.ParseTime(a.header.Get("Date")); err == nil {
		now = at // a date it names is by its own clock
	}
	return retryAfter(a.header.Get("Retry-After"), now)
}

// bare is an error without the ports of the connection: the same fault reads the
// same in every run.
func bare(err error) error {
	var op *net.OpError
	if errors.As(err, &op) {
		return fmt.Errorf("%s: %w", op.Op, op.Err)
	}
	return err
}

// transient says whether an error may pass by itself.
func transient(err error) bool {
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errPrivate), errors.Is(err, errTooLarge), errors.Is(err, errEncoding),
		errors.Is(err, context.Canceled), errors.As(err, &cert):
		return false
	case strings.Contains(err.Error(), "response headers exceeded"): // net/http has no name for it
		return false
	case errors.As(err, &dns):
		return !dns.IsNotFound
	}
	return true
}

// longestWait bounds what a host may ask for: by then somebody has looked.
const longestWait = 30 * 24 * time.Hour

// retryAfter reads seconds or a date; 0 when there is neither.
func retryAfter(s string, now time.Time) time.Duration {
	s = strings.TrimSpace(s)
	if at, err := http.ParseTime(s); err == nil && at.After(now) {
		return min(at.Sub(now), longestWait)
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) || !(n > 0) {
		return 0
	}
	if n > longestWait.Seconds() {
		return longestWait
	}
	return time.Duration(n * float64(time.Second))
}

// backoff doubles with each attempt. Up to half of it is added, by a hash of the
// address, so that many visitors do not come back in step.
func backoff(first time.Duration, url string, try int) time.Duration {
	d := first << min(try-1, 10)
	sum := sha256.Sum256([]byte(url + strconv.Itoa(try)))
	part := float64(binary.BigEndian.Uint32(sum[:])) / (1 << 32)
	return d + time.Duration(part*float64(d)/2)
}

// reason is an error without the method and address that http puts before it.
func reason(err error) string {
	var u *url.Error
	for errors.As(err, &u) {
		err = u.Err
	}
	return err.Error()
}

// barred is the error of a page that is not ours to ask for.
type barred struct{ error }

// kind tells what a page that was not had means for the visit.
func kind(err error) string {
	if errors.As(err, new(barred)) {
		return Barred
	}
	return Lost
}
