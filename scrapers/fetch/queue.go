package fetch

import (
	"fmt"
	"net/http"
	"slices"

	"github.com/zanat-al/zanat/scrapers"
)

// mostKnown is how many addresses a visit knows of, for each page that it may ask
// for: a hostile page of links must not fill the memory.
const mostKnown = 10

// add queues what was not asked yet. Whatever the page says, the visit stays on
// the site it began with.
func (c *crawl) add(requests []scrapers.Request, from *shape) {
	for _, r := range requests {
		if r.Method == "" {
			r.Method = http.MethodGet
		}
		u, ok := address(r)
		if ok {
			r.URL = u.String()
		}
		if c.asked[name(r)] {
			continue
		}
		if len(c.asked) >= mostKnown*c.limits.Pages {
			c.beyond(r, from)
			continue
		}
		c.asked[name(r)] = true
		if !ok {
			c.fail(r.URL, Barred, "is no address of the web, or has a password")
			continue
		}
		if site(u) != c.home {
			c.fail(r.URL, Barred, "leads to another site")
			continue
		}
		if why := endless(u); why != "" {
			c.fail(r.URL, Endless, "not asked: "+why)
			continue
		}
		c.todo = append(c.todo, link{r, c.traps.shape(u), from})
	}
}

// beyond notes a link that is one too many; the first loss is told.
func (c *crawl) beyond(r scrapers.Request, from *shape) {
	if from != nil && c.traps.waits(from) {
		c.out.Alone++
		return
	}
	if c.out.Unasked++; !c.full {
		c.full = true
		c.fail(r.URL, Lost, fmt.Sprintf("not asked: the visit knows of %d addresses, its limit", len(c.asked)))
	}
}

// next takes the next question off the list; false when there is none, or none
// as long as the page under way is not read.
func (c *crawl) next(under *reply) (link, bool) {
	for {
		if len(c.todo) == 0 && (under != nil || !c.resume()) {
			return link{}, false
		}
		if why, kind := c.enough(under); why != "" {
			if under == nil {
				c.fail(c.todo[0].URL, kind, "not asked: "+why)
				c.giveUp(kind)
			}
			return link{}, false
		}
		l := c.todo[0]
		c.todo[0] = link{} // the list's front is kept by its end
		c.todo = c.todo[1:]
		switch {
		case c.asker.had[name(l.Request)]: // a redirect led there
		case c.traps.waits(l.shape):
			c.wait = append(c.wait, l)
		default:
			return l, true
		}
	}
}

// giveUp leaves what is still to ask. What is of a trap is no loss: it waits, or
// the visit met nothing new for long, and no page like it, or like the one that
// names it, brought an ad.
func (c *crawl) giveUp(kind string) {
	for _, l := range slices.Concat(c.todo, c.wait) {
		if c.traps.waits(l.shape) || kind == Endless && l.shape.idle() && l.from.idle() {
			c.out.Alone++
		} else {
			c.out.Unasked++
		}
	}
	c.todo, c.wait = nil, nil
}

// enough says why nothing more is asked; "" when something may be.
func (c *crawl) enough(under *reply) (why, kind string) {
	pages := c.out.Pages
	if under != nil {
		pages++
	}
	if pages >= c.limits.Pages {
		return fmt.Sprintf("the visit has %d pages, its limit", c.limits.Pages), Lost
	}
	if c.traps.barren >= max(mostBarren, c.limits.Barren) {
		return fmt.Sprintf("%d pages in a row brought no new ad", c.traps.barren), Endless
	}
	return "", ""
}

// resume brings back the questions that waited, where their shape has led to ads
// meanwhile; if none has, they are left alone, and one of each shape is told.
func (c *crawl) resume() bool {
	var still []link
	for _, l := range c.wait {
		if c.traps.waits(l.shape) {
			still = append(still, l)
		} else {
			c.todo = append(c.todo, l)
		}
	}
	c.wait = still
	if len(c.todo) > 0 {
		return true
	}
	c.wait = nil
	of := map[*shape]int{}
	for _, l := range still {
		of[l.shape]++
	}
	for _, l := range still {
		if n := of[l.shape]; n > 0 {
			c.fail(l.URL, Endless, fmt.Sprintf("not asked, nor %d more like it: "+
				"%d such pages in a row brought no new ad", n-1, l.shape.barren))
			c.out.Alone += n
			of[l.shape] = 0
		}
	}
	return false
}
