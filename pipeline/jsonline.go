package pipeline

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"unicode/utf8"
)

// appendLine adds the ad as one line of JSON, byte for byte what encoding/json
// writes of it without escaping HTML.
func (c *Coded) appendLine(to []byte) ([]byte, error) {
	to = addText(append(to, `{"id":`...), c.ID)
	to = addText(append(to, `,"source":`...), c.Source)
	to = addText(append(to, `,"ad_type":`...), c.AdType)
	to = addText(append(to, `,"lang":`...), c.Lang)
	to = addTexts(append(to, `,"languages":`...), c.Languages)
	to = addTexts(append(to, `,"occupations":`...), c.Occupations)
	to = addWhole(append(to, `,"openings":`...), c.Openings)
	to = addTexts(append(to, `,"municipality_codes":`...), c.Municipalities)
	to = addText(append(to, `,"geo_precision":`...), c.Precision)
	to = addMaybe(append(to, `,"county":`...), c.County)
	to, err := c.Wage.append(append(to, `,"wage":`...))
	if err != nil {
		return to, err
	}
	if to, err = c.Rate.append(append(to, `,"rate":`...), c.Commission); err != nil {
		return to, err
	}
	to = addSkills(append(to, `,"skills":`...), c.Skills)
	to = addMaybe(append(to, `,"education":`...), c.Education)
	to = addWhole(append(to, `,"experience_months":`...), c.ExperienceMonths)
	to = addTexts(append(to, `,"contract":`...), c.Contract)
	to = addMaybe(append(to, `,"apply_until":`...), c.ApplyUntil)
	to = addMaybe(append(to, `,"work_starts":`...), c.WorkStarts)
	to = strconv.AppendBool(append(to, `,"work_at_once":`...), c.WorkAtOnce)
	to = addWholes(append(to, `,"season":`...), c.Season)
	to = addTexts(append(to, `,"red_flags":`...), c.RedFlags)
	to = addTexts(append(to, `,"discriminatory":`...), c.Discriminatory)
	to = addMaybe(append(to, `,"text_redacted":`...), c.Text)
	if c.Refused != "" {
		to = addText(append(to, `,"refused":`...), c.Refused)
	}
	return append(to, "}\n"...), nil
}

// append adds a wage, or null. Few ads state one.
func (w *Wage) append(to []byte) ([]byte, error) {
	if w == nil {
		return append(to, "null"...), nil
	}
	if err := finite(w.Min, w.Max); err != nil {
		return to, err
	}
	to = addNumber(append(to, `{"min":`...), w.Min)
	to = addNumber(append(to, `,"max":`...), w.Max)
	to = addText(append(to, `,"currency":`...), w.Currency)
	to = addText(append(to, `,"period":`...), w.Period)
	to = addText(append(to, `,"unit":`...), w.Unit)
	rest, err := json.Marshal(struct {
		Ranges   [][2]float64 `json:"ranges"`
		Readings []float64    `json:"readings,omitempty"`
	}{w.Ranges, w.Readings})
	if err != nil {
		return to, err
	}
	return append(append(to, ','), rest[1:]...), nil
}

// append adds a rate, or null, and the commission.
func (r *Rate) append(to []byte, commission *float64) ([]byte, error) {
	if r == nil {
		to = append(to, "null"...)
	} else {
		if err := finite(&r.Amount); err != nil {
			return to, err
		}
		to = addNumber(append(to, `{"amount":`...), &r.Amount)
		to = addText(append(to, `,"currency":`...), r.Currency)
		to = append(addText(append(to, `,"per":`...), r.Per), '}')
	}
	if err := finite(commission); err != nil {
		return to, err
	}
	return addNumber(append(to, `,"commission":`...), commission), nil
}

// finite refuses what JSON cannot write.
func finite(numbers ...*float64) error {
	for _, x := range numbers {
		if x != nil && (math.IsNaN(*x) || math.IsInf(*x, 0)) {
			return &json.UnsupportedValueError{Str: strconv.FormatFloat(*x, 'g', -1, 64)}
		}
	}
	return nil
}

func addSkills(to []byte, list []CodedSkill) []byte {
	if list == nil {
		return append(to, "null"...)
	}
	to = append(to, '[')
	for i := range list {
		s := &list[i]
		if i > 0 {
			to = append(to, ',')
		}
		to = addText(append(to, `{"uri":`...), s.URI)
		to = addText(append(to, `,"label":`...), s.Label)
		to = strconv.AppendBool(append(to, `,"required":`...), s.Required)
		to = addText(append(to, `,"phrase":`...), s.Phrase)
		to = append(addText(append(to, `,"rule":`...), s.Rule), '}')
	}
	return append(to, ']')
}

func addTexts(to []byte, list []string) []byte {
	if list == nil {
		return append(to, "null"...)
	}
	to = append(to, '[')
	for i, s := range list {
		if i > 0 {
			to = append(to, ',')
		}
		to = addText(to, s)
	}
	return append(to, ']')
}

func addWholes(to []byte, list []int64) []byte {
	if list == nil {
		return append(to, "null"...)
	}
	to = append(to, '[')
	for i := range list {
		if i > 0 {
			to = append(to, ',')
		}
		to = strconv.AppendInt(to, list[i], 10)
	}
	return append(to, ']')
}

func addMaybe(to []byte, s *string) []byte {
	if s == nil {
		return append(to, "null"...)
	}
	return addText(to, *s)
}

func addWhole(to []byte, n *int64) []byte {
	if n == nil {
		return append(to, "null"...)
	}
	return strconv.AppendInt(to, *n, 10)
}

// addNumber adds a finite number; very small and very large ones are written with
// an exponent, which encoding/json knows how to.
func addNumber(to []byte, x *float64) []byte {
	if x == nil {
		return append(to, "null"...)
	}
	if size := math.Abs(*x); size != 0 && (size < 1e-6 || size >= 1e21) {
		b, _ := json.Marshal(*x)
		return append(to, b...)
	}
	return strconv.AppendFloat(to, *x, 'f', -1, 64)
}

// asItIs marks the bytes that a JSON text holds unchanged. 0xE2 begins the two
// signs above ASCII that are escaped.
var asItIs = func() (is [256]bool) {
	for c := range is {
		is[c] = c >= ' ' && c != '"' && c != '\\' && c != 0xE2
	}
	return is
}()

// escapes are the escapes of one letter.
var escapes = [256]byte{'"': '"', '\\': '\\', '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't'}

func addText(to []byte, s string) []byte {
	if !utf8.ValidString(s) {
		return addRare(to, s)
	}
	to = append(to, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if asItIs[c] || c == 0xE2 && (s[i+1] != 0x80 || s[i+2]|1 != 0xA9) {
			continue
		}
		to = append(to, s[from:i]...)
		switch {
		case escapes[c] != 0:
			to, from = append(to, '\\', escapes[c]), i+1
		case c == 0xE2:
			to, from = append(append(to, `\u202`...), '8'+s[i+2]&1), i+3
			i += 2
		default:
			const hex = "0123456789abcdef"
			to, from = append(to, '\\', 'u', '0', '0', hex[c>>4], hex[c&15]), i+1
		}
	}
	return append(append(to, s[from:]...), '"')
}

// addRare adds a text that is not UTF-8 throughout.
func addRare(to []byte, s string) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.Encode(s)
	return append(to, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}
