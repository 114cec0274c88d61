package statistics

import (
	"fmt"
	"slices"
	"strings"
)

// scan cuts the text into statements. Strings may run over lines and in pieces
// ("a" "b"); a semicolon inside quotation marks ends nothing.
func (f *pxFile) scan(text string) error {
	s := &pxScan{name: f.name, text: text, line: 1}
	for {
		s.blank()
		if s.at >= len(s.text) || s.text[s.at] == 0x1a { // the end mark of DOS
			break
		}
		st, err := s.statement()
		if err != nil {
			return err
		}
		f.all = append(f.all, st)
		if !slices.Contains(f.langs, st.lang) {
			f.langs = append(f.langs, st.lang)
		}
		if st.key == "DATA" {
			break
		}
	}
	if len(f.all) == 0 || f.all[len(f.all)-1].key != "DATA" {
		return fmt.Errorf("%s: no DATA statement; the file was cut: download it again", f.name)
	}
	return nil
}

type pxScan struct {
	name, text string
	at, line   int
}

func (s *pxScan) fault(line int, what, mend string) error {
	return fmt.Errorf("%s line %d: %s; %s", s.name, line, what, mend)
}

func (s *pxScan) blank() {
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n", s.text[s.at]) >= 0 {
		s.step()
	}
}

func (s *pxScan) step() {
	if s.text[s.at] == '\n' {
		s.line++
	}
	s.at++
}

// statement reads one: the keyword, its language and variables, and its items.
func (s *pxScan) statement() (st statement, err error) {
	st.line = s.line
	from := s.at
	for s.at < len(s.text) && strings.IndexByte("=([;\"\n", s.text[s.at]) < 0 {
		s.at++
	}
	st.key = strings.ToUpper(strings.TrimSpace(s.text[from:s.at]))
	if s.peek() == '[' {
		end := strings.IndexByte(s.text[s.at:], ']')
		if end < 0 {
			return st, s.fault(st.line, "[ is never closed", "download the file again")
		}
		st.lang = strings.TrimSpace(s.text[s.at+1 : s.at+end])
		s.at += end + 1
	}
	s.blank()
	if s.peek() == '(' {
		s.at++
		if st.subs, err = s.items(')'); err != nil {
			return st, err
		}
		s.blank()
	}
	if s.peek() != '=' || st.key == "" {
		return st, s.fault(st.line, fmt.Sprintf("%q is no KEYWORD=…;", cut(s.text[from:])), "download the file again")
	}
	s.at++
	if st.key == "DATA" {
		s.blank()
		st.dataLine, st.data = s.line, s.text[s.at:]
		return st, nil
	}
	st.items, err = s.items(';')
	return st, err
}

func (s *pxScan) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func cut(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	r := []rune(s)
	return string(r[:min(len(r), 30)])
}

// items reads texts and words parted by commas, up to the closing sign. A list
// in brackets, as TLIST(A1,"2019"-"2023"), is one word and its items.
func (s *pxScan) items(closing byte) (items []string, err error) {
	from := s.line
	var word strings.Builder
	quoted, any := false, false
	depth := 0
	end := func() {
		text := word.String()
		if !quoted {
			text = strings.TrimSpace(text)
		}
		if any {
			items = append(items, text)
		}
		word.Reset()
		quoted, any = false, false
	}
	for s.at < len(s.text) {
		c := s.text[s.at]
		switch {
		case c == '"':
			text, err := s.quote()
			if err != nil {
				return nil, err
			}
			if !quoted && strings.TrimSpace(word.String()) == "" {
				word.Reset()
			}
			word.WriteString(text)
			quoted, any = true, true
			continue
		case c == closing && depth == 0:
			end()
			s.at++
			return items, nil
		case c == '(':
			depth++
			end()
		case c == ')':
			depth--
			end()
		case c == ',':
			end()
		case strings.IndexByte(" \t\r\n", c) >= 0 && (quoted || !any):
		default:
			word.WriteByte(c)
			any = true
		}
		s.step()
	}
	return nil, s.fault(from, fmt.Sprintf("no %q closes the statement", closing), "the file was cut: download it again")
}

// quote reads "a text", whose line ends are none of its own.
func (s *pxScan) quote() (string, error) {
	from := s.line
	end := strings.IndexByte(s.text[s.at+1:], '"')
	if end < 0 {
		return "", s.fault(from, "a quotation mark is never closed", "the file was cut: download it again")
	}
	text := s.text[s.at+1 : s.at+1+end]
	s.line += strings.Count(text, "\n")
	s.at += end + 2
	return strings.NewReplacer("\r", "", "\n", "").Replace(text), nil
}
