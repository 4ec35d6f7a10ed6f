package report

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// withoutCode takes style and script, and their hashes, out of a page, so that goldens show what is said.
func withoutCode(s string) string {
	inAttr := func(s string) string { return strings.ReplaceAll(s, "+", "&#43;") }
	return strings.NewReplacer(
		pageCSS, "/* style */", pageJS, "/* script */", inAttr(hash(pageCSS)), "STYLE", inAttr(hash(pageJS)), "SCRIPT",
	).Replace(s)
}

// syntax is the form of a start tag, an attribute, an end tag and an id.
type syntax struct{ tag, attr, end, id *regexp.Regexp }

var pageSyntax = sync.OnceValue(func() syntax {
	return syntax{
		tag:  regexp.MustCompile(`^<([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][A-Za-z0-9-]*(?:="[^"<>]*")?)*)\s*/?>`),
		attr: regexp.MustCompile(`([A-Za-z][A-Za-z0-9-]*)(?:="([^"]*)")?`),
		end:  regexp.MustCompile(`^</[A-Za-z][A-Za-z0-9]*>|^<!DOCTYPE html>`),
		id:   regexp.MustCompile(`^([a-z]|[a-z-]{2,})(-?\d+)?$`),
	}
})

// An element is a start tag with its attributes, as a browser reads it: names in lower case, values unescaped.
type element struct {
	name  string
	attrs [][2]string
}

// elements reads the tags of a page, and its text between them. It knows HTML as this package writes it: all
// values of attributes stand in double quotes. Anything else is an error.
func elements(t testing.TB, page string) (es []element, text string) {
	t.Helper()
	re := pageSyntax()
	var words strings.Builder
	for page != "" {
		i := strings.IndexByte(page, '<')
		if i < 0 {
			i = len(page)
		}
		words.WriteString(html.UnescapeString(page[:i]))
		if page = page[i:]; page == "" {
			break
		}
		if m := re.tag.FindStringSubmatch(page); m != nil {
			e := element{name: strings.ToLower(m[1])}
			for _, a := range re.attr.FindAllStringSubmatch(m[2], -1) {
				e.attrs = append(e.attrs, [2]string{strings.ToLower(a[1]), html.UnescapeString(a[2])})
			}
			es = append(es, e)
			page = page[len(m[0]):]
			continue
		}
		m := re.end.FindString(page)
		if m == "" {
			t.Fatalf("not a tag that the page writes: %.80q", page)
		}
		page = page[len(m):]
	}
	return es, words.String()
}

// checkPage holds the laws of every page: only elements and attributes of the template, one script, one style,
// nothing that is fetched, no link out but to the addresses of documents.
func checkPage(t testing.TB, page string, addresses []string) (text string) {
	t.Helper()
	const names = "html head meta link title style body a header div p button h1 ul li strong nav form label span select option input main section h2 article h3 " +
		"figure figcaption svg path blockquote mark details summary ol table thead tbody tr th td small line text g circle cite aside footer script"
	const attrs = "lang charset http-equiv content name rel href class id hidden type aria-pressed aria-label aria-labelledby aria-hidden aria-live role " +
		"data-by data-f data-m data-s data-k data-none value autocomplete placeholder tabindex viewbox width height d scope open dir title " +
		"x y x1 x2 y1 y2 cx cy r dx dy"
	es, text := elements(t, withoutCode(page))
	for _, one := range []string{"script", "style", "title"} {
		n := 0
		for i := range es {
			if es[i].name == one && !(one == "title" && i > 12) { // charts have titles too
				n++
			}
		}
		if n != 1 {
			t.Errorf("%d elements %s", n, one)
		}
	}
	for _, e := range es {
		if !slices.Contains(strings.Fields(names), e.name) {
			t.Errorf("element %s is not of the template", e.name)
		}
		for _, a := range e.attrs {
			if !slices.Contains(strings.Fields(attrs), a[0]) {
				t.Errorf("attribute %s of %s is not of the template", a[0], e.name)
			}
			if a[0] == "href" && !strings.HasPrefix(a[1], "#") && a[1] != "data:," && !slices.Contains(addresses, a[1]) {
				t.Errorf("link to %q", a[1])
			}
			if a[0] == "id" && !pageSyntax().id.MatchString(a[1]) {
				t.Errorf("id %q is not of the template", a[1])
			}
		}
	}
	return text
}

// attacks are words that try to leave their place on a page.
func attacks() []string {
	return []string{
		`<script>pwned()</script>`,
		`"><img src=x onerror="pwned()">`,
		`' onmouseover='pwned()' autofocus onfocus='pwned()`,
		`</title></style></script><svg onload=pwned()>`,
		`javascript:pwned()`,
		`--><!-- <iframe src="https://evil.example/"></iframe>`,
		`{{.JS}} {{template "paper"}} <base href="https://evil.example/">`,
		"<a href=\"https://evil.example/\">\x00\u202e &lt;b&gt; &#60;script&#62;",
		"`${pwned()}` \\u003cscript\\u003e \xff\xfe<\xffscript>",
	}
}

