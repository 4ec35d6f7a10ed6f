package documents

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/claimcheck/claimcheck/claims"
)

// pageHead collects what a page says of itself. Each field is a list of what was found, the surest
// first, and the first that can be read counts.
type pageHead struct {
	title, site, link, date ranked
	kind                    string // the type of the script that is open
	time                    int    // rank that the text of the open time element has, 0: none
	seenH1                  bool
}

// ranked keeps the first text of each rank, 0 the surest.
type ranked [8]string

func (r *ranked) add(rank int, s string) {
	s = strings.Join(strings.Fields(s), " ")
	if r[rank] == "" && len(s) < 2000 {
		r[rank] = s
	}
}

func (r *ranked) first() string {
	for _, s := range r {
		if s != "" {
			return s
		}
	}
	return ""
}

// tag takes a start tag. open says how many elements of each name it stands in.
func (h *pageHead) tag(tag string, a attrs, open map[string]int) {
	switch tag {
	case "meta":
		h.meta(a)
	case "link":
		if strings.EqualFold(a["rel"], "canonical") {
			h.link.add(1, a["href"])
		}
	case "script":
		h.kind = strings.ToLower(a["type"])
	case "h1":
		h.seenH1 = true
	case "time":
		h.timeTag(a, open)
	}
	if tag != "meta" && tag != "time" && strings.Contains(a["itemprop"], "datePublished") {
		h.date.add(2, first(a["content"], a["datetime"]))
	}
}

func (h *pageHead) timeTag(a attrs, open map[string]int) {
	h.time = 0
	if open["nav"]+open["aside"]+open["footer"] > 0 {
		return
	}
	rank := 6
	_, pub := a["pubdate"]
	switch {
	case strings.Contains(a["itemprop"], "dateModified"):
		rank = 7
	case pub || strings.Contains(a["itemprop"], "datePublished"):
		rank = 3
	case open["article"] > 0:
		rank = 4
	case h.seenH1 || open["main"] > 0:
		rank = 5
	}
	if v := first(a["datetime"], a["content"]); v != "" {
		if _, ok := day(v); ok {
			h.date.add(rank, v)
			return
		}
	}
	h.time = rank
}

func (h *pageHead) meta(a attrs) {
	key := strings.ToLower(first(a["property"], a["name"], a["itemprop"]))
	value := a["content"]
	switch key {
	case "og:title":
		h.title.add(1, value)
	case "twitter:title", "dc.title", "headline", "parsely-title":
		h.title.add(2, value)
	case "og:site_name":
		h.site.add(0, value)
	case "application-name", "dc.publisher", "publisher":
		h.site.add(2, value)
	case "og:url":
		h.link.add(2, value)
	case "article:published_time", "og:article:published_time", "datepublished", "article:published", "og:published_time":
		h.date.add(1, value)
	case "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
		"dcterms.issued", "parsely-pub-date", "sailthru.date", "published_time", "release_date", "citation_publication_date", "citation_date":
		h.date.add(2, value)
	}
}

// text takes the text of an element.
func (h *pageHead) text(tag string, raw []byte) {
	switch tag {
	case "title":
		h.title.add(4, html.UnescapeString(string(raw)))
	case "h1":
		h.title.add(3, html.UnescapeString(string(raw)))
	case "time":
		if h.time > 0 {
			if s := html.UnescapeString(string(raw)); len(s) < 200 {
				if _, ok := day(s); ok {
					h.date.add(h.time, s)
				}
			}
		}
	case "script":
		if strings.HasPrefix(h.kind, "application/ld+json") && len(raw) < 1<<20 {
			raw = bytes.TrimSpace(raw)
			raw = bytes.TrimSuffix(bytes.TrimPrefix(raw, []byte("<!--")), []byte("-->"))
			var v any
			if json.Unmarshal(raw, &v) == nil {
				h.linked(v, 0)
			}
		}
	}
}

// linked looks for an article in linked data. Lists of other articles are not looked into.
func (h *pageHead) linked(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			h.linked(x, depth+1)
		}
	case map[string]any:
		if articleType(v["@type"]) {
			h.date.add(0, textOf(v["datePublished"]))
			h.title.add(0, html.UnescapeString(textOf(v["headline"])))
			h.site.add(1, html.UnescapeString(textOf(named(v["publisher"], "name"))))
			h.link.add(0, first(textOf(v["url"]), textOf(v["mainEntityOfPage"]), textOf(named(v["mainEntityOfPage"], "@id"))))
		}
		h.linked(v["@graph"], depth+1)
		h.linked(v["mainEntity"], depth+1)
	}
}

// siteInTitle takes the name of the site from the end of the title: behind a bar, or behind a dash
// when the first heading of the page stands before it. It has one to four words.
func (h *pageHead) siteInTitle() string {
	title, h1 := h.title[4], h.title[3]
	for _, sep := range []string{" | ", " - ", " \u2013 ", " \u2014 "} {
		i := strings.LastIndex(title, sep)
		if i <= 0 || h1 == "" || sep != " | " && !strings.HasPrefix(title, h1+sep) {
			continue
		}
		site := title[i+len(sep):]
		if n := len(strings.Fields(site)); n > 0 && n <= 4 {
			return site
		}
	}
	return ""
}

// host gives the host of an address without "www.", or "".
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

func articleType(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting") || v == "Report"
	case []any:
		for _, x := range v {
			if articleType(x) {
				return true
			}
		}
	}
	return false
}

// named gives the field of an object, or of the first object of a list.
func named(v any, key string) any {
	switch v := v.(type) {
	case map[string]any:
		return v[key]
	case []any:
		if len(v) > 0 {
			if m, ok := v[0].(map[string]any); ok {
				return m[key]
			}
		}
	}
	return nil
}

func textOf(v any) string {
	s, _ := v.(string)
	return s
}

func first(ss ...string) string {
	for _, s := range ss {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

// fill sets the fields of d that are still unset.
func (h *pageHead) fill(d *claims.Document) {
	for _, link := range h.link {
		if u, err := url.Parse(link); d.URL == "" && err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
			d.URL = link
		}
	}
	if d.Source == "" {
		d.Source = first(h.site.first(), h.siteInTitle())
	}
	if d.Source == "" {
		d.Source = host(d.URL)
	}
	if d.Title == "" {
		d.Title = h.title.first()
		for _, sep := range []string{" - ", " | ", " \u2013 ", " \u2014 "} {
			if t, ok := strings.CutSuffix(d.Title, sep+d.Source); ok && t != "" {
				d.Title = t
			}
		}
	}
	if !d.Date.IsZero() {
		return
	}
	for _, s := range h.date {
		if date, ok := day(s); ok {
			d.Date = date
			return
		}
	}
	d.Date = dayInPath(d.URL)
}
