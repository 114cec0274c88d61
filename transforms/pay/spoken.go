package pay

// numerals are the numbers that Albanian ads write in words before "mijë".
var numerals = map[string]float64{
	"nje": 1, "dy": 2, "tre": 3, "tri": 3, "kater": 4, "pese": 5, "gjashte": 6,
	"shtate": 7, "tete": 8, "nente": 9, "dhjete": 10, "pesembedhjete": 15,
	"njezet": 20, "tridhjete": 30, "dyzet": 40, "katerdhjete": 40,
	"pesedhjete": 50, "gjashtedhjete": 60, "shtatedhjete": 70, "tetedhjete": 80,
	"nentedhjete": 90, "njeqind": 100, "dyqind": 200, "treqind": 300,
	"katerqind": 400, "peseqind": 500, "gjashteqind": 600, "shtateqind": 700,
	"teteqind": 800, "nenteqind": 900,
}

// spoken makes one number of the words that end the tokens, when they are one:
// "pesëdhjetë e pesë" before "mijë". Other tokens stay as they are.
func spoken(tokens []token) []token {
	first := len(tokens) - 1
	if first < 0 || tokens[first].kind != word {
		return tokens
	}
	v, end := numerals[tokens[first].text], tokens[first].end
	for v > 0 && first >= 2 && tokens[first-1].text == "e" {
		more := numerals[tokens[first-2].text]
		if more < 20 || more <= v {
			break
		}
		v += more
		first -= 2
	}
	if v == 0 {
		return tokens
	}
	t := &tokens[first]
	t.kind, t.role, t.value, t.end = number, 0, v, end
	return tokens[:first+1]
}
