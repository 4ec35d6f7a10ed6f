package documents

import (
	"slices"
	"strings"
	"unicode"
)

// rank says how sure an element holds the main text.
func rank(tag string, a attrs) uint8 {
	switch {
	case slices.Contains(strings.Fields(a["itemprop"]), "articleBody"):
		return articleBody
	case tag == "article" || a["role"] == "article":
		return article
	case tag == "main" || a["role"] == "main":
		return mainPart
	}
	return 0
}

// hidden reports whether an element is not seen.
func hidden(a attrs) bool {
	if _, ok := a["hidden"]; ok || strings.EqualFold(a["aria-hidden"], "true") {
		return true
	}
	if s := a["style"]; s != "" {
		s = strings.ToLower(strings.ReplaceAll(s, " ", ""))
		return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
	}
	return false
}

// hinted reports whether role, class or id say that an element stands around the main text.
func hinted(tag string, a attrs) bool {
	switch tag {
	case "html", "body", "main", "article":
		return false
	case "nav", "aside", "footer", "dialog", "menu", "form", "fieldset", "figcaption":
		return true
	}
	switch a["role"] {
	case "navigation", "complementary", "contentinfo", "search", "dialog", "banner", "menu", "menubar", "toolbar", "alert":
		return true
	}
	for name := range strings.FieldsSeq(a["class"] + " " + a["id"]) {
		if hintedName(name) {
			return true
		}
	}
	return false
}

// hintedName looks at the words of a class or id: "article__related-links", "shareBar".
func hintedName(name string) bool {
	if len(name) > 100 {
		return false
	}
	var words []string
	start := 0
	cut := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(name[start:end]))
		}
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			cut(i)
			start = i + 1
		case unicode.IsUpper(r) && i > 0 && name[i-1] >= 'a' && name[i-1] <= 'z':
			cut(i)
			start = i
		}
	}
	if start < len(name) {
		cut(len(name))
	}
	if len(words) > 1 {
		switch words[0] {
		case "has", "with", "no", "is", "js", "without":
			return false
		}
	}
	for i, w := range words {
		if aroundWord(w) {
			return true
		}
		if i > 0 && (w == "read" || w == "popular" || w == "viewed" || w == "shared") && words[i-1] == "most" {
			return true
		}
		if i > 0 && words[i-1] == "pull" && w == "quote" {
			return true
		}
		if i > 0 && words[i-1] == "read" && (w == "more" || w == "next" || w == "also" || w == "time") {
			return true
		}
	}
	return false
}

// aroundWord knows the words that name what stands around a main text.
func aroundWord(w string) bool {
	switch w {
	case "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "masthead", "toolbar",
		"share", "sharing", "sharebar", "social", "sociallinks", "related", "recommended", "recommendation", "recommendations", "recirc",
		"promo", "promos", "promotion", "advert", "adverts", "ad", "ads", "advertisement", "advertising", "sponsor", "sponsored", "sponsors",
		"newsletter", "newsletters", "subscribe", "subscription", "signup", "comment", "comments", "disqus", "cookie", "cookies",
		"consent", "gdpr", "popup", "modal", "overlay", "lightbox", "trending", "popular", "teaser", "teasers", "outbrain", "taboola",
		"byline", "bylines", "credit", "credits", "copyright", "caption", "pagination", "pager", "skip", "skiplink", "sr", "tags", "taglist",
		"ticker", "marquee", "pullquote", "addthis", "addtoany", "widget", "hidden", "screenreader", "visuallyhidden":
		return true
	}
	return false
}

// mainText chooses the element that holds the main text and writes its blocks: paragraphs apart by a
// blank line, the rows of a table on lines between bars.
func (g *page) mainText(fragment bool) (string, []place) {
	around := g.around()
	g.weigh(around)
	root := int32(0)
	if !fragment {
		root = g.root()
	}
	inside := make([]bool, len(g.elements))
	for i := range g.elements {
		inside[i] = int32(i) == root || i > 0 && inside[g.elements[i].parent]
	}
	first := g.firstProse(inside, around)
	if !fragment {
		g.writtenDay(first)
	}
	keep := g.kept(inside, around, fragment, first)
	if len(keep) == 0 { // a page of links alone, or in boxes alone
		for i := range g.blocks {
			keep = append(keep, i)
		}
	}
	return g.write(keep)
}

// kept lists the blocks of the main text, with the first heading of level 1 before it.
func (g *page) kept(inside, around []bool, fragment bool, first int) []int {
	var keep []int
	titled := fragment
	for i := range g.blocks {
		b := &g.blocks[i]
		switch {
		case around[b.element]:
		case b.heading == 1 && !titled && i <= first:
			titled = true
			keep = append(keep, i)
		case inside[b.element] && !g.chrome(b, i < first):
			keep = append(keep, i)
		}
	}
	return g.withoutEmptyHeadings(keep)
}

// writtenDay looks for a day of publication in the short lines before the first prose and behind it:
// lines that say so, or whose class does.
func (g *page) writtenDay(first int) {
	for i := max(0, first-20); i < min(len(g.blocks), first+2); i++ {
		b := &g.blocks[i]
		if b.end-b.start > 120 {
			continue
		}
		s := string(g.text[b.start:b.end])
		if g.elements[b.element].dated || published(s) {
			if _, ok := day(s); ok {
				g.head.date.add(6, s)
			}
		}
	}
}

