package archive

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// records are the WARC records of a page, the page itself last: for a POST its
// request and the response, for a GET the response, for a file a resource.
func records(e Entry, body []byte) []parts {
	if !e.http() {
		return []parts{resource(e, body)}
	}
	if e.Method == "GET" {
		return []parts{response(e, body)}
	}
	return []parts{request(e), response(e, body)}
}

// parts are bytes in a row. A page is not copied to stand behind its head.
type parts [][]byte

func (p parts) length() (n int) {
	for _, part := range p {
		n += len(part)
	}
	return n
}

// http says whether the page came from a web server.
func (e Entry) http() bool {
	return strings.HasPrefix(e.URL, "http://") || strings.HasPrefix(e.URL, "https://")
}

// check refuses what a record's head cannot give back as it was: a page that is
// kept must be readable for ever.
func (e Entry) check() error {
	for _, field := range [][2]string{
		{"source", e.Source}, {"board", e.Board}, {"url", e.URL}, {"method", e.Method},
		{"type", e.Type}, {"request type", e.BodyType}, {"map", e.Map},
		{"etag", e.ETag}, {"modified", e.Modified}, {"visit", e.Visit},
	} {
		if !utf8.ValidString(field[1]) || strings.ContainsFunc(field[1], control) {
			return fmt.Errorf("%s %q holds a control character or is no UTF-8; rename it", field[0], field[1])
		}
	}
	for _, s := range []string{e.Source, e.URL} {
		if s == "" || strings.TrimSpace(s) != s {
			return fmt.Errorf("a page needs a source and a url without blanks around them, not %q; rename it", s)
		}
	}
	return nil
}

// control says whether a character has no place in a head: all below the blank
// but the tab.
func control(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }

// head is the list of fields before a record's block.
type head struct{ bytes.Buffer }

func (h *head) field(name, value string) {
	if value != "" {
		h.WriteString(name)
		h.WriteString(": ")
		h.WriteString(value)
		h.WriteString("\r\n")
	}
}

// record joins fields and block. Names that begin with Zanat- are ours: they
// let the index be made again from the segments.
func record(kind, id, target string, at time.Time, mime string, block parts,
	more ...string) parts {
	var h head
	h.Grow(1024)
	h.WriteString("WARC/1.1\r\n")
	h.field("WARC-Type", kind)
	h.field("WARC-Record-ID", id)
	if !at.IsZero() {
		h.field("WARC-Date", at.Format(time.RFC3339))
	}
	h.field("WARC-Target-URI", target)
	h.field("Content-Type", mime)
	h.field("WARC-Block-Digest", digest(block...))
	for i := 0; i < len(more); i += 2 {
		h.field(more[i], more[i+1])
	}
	h.field("Content-Length", strconv.Itoa(block.length()))
	h.WriteString("\r\n")
	return append(append(parts{h.Bytes()}, block...), []byte("\r\n\r\n"))
}

func response(e Entry, body []byte) parts {
	head := e.head(len(body))
	return record("response", e.name("response"), e.URL, e.FetchedAt,
		"application/http; msgtype=response", parts{head.Bytes(), body}, e.fields()...)
}

// revisit is a response whose body was kept before: its head, which tells the
// body's length all the same, and where the body is.
func revisit(e, first Entry, length int) parts {
	block := e.head(length)
	more := append(e.fields(),
		"WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
		"WARC-Refers-To", first.name("response"), "WARC-Refers-To-Target-URI", first.URL,
		"WARC-Refers-To-Date", first.FetchedAt.Format(time.RFC3339))
	return record("revisit", e.name("response"), e.URL, e.FetchedAt,
		"application/http; msgtype=response", parts{block.Bytes()}, more...)
}

// head is the HTTP head of a page, as far as it was kept.
func (e Entry) head(length int) head {
	phrase := "" // may be empty; readers like one best where nearly all are the same
	if e.Status == 200 {
		phrase = "OK"
	}
	var h head
	fmt.Fprintf(&h, "HTTP/1.1 %03d %s\r\n", e.Status, phrase)
	h.field("Content-Type", e.Type)
	h.field("ETag", e.ETag)
	h.field("Last-Modified", e.Modified)
	h.field("Content-Length", strconv.Itoa(length))
	h.WriteString("\r\n")
	return h
}

// fields are those of a response or a revisit.
func (e Entry) fields() []string {
	more := append(e.ours(), "WARC-Payload-Digest", "sha256:"+e.ID)
	if e.Method != "GET" {
		more = append(more, "WARC-Concurrent-To", e.name("request"))
	}
	return more
}

func request(e Entry) parts {
	var block head
	u, err := url.Parse(e.URL)
	if err != nil { // kept as it is: the response's head has the address too
		u = &url.URL{Path: "/"}
	}
	fmt.Fprintf(&block, "%s %s HTTP/1.1\r\n", e.Method, u.RequestURI())
	block.field("Host", u.Host)
	block.field("Content-Type", e.BodyType)
	block.field("Content-Length", strconv.Itoa(len(e.Body)))
	block.WriteString("\r\n")
	block.WriteString(e.Body)
	return record("request", e.name("request"), e.URL, e.FetchedAt,
		"application/http; msgtype=request", parts{block.Bytes()},
		"WARC-Payload-Digest", digest([]byte(e.Body)),
		"WARC-Concurrent-To", e.name("response"))
}

func resource(e Entry, body []byte) parts {
	mime := e.Type
	if mime == "" {
		mime = "application/octet-stream"
	}
	return record("resource", e.name("resource"), e.URL, e.FetchedAt, mime, parts{body},
		append(e.ours(), "WARC-Payload-Digest", "sha256:"+e.ID)...)
}

// ours are the fields that WARC has no name for.
func (e Entry) ours() []string {
	return []string{
		"Zanat-Source", e.Source, "Zanat-Board", e.Board, "Zanat-Map", e.Map,
		"Zanat-Method", e.Method, "Zanat-Status", strconv.Itoa(e.Status),
		"Zanat-Type", e.Type, "Zanat-ETag", e.ETag, "Zanat-Modified", e.Modified,
		"Zanat-Visit", e.Visit,
	}
}

// warcinfo opens a segment. It bears no date of its own: the date of WARC's
// first version stands for "not known", so that the same pages make the same bytes.
func warcinfo(name string) parts {
	block := "software: Zanat\r\nformat: WARC File Format 1.1\r\n" +
		"conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
	at := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	return record("warcinfo", uuid("warcinfo\x00"+name), "", at,
		"application/warc-fields", parts{[]byte(block)}, "WARC-Filename", name)
}

// name is the id of one of the entry's records: always the same for the same page.
func (e Entry) name(kind string) string { return uuid(kind + "\x00" + e.text()) }

// uuid makes an RFC 9562 UUID of version 8 from a hash of what it names.
func uuid(of string) string {
	h := sha256.Sum256([]byte(of))
	h[6], h[8] = h[6]&0x0f|0x80, h[8]&0x3f|0x80
	s := hex.EncodeToString(h[:16])
	return fmt.Sprintf("<urn:uuid:%s-%s-%s-%s-%s>", s[:8], s[8:12], s[12:16], s[16:20], s[20:])
}

func digest(b ...[]byte) string {
	h := sha256.New()
	for _, part := range b {
		h.Write(part)
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}
