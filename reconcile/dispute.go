package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// evidenceDispute is the evidence, in tenths of bits, apart from the likeness of the values, that rival figures
// of two speakers need, and evidenceSentence that of figures in one sentence; disputeReach is how many bytes apart they may stand in one document.
const (
	evidenceDispute  = 0
	evidenceSentence = -12
	disputeTrust     = 10 // rival speakers need so much less evidence than a conflict of values
	headSentence     = 90 // information of heads found elsewhere that makes up for a shared head in one sentence
	disputeReach     = 300
)

func disputeRule() *Rule {
	return &Rule{
		Name: "dispute",
		Doc: `dispute reports rival figures of two named parties: "rebels say 400, the ministry says 40".

The two claims must be comparable as for the rule values, each must name a speaker, and the speakers must be
different. They may stand in one document, near each other; in one sentence little else must say that they are of one
thing. A dispute is no error of either text: the sources report that the parties disagree.

Not reported: figures of one speaker, figures of different measures that the parties give, numbers of those who are missing or in hospital,
which change from hour to hour, and the shares of one document, which mostly are answers of different groups.`,
		Run: func(p *Pass) {
			p.rivalsFrom(func(q *pair) int { return evidenceConflict + p.doubt(q) - disputeTrust }, func(q *pair) {
				if p.oneDispute(q) && !developed(p.Claims[q.a], p.Claims[q.b]) && !p.counting(q) {
					p.reportDispute(q)
				}
			})
			for q := range p.each() {
				if p.views[q.a].doc == p.views[q.b].doc && q.j.verdict[cValue] == Different && !q.j.differs() && p.oneDispute(q) {
					p.reportDispute(q)
				}
			}
		},
	}
}

func (p *Pass) reportDispute(q *pair) {
	a, b := p.Claims[q.a], p.Claims[q.b]
	p.reportRivals(q, topic(a)+a.Speaker+" says "+quote(a)+", "+b.Speaker+" says "+quote(b))
}

// rivalSpeakers reports whether both claims name a speaker, and not the same one.
func rivalSpeakers(a, b *claims.Claim) bool {
	return isSpeaker(a.Speaker) && isSpeaker(b.Speaker) && otherSpeaker(a.Speaker, b.Speaker)
}

// isSpeaker reports whether a name may be one of a party: it has no digits and no percentage.
func isSpeaker(s string) bool {
	switch lastWord(strings.ToLower(s)) {
	case "poll", "polls", "survey", "surveys", "ad":
		return false
	}
	return s != "" && !strings.ContainsAny(s, "0123456789%") && !strings.Contains(s, "percent") && !strings.Contains(s, "per cent")
}

// otherSpeaker reports whether both speakers are named and neither name holds the other.
func otherSpeaker(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a != "" && b != "" && !strings.Contains(a, b) && !strings.Contains(b, a) && lastWord(a) != lastWord(b)
}

// lastWord gives the last word of a name: two forms of a person's name have it in common.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// oneDispute reports whether the two figures are rival figures of two parties about one thing. They must share
// a head or the noun that is counted; in one document they must stand near each other, in two they must be of
// the same period, or near each other in value.
func (p *Pass) oneDispute(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	if !rivalSpeakers(a.claim, b.claim) || a.class == "money" && (collected(a) || collected(b)) && ofItself(a.claim) && ofItself(b.claim) {
		return false
	}
	d := max(b.claim.At.Start-a.claim.At.End, a.claim.At.Start-b.claim.At.End)
	if a.claim.Sentence == b.claim.Sentence && !a.claim.Sentence.IsZero() {
		if a.claim.Measure != "" && a.claim.Measure == b.claim.Measure && d < disputeReach/2 && !listed(a.claim, b.claim) && p.onlyTwo(q) {
			return p.doubt(q) < never
		}
		return a.class != "%" && d < disputeReach/2 && q.j.topic() >= evidenceSentence && !listed(a.claim, b.claim) && p.oneSubject(q)
	}
	if q.j.topic() < evidenceDispute || q.j.features[fHead] == 0 && q.j.features[fNoun] == 0 || nounDoubt(a, b) > 0 {
		return false
	}
	if a.doc != b.doc {
		return shareDoubt(a, b, &q.j) == 0 && (q.j.verdict[cPeriod] == Same || q.j.evidence >= evidenceConflict)
	}
	return a.class != "%" && d < disputeReach && !listed(a.claim, b.claim)
}

// ofItself reports whether a speaker seems to tell of himself: "Clinton’s team says it collected", "we raised".
func ofItself(c *claims.Claim) bool {
	before := " " + strings.ToLower(textOf(c.At.Doc, max(c.Sentence.Start, c.At.Start-80), c.At.Start))
	for _, w := range [...]string{" it ", " we ", " they ", " he ", " she ", " his ", " her ", " their ", " our ", " its ", " the campaign ", " the company ", " the party "} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// onlyTwo reports whether the two figures are the only ones of their dimension in their sentence: each party gives one.
func (p *Pass) onlyTwo(q *pair) bool {
	n := 0
	for k := max(0, q.a-sentenceMost); k < min(len(p.Claims), q.b+sentenceMost); k++ {
		if p.Claims[k].Sentence == p.Claims[q.a].Sentence && p.views[k].class == p.views[q.a].class {
			n++
		}
	}
	return n == 2
}

// telling reports whether the figure is 10 or more: a smaller one without a noun may be anything.
func (v *view) telling() bool { return v.figure.ok && v.figure.n.Cmp(claims.Int(10)) >= 0 }

// oneSubject reports whether two figures of one sentence count one thing: they share a head or a noun, or the second one has no noun
// of its own and the words of the first one.
func (p *Pass) oneSubject(q *pair) bool {
	a, b := &p.views[q.a], &p.views[q.b]
	switch f := &q.j.features; {
	case p.doubt(q) >= never || countDoubt(a, b, &q.j) > nounPlain:
		return false
	case a.class == "count" && (a.noun == "" || b.noun == ""):
		x, y := a.claim.Classes, b.claim.Classes
		if len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(k string) bool { return slices.Contains(y, k) }) {
			return false // members, and schools
		}
		return f[fHead]+f[fHeadOther] >= headSentence && (a.noun != "" || a.telling()) && (b.noun != "" || b.telling())
	default:
		return f[fHead]+f[fNoun] > 0
	}
}

// listed reports whether the text lists one of two figures beside the other.
func listed(a, b *claims.Claim) bool {
	return linkedBy(a, b, claims.RelWith)
}
