package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A text that tells a change and the level at which it ends says by both where it started: "264,000 containers, 12% more than a year before" was
// 236,000. Another text rarely tells that earlier level in the same words. It is found by elimination: the only level of its document that is of
// the same unit, of the time of the base and of about that size.

// baseWide is how many fifths of the derived base a level of another text may be, to be meant as that base.
const baseWide = 8

// checkBaseLevels compares each change and its end with the level of the base in other documents.
func (p *Pass) checkBaseLevels(want func(c *claims.Claim) bool) {
	for i, c := range p.Claims {
		if !want(c) || c.Kind != claims.KindChange && c.Quantity.Unit != "times" || stanceClass(c.Stance) == "denied" || stanceClass(c.Stance) == "hypothetical" || adjusted(c) || p.others == nil {
			continue
		}
		if l, ok := p.endOfChange(i); ok && positive(p.views[l].values) {
			p.checkBaseLevel(i, l)
		}
	}
}

// endOfChange gives the level at which the change i ends: the one that the text links to it, or the only one of its sentence, if the
// sentence tells no other change.
func (p *Pass) endOfChange(i int) (int, bool) {
	c := p.Claims[i]
	if len(p.linked(c, claims.RelFrom)) > 0 || c.Sentence.IsZero() {
		return 0, false
	}
	for _, l := range p.linked(c, claims.RelTo) {
		k, ok := p.byClaim[l]
		return k, ok && p.mayEnd(i, k) && !setsAgainst(c, l)
	}
	found := -1
	for k := max(0, i-sentenceMost); k < min(len(p.Claims), i+sentenceMost); k++ {
		o := p.Claims[k]
		switch {
		case k == i || o.Sentence != c.Sentence:
		case p.views[k].class == "second" || p.views[k].class == "month" || p.views[k].class == "year":
		case o.Kind == claims.KindChange || o.Kind == claims.KindRatio || o.Kind == claims.KindShare:
			return 0, false
		case !p.mayEnd(i, k):
			if isLevel(o) && !ownRule(&p.views[k]) {
				return 0, false
			}
		case found >= 0:
			return 0, false
		default:
			found = k
		}
	}
	return found, found >= 0 && !setsAgainst(c, p.Claims[found]) && (p.Claims[found].Measure == c.Measure || p.joinsEnd(c, p.Claims[found]))
}

// setsAgainst reports whether the words between a change and a level behind it say that it is what the level is compared with: "2.4% below the peak
// at 57,909".
func setsAgainst(c, level *claims.Claim) bool {
	between := " " + strings.ToLower(textBetween(c.At, level.At)) + " "
	for _, w := range [...]string{" below ", " above ", " than ", " over ", " short of ", " from "} {
		if level.At.Start > c.At.Start && strings.Contains(between, w) {
			return true
		}
	}
	return false
}

// endApart is how many bytes may stand between a level and the change behind it that is told in other words.
const endApart = 70

// joinsEnd reports whether the words between a change and a level of its sentence join them: the change stands in apposition behind the level, or
// the level is what came of it.
func (p *Pass) joinsEnd(c, level *claims.Claim) bool {
	between := strings.ToLower(textBetween(c.At, level.At))
	if len(between) > endApart {
		return false
	}
	if level.At.Start < c.At.Start {
		return strings.Contains(between, ", a") || strings.Contains(between, "(") || strings.Contains(between, ", up") || strings.Contains(between, ", down") || len(between) < 25
	}
	for _, w := range [...]string{", with ", " reaching ", " bringing ", " leaving ", " taking ", " making it ", " to "} {
		if strings.Contains(between, w) {
			return true
		}
	}
	return false
}

// mayEnd reports whether the change i may end at the level k by their units.
func (p *Pass) mayEnd(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	if b.claim.Kind != claims.KindLevel || ownRule(b) || b.values.IsUnbounded() || stanceClass(b.claim.Stance) != stanceClass(a.claim.Stance) {
		return false
	}
	switch b.class {
	case "times", "pp", "year", "month", "second", "night":
		return false
	case "%":
		return a.class == "pp"
	}
	return a.class == "%" || a.class == "times" || a.class == b.class && (a.unit == b.unit || a.class == "count")
}

