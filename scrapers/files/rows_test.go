package files_test

import (
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/zanat-al/zanat/scrapers/files"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// each gives the ads of a file that is read row by row, with the id of its page.
func each(name string, file io.ReadSeeker) (all []tables.Collected, err error) {
	p := page(name, nil, "")
	err = files.Each(p, file, func(ad tables.Collected) error {
		all = append(all, ad)
		return nil
	})
	return all, err
}

// What is read row by row is what is read whole: in every character set, with
// letters that lie across the parts in which a file is looked at, and with the
// same fault when there is one.
func TestRowByRowIsWhole(t *testing.T) {
	long := comma + "3,Berber," + strings.Repeat("ë", 1<<17) + "x" + strings.Repeat("ëç", 1<<17) + ",Vlorë,,,,,\n"
	for name, body := range map[string][]byte{
		"UTF-8":         []byte(long),
		"with a mark":   []byte("\ufeff" + long),
		"windows-1252":  encoded(t, charmap.Windows1252.NewEncoder().String, long),
		"windows-1250":  encoded(t, charmap.Windows1250.NewEncoder().String, long+"4,Kovač,Kovačić Đ,,,,,,\n"),
		"UTF-16":        encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String, long),
		"Excel's line":  []byte("sep=,\r\n" + long),
		"empty":         nil,
		"headings only": []byte("id,title\n"),
		"mostly UTF-8":  []byte(long + "4,x\xeb,y,,,,,,\n"),
		"another id":    []byte(long + "1,x,y,,,,,,\n"),
		"an open quote": []byte(long + "4,\"x,y\n"),
	} {
		p := page("a.csv", body, "")
		want, wrong := files.Ads(p)
		got, err := each("a.csv", bytes.NewReader(body))
		for i := range got {
			got[i].PageID = p.ID()
		}
		switch {
		case (err == nil) != (wrong == nil) || err != nil && err.Error() != wrong.Error():
			t.Errorf("%s: %v, whole %v", name, err, wrong)
		case err == nil && !cmp.Equal(want, got):
			t.Errorf("%s: %s", name, cmp.Diff(want, got))
		}
	}
}

// many is a file of rows that is never held: a head and so many rows.
type many struct {
	head, row string
	rows, at  int64
	most      uint64 // memory in use, the most that was seen
}

func (m *many) size() int64 { return int64(len(m.head)) + m.rows*int64(len(m.row)) }

func (m *many) Read(to []byte) (int, error) {
	if m.at >= m.size() {
		return 0, io.EOF
	}
	from := m.head[min(m.at, int64(len(m.head))):]
	if from == "" {
		from = m.row[(m.at-int64(len(m.head)))%int64(len(m.row)):]
	}
	n := copy(to, from)
	if (m.at+int64(n))>>24 > m.at>>24 { // every 16 MiB
		var mem runtime.MemStats
		runtime.ReadMemStats(&mem)
		m.most = max(m.most, mem.HeapInuse)
	}
	m.at += int64(n)
	return n, nil
}

func (m *many) Seek(offset int64, whence int) (int64, error) {
	m.at = offset // from the start: nothing else is asked
	return m.at, nil
}

// A quarter of a gigabyte is read in the memory of a few rows.
func TestLongFilesAreNotHeld(t *testing.T) {
	row := "1,Kuzhinier," + strings.Repeat("Restorant në Vlorë kërkon kuzhinier. ", 2000) + "\n"
	m := &many{head: "id,title,text\n", row: row, rows: 1 << 28 / int64(len(row))}
	runtime.GC()
	n := 0
	p := page("a.csv", nil, "")
	err := files.Each(p, m, func(tables.Collected) error { n++; return nil })
	if err != nil || n != 1 { // a row that is there again is one
		t.Errorf("%d ads: %v", n, err)
	}
	if m.most > 64<<20 {
		t.Errorf("%d MB of memory for a file of %d MB", m.most>>20, m.size()>>20)
	}
	open := &many{head: "id,title,text\n1,x,\"", row: row, rows: m.rows}
	if _, err := each("a.csv", open); err == nil || !strings.Contains(err.Error(), "a.csv line 2: a row of more than") {
		t.Errorf("an open quotation mark: %v", err)
	}
}
