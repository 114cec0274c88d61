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
	raw := make([]byte, e.Length)
	f, err := os.Open(filepath.Join(a.dir, e.File))
	if err != nil {
		return scrapers.Page{}, fmt.Errorf("read page %s: %w", e.ID, err)
	}
	defer f.Close()
	if _, err := f.ReadAt(raw, e.Offset); err != nil {
		return scrapers.Page{}, fmt.Errorf("read page %s: %s at %d: %w", e.ID, e.File, e.Offset, err)
	}
	r, err := parse(bytes.NewReader(raw))
	if err == nil {
		err = r.belongs(e)
	}
	if err != nil {
		return scrapers.Page{}, fmt.Errorf("%w: page %s: %s at %d: %w",
			ErrDamaged, e.ID, e.File, e.Offset, err)
	}
	return scrapers.Page{
		Source: e.Source, Board: e.Board, FetchedAt: e.FetchedAt, Status: e.Status,
		Type: e.Type, Map: e.Map, Body: r.body,
		Request: scrapers.Request{Method: e.Method, URL: e.URL, Body: e.Body, Type: e.BodyType},
	}, nil
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

// belongs says why a record is not the one that the entry describes.
func (r warc) belongs(e Entry) error {
	if hex.EncodeToString(r.sum()) != e.ID {
		return fmt.Errorf("body has SHA-256 %x", r.sum())
	}
	if r.head.Get("WARC-Target-URI") != e.URL || r.head.Get("Zanat-Source") != e.Source {
		return errors.New("the index names another page's record")
	}
	return nil
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
	if kind != "response" && kind != "resource" {
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
	}
	if id := r.head.Get("WARC-Concurrent-To"); id != "" && id == before.head.Get("WARC-Record-ID") {
		e.Body, e.BodyType = string(before.body), before.bodyType
	}
	return e, true
}
