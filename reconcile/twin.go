package reconcile

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// A twin is a pair of claims of two documents that are one number told twice, in tellings that cannot both hold. a < b.
type twin struct {
	a, b int
	how  twist
}

// Retellings hold what a pass has found for numbers told twice.
type retellings struct {
	joined  *unions // the claims that agree; nil until they are asked for
	twins   []twin
	twinned bool                                 // twins is made
	spoken  map[*claims.Document]map[string]bool // the words of documents that were asked for
}

// twinMost is the number of pairs of claims with the same digits in two documents up to which they are looked at.
const twinMost = 36

// twinNeeds is the evidence, in tenths of bits, that one number told in two ways needs: a text that gives the digits of another one mostly
// gives another thing, or the same thing rightly. The fewer digits the two share, the more.
func twinNeeds(how twist, digits int, lone bool, beside int) int {
	switch {
	case how == twistPoints && digits == 1 && beside >= besideTwin:
		return -20
	case digits == 1 && (how == twistUnit || how == twistBasis):
		return never
	case digits == 1:
		return 30
	case how == twistDigits && digits == 2:
		return 25
	case how == twistDigits:
		return 15
	case how == twistPoints, how == twistPeriod:
		return -10
	case how == twistScale && digits == 2 && !lone:
		return 5
	case how == twistScale:
		return -5
	}
	return 0
}

// twinsOf finds the twins with one twist.
func (p *Pass) twinsOf(how twist) []twin {
	if !p.told.twinned {
		p.told.twinned, p.told.twins = true, p.findTwins()
	}
	var out []twin
	for _, t := range p.told.twins {
		if t.how == how {
			out = append(out, t)
		}
	}
	return out
}

// findTwins looks in each two documents for claims of the same digits. A claim that agrees with one of the other document is left out,
// and so is one with two twins.
func (p *Pass) findTwins() []twin {
	lists := make([][]written, len(p.entries))
	for d, e := range p.entries {
		for i := range e.claims {
			k := p.number(d, i)
			if g := p.views[k].told(); g.ok && mayTwin(&p.views[k]) {
				lists[d] = append(lists[d], written{sortedDigits(g.digits), k})
			}
		}
		slices.SortFunc(lists[d], func(a, b written) int { return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.claim, b.claim)) })
	}
	var out []twin
	for d := range p.entries {
		for _, o := range p.others[d] {
			if int(o) > d {
				out = append(out, p.twinsBetween(d, int(o), lists[d], lists[o])...)
			}
		}
	}
	return out
}

func sortedDigits(s string) string {
	b := []byte(s)
	slices.Sort(b)
	return string(b)
}

// mayTwin reports whether a claim may be one telling of a number: a single number, and no rank, result, age or date.
func mayTwin(v *view) bool {
	_, point := v.claim.Quantity.Stated.Point()
	return point && !ownRule(v) && v.class != string(claims.KindRank) && v.class != string(claims.KindScore) && !wide(v)
}

func (p *Pass) twinsBetween(d, o int, xs, ys []written) []twin {
	var found []twin
	var near *alignment
	sameNumber(xs, ys, twinMost, func(x, y int) {
		how := twistOf(&p.views[x], &p.views[y])
		if how == twistNone {
			return
		}
		if near == nil {
			near = p.alignmentOf(d, o)
		}
		if p.weighTwin(x, y, how, near) >= 0 {
			found = append(found, twin{min(x, y), max(x, y), how})
		}
	})
	times := map[int]int{}
	for _, t := range found {
		times[t.a]++
		times[t.b]++
	}
	return slices.DeleteFunc(found, func(t twin) bool { return times[t.a] > 1 || times[t.b] > 1 })
}

// weighTwin gives the evidence, in tenths of bits, that two claims of the same digits are one number, beyond that which they need: how
// well they would agree if the second one told the number of the first one as that does. It is below 0 where something rules it out.
func (p *Pass) weighTwin(i, k int, how twist, near *alignment) int {
	a, b := &p.views[i], &p.views[k]
	if (near.agrees[i] || near.agrees[k]) && !(how.inOneForm() && near.u.find(i) == near.u.find(k)) {
		return -never
	}
	if revised(a.claim, b.claim) || how.ofUnits() && (p.retells(i) || p.retells(k)) {
		return -never
	}
	if how.inOneForm() && (near.values[sizeOf(a)] > 1 || near.values[sizeOf(b)] > 1) {
		return -never
	}
	c := retold(a, b)
	s := p.setting(a, c)
	s.beside, s.common = near.beside(i, k), near.common
	j := judge(a, c, &s, nil)
	period := j.verdict[cPeriod] == Different && (j.conf[cPeriod] >= 80 || s.beside < besideTwin || how != twistPoints)
	if j.verdict[cUnit] == Different || j.verdict[cScope] == Different || j.veto != (how == twistBasis) || period != (how == twistPeriod) {
		return -never
	}
	e := j.evidence + against(&j)
	if s.common == 0 {
		e -= aloneTwin
		if j.features[fHead]+j.features[fNoun]+j.features[fVerb] == 0 {
			e -= aloneTwin - 5
		}
	}
	if how == twistBasis {
		e += 20
	}
	n := len(a.told().digits)
	lone := near.lone(a.class) && near.lone(b.class)
	if lone && s.common > 0 {
		e += loneTwin
	} else if n < 4 && (how == twistScale || how == twistDigits) && countClass(a.claim.Kind) != countClass(b.claim.Kind) {
		return -never
	}
	e -= max(0, int(j.features[fRivals])-manyShares) + twinNeeds(how, n, lone, s.beside)
	if how == twistDirection && headsApart(a, b, &j) {
		e -= aloneTwin
	}
	if e < 0 {
		return e
	}
	if p.unspoken(a, b) {
		return -never
	}
	if p.strange(a, b) || p.strange(b, a) {
		e -= strangeTwin
	}
	return e
}