func published(s string) bool {
	low := strings.ToLower(s)
	for _, p := range []string{"published", "first published", "posted", "date:", "by "} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

// dated reports whether a class or id says that an element holds the day of publication.
func dated(a attrs) bool {
	name := strings.ToLower(a["class"] + " " + a["id"])
	if len(name) > 500 {
		return false
	}
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "date", "datetime", "dateline", "pubdate", "byline", "timestamp", "published", "posted", "meta":
			return true
		}
	}
	return false
}

// around marks the elements that stand around the main text by their hints. A hint on an element that
// holds more than half of the prose of the page is taken for a mistake.
func (g *page) around() []bool {
	none := make([]bool, len(g.elements))
	g.weigh(none)
	total := g.elements[0].prose
	for i := 1; i < len(g.elements); i++ {
		e := &g.elements[i]
		none[i] = none[e.parent] || e.hinted && e.prose*2 <= total
	}
	return none
}

// weigh counts the prose in each element: text outside of links in blocks that are long enough and
// have the marks of sentences.
func (g *page) weigh(around []bool) {
	for i := range g.elements {
		g.elements[i].prose = 0
	}
	for i := range g.blocks {
		if b := &g.blocks[i]; !around[b.element] {
			g.elements[b.element].prose += g.prose(b)
		}
	}
	for i := len(g.elements) - 1; i > 0; i-- {
		g.elements[g.elements[i].parent].prose += g.elements[i].prose
	}
}

func (g *page) prose(b *block) int {
	n := b.end - b.start - b.linked
	if n < 40 || n < b.linked || !sentences(string(g.text[b.start:b.end])) {
		return 0
	}
	return n
}

// sentences reports whether a text has the marks of sentences.
func sentences(s string) bool {
	s = strings.TrimRight(s, "\"')]\u201d\u2019")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.Contains(s, ". ") || len(s) > 200
}

// root chooses the element: the body of the article where the page names it, the article where there
// is one that stands out, the main part, or else the smallest element that holds three quarters of
// the prose.
func (g *page) root() int32 {
	total := g.elements[0].prose
	var best [4]int32
	articles := 0
	for i := 1; i < len(g.elements); i++ {
		e := &g.elements[i]
		if e.dropped || e.prose == 0 {
			continue
		}
		if e.rank == article {
			articles += e.prose
		}
		if e.rank > 0 && (best[e.rank] == 0 || e.prose > g.elements[best[e.rank]].prose) {
			best[e.rank] = int32(i)
		}
	}
	body, whole, part := &g.elements[best[articleBody]], &g.elements[best[article]], &g.elements[best[mainPart]]
	switch {
	case best[articleBody] > 0 && body.prose*4 >= total:
		if best[article] > 0 && best[article] < best[articleBody] && whole.prose*2 <= body.prose*3 && g.within(best[articleBody], best[article]) {
			return best[article]
		}
		return best[articleBody]
	case best[article] > 0 && whole.prose*4 >= total && whole.prose*5 >= articles*3:
		return best[article]
	case best[mainPart] > 0 && part.prose*4 >= total:
		return best[mainPart]
	case total == 0:
		return 0
	}
	for i := len(g.elements) - 1; i > 0; i-- {
		if g.elements[i].prose*4 >= total*3 {
			switch g.elements[i].tag {
			case "p", "li", "td", "th", "tr", "tbody", "h1", "h2", "h3":
				continue
			}
			return int32(i)
		}
	}
	return 0
}

func (g *page) within(i, root int32) bool {
	for i > root {
		i = g.elements[i].parent
	}
	return i == root
}

// firstProse returns the first block of prose of the main text, the number of blocks if there is none.
func (g *page) firstProse(inside, around []bool) int {
	for i := range g.blocks {
		if b := &g.blocks[i]; inside[b.element] && !around[b.element] && g.prose(b) > 0 {
			return i
		}
	}
	return len(g.blocks)
}

// chrome reports whether a block within the main text is no part of it: a link on its own, a prompt,
// or a short line with a time before the text begins.
func (g *page) chrome(b *block, before bool) bool {
	n := b.end - b.start
	if b.linked*10 >= n*7 {
		return true
	}
	s := string(g.text[b.start:b.end])
	if b.heading == 0 && n < 200 && prompt(s, b.linked > 0) {
		return true
	}
	row := g.elements[b.element].row > 0
	if !before || b.heading > 0 || b.item || row || n >= 120 {
		return false
	}
	if g.elements[b.element].dated || published(s) {
		if _, ok := day(s); ok {
			return true
		}
	}
	return (b.timed || strings.Contains(s, "min read")) && !sentences(s)
}

// prompt reports whether a text asks to read, share or subscribe.
func prompt(s string, linked bool) bool {
	low := strings.ToLower(s)
	for _, p := range []string{"read more:", "read also:", "also read:", "share:", "share on", "tags:", "topics:", "see also:", "related:", "more on this:", "more:", "watch:", "listen:"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	switch strings.Trim(low, " .:!") {
	case "advertisement", "share", "share this", "share this article", "related", "related articles", "related stories", "read more", "comments", "story continues below", "article continues below", "save", "print", "listen", "skip advertisement":
		return true
	}
	if !linked {
		return false
	}
	for _, p := range []string{"sign up", "subscribe", "follow us", "click here", "read the full", "download our"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

// withoutEmptyHeadings leaves out headings below the first level that nothing of the text follows
// before a heading of the same level, as those of lists of links are.
func (g *page) withoutEmptyHeadings(keep []int) []int {
	out := keep[:0:0]
	for k, i := range keep {
		h := g.blocks[i].heading
		if h > 1 && (k+1 == len(keep) || g.blocks[keep[k+1]].heading > 0 && g.blocks[keep[k+1]].heading <= h) {
			continue
		}
		out = append(out, i)
	}
	return out
}
