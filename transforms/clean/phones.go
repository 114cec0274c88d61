package clean

import (
	"strconv"
	"strings"
)

// Each pattern looks at the groups from i on and gives how many of them are a
// phone, with the mark; 0 when they are none.

// exact counts the groups from i that hold exactly so many digits, or 0.
func exact(c []group, i, want int) int {
	have := 0
	for k := i; k < len(c); k++ {
		have += len(c[k].digits)
		if have == want {
			return k - i + 1
		}
		if have > want {
			return 0
		}
	}
	return 0
}

// head gives the first digits from group i on, at most n.
func head(c []group, i, n int) string {
	if len(c[i].digits) >= n {
		return c[i].digits[:n]
	}
	var out []byte
	for k := i; k < len(c) && len(out) < n; k++ {
		out = append(out, c[k].digits...)
	}
	return string(out[:min(n, len(out))])
}

func mobileHead(h string) bool {
	return len(h) == 3 && h[0] == '0' && h[1] == '6' && h[2] >= '6'
}

// mobile is an Albanian mobile number: 06x and seven digits.
func mobile(c []group, i int) (int, string) {
	if c[i].digits[0] != '0' || !mobileHead(head(c, i, 3)) {
		return 0, ""
	}
	return exact(c, i, 10), markPhone
}

// foreign is a number that opens with + or 00 and a country's code.
func foreign(c []group, i int) (int, string) {
	skip := 0
	if !c[i].plus {
		h := head(c, i, 3)
		if !strings.HasPrefix(h, "00") || len(h) < 3 || h[2] == '0' {
			return 0, ""
		}
		skip = 2
	}
	h := head(c, i, 3+skip)
	if len(h) < 3+skip || h[skip] == '0' {
		return 0, ""
	}
	code, most := country(h[skip:])
	have, n := 0, 0
	for k := i; k < len(c) && have+len(c[k].digits) <= most+skip; k++ {
		if k > i && (c[k].plus || c[k].used) {
			break
		}
		have += len(c[k].digits)
		n++
	}
	if have-skip < 8 {
		return 0, ""
	}
	if code == "355" {
		return n, markPhone
	}
	return n, "[telefon +" + code + "]"
}

// lengths gives the most digits of a number with its country's code.
var lengths = map[string]int{
	"355": 13, "383": 11, "389": 11, "382": 11, "381": 12, "39": 13, "30": 12, "49": 13,
	"41": 11, "43": 13, "44": 12, "33": 11, "32": 11, "31": 11, "34": 11, "46": 11,
	"47": 10, "45": 10, "48": 11, "90": 12, "1": 11, "7": 11, "385": 12, "386": 11,
	"356": 11, "357": 11, "971": 12, "974": 11, "40": 11, "36": 11, "420": 12, "353": 12,
}

// country splits the code off: known ones by the table, others as two digits.
func country(h string) (code string, most int) {
	for n := 3; n > 0; n-- {
		if most, ok := lengths[h[:n]]; ok {
			return h[:n], most
		}
	}
	return h[:2], 13
}

// homeCode is an Albanian number with 355 but without +.
func homeCode(c []group, i int) (int, string) {
	if c[i].digits[0] != '3' || head(c, i, 3) != "355" {
		return 0, ""
	}
	for _, want := range []int{12, 11} {
		if n := exact(c, i, want); n > 0 {
			return n, markPhone
		}
	}
	return 0, ""
}

// bare is a mobile number without its zero, "69 22 18 774", unless its groups
// read as thousands.
func bare(c []group, i int) (int, string) {
	h := head(c, i, 2)
	if len(h) < 2 || h[0] != '6' || h[1] < '6' {
		return 0, ""
	}
	n := exact(c, i, 9)
	for k := i + 1; k < i+n; k++ {
		if c[k].digits == "000" || len(c[k].digits) == 5 {
			return 0, ""
		}
	}
	return n, markPhone
}

// landline is a number of nine digits with an area code: 04 223 9108. Kosovo's
// mobile numbers have this form too.
func landline(c []group, i int) (int, string) {
	h := head(c, i, 2)
	if len(h) < 2 || h[0] != '0' || h[1] < '2' || h[1] > '8' || len(c[i].digits) < 2 {
		return 0, ""
	}
	return exact(c, i, 9), markPhone
}

// any is what a word like "tel" says is a phone: 6 to 15 digits.
func any(c []group, i int) (int, string) {
	have, n := 0, 0
	for k := i; k < len(c) && have+len(c[k].digits) <= 12; k++ {
		have += len(c[k].digits)
		n++
	}
	if have < 6 {
		return 0, ""
	}
	return n, markPhone
}

// dated tells whether a chain opens with a date or with hours, whose zeros
// look like an area code.
func dated(c []group) bool {
	small := func(i, most int) bool {
		n, err := strconv.Atoi(c[i].digits)
		return err == nil && len(c[i].digits) <= 2 && n <= most
	}
	for i := 0; i+1 < len(c); i++ {
		if small(i, 31) && small(i+1, 59) {
			return true
		}
	}
	return false
}
