package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// Texts of one story were published within days, or share much of what they say. In a folder of articles of many weeks, or without dates,
// each poll has its own sample, each day its own price and each bill its own vote: what one text says of its own says nothing of another's.

const (
	storyAlike  = 45 // similarity, in percent, of two documents of one story, whenever they were published
	storyFew    = 20 // claims of two documents together from which the similarity of documents says something
	storyLittle = 24 // similarity, in percent, below which two long documents of one day may tell two stories
	storyLong   = 12 // claims of a long document
	storyMore   = 24 // evidence, in tenths of bits, that a pair of documents of two stories needs beyond the usual
	storyOther  = 10 // the same for long documents of one day that have little in common
)

// oneStory reports whether two documents may tell one story: they were published within daysSame, are much alike, or are too short to say.
func (p *Pass) oneStory(d, e int) bool {
	if d == e || p.profiles == nil {
		return true
	}
	x, y := &p.profiles[d], &p.profiles[e]
	return p.few(d, e) || daysBetween(x.doc, y.doc) <= daysSame || similarity(x, y) >= storyAlike
}

// few reports whether two documents have too few claims to say whether they tell one story.
func (p *Pass) few(d, e int) bool { return p.profiles[d].claims+p.profiles[e].claims < storyFew }

// manyDays stands for the days between two documents of which one has no date.
const manyDays = 1 << 30

// daysBetween is the number of days between the publication of two documents, many if one has no date.
func daysBetween(d, e *claims.Document) int {
	if d == nil || e == nil || d.Date.IsZero() || e.Date.IsZero() {
		return manyDays
	}
	n := d.Date.Sub(e.Date)
	return max(n, -n)
}

// storyDoubt is the evidence that a pair of claims without a common stated period needs beyond the usual because its documents may tell two
// stories. What is measured anew each time is not compared then.
func (p *Pass) storyDoubt(q *pair) int {
	a, b := &p.views[q.a], &p.views[q.b]
	if a.doc == b.doc || p.profiles == nil || q.j.verdict[cPeriod] == Same && q.j.conf[cPeriod] >= 75 {
		return 0
	}
	if p.otherPoll(a, b) {
		return never
	}
	far := daysBetween(a.claim.At.Doc, b.claim.At.Doc)
	story := p.oneStory(a.doc, b.doc)
	switch anew := measuredAnew(a) || measuredAnew(b); {
	case anew && (!story || far > daysSame && !p.few(a.doc, b.doc) && far < manyDays):
		return never
	case !story:
		return storyMore
	}
	x, y := &p.profiles[a.doc], &p.profiles[b.doc]
	if q.j.features[fBeside] < 20 && min(x.claims, y.claims) >= storyLong && similarity(x, y) < storyLittle {
		return storyOther
	}
	return 0
}

// measuredAnew reports whether a claim gives what is another number each time: a share, a lead, a price for a unit, a result, a rank, an
// index, a change, or those who were asked or voted.
func measuredAnew(v *view) bool {
	switch v.class {
	case "%", "pp", "times", string(claims.KindScore), string(claims.KindRank):
		return true
	}
	if v.claim.Kind == claims.KindChange || strings.Contains(string(v.claim.Quantity.Unit), "/") {
		return true
	}
	if _, votes := v.has("vote"); votes && v.class == "count" {
		return true
	}
	for _, w := range [...]string{"poll", "survey", "voter", "respondent", "margin", "index", "point", "price", "oil", "crude", "barrel", "gold", "ounce", "stock", "average"} {
		if r, ok := v.has(w); ok && r <= roleSubject {
			return true
		}
	}
	return false
}

// storyBound reports whether findings of a rule over two documents are of one story only: they take levels, lengths and shares of two texts
// for those of one thing by little more than their numbers.
func storyBound(rule string) bool {
	switch rule {
	case "points", "units", "direction", "duration", "target", "shares", "denominators", "anniversary", "multiple":
		return true
	}
	return false
}

// acrossStories reports whether a finding is of documents that tell two stories.
func (p *Pass) acrossStories(f *Finding) bool {
	if !storyBound(p.rule.Name) {
		return false
	}
	doc := -1
	for _, c := range f.Claims {
		i, ok := p.byClaim[c]
		if !ok {
			continue
		}
		if d := p.views[i].doc; doc >= 0 && d != doc && !p.oneStory(doc, d) {
			return true
		} else if doc < 0 {
			doc = d
		}
	}
	return false
}

// agreeByChance reports whether a pair that agrees is of documents that tell two stories, and neither its words, a name nor its digits say that
// it is of one thing: a folder of a year is full of two weeks and of people aged 51.
func (p *Pass) agreeByChance(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	if a.doc == b.doc || p.profiles == nil || p.oneStory(a.doc, b.doc) {
		return false
	}
	f := &q.j.features
	switch {
	case a.class == string(claims.KindAge):
		return sharedNames(a.names, b.names) == 0
	case f[fEqual] == 0, lengthOfTime(a):
		return int(q.agrees) < evidenceAgree+2*storyMore
	case f[fEqual] >= 10*unusualDigits:
		return int(q.agrees) < evidenceAgree+storyMore/2
	}
	return int(q.agrees) < evidenceAgree+storyMore+storyMore/2
}

func lengthOfTime(v *view) bool {
	return v.class == "second" || v.class == "month" || v.class == "year"
}
