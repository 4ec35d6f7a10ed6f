package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func revisionRule() *Rule {
	return &Rule{
		Name: "revision",
		Doc: `revision reports an earlier figure that a revision names and that is not the one published before: "revised to 906,000
from the 622,000 first published", where the first estimate was 672,000.

The figure must be named as the earlier one: what a revised figure was before, or with words such as "originally" and "first reported". The
earlier document must give, as a fact, one figure of the same unit that is within half as much again of it, of the same measure and entity, and
of no other stated period.

Not reported: a document that gives both figures, one that gives the revised figure, and figures of documents that are not older.`,
		Run: func(p *Pass) {
			for e := range p.Claims {
				if n, ok := p.earlierValue(e); ok {
					p.reportRevision(e, n)
				}
			}
		},
	}
}

// earlierValue reports whether a claim is named as the value before a revision, and gives the number of the revised one, the claim itself where
// none is known.
func (p *Pass) earlierValue(e int) (revised int, ok bool) {
	c := p.Claims[e]
	if c.Kind != claims.KindLevel && c.Kind != claims.KindChange && c.Kind != claims.KindShare || ownRule(&p.views[e]) || wide(&p.views[e]) || !p.views[e].figure.ok {
		return 0, false
	}
	for k := max(0, e-sentenceMost); k < min(len(p.Claims), e+sentenceMost); k++ {
		d := p.Claims[k]
		if k != e && d.Sentence == c.Sentence && hasLink(d, claims.RelFrom, c) && (facet(d, "certainty") == "revised" || corrects(d)) {
			return k, true
		}
	}
	return e, facet(c, "certainty") != "revised" && firstGiven(c)
}

// firstGiven reports whether the words right around a figure say that it was the first one given.
func firstGiven(c *claims.Claim) bool {
	if c.Sentence.IsZero() || c.At.End > c.Sentence.End {
		return false
	}
	before := strings.ToLower(before40(c))
	behind := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+40)}.Text())
	for _, w := range [...]string{"originally", "first reported", "first published", "first announced", "first given", "initially", "at first", "previously reported", "previously published"} {
		if i := strings.Index(behind, w); i >= 0 && !strings.ContainsAny(behind[:i], "0123456789") || strings.HasSuffix(strings.TrimRight(before, " £$€"), w) {
			return true
		}
	}
	return false
}

// Evidence of words, in tenths of bits, that an earlier figure and the one published before need to be of one thing, and what they need if
// the later document does not speak of the subject of the first one.
const (
	revisionWords   = -45
	revisionSubject = -20
)

// reportRevision reports the figures of older documents that are not the earlier value e of the revised figure n.
func (p *Pass) reportRevision(e, n int) {
	p.otherDocs(p.views[e].doc, func(o int) {
		found, rivals := -1, 0
		for i := range min(len(p.entries[o].claims), listReach) {
			k := p.number(o, i)
			a := &p.views[k]
			if a.class != p.views[e].class || a.class != "count" && a.unit != p.views[e].unit {
				continue
			}
			if a.values.Overlaps(p.views[e].values) || a.figure.ok && a.figure.n.Equal(p.views[n].figure.n) {
				rivals = -1
				break
			}
			if p.publishedBefore(k, e, n) {
				found = k
				rivals++
			}
		}
		if rivals == 1 {
			a := p.Claims[found]
			p.Report(Finding{
				Message: topic(a) + quote(a) + " was published before, but " + quote(p.Claims[e]) + " is named as the earlier figure",
				Claims:  []*claims.Claim{a, p.Claims[e]}, Gap: gapBetween(&p.views[found], &p.views[e]),
				Steps: []claims.Step{readStep(a), readStep(p.Claims[e])},
			})
		}
	})
}

// publishedBefore reports whether claim k is the figure that an older document gave of what claims e and n tell.
func (p *Pass) publishedBefore(k, e, n int) bool {
	a := &p.views[k]
	x, y := docDate(a.claim), docDate(p.Claims[e])
	if x.IsZero() || y.IsZero() || x.Compare(y) >= 0 || !isFact(a.claim) || !a.figure.ok || wide(a) || ownRule(a) {
		return false
	}
	if nearness(a, &p.views[e]) < 30 {
		return false
	}
	need := revisionWords
	if !p.speaksOf(p.views[e].doc, a) {
		need = revisionSubject
	}
	alike := false
	for _, i := range [...]int{e, n} {
		b := &p.views[i]
		with := p.setting(a, b)
		j := judge(a, b, &with, nil)
		if j.veto || j.verdict[cScope] == Different || j.verdict[cUnit] == Different || j.verdict[cPeriod] == Different && j.conf[cPeriod] >= planTime {
			return false
		}
		alike = alike || j.words() >= need
	}
	return alike
}

// speaksOf reports whether a document has a word for the subject of a claim.
func (p *Pass) speaksOf(doc int, a *view) bool {
	for i := range a.terms {
		if a.terms[i].role == roleSubject && p.mentions(doc, a.terms[i].id) {
			return true
		}
	}
	return false
}
