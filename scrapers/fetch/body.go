package fetch

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"github.com/andybalholm/brotli"
)

var (
	errTooLarge = errors.New("page is too large")
	errEncoding = errors.New("content encoding is not known")
	errSlow     = errors.New("too slow")
)

// accepted is what unpack knows.
const accepted = "gzip, deflate, br"

// read takes a body whole, decompressed, up to a limit. A small body that
// unpacks into a huge one stops at the limit too. The buffer is used again.
func read(in io.Reader, encoding string, limit int64, buffer *bytes.Buffer) ([]byte, error) {
	packed := io.LimitReader(in, limit+1) // a packed body is no larger than its page may be
	plain, err := unpack(packed, encoding)
	if err != nil {
		return nil, err
	}
	buffer.Reset()
	_, err = buffer.ReadFrom(io.LimitReader(plain, limit+1))
	if int64(buffer.Len()) > limit {
		return bytes.Clone(buffer.Bytes()[:limit]), fmt.Errorf("%w: more than %d bytes", errTooLarge, limit)
	}
	if err != nil {
		return nil, fmt.Errorf("body cut short: %w", err)
	}
	return append([]byte{}, buffer.Bytes()...), nil
}

func unpack(in io.Reader, encoding string) (io.Reader, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return in, nil
	case "gzip", "x-gzip":
		b := bufio.NewReader(in)
		if _, err := b.Peek(1); errors.Is(err, io.EOF) {
			return b, nil // an empty body says it is packed
		}
		z, err := gzip.NewReader(b)
		if errors.Is(err, gzip.ErrHeader) {
			return nil, fmt.Errorf("%w: says gzip and is not", errEncoding)
		}
		return z, err
	case "deflate": // some servers send the bare stream
		b := bufio.NewReader(in)
		if two, err := b.Peek(2); err == nil && two[0]&0x0f == 8 && (int(two[0])<<8+int(two[1]))%31 == 0 {
			return zlib.NewReader(b)
		}
		return flate.NewReader(b), nil
	case "br":
		return brotli.NewReader(in), nil
	}
	return nil, fmt.Errorf("%w: %q", errEncoding, encoding)
}

// gunzip unpacks a file that is gzip itself, as sitemaps are (sitemap.xml.gz).
func gunzip(body []byte, limit int64) ([]byte, error) {
	if !bytes.HasPrefix(body, []byte{0x1f, 0x8b, 8}) {
		return body, nil
	}
	return read(bytes.NewReader(body), "gzip", limit, new(bytes.Buffer))
}

// leastBytes must come in each half of a Timeout.
const leastBytes = 1 << 10

// watched is a body that must keep coming.
type watched struct {
	io.ReadCloser
	came  atomic.Int64
	timer *time.Timer
}

// watch ends a body, by stop, that brings fewer than leastBytes in a while.
func watch(body io.ReadCloser, while time.Duration, stop context.CancelCauseFunc) *watched {
	w := &watched{ReadCloser: body}
	w.timer = time.AfterFunc(time.Hour, func() {
		if n := w.came.Swap(0); n < leastBytes {
			stop(fmt.Errorf("%w: %d bytes in %s", errSlow, n, while))
			return
		}
		w.timer.Reset(while)
	})
	w.timer.Reset(while)
	return w
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.ReadCloser.Read(p)
	w.came.Add(int64(n))
	return n, err
}

func (w *watched) Close() error {
	w.timer.Stop()
	return w.ReadCloser.Close()
}
