package xlsx

import (
	_ "embed"
	"encoding/csv"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/zanat-al/zanat/publish/document"
)

//go:embed words.csv
var wordsFile string

// languages are this package's own words, by language and key.
var languages = func() map[string]map[string]string {
	rows, err := csv.NewReader(strings.NewReader(wordsFile)).ReadAll()
	if err != nil {
		panic(err) // compiled in
	}
	all := map[string]map[string]string{}
	for column, lang := range rows[0] {
		if column > 0 {
			all[lang] = map[string]string{}
			for _, row := range rows[1:] {
				all[lang][row[0]] = row[column]
			}
		}
	}
	return all
}()

// name is a name for a sheet that no other has: at most 31 letters, none that Excel
// forbids.
func (b *book) name(wish string) string {
	wish = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || r < ' ' {
			return ' '
		}
		return r
	}, wish)
	wish = strings.Trim(strings.Join(strings.Fields(wish), " "), "' ")
	if wish == "" {
		wish = "Zanat"
	}
	for n := 1; ; n++ {
		tail := ""
		if n > 1 {
			tail = " " + strconv.Itoa(n)
		}
		name := strings.Trim(cut(wish, 31-len(tail)), "' ") + tail
		if key := strings.ToLower(name); !b.taken[key] {
			b.taken[key] = true
			return name
		}
	}
}

// cut is at most so many letters of a text, as Excel counts them.
func cut(text string, most int) string {
	n := 0
	for at, r := range text {
		if n += utf16.RuneLen(r); n > most {
			return text[:at]
		}
	}
	return text
}

// plain are words without their marks, on one line.
func plain(words []document.Inline) string { return join(words, false) }

// traced are words with the mark of each number after it.
func traced(words []document.Inline) string { return join(words, true) }

func join(words []document.Inline, marks bool) string {
	var b strings.Builder
	for _, i := range words {
		switch i := i.(type) {
		case document.Text:
			b.WriteString(i.Text)
		case document.Number:
			b.WriteString(i.Words)
			if marks {
				b.WriteString(" [" + i.Mark() + "]")
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// numbersIn are the numbers among words.
func numbersIn(words []document.Inline) (list []document.Number) {
	for _, i := range words {
		if n, ok := i.(document.Number); ok {
			list = append(list, n)
		}
	}
	return list
}
