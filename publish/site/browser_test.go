package site_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"github.com/zanat-al/zanat/publish/fixture"
	"github.com/zanat-al/zanat/publish/site"
	"github.com/zanat-al/zanat/publish/site/serve"
)

// reader is a real browser before a site, with what it asked for and complained of.
type reader struct {
	t   *testing.T
	ctx context.Context
	url string

	mu    sync.Mutex
	asked []string
}

func open(t *testing.T, handler http.Handler) *reader {
	t.Helper()
	chromium := fixture.Program(t, "chromium")
	h := httptest.NewServer(handler)
	t.Cleanup(h.Close)
	allocated, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(chromium), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.NoFirstRun, chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true))
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	ctx, late := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(late)
	r := &reader{t: t, ctx: ctx, url: h.URL}
	r.do(chromedp.Navigate("about:blank"))
	if err := chromedp.Listen(ctx, r.hear); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.complaints(chromedp.Console(ctx)))
	return r
}

func (r *reader) hear(event any) {
	if e, ok := event.(*network.EventRequestWillBeSent); ok {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.asked = append(r.asked, e.Request.URL)
	}
}

// complaints gathers what the console says until the test ends: nothing is wanted.
func (r *reader) complaints(console func(func(chromedp.ConsoleMessage, error) bool)) func() {
	go console(func(m chromedp.ConsoleMessage, err error) bool {
		if err == nil && (m.IsException() || m.Type == chromedp.ConsoleError || m.Type == chromedp.ConsoleWarning) {
			r.t.Errorf("console: %s", m)
		}
		return err == nil
	})
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		for _, url := range r.asked {
			if !strings.HasPrefix(url, r.url) && !strings.HasPrefix(url, "about:") {
				r.t.Errorf("a request left the host: %s", url)
			}
		}
	}
}

func (r *reader) do(steps ...chromedp.Action[chromedp.Void]) {
	r.t.Helper()
	if err := chromedp.Do(r.ctx, steps...); err != nil {
		r.t.Fatal(err)
	}
}

func (r *reader) eval(script string) string {
	r.t.Helper()
	got, err := chromedp.Run(r.ctx, chromedp.Evaluate[string](script))
	if err != nil {
		r.t.Fatalf("%s: %v", script, err)
	}
	return got
}

// goes to a page of the site.
func (r *reader) goes(path string) { r.t.Helper(); r.do(chromedp.Navigate(r.url + path)) }

// sees waits for a condition of the page.
func (r *reader) sees(condition string) {
	r.t.Helper()
	for range 500 { // while a page goes, its context is gone: that is no fault
		if ok, err := chromedp.Run(r.ctx, chromedp.Evaluate[bool](condition)); err == nil && ok {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	r.t.Fatalf("at %s: not seen: %s", r.eval("location.href"), condition)
}

// at waits until the page has an address.
func (r *reader) at(path string) {
	r.t.Helper()
	r.sees(fmt.Sprintf(`document.readyState === "complete" && location.href === %q`, r.url+path))
}

// served and still are the two doors of the same site: a server, and files of a folder.
func served(t *testing.T, s *site.Site) http.Handler {
	return serve.New(shown(s, nil), func(err error) { t.Error(err) })
}

func still(t *testing.T, s *site.Site) http.Handler {
	files := written(t, s)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" {
			name = "index.html"
		}
		body, ok := files[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		for ending, kind := range map[string]string{".svg": "image/svg+xml", ".html": "text/html", ".css": "text/css", ".js": "text/javascript"} {
			if strings.HasSuffix(name, ending) {
				w.Header().Set("Content-Type", kind+"; charset=utf-8")
			}
		}
		_, _ = w.Write([]byte(body))
	})
}

// TestBrowser goes through the site as a reader would, in a real browser, with a server
// and without.
func TestBrowser(t *testing.T) {
	made, _ := made(t, site.Options{})
	for name, handler := range map[string]http.Handler{"served": served(t, made), "files": still(t, made)} {
		t.Run(name, func(t *testing.T) {
			r := open(t, handler)
			r.goes("/index.html")
			r.do(chromedp.Click(`a.tile[href^="municipality/40-"] .ground`))
			r.at("/municipality/40-kukes.sq.html")
			r.do(chromedp.Click("#language"))
			r.at("/municipality/40-kukes.en.html")
			explainsOne(r)
			searches(r)
			compares(r)
			downloadsOne(r)
			leaves(r)
		})
	}
}

