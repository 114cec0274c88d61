package duplicates

import (
	"sync"

	"github.com/zanat-al/zanat/transforms/language"
	"github.com/zanat-al/zanat/transforms/pay"
	"github.com/zanat-al/zanat/transforms/tongue"
)

// side is one ad of a pair; what is read of it is read when it is first asked
// for, and once.
type side struct {
	title, text string
	content     func() content
	agency      func() bool
	pay         func() *pay.Pay
	tongue      func() string
}

// newSide is the side of an ad of this folded title and text.
func newSide(title, text string) *side {
	return &side{title: title, text: text,
		content: sync.OnceValue(func() content { return read(title, text) }),
		agency:  sync.OnceValue(func() bool { return agencies.in(text) }),
		pay:     sync.OnceValue(func() *pay.Pay { return pay.Find(title + "\n" + text) }),
		tongue:  sync.OnceValue(func() string { return tongue.Detect(title + "\n" + text) })}
}

// rawSide is the side of an ad whose words are not folded yet.
func rawSide(title, text string) *side {
	return newSide(language.Fold(title), shorten(language.Fold(text)))
}
