package pdf

import "strconv"

// text reads (…), brackets within it in pairs.
func (s *scanner) text() text {
	s.at++
	var plain []byte
	for open := 1; s.at < len(s.in); s.at++ {
		c := s.in[s.at]
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				s.at++
				return text(plain)
			}
		case '\\':
			plain = s.escaped(plain)
			continue
		}
		plain = append(plain, c)
	}
	return text(plain)
}

// escaped reads what stands behind a backslash; at stays on its last byte.
func (s *scanner) escaped(plain []byte) []byte {
	s.at++
	switch c := s.peek(0); c {
	case 'n':
		return append(plain, '\n')
	case 'r':
		return append(plain, '\r')
	case 't':
		return append(plain, '\t')
	case 'b', 'f':
		return plain
	case '\r':
		if s.peek(1) == '\n' {
			s.at++
		}
		return plain
	case '\n':
		return plain
	default:
		if c < '0' || c > '7' {
			return append(plain, c)
		}
		n := 0
		for i := 0; i < 3 && s.peek(0) >= '0' && s.peek(0) <= '7'; i++ {
			n = n*8 + int(s.peek(0)-'0')
			s.at++
		}
		s.at--
		return append(plain, byte(n))
	}
}

// hex reads <…>; an odd last digit has a zero behind it.
func (s *scanner) hex() text {
	s.at++
	var plain []byte
	half, n := false, byte(0)
	for ; s.at < len(s.in); s.at++ {
		c := s.in[s.at]
		if c == '>' {
			s.at++
			break
		}
		v, err := strconv.ParseUint(string(c), 16, 8)
		if err != nil {
			continue
		}
		if half {
			plain = append(plain, n<<4|byte(v))
		}
		half, n = !half, byte(v)
	}
	if half {
		plain = append(plain, n<<4)
	}
	return text(plain)
}
