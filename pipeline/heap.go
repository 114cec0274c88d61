package pipeline

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"sync"
)

// heap keeps bytes in a file of its own that goes away with it. Several goroutines may
// use it at once. What was put last is written when there is enough of it.
type heap struct {
	lock  sync.RWMutex
	file  *os.File
	fresh []byte // not written yet
	size  int64  // written
}

const heapBuffer = 1 << 20

// newHeap makes the file.
func newHeap(name string) (*heap, error) {
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, err
	}
	return &heap{file: file}, nil
}

// Put keeps b and says where it lies.
func (h *heap) Put(b []byte) (at int64, err error) {
	h.lock.Lock()
	defer h.lock.Unlock()
	at = h.size + int64(len(h.fresh))
	h.fresh = append(binary.AppendUvarint(h.fresh, uint64(len(b))), b...)
	if len(h.fresh) < heapBuffer {
		return at, nil
	}
	n, err := h.file.WriteAt(h.fresh, h.size)
	h.size += int64(n)
	h.fresh = h.fresh[:0]
	return at, err
}

// Get gives the bytes that lie there.
func (h *heap) Get(at int64) ([]byte, error) {
	h.lock.RLock()
	defer h.lock.RUnlock()
	if at >= h.size {
		length, n := binary.Uvarint(h.fresh[at-h.size:])
		return append([]byte{}, h.fresh[at-h.size+int64(n):][:length]...), nil
	}
	first := make([]byte, 2<<10)
	got, err := h.file.ReadAt(first[:min(int64(len(first)), h.size-at)], at)
	if err != nil {
		return nil, err
	}
	length, n := binary.Uvarint(first[:got])
	if n <= 0 {
		return nil, fmt.Errorf("%s is damaged at byte %d; run again", h.file.Name(), at)
	}
	if end := n + int(length); end <= got {
		return first[n:end], nil
	}
	b := make([]byte, length)
	had := copy(b, first[n:got])
	_, err = h.file.ReadAt(b[had:], at+int64(got))
	return b, err
}

// close forgets all.
func (h *heap) close() error {
	return errors.Join(h.file.Close(), os.Remove(h.file.Name()))
}