// checkBaseLevel reports the only level of each other document that must be the base of the change i to the level l, and is not.
func (p *Pass) checkBaseLevel(i, l int) {
	x, text, ok := p.baseOf(i, l)
	if !ok || !positive(x) || x.High().Missing {
		return
	}
	if p.views[i].class == "times" {
		x = x.Mul(claims.Between(claims.Ratio(9, 10), claims.Ratio(11, 10)))
	}
	d := p.views[l].doc
	if slices.ContainsFunc(p.claimsOf(d), func(k int) bool { return k != l && p.likeLevel(l, k) && p.views[k].values.Overlaps(x) }) {
		return
	}
	p.otherDocs(d, func(o int) {
		if k, ok := p.baseIn(i, l, o, x); ok && !p.inFinding(i, o) && !p.inFinding(l, o) && !p.inFinding(k, d) {
			c, level := p.Claims[i], p.Claims[l]
			f := p.derive(l, x, p.Claims[k].Period, []*claims.Claim{c, level}, claims.Step{Rule: p.rule.Name, Text: text, At: c.At})
			f.view.unit, f.view.class, f.view.noun = p.views[k].unit, p.views[k].class, p.views[k].noun
			p.contradict(f, k)
		}
	})
}

// inFinding reports whether claim i stands in a finding with a claim of document o.
func (p *Pass) inFinding(i, o int) bool {
	return slices.ContainsFunc(p.claimsOf(o), func(k int) bool { return p.reported[[2]int{min(i, k), max(i, k)}] })
}

// claimsOf lists the first claims of a document.
func (p *Pass) claimsOf(d int) []int {
	var out []int
	for n := range min(len(p.entries[d].claims), listReach) {
		out = append(out, p.number(d, n))
	}
	return out
}

// likeLevel reports whether claim k is a level in the unit of the level l, told as it is.
func (p *Pass) likeLevel(l, k int) bool {
	a, b := &p.views[l], &p.views[k]
	if b.claim.Kind != claims.KindLevel && b.claim.Kind != claims.KindFrequency || ownRule(b) || b.values.IsUnbounded() || !positive(b.values) {
		return false
	}
	if b.class == "times" && b.claim.Kind == claims.KindFrequency && a.class == "count" {
		return a.noun == ""
	}
	return a.class == b.class && (a.unit == b.unit || a.class == "count" && (a.noun == "" || b.noun == "" || a.noun == b.noun || likeKinds(a, b) > 0 || genericNoun(a.noun) && ofPeople(b) || genericNoun(b.noun) && ofPeople(a)))
}

// baseIn finds the level of document o that must be the base of the change i to the level l, which was worked out to be x.
func (p *Pass) baseIn(i, l, o int, x claims.Interval) (int, bool) {
	found := -1
	for _, k := range p.claimsOf(o) {
		if !p.likeLevel(l, k) {
			continue
		}
		b := &p.views[k]
		if b.values.Overlaps(x) {
			return 0, false
		}
		if apartFifths(x, b.values, baseWide) || hasRel(b.claim, claims.RelPart) || revised(p.Claims[l], b.claim) || linkedTo(p, k, claims.RelTo) || !p.isBase(i, l, k) {
			continue
		}
		if found >= 0 && !p.views[found].values.Overlaps(b.values) {
			return 0, false
		}
		found = k
	}
	return found, found >= 0
}

// apartFifths reports whether one of two positive values is wholly more than so many fifths of the other.
func apartFifths(x, y claims.Interval, n int64) bool {
	r := claims.Ratio(n, 5)
	return below(x.Scale(r), y) || below(y.Scale(r), x)
}

