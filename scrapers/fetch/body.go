package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
)

var (
	errTooLarge = errors.New("page is too large")
	errEncoding = errors.New("content encoding is not known")
)

// read takes a body whole, decompressed, up to a limit. A small body that
// unpacks into a huge one stops at the limit too.
func read(in io.Reader, encoding string, limit int64) ([]byte, error) {
	packed := io.LimitReader(in, limit+1) // a packed body is no larger than its page may be
	plain, err := unpack(packed, encoding)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(io.LimitReader(plain, limit+1))
	if int64(len(body)) > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", errTooLarge, limit)
	}
	if err != nil {
		return nil, fmt.Errorf("body cut short: %w", err)
	}
	return body, nil
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
		return gzip.NewReader(b)
	case "deflate": // some servers send the bare stream
		b := bufio.NewReader(in)
		if two, err := b.Peek(2); err == nil && two[0]&0x0f == 8 && (int(two[0])<<8+int(two[1]))%31 == 0 {
			return zlib.NewReader(b)
		}
		return flate.NewReader(b), nil
	}
	return nil, fmt.Errorf("%w: %q", errEncoding, encoding)
}
