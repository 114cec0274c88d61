package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

// file is a PDF's objects by number. They are found by looking through the
// file: its own table may be wrong, and a false one is the usual attack.
type file struct {
	objects   map[int]any
	order     []int // numbers as they came, each once
	room      int   // bytes that streams may still unpack to
	encrypted bool
}

// The values of a PDF are nil, bool, float64, text, name, ref, []any, dict and
// *stream.
type (
	text string
	name string
	ref  int
	dict map[name]any
)

// stream is a dictionary with bytes, packed as the dictionary says.
type stream struct {
	dict dict
	raw  []byte
}

var begins = regexp.MustCompile(`(\d{1,8})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj\b|\btrailer\b`)

func (f *file) read(body []byte) error {
	for at := 0; at < len(body); {
		m := begins.FindSubmatchIndex(body[at:])
		if m == nil {
			return nil
		}
		s := &scanner{in: body, at: at + m[1]}
		v := s.value(0)
		if m[2] < 0 { // a trailer
			d, _ := v.(dict)
			f.encrypted = f.encrypted || d["Encrypt"] != nil
		} else if n, err := strconv.Atoi(string(body[at+m[2] : at+m[3]])); err == nil {
			if d, ok := v.(dict); ok {
				if raw, ok := s.stream(f.length(d)); ok {
					v = &stream{d, raw}
				}
			}
			if err := f.keep(n, v); err != nil {
				return err
			}
		}
		at = max(s.at, at+m[1])
	}
	return nil
}

// length is a stream's stated length, when it is stated and known already.
func (f *file) length(d dict) int {
	n, _ := f.value(d["Length"]).(float64)
	return int(n)
}

// keep notes an object; objects packed in a stream come out of it.
func (f *file) keep(n int, v any) error {
	if _, have := f.objects[n]; !have {
		f.order = append(f.order, n)
	}
	if f.objects[n] = v; len(f.objects) > objects {
		return fmt.Errorf("%w: more than %d objects", errTooMuch, objects)
	}
	s, ok := v.(*stream)
	if !ok {
		return nil
	}
	f.encrypted = f.encrypted || s.dict["Encrypt"] != nil
	if s.dict["Type"] != name("ObjStm") {
		return nil
	}
	plain, err := f.unpack(s)
	if err != nil {
		return err
	}
	count, _ := s.dict["N"].(float64)
	first, _ := s.dict["First"].(float64)
	head := &scanner{in: plain}
	for i := 0; i < int(count) && i < objects; i++ {
		number, ok1 := head.value(0).(float64)
		offset, ok2 := head.value(0).(float64)
		if !ok1 || !ok2 || int(first+offset) >= len(plain) || first+offset < 0 {
			break
		}
		in := &scanner{in: plain, at: int(first + offset)}
		if v := in.value(0); int(number) != n { // a stream in a stream is none
			if err := f.keep(int(number), v); err != nil {
				return err
			}
		}
	}
	return nil
}

// value follows references, a few steps at most.
func (f *file) value(v any) any {
	for range 8 {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.objects[int(r)]
	}
	return nil
}

// dict is a value's dictionary, a stream's too.
func (f *file) dict(v any) dict {
	switch v := f.value(v).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

// content is the unpacked bytes of a stream, or of several in a row.
func (f *file) content(v any) ([]byte, error) {
	switch v := f.value(v).(type) {
	case *stream:
		return f.unpack(v)
	case []any:
		var all bytes.Buffer
		for _, part := range v {
			s, ok := f.value(part).(*stream)
			if !ok {
				continue
			}
			plain, err := f.unpack(s)
			if err != nil {
				return nil, err
			}
			all.Write(plain)
			all.WriteByte('\n')
		}
		return all.Bytes(), nil
	}
	return nil, nil
}
