package file

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf16"
)

// Name is a PDF name, without its slash.
type Name string

// Ref is the number of an object of the file.
type Ref int

// Text is text for readers: a title, a description, a language.
type Text string

// Bytes is a string of bytes, as in an identifier.
type Bytes []byte

// Raw is PDF that was written elsewhere.
type Raw string

// Array is a PDF array.
type Array []any

// Dict is a PDF dictionary: a key, its value, the next key …, so that its order is
// ours and the same every time. A nil value leaves its key out.
type Dict []any

// put writes a value: one of the types above, a bool, an int or a float64. Other
// types are a mistake in this program, not in its input.
func put(b *bytes.Buffer, value any) {
	switch v := value.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case int:
		b.WriteString(strconv.Itoa(v))
	case float64:
		b.WriteString(Decimal(v))
	case Name:
		putName(b, string(v))
	case Ref:
		fmt.Fprintf(b, "%d 0 R", int(v))
	case Text:
		putText(b, string(v))
	case Bytes:
		fmt.Fprintf(b, "<%X>", []byte(v))
	case Raw:
		b.WriteString(string(v))
	case Array:
		putArray(b, v)
	case Dict:
		putDict(b, v)
	default:
		panic(fmt.Sprintf("pdf/file: no way to write a %T", value))
	}
}

func putArray(b *bytes.Buffer, list Array) {
	b.WriteByte('[')
	for i, v := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		put(b, v)
	}
	b.WriteByte(']')
}

func putDict(b *bytes.Buffer, d Dict) {
	b.WriteString("<<")
	for i := 0; i < len(d); i += 2 {
		if d[i+1] == nil {
			continue
		}
		putName(b, d[i].(string))
		b.WriteByte(' ')
		put(b, d[i+1])
	}
	b.WriteString(">>")
}

func putName(b *bytes.Buffer, name string) {
	b.WriteByte('/')
	for _, c := range []byte(name) {
		if c <= ' ' || c >= 0x7f || bytes.IndexByte([]byte("#()<>[]{}/%"), c) >= 0 {
			fmt.Fprintf(b, "#%02X", c)
			continue
		}
		b.WriteByte(c)
	}
}

// putText writes ASCII as it stands and the rest as UTF-16 with its byte order mark.
func putText(b *bytes.Buffer, text string) {
	if plain(text) {
		b.WriteByte('(')
		for _, c := range []byte(text) {
			if c == '(' || c == ')' || c == '\\' {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		}
		b.WriteByte(')')
		return
	}
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(b, "%04X", unit)
	}
	b.WriteByte('>')
}

func plain(text string) bool {
	for _, c := range []byte(text) {
		if c < ' ' || c > '~' {
			return false
		}
	}
	return true
}

// Decimal is a number in at most two decimals, as short as it goes: a hundredth of a
// point is finer than any printer.
func Decimal(v float64) string {
	hundredths := int64(v*100 + 0.5)
	if v < 0 {
		hundredths = int64(v*100 - 0.5)
	}
	sign := ""
	if hundredths < 0 {
		sign, hundredths = "-", -hundredths
	}
	s := sign + strconv.FormatInt(hundredths/100, 10)
	switch rest := hundredths % 100; {
	case rest == 0:
		return s
	case rest%10 == 0:
		return s + "." + strconv.FormatInt(rest/10, 10)
	default:
		return fmt.Sprintf("%s.%02d", s, rest)
	}
}