// hostile is a report in which everything that a text can say is an attack.
func hostile(t testing.TB, s string) (*reconcile.Report, *reconcile.Verdicts) {
	t.Helper()
	build := func(id string) []*claims.Claim {
		return document(t, claims.Document{ID: id, Source: id, Title: s, URL: s},
			said{sentence: s},
			said{sentence: s + " {4 " + s + "} " + s, value: "4", unit: claims.Unit(s), who: s, what: s, when: "2023", set: func(c *claims.Claim) {
				c.Kind, c.Scope, c.Speaker, c.Stance, c.Record, c.Direction = claims.Kind(s), s, s, claims.Stance(s), claims.Record(s), claims.Direction(s)
				c.Quantity.Hedge = claims.Hedge(s)
				c.Steps = []claims.Step{{Rule: s, Text: s, At: c.At}}
			}},
			said{sentence: "{" + s + "}", value: "5", unit: "USD", who: s, what: s},
		)
	}
	cs := number(append(build(s), build(s+"2")...))
	steps := []claims.Step{{Rule: s, Text: s, At: cs[0].At}}
	r := &reconcile.Report{
		ID: s, Claims: cs,
		Findings:   []reconcile.Finding{{Rule: s, Message: s, Claims: cs, Steps: steps}},
		Agreements: []reconcile.Agreement{{Claims: cs}},
		Related:    []reconcile.Related{{Claims: cs[:2], Differs: s, Text: s}},
	}
	v := &reconcile.Verdicts{
		ID: s, Draft: []reconcile.Judged{{Claim: cs[0], Label: reconcile.Contradicted, By: cs[2:], Message: s, Steps: steps}, {Claim: cs[1], Label: reconcile.Label(s), Message: s}},
		Sources: cs[2:],
	}
	return r, v
}

// A hostile document adds no element, attribute, script or link to the page, and its words are shown as words.
func TestHostilePage(t *testing.T) {
	for _, s := range attacks() {
		r, v := hostile(t, s)
		for _, page := range []string{write(t, htmlFormat(), r), writeVerdicts(t, htmlFormat(), v)} {
			text := checkPage(t, page, nil)
			want := strings.ReplaceAll(strings.ReplaceAll(s, "\xff\xfe", "\uFFFD"), "\xff", "\uFFFD")
			if want = strings.ReplaceAll(want, "\x00", "\uFFFD"); !strings.Contains(text, want) {
				t.Errorf("the words %q are not on the page", want)
			}
		}
	}
}

// The pages of a plain report obey the same laws, and the policy names the script and the style that are there.
func TestPage(t *testing.T) {
	for _, page := range []string{write(t, htmlFormat(), checked(t)), writeVerdicts(t, htmlFormat(), verified(t))} {
		checkPage(t, page, []string{"https://herald.example/port?a=1&b=2"})
		for tag, policy := range map[string]string{"script": "script-src", "style": "style-src"} {
			_, rest, _ := strings.Cut(page, "<"+tag+">")
			code, _, _ := strings.Cut(rest, "</"+tag+">")
			if want := policy + " '" + hash(code) + "'"; !strings.Contains(html.UnescapeString(page), want) {
				t.Errorf("the policy does not say %s", want)
			}
			for _, bad := range []string{"http:", "https:", "url(", "@import", "innerHTML", "eval(", "insertAdjacentHTML", "document.write"} {
				if strings.Contains(code, bad) {
					t.Errorf("%s in the %s", bad, tag)
				}
			}
		}
		if !strings.Contains(page, "default-src &#39;none&#39;") {
			t.Error("the policy lets the browser fetch")
		}
	}
}

// Every link within a page leads to an element, every id is there once, and each claim of a finding leads to it
// and back.
func TestPageLinks(t *testing.T) {
	for _, page := range []string{write(t, htmlFormat(), checked(t)), writeVerdicts(t, htmlFormat(), verified(t))} {
		es, _ := elements(t, withoutCode(page))
		ids := map[string]string{}
		for _, e := range es {
			for _, a := range e.attrs {
				if a[0] == "id" {
					if ids[a[1]] != "" {
						t.Errorf("id %s is there twice", a[1])
					}
					ids[a[1]] = e.name
				}
			}
		}
		links := 0
		for _, e := range es {
			for _, a := range e.attrs {
				if to, ok := strings.CutPrefix(a[1], "#"); ok && a[0] == "href" {
					links++
					if ids[to] == "" {
						t.Errorf("a link to %s, which is not there", to)
					}
				}
				if a[0] == "aria-labelledby" && ids[a[1]] == "" {
					t.Errorf("labelled by %s, which is not there", a[1])
				}
			}
		}
		if links < 20 {
			t.Errorf("only %d links", links)
		}
	}
}

// Figures that overlap are marked once, and all of them can be reached.
func TestOverlappingMarks(t *testing.T) {
	doc := &claims.Document{ID: "a", Text: "Sales rose 5 to 7 percent."}
	at := func(from, to int) *claims.Claim {
		return &claims.Claim{Measure: "sales", At: claims.Span{Doc: doc, Start: from, End: to}, Quantity: claims.Quantity{Range: claims.Exactly(claims.Int(5))}}
	}
	cs := number([]*claims.Claim{at(11, 25), at(11, 12), at(16, 25), at(20, 26)})
	r := &reconcile.Report{Claims: cs, Findings: []reconcile.Finding{{Rule: "values", Claims: cs[1:3]}}}
	page := write(t, htmlFormat(), r)
	_, text := elements(t, withoutCode(page))
	if !strings.Contains(text, doc.Text) {
		t.Errorf("the text is not whole")
	}
	for _, id := range []string{`id="c0"`, `id="c1"`, `id="c2"`, `id="c3"`} {
		if strings.Count(page, id) != 1 {
			t.Errorf("%s is there %d times", id, strings.Count(page, id))
		}
	}
	if !strings.Contains(page, `<a class="k conflict" id="c1" href="#f1"`) {
		t.Error("the mark is not that of the claim in the finding")
	}
}

// Whatever a document says, the page obeys its laws.
func FuzzHTML(f *testing.F) {
	for _, s := range attacks() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1000 {
			return
		}
		r, v := hostile(t, s)
		addresses := []string{}
		if u, ok := webAddress(s); ok {
			addresses = append(addresses, u)
		}
		checkPage(t, write(t, htmlFormat(), r), addresses)
		checkPage(t, writeVerdicts(t, htmlFormat(), v), addresses)
	})
}
