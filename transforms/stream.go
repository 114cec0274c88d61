package transforms

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/apache/arrow-go/v18/arrow/ipc"
)

// Stream reads an Arrow IPC stream to its end-of-stream marker. Readers of Arrow take
// a stream that was cut between two messages for a whole one; this one errs.
type Stream struct {
	*ipc.Reader
	in  *meter
	err error
}

// marker ends every stream.
var marker = [8]byte{0xff, 0xff, 0xff, 0xff}

var (
	errCut   = errors.New("the stream ends without its end-of-stream marker: it was cut")
	errAfter = errors.New("bytes follow the end-of-stream marker")
)

// OpenStream reads the schema at the head of a stream.
func OpenStream(in io.Reader) (*Stream, error) {
	m := &meter{in: in}
	r, err := ipc.NewReader(m)
	if err != nil {
		return nil, err
	}
	return &Stream{Reader: r, in: m}, nil
}

// Next goes on to the next batch, good until the next call; false at the end and
// after an error. It waits for no more bytes than a batch has.
func (s *Stream) Next() bool {
	if s.err != nil {
		return false
	}
	s.in.bytes = 0
	if s.Reader.Next() {
		return true
	}
	if s.err = s.Reader.Err(); s.err == nil && (s.in.bytes != int64(len(marker)) || s.in.last != marker) {
		s.err = errCut
	}
	if s.err == nil {
		var more [1]byte
		if n, err := s.in.Read(more[:]); n > 0 {
			s.err = errAfter
		} else if err != nil && err != io.EOF {
			s.err = err
		}
	}
	return false
}

// Err is what ended the stream early; nil when it is whole.
func (s *Stream) Err() error { return s.err }

// meter counts bytes and keeps the last eight.
type meter struct {
	in    io.Reader
	bytes int64
	last  [8]byte
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	m.bytes += int64(n)
	if n >= len(m.last) {
		copy(m.last[:], p[n-len(m.last):n])
	} else {
		copy(m.last[:], m.last[n:])
		copy(m.last[len(m.last)-n:], p[:n])
	}
	return n, err
}

// Trailer is the last line that a worker writes to its standard error: how many rows
// it took and gave, refusals among them. Whoever drives a worker holds it against the
// rows fed and received.
type Trailer struct {
	Stage string `json:"stage"`
	In    int64  `json:"in"`
	Out   int64  `json:"out"`
}

func (t Trailer) write(to io.Writer) error {
	line, err := json.Marshal(t)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(to, "%s\n", line)
	return err
}
