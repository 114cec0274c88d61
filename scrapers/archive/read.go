package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/zanat-al/zanat/scrapers"
)

// Read returns the page of an entry. The body's SHA-256 is checked against the
// entry's id: ErrDamaged when they differ.
func (a *Archive) Read(e Entry) (scrapers.Page, error) {
	body, err := a.body(e)
	if err != nil {
		return scrapers.Page{}, fmt.Errorf("read page %s: %s at %d: %w", e.ID, e.File, e.Offset, err)
	}
	return scrapers.Page{
		Source: e.Source, Board: e.Board, FetchedAt: e.FetchedAt, Status: e.Status,
		Type: e.Type, Map: e.Map, Visit: e.Visit, Body: body, ETag: e.ETag, Modified: e.Modified,
		Request: scrapers.Request{Method: e.Method, URL: e.URL, Body: e.Body, Type: e.BodyType},
	}, nil
}

// body reads the record of an entry, and for a revisit that of its first sight.
func (a *Archive) body(e Entry) ([]byte, error) {
	r, err := a.record(e)
	if err == nil && e.Again {
		a.mu.Lock()
		at, ok := a.first[e.ID]
		var first Entry
		if ok {
			first = a.entries[at]
		}
		a.mu.Unlock()
		if !ok || first.Again {
			return nil, fmt.Errorf("%w: the first record of this page is lost", ErrDamaged)
		}
		return a.body(first)
	}
	if err != nil {
		return nil, err
	}
	if got := hex.EncodeToString(r.sum()); got != e.ID {
		return nil, fmt.Errorf("%w: body has SHA-256 %s", ErrDamaged, got)
	}
	return r.body, nil
}

// record reads the bytes that an entry points to.
func (a *Archive) record(e Entry) (r warc, err error) {
	raw := make([]byte, e.Length)
	f, err := os.Open(filepath.Join(a.dir, e.File))
	if err != nil {
		return r, err
	}
	defer f.Close()
	if _, err := f.ReadAt(raw, e.Offset); err != nil {
		return r, err
	}
	if r, err = parse(bytes.NewReader(raw)); err != nil {
		return r, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if r.head.Get("WARC-Target-URI") != e.URL || r.head.Get("Zanat-Source") != e.Source {
		return r, fmt.Errorf("%w: the index names another page's record", ErrDamaged)
	}
	return r, nil
}

// Verify reads every kept page and checks its digests. It goes on after a
// damaged one and names them all.
func (a *Archive) Verify(ctx context.Context) error {
	var damaged []error
	for _, e := range a.Entries() {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("verify archive: %w", err)
		}
		if _, err := a.Read(e); err != nil {
			damaged = append(damaged, err)
		}
	}
	return errors.Join(damaged...)
}

// warc is one record as read back.
type warc struct {
	head     textproto.MIMEHeader
	bodyType string // content type of an HTTP message
	body     []byte // payload: the message without its HTTP head, or the block
}

func (r warc) sum() []byte { s := sha256.Sum256(r.body); return s[:] }

// parse reads one gzip member as one record and checks its block's digest.
func parse(in io.Reader) (warc, error) {
	z, err := gzip.NewReader(in)
	if err != nil {
		return warc{}, err
	}
	z.Multistream(false)
	all, err := io.ReadAll(z)
	if err != nil {
		return warc{}, err
	}
	return split(all)
}

func split(all []byte) (r warc, err error) {
	rest, ok := bytes.CutPrefix(all, []byte("WARC/1.1\r\n"))
	if !ok {
		return r, errors.New("not a WARC 1.1 record")
	}
	in := bufio.NewReader(bytes.NewReader(rest))
	if r.head, err = textproto.NewReader(in).ReadMIMEHeader(); err != nil {
		return r, err
	}
	n, err := strconv.ParseInt(r.head.Get("Content-Length"), 10, 64)
	if err != nil || n < 0 || n > int64(len(rest)) {
		return r, errors.New("no usable Content-Length")
	}
	block := make([]byte, n)
	if _, err := io.ReadFull(in, block); err != nil {
		return r, err
	}
	if got := digest(block); r.head.Get("WARC-Block-Digest") != got {
		return r, fmt.Errorf("block has digest %s", got)
	}
	r.body = block
	if strings.HasPrefix(r.head.Get("Content-Type"), "application/http") {
		return r.message(block)
	}
	return r, nil
}

// message parts an HTTP message into its head and its payload.
func (r warc) message(block []byte) (warc, error) {
	at := bytes.Index(block, []byte("\r\n\r\n"))
	if at < 0 {
		return r, errors.New("HTTP message without the end of its head")
	}
	_, fields, _ := bytes.Cut(block[:at+4], []byte("\r\n"))
	h, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(fields))).ReadMIMEHeader()
	if err != nil {
		return r, err
	}
	r.bodyType, r.body = h.Get("Content-Type"), block[at+4:]
	return r, nil
}

// entry makes the index entry of a record again; false for one that is no page.
func (r warc) entry(before warc) (e Entry, ok bool) {
	kind := r.head.Get("WARC-Type")
	if kind != "response" && kind != "resource" && kind != "revisit" {
		return e, false
	}
	at, err := time.Parse(time.RFC3339, r.head.Get("WARC-Date"))
	status, err2 := strconv.Atoi(r.head.Get("Zanat-Status"))
	if err != nil || err2 != nil {
		return e, false
	}
	e = Entry{
		ID: hex.EncodeToString(r.sum()), FetchedAt: at, Status: status,
		URL: r.head.Get("WARC-Target-URI"), Type: r.head.Get("Zanat-Type"),
		Source: r.head.Get("Zanat-Source"), Board: r.head.Get("Zanat-Board"),
		Map: r.head.Get("Zanat-Map"), Method: r.head.Get("Zanat-Method"),
		Visit: r.head.Get("Zanat-Visit"), ETag: r.head.Get("Zanat-ETag"), Modified: r.head.Get("Zanat-Modified"),
	}
	if e.Again = kind == "revisit"; e.Again {
		e.ID = strings.TrimPrefix(r.head.Get("WARC-Payload-Digest"), "sha256:")
	}
	if id := r.head.Get("WARC-Concurrent-To"); id != "" && id == before.head.Get("WARC-Record-ID") {
		e.Body, e.BodyType = string(before.body), before.bodyType
	}
	return e, true
}