func explainsOne(r *reader) {
	mark := r.eval(`document.querySelector(".facts [data-mark]").dataset.mark`)
	text := r.eval(`document.querySelector(".facts [data-mark]").textContent`)
	r.do(chromedp.Click(".facts [data-mark]"))
	r.at("/explain/" + mark[:2] + ".en.html#" + mark)
	r.sees(fmt.Sprintf(`[...document.querySelectorAll(".number")].filter(n => n.offsetHeight > 0).length === 1 &&
		document.getElementById(%q).querySelector(".big").textContent.includes(%q)`, mark, text))
	r.do(chromedp.Click("#language"))
	r.at("/explain/" + mark[:2] + ".sq.html#" + mark)
}

func searches(r *reader) {
	r.goes("/index.html")
	r.do(chromedp.SendKeys("#q", "kamarjere"), chromedp.Click("form[role=search] button"))
	r.at("/search.sq.html?q=kamarjere")
	r.sees(`document.querySelector("#found a")?.textContent === "Kamarier/e"`)
	r.do(chromedp.Click("#language"))
	r.at("/search.en.html?q=kamarjere")
	r.sees(`document.querySelector("#found a")?.textContent === "Waiters"`)
	for asked, want := range finds {
		script := fmt.Sprintf(`(() => { const q = document.getElementById("q"); q.value = %q;
			q.dispatchEvent(new Event("input")); const a = document.querySelector("#found a");
			return a ? a.getAttribute("href") : ""; })()`, asked)
		if want != "" {
			want += ".en.html"
		}
		if got := r.eval(script); got != want {
			r.t.Errorf("typed %q: got %q, want %q", asked, got, want)
		}
	}
}

func compares(r *reader) {
	r.goes("/compare.en.html")
	r.eval(`(document.getElementById("a").value = "40", document.getElementById("b").value = "53")`)
	r.do(chromedp.Click("form.ask button"))
	r.at("/compare.en.html?a=40&b=53")
	r.sees(`document.getElementById("a").value === "40" && document.getElementById("b").value === "53"`)
	r.sees(`(document.querySelectorAll("table.pair thead th").length === 2) !==
		([...document.querySelectorAll("#side-by-side tbody tr")].filter(x => !x.hidden).length === 2)`)
	r.do(chromedp.Click("#language"))
	r.at("/compare.sq.html?a=40&b=53")
}

// downloadsOne fetches the files of a page by their links.
func downloadsOne(r *reader) {
	r.goes("/municipality/40-kukes.sq.html")
	for _, kind := range []string{"CSV", "JSON", "XLSX"} {
		href := r.eval(fmt.Sprintf(`[...document.querySelectorAll(".beside a")].find(a => a.textContent === %q && a.hasAttribute("download")).href`, kind))
		answer, body := ask(r.t, "GET", href)
		if answer.StatusCode != 200 || len(body) < 100 {
			r.t.Errorf("%s: %s", href, answer.Status)
		}
	}
}

// leaves quickly: the page is replaced, so that the way back does not lead to it. The
// neutral page is another of ours here: a test asks nothing of others.
func leaves(r *reader) {
	for _, how := range []string{`document.getElementById("leave").click()`,
		`[1, 2, 3].forEach(() => document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"})))`} {
		r.goes("/about.sq.html")
		before := r.eval(`document.getElementById("leave").href = location.origin + "/method.sq.html", String(history.length)`)
		r.do(chromedp.Evaluate[chromedp.Void](how))
		r.at("/method.sq.html")
		if after := r.eval(`String(history.length)`); after != before {
			r.t.Errorf("%s: the page stays in the history: %s, %s", how, before, after)
		}
	}
}