// linkedTo reports whether a change near claim k ends at it.
func linkedTo(p *Pass, k int, rel claims.Relation) bool {
	for n := max(0, k-seriesReach); n < min(len(p.Claims), k+seriesReach+1); n++ {
		if hasLink(p.Claims[n], rel, p.Claims[k]) {
			return true
		}
	}
	return false
}

// isBase reports whether the level k may be the one from which the change i led to the level l: told beside that level as the earlier one, or of the
// time of the base and in like words.
func (p *Pass) isBase(i, l, k int) bool {
	a, b := &p.views[l], &p.views[k]
	s := p.setting(a, b)
	if s.foreign {
		return false
	}
	if _, _, other := disjointNames(a, b); other {
		return false
	}
	if _, _, differ := contrast(a.claim, b.claim, func(axis string) bool {
		return axis != "increment" && axis != "count" || unlikeTotal(a.claim) != unlikeTotal(b.claim)
	}); differ || unlikeTotal(a.claim) != unlikeTotal(b.claim) && !capped(a, b) {
		return false
	}
	words := max(p.tellingWords(a, b), p.tellingWords(&p.views[i], b))
	if p.besideEnd(l, k) && !(p.ofPart(k) && p.views[i].class == "%") {
		return words > 0 || !otherHead(b, a, &p.views[i])
	}
	exact, at := p.atBase(i, l, k)
	if !at || stanceClass(b.claim.Stance) != "fact" && stanceClass(b.claim.Stance) != stanceClass(a.claim.Stance) {
		return false
	}
	need := baseWords
	if exact && a.class == "count" && (a.noun != "" && a.noun == b.noun || likeKinds(a, b) > 0) {
		need--
	}
	return words >= need
}

// capped reports whether two levels are percentages of which only one is called a rate.
func capped(a, b *view) bool {
	return a.class == "%" && b.class == "%" && (facet(a.claim, "count") == "rate" || facet(b.claim, "count") == "rate")
}

// baseWords is how many telling words a level and the change that should start from it have in common; a noun that both count is one of them.
const baseWords = 2

// besideEnd reports whether the text of the level k gives the level l too, beside it, and k as the earlier of the two: "88,000, after 61,000 the season
// before", "now 5.00, will be 6.20".
func (p *Pass) besideEnd(l, k int) bool {
	b := &p.views[k]
	for e := max(0, k-seriesReach); e < min(len(p.Claims), k+seriesReach+1); e++ {
		v := &p.views[e]
		if e == k || v.doc != b.doc || v.claim.Sentence != b.claim.Sentence || !v.stated.Equal(p.views[l].stated) || !p.likeLevel(l, e) || len(v.figure.digits) < 2 || linkedBy(v.claim, b.claim, claims.RelPart) {
			continue
		}
		if p.isStart(b, v) || linkedBy(v.claim, b.claim, claims.RelFrom) || p.toldAsEarlier(k, e) {
			return p.onlyTwoOf(k, e)
		}
	}
	return false
}

// onlyTwoOf reports whether a sentence gives no other level of the unit than the two.
func (p *Pass) onlyTwoOf(k, e int) bool {
	for n := max(0, k-sentenceMost); n < min(len(p.Claims), k+sentenceMost); n++ {
		if n != k && n != e && p.Claims[n].Sentence == p.Claims[k].Sentence && p.likeLevel(k, n) {
			return false
		}
	}
	return true
}

// toldAsEarlier reports whether the words around the level k tell it as the one before the level e of its sentence.
func (p *Pass) toldAsEarlier(k, e int) bool {
	b := p.Claims[k]
	text := strings.ToLower(claims.Span{Doc: b.At.Doc, Start: max(b.Sentence.Start, b.At.Start-25), End: b.At.Start}.Text())
	rest := strings.ToLower(claims.Span{Doc: b.At.Doc, Start: b.At.End, End: min(b.Sentence.End, b.At.End+40)}.Text())
	if b.At.Start > p.Claims[e].At.Start {
		for _, w := range [...]string{" after ", " against ", " from ", " compared with ", " compared to ", " instead of ", " made do with ", " rather than "} {
			if strings.Contains(text, w) {
				return true
			}
		}
	} else if strings.HasSuffix(strings.TrimRight(text, " "), " from") || strings.HasSuffix(strings.TrimRight(text, " "), " now") || strings.Contains(text, "currently") {
		return true
	}
	if n := strings.IndexAny(rest, ",;"); n >= 0 {
		rest = rest[:n]
	}
	return tellsEarlier(rest)
}

