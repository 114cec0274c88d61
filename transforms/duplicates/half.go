package duplicates

import (
	"encoding/binary"
	"errors"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// halfBytes is an ad's half of a pair in a row of bytes, for the store; its title and
// text are folded.
func halfBytes(ad tables.Ad, title, text string) []byte {
	b := binary.AppendVarint(make([]byte, 0, len(text)+256), ad.ID)
	b = binary.AppendVarint(b, int64(ad.Start))
	b = texts(b, []string{ad.Source, title, text})
	for _, s := range []*string{ad.EmployerKey, ad.Municipality, ad.County} {
		b = texts(b, maybe(s))
	}
	b = texts(b, ad.Municipalities)
	b = texts(b, ad.Occupations)
	if ad.Openings != nil {
		b = binary.AppendVarint(b, *ad.Openings)
	}
	return b
}

func maybe(s *string) []string {
	if s == nil {
		return nil
	}
	return []string{*s}
}

func texts(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return b
}

// errHalf says that the store gave back other bytes than were put.
var errHalf = errors.New("duplicates: an ad's words cannot be read from the store")

// readHalf is the ad as halfBytes kept it, with folded words.
func readHalf(b []byte) (ad tables.Ad, err error) {
	r := halfReader{b: b}
	ad.ID, ad.Start = r.varint(), tables.Date(r.varint())
	if said := r.texts(); len(said) == 3 {
		ad.Source, ad.Title, ad.Text = said[0], said[1], said[2]
	} else {
		r.wrong = true
	}
	for _, into := range []**string{&ad.EmployerKey, &ad.Municipality, &ad.County} {
		if list := r.texts(); len(list) == 1 {
			*into = &list[0]
		}
	}
	ad.Municipalities, ad.Occupations = r.texts(), r.texts()
	if len(r.b) > 0 {
		n := r.varint()
		ad.Openings = &n
	}
	if r.wrong || len(r.b) > 0 {
		return ad, errHalf
	}
	return ad, nil
}

type halfReader struct {
	b     []byte
	wrong bool
}

func (r *halfReader) varint() int64 {
	v, n := binary.Varint(r.b)
	r.skip(n)
	return v
}

func (r *halfReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	r.skip(n)
	return v
}

func (r *halfReader) skip(n int) {
	if n <= 0 {
		r.wrong, n = true, len(r.b)
	}
	r.b = r.b[n:]
}

func (r *halfReader) texts() (list []string) {
	for range r.uvarint() {
		n := r.uvarint()
		if n > uint64(len(r.b)) {
			r.wrong, r.b = true, nil
		}
		if r.wrong {
			return nil
		}
		list = append(list, string(r.b[:n]))
		r.b = r.b[n:]
	}
	return list
}
