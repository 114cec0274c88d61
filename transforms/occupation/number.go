package occupation

import "strconv"

// openings reads the number before a job: "3 kamarierë", "1 (një) jurist".
func (a ad) openings(f found) int64 {
	for i := f.first - 1; i >= 0 && i >= f.first-2; i-- {
		if n := number(a.words[i].Text); n > 0 {
			return n
		}
		if !a.words[i].Skip {
			return 0
		}
	}
	return 0
}

// numerals are the numbers that ads write as words.
var numerals = map[string]int64{
	"nje": 1, "dy": 2, "tre": 3, "tri": 3, "kater": 4, "pese": 5, "gjashte": 6,
	"shtate": 7, "tete": 8, "nente": 9, "dhjete": 10, "one": 1, "two": 2,
	"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
	"due": 2, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "dieci": 10,
}

// number reads a count of people: 1 to 999, as a word or in digits.
func number(word string) int64 {
	if n, ok := numerals[word]; ok {
		return n
	}
	if len(word) > 3 || word == "" || word[0] == '0' {
		return 0
	}
	n, err := strconv.Atoi(word)
	if err != nil || n < 1 {
		return 0
	}
	return int64(n)
}