// ofPart reports whether the words behind a level say that it is of another part of the year than a change is: "after 61 million in the fourth".
func (p *Pass) ofPart(k int) bool {
	b := p.Claims[k]
	rest := strings.ToLower(claims.Span{Doc: b.At.Doc, Start: b.At.End, End: min(b.Sentence.End, b.At.End+40)}.Text())
	if strings.Contains(rest, "year") || strings.Contains(rest, "season") {
		return false
	}
	for _, w := range [...]string{" in the first", " in the second", " in the third", " in the fourth", " quarter", " month", " week", " half"} {
		if strings.Contains(rest, w) {
			return true
		}
	}
	return false
}

// tellsEarlier reports whether words tell of an earlier time.
func tellsEarlier(rest string) bool {
	for _, w := range [...]string{" before", " earlier", " previous", " last year", " now", " so far", " at present", " ago"} {
		if strings.Contains(rest, w) {
			return true
		}
	}
	return false
}

// atBase reports whether the level k is told of the time from which the change i led to the level l; exact if the text of the change or of the
// level says which time that is and k is of the very same.
func (p *Pass) atBase(i, l, k int) (exact, ok bool) {
	c, level, b := p.Claims[i], p.Claims[l], p.Claims[k]
	when := basePeriod(c, level).Period
	w, stated := statedPeriod(level)
	if w.IsZero() {
		w, stated = statedPeriod(c)
	}
	yearly := p.overYear(i)
	if when.IsZero() && stated && !w.Start.IsZero() && !w.End.IsZero() {
		n, _ := w.Days()
		switch {
		case yearly || (c.Quantity.Unit == "%" || c.Quantity.Unit == "times") && n > 80:
			when = w.Shift(-12)
		case c.Quantity.Unit != "%" && c.Quantity.Unit != "times" && w.Grain == claims.GrainMonth:
			when = w.Shift(-1)
		}
	}
	q, told := statedPeriod(b)
	if !when.IsZero() {
		if told && q.Equal(when) {
			return true, true
		}
		if told && q.Within(when) && upToMonth(q) && upToMonth(w) && !when.Equal(w) {
			return false, !w.IsZero() && !w.End.IsZero()
		}
		if told && !q.IsZero() {
			return false, false
		}
		d := docDate(b)
		return false, !d.IsZero() && when.Contains(d) && (w.IsZero() || upToMonth(w) || when.End.Sub(d) < 40)
	}
	if stated && !w.IsZero() || told && !upToMonth(q) && !q.End.IsZero() {
		return false, false
	}
	d, e := docDate(level), docDate(b)
	if d.IsZero() || e.IsZero() || b.At.Doc == level.At.Doc {
		return false, false
	}
	if told && !q.End.IsZero() {
		e = q.End
	}
	n := d.Sub(e)
	if yearly {
		return false, n > 300 && n < 430
	}
	return false, c.Quantity.Unit != "%" && c.Quantity.Unit != "times" && n >= 0 && n <= stepDays && (told || p.views[k].claim.At.Doc.Date.Compare(d) < 0)
}

// stepDays is how many days before a text that tells a step another one must give the level, for the step to start from it.
const stepDays = 35

// overYear reports whether the sentence of a change says that it is one over a year.
func (p *Pass) overYear(i int) bool {
	s := strings.ToLower(p.Claims[i].Sentence.Text())
	for _, w := range [...]string{"a year earlier", "a year ago", "a year before", "last year", "previous year", "year before", "on the year", "year on year", "year-on-year", "within a year", "in a year", "over the year", "twelve months", "12 months", "season before", "last season", "previous season", "annual"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