// headsApart reports whether each of two claims has a head that the other one has in no role, and they share no modifier: the price of a share,
// and revenue.
func headsApart(a, b *view, j *judgement) bool {
	return a.hasHead() && b.hasHead() && j.features[fHead]+j.features[fHeadOther]+j.features[fModifier] == 0
}

// retells reports whether the text gives the amount of a claim in a second unit.
func (p *Pass) retells(i int) bool {
	c := p.Claims[i]
	if len(p.linked(c, claims.RelSame)) > 0 {
		return true
	}
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		if o := p.Claims[k]; k != i && o.Sentence == c.Sentence && hasLink(o, claims.RelSame, c) {
			return true
		}
	}
	return false
}

// retold is claim b with the number of claim a.
func retold(a, b *view) *view {
	kind, unit := b.claim.Kind, a.claim.Quantity.Unit
	if a.class == "count" && b.class == "count" {
		unit = b.claim.Quantity.Unit
	}
	if a.class != b.class {
		kind = a.claim.Kind
	}
	return relabelled(b, kind, unit, a.claim.Quantity)
}

// Evidence, in tenths of bits, against a pair of two texts that agree on nothing else, and nearly as much again if they share no head, noun or verb; and of which one is about entities that the other text does
// not speak of.
const (
	aloneTwin   = 20
	strangeTwin = 10
)

// loneTwin is the evidence, in tenths of bits, that lies in two claims being the only ones of their dimensions that are left in the two
// documents.
const loneTwin = 10

// reportTwin reports two claims that are one number, with the figures that tell that the two texts speak of one thing.
func (p *Pass) reportTwin(t twin, message string, more ...claims.Step) {
	a, b := &p.views[t.a], &p.views[t.b]
	steps := []claims.Step{readStep(a.claim), readStep(b.claim)}
	if c := p.compare(t.a, t.b); c.Comparable {
		steps = slices.Insert(steps, 0, claims.Step{Rule: p.rule.Name, Text: c.Because})
	}
	steps = append(steps, more...)
	f := Finding{Message: topic(a.claim) + quote(a.claim) + " and " + quote(b.claim) + message, Claims: []*claims.Claim{a.claim, b.claim}}
	if a.class == b.class && a.unit == b.unit {
		f.Gap = gapOf(a.values, b.values, a.unit, larger(a.stepIn(), b.stepIn()))
		if f.Gap.Known {
			steps = append(steps, gapStep(p.rule.Name, f.Gap))
		}
	}
	if with := p.alignmentOf(a.doc, b.doc).quotes(t); with != "" {
		steps = append(steps, claims.Step{Rule: p.rule.Name, Text: "both texts also give " + with})
	}
	f.Steps = steps
	p.Report(f)
}

// undisputed leaves out the agreements of two claims that a finding says to be one number in two meanings.
func (p *Pass) undisputed(groups []Agreement) []Agreement {
	of := map[[2]*claims.Claim]bool{}
	for i := range p.findings {
		switch f := &p.findings[i]; f.Rule {
		case "basis", "direction":
			of[[2]*claims.Claim{f.Claims[0], f.Claims[len(f.Claims)-1]}] = true
		case "target":
			for n, a := range f.Claims {
				for _, b := range f.Claims[n+1:] {
					of[[2]*claims.Claim{a, b}] = true
				}
			}
		}
	}
	if len(of) == 0 {
		return groups
	}
	return slices.DeleteFunc(groups, func(g Agreement) bool {
		return len(g.Claims) == 2 && of[[2]*claims.Claim{g.Claims[0], g.Claims[1]}]
	})
}

// besideTwin is from where on the figures beside a pair show that two sentences tell one thing, though they seem to tell of two periods: three
// digits.
const besideTwin = 30
