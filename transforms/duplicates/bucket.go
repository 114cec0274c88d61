package duplicates

import (
	"encoding/binary"
	"sync"
)

// Keys are kept in parts by their first bits, so that one part at a time is sorted.
const (
	partBits = 6
	parts    = 1 << partBits
)

// entry is a key of an ad: of its fact while ads come in, of its rank when keys are
// brought together.
type entry struct {
	band int64
	ad   int32
}

// bucket holds the entries of a part: the last in memory, the others in the store.
type bucket struct {
	last  []entry
	lying []int64
}

// bucketRoom is how many entries of a part lie in memory.
const bucketRoom = 1 << 15

const entryBytes = 12

func (b *bucket) add(s Store, e entry) error {
	if b.last = append(b.last, e); len(b.last) < bucketRoom {
		return nil
	}
	block := make([]byte, 0, len(b.last)*entryBytes)
	for _, e := range b.last {
		block = binary.LittleEndian.AppendUint64(block, uint64(e.band))
		block = binary.LittleEndian.AppendUint32(block, uint32(e.ad))
	}
	at, err := s.Put(block)
	b.last, b.lying = b.last[:0], append(b.lying, at)
	return err
}

// all are the entries of the part; the bucket is empty afterwards.
func (b *bucket) all(s Store) ([]entry, error) {
	list := make([]entry, 0, len(b.lying)*bucketRoom+len(b.last))
	list = append(list, b.last...)
	for _, at := range b.lying {
		block, err := s.Get(at)
		if err != nil {
			return nil, err
		}
		for ; len(block) >= entryBytes; block = block[entryBytes:] {
			list = append(list, entry{int64(binary.LittleEndian.Uint64(block)),
				int32(binary.LittleEndian.Uint32(block[8:]))})
		}
	}
	*b = bucket{}
	return list, nil
}

// Memory is a store in memory.
type Memory struct {
	lock sync.RWMutex
	kept [][]byte
}

// Put keeps b itself: it must not be changed afterwards.
func (m *Memory) Put(b []byte) (int64, error) {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.kept = append(m.kept, b)
	return int64(len(m.kept) - 1), nil
}

// Get gives what was put.
func (m *Memory) Get(at int64) ([]byte, error) {
	m.lock.RLock()
	defer m.lock.RUnlock()
	return m.kept[at], nil
}
