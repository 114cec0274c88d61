package fetch_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/andybalholm/brotli"
)

// What follows are the manners of bad servers.

func hang(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

func reset(w http.ResponseWriter, r *http.Request) { raw("")(w, r) }

// raw answers with these bytes and shuts the connection.
func raw(answer string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			io.WriteString(conn, answer)
			conn.Close()
		}
	}
}

func cut(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "1000")
	fmt.Fprint(w, `{"ads":["x"]`)
}

func endless(w http.ResponseWriter, r *http.Request) {
	endlessly(string(bytes.Repeat([]byte("x"), 1<<16)))(w, r)
}

func endlessly(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := io.WriteString(w, s); err != nil {
				return
			}
		}
	}
}

// drip sends a byte now and then: never silent, never done.
func drip(w http.ResponseWriter, r *http.Request) {
	for r.Context().Err() == nil {
		io.WriteString(w, " ")
		w.(http.Flusher).Flush()
		time.Sleep(5 * time.Millisecond)
	}
}

// deeper leads from each page to one further down.
func deeper(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Location", r.URL.Path+"/x")
	w.WriteHeader(http.StatusFound)
}

// once sends a visitor on the first time, and answers from then on.
func once(to string, then http.HandlerFunc) http.HandlerFunc {
	return times(status(302, "Location", to), then)
}

// soon asks to wait until a time.
func soon(wait time.Duration) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", time.Now().Add(wait).UTC().Format(http.TimeFormat))
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

func encoded(kind string, body []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if kind != "" {
			w.Header().Set("Content-Encoding", kind)
		}
		w.Header().Set("Content-Type", "application/json")
		w.Write(body)
	}
}

func zipped(body []byte) []byte {
	var small bytes.Buffer
	z := gzip.NewWriter(&small)
	z.Write(body)
	z.Close()
	return small.Bytes()
}

func brotlied(body []byte) []byte {
	var small bytes.Buffer
	z := brotli.NewWriterLevel(&small, 1)
	z.Write(body)
	z.Close()
	return small.Bytes()
}