// TestWithoutScript: a server answers readers whose browser runs no script.
func TestWithoutScript(t *testing.T) {
	made, _ := made(t, site.Options{})
	r := open(t, served(t, made))
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	r.goes("/index.en.html")
	r.do(chromedp.SendKeys("#q", "kamarjere"), chromedp.Click("form[role=search] button"), chromedp.WaitVisible("#found a"))
	if got := r.eval(`document.querySelector("#found a").textContent`); got != "Waiters" {
		t.Error(got)
	}
	r.do(chromedp.Click("#found a"), chromedp.WaitVisible("body.occupation h1"))
	if got := r.eval(`document.getElementById("leave").href`); got != neutral["en"] {
		t.Error(got)
	}
}

// pagesOfAKind is a page of every kind.
var pagesOfAKind = []string{
	"index", "positions", "places", "occupations", "skills", "courses", "compare", "search", "sources", "method", "downloads",
	"about", "municipality/40-kukes", "municipality/47-puke", "municipality/39-has", "county/al-07-kukes", "occupation/5131", "occupation/5",
	"course/kamarier",
}

// alike are pages of a kind that another of the list has; one language is enough.
var alike = []string{"positions", "municipality/47-puke", "municipality/39-has"}

// kinds are the pages of every kind in a language, and one that explains numbers.
func kinds(t *testing.T, s *site.Site, lang string) (list []string) {
	t.Helper()
	for _, name := range pagesOfAKind {
		if lang == "en" && slices.Contains(alike, name) {
			continue
		}
		if name == "index" && lang == "sq" {
			list = append(list, "index.html")
			continue
		}
		list = append(list, name+"."+lang+".html")
	}
	doc := read(t, get(t, s, "municipality/40-kukes."+lang+".html", site.Ask{}))
	for _, find := range []string{".facts [data-mark]", "a[href*='/skill/']", "a[href*='/course/']"} {
		if href, ok := doc.Find(find).First().Attr("href"); ok {
			list = append(list, strings.TrimPrefix(href, "../"))
		}
	}
	return append(list, "search."+lang+".html?q=kamarjere", "compare."+lang+".html?a=40&b=53")
}

// TestAccessible: axe-core finds nothing to mend on any kind of page, in either
// language; and no page is wider than a phone. With LOOK=DIR it leaves
// a picture of each, to be looked at.
func TestAccessible(t *testing.T) {
	axe := axeCore(t)
	made, _ := made(t, site.Options{})
	r := open(t, served(t, made))
	for _, lang := range site.Languages() {
		for _, page := range kinds(t, made, lang) {
			r.do(chromedp.EmulateViewport(1280, 900))
			r.goes("/" + page)
			for _, v := range violations(r, axe) {
				t.Errorf("%s: %s", page, v)
			}
			look(r, page, 1280)
			r.do(chromedp.EmulateViewport(360, 800))
			look(r, page, 360)
			if got := r.eval(`String(document.documentElement.scrollWidth)`); got != "360" {
				t.Errorf("%s: %s wide on a phone of 360", page, got)
			}
		}
	}
}

// axeCore is the text of axe-core, which .ci/run puts beside the project.
func axeCore(t *testing.T) string {
	t.Helper()
	file := os.Getenv("AXE")
	if file == "" {
		file = filepath.Join("..", "..", ".ci", "axe", "package", "axe.min.js")
	}
	text, err := os.ReadFile(file)
	if err != nil {
		fixture.Missing(t, "axe-core (npm pack axe-core, see .ci/run)")
	}
	return string(text)
}

// violations are what axe-core finds: the rule, and the first element.
func violations(r *reader, axe string) (list []string) {
	r.t.Helper()
	await := chromedp.EvalAwaitPromise
	found, err := chromedp.Run(r.ctx, chromedp.Evaluate[string](axe+`
		;axe.run({resultTypes: ["violations"]}).then(r => JSON.stringify(r.violations.map(v =>
			v.id + ": " + v.help + ": " + v.nodes.map(n => n.html).slice(0, 2).join(" | "))))`, await))
	if err != nil {
		r.t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(found), &list); err != nil {
		r.t.Fatal(err)
	}
	return list
}

func look(r *reader, page string, width int64) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		return
	}
	picture, err := chromedp.Run(r.ctx, chromedp.FullScreenshot(100))
	if err != nil {
		r.t.Fatal(err)
	}
	name := strings.NewReplacer("/", "-", "?", "-", "#", "-", "&", "-").Replace(page)
	if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.png", name, width)), picture, 0o644); err != nil {
		r.t.Fatal(err)
	}
}
