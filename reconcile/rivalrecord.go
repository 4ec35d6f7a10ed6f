package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// rivalWide is how many times as large, in thirds, a value may be that exceeds a record: what exceeds it by more is of something else.
const rivalWide = 4

// checkRivalRecord reports the only value of an earlier time that exceeds the record i, in the texts about the same thing, told in whatever
// words.
func (p *Pass) checkRivalRecord(i int) {
	if p.Claims[i].Record == claims.RecordNone {
		return
	}
	found := -1
	one := true
	p.nearby(i, func(k int) {
		if p.rivalsRecord(i, k) {
			one = one && (found < 0 || p.views[found].values.Overlaps(p.views[k].values))
			found = k
		}
	})
	if found >= 0 && one {
		p.noRecord(i, found)
	}
}

// rivalsRecord reports whether claim k gives a value of an earlier time that exceeds the record i and may be of the same thing: the text calls
// it the mark until then, or it is dated before and the two have telling words in common.
func (p *Pass) rivalsRecord(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	like := a.class == b.class && (a.unit == b.unit || a.class == "count" && (a.noun == b.noun || a.noun == "" || b.noun == "" || ofPeople(a) && ofPeople(b) || likeKinds(a, b) > 0))
	if k == i || !like || !b.isLevel() && b.claim.Kind != claims.KindDuration && !p.readings(a, b) || !exceeds(a, b) || !positive(a.values) || !positive(b.values) || b.claim.Record != claims.RecordNone && b.doc == a.doc {
		return false
	}
	wide := claims.Between(claims.Ratio(3, rivalWide), claims.Ratio(rivalWide, 3))
	if !a.values.Mul(wide).Overlaps(b.values) || unlikeTotal(b.claim) != unlikeTotal(a.claim) && !capped(a, b) || hasRel(b.claim, claims.RelPart) || revised(a.claim, b.claim) {
		return false
	}
	if _, _, differ := contrast(a.claim, b.claim, func(axis string) bool { return axis != "increment" }); differ {
		return false
	}
	if p.marksTill(k) && p.besideSentence(i, k) {
		return true
	}
	if _, _, other := disjointNames(a, b); other && a.claim.RecordAmong == "" {
		return false
	}
	if otherHead(b, a) && a.class != "degree" || !p.longBefore(i, k) || b.doc != a.doc && p.setting(a, b).foreign {
		return false
	}
	q, _ := statedPeriod(b.claim)
	if !p.gauged(i) {
		r, _ := statedPeriod(a.claim)
		if r.Grain == claims.GrainQuarter && q.Grain == claims.GrainQuarter && r.Start.Month != q.Start.Month {
			return false // a record may be one among third quarters
		}
		if !r.IsZero() && !q.IsZero() && !sameLength(r, q) && !(upToMonth(q) && !upToMonth(r)) {
			return false
		}
	}
	if a.class == "degree" || a.class == "celsius" || a.class == "kelvin" {
		return p.tellingWords(a, b) >= rivalWords-1 // nothing else is told in degrees
	}
	return p.tellingWords(a, b) >= rivalWords
}

// readings reports whether b gives what the record a does though it is read as another kind: a share where the record is a percentage, and a leap
// of so many metres.
func (p *Pass) readings(a, b *view) bool {
	c := b.claim
	return stanceClass(c.Stance) == "fact" && (a.class == "%" && c.Kind == claims.KindShare || a.class == "meter" && c.Kind == claims.KindChange && len(c.Links) == 0)
}

// rivalWords is how many telling words a record and the value that exceeds it must have in common.
const rivalWords = 2

// tellingWords counts the words that two views have in common and that say what is measured: a head counts twice.
func (p *Pass) tellingWords(a, b *view) int {
	n := 0
	for _, t := range a.terms {
		r, ok := b.has(t.stem)
		switch {
		case !ok || t.weight < 40:
		case r == roleHead || t.role == roleHead:
			n += 2
		case r != roleContext || t.role != roleContext || t.weight >= 80:
			n++
		}
	}
	if a.class == "count" && a.noun != "" && a.noun == b.noun {
		n--
	}
	if shared := sharedNames(a.names, b.names); shared > 0 || p.profiles == nil {
		return n + shared
	}
	for _, name := range b.names {
		if a.doc != b.doc && p.profiles[a.doc].mentions(name) || strings.Contains(strings.ToLower(a.claim.Sentence.Text()), name) {
			return n + 1
		}
	}
	return n
}

// gauged reports whether a record is one of a gauge, a distance, a price of one thing or a length of time, which is of a moment.
func (p *Pass) gauged(i int) bool {
	c := p.Claims[i]
	return readOff(c, c) || c.Kind == claims.KindDuration || classOf(c) == "degree"
}

// longBefore reports whether claim k is told of a time before that of the record i, and not before the day that the record goes back to.
func (p *Pass) longBefore(i, k int) bool {
	a, b := p.Claims[i], p.Claims[k]
	q, stated := statedPeriod(b)
	if q.IsZero() || !stated {
		q = claims.Day(docDate(b))
		if a.At.Doc == b.At.Doc || docDate(a).Sub(docDate(b)) < rivalDays {
			return false
		}
	}
	w := periodOrDay(a)
	if w.IsZero() || q.End.IsZero() || q.Start.IsZero() || !q.Before(w) {
		return false
	}
	if !a.RecordSince.IsZero() && (q.Start.Compare(a.RecordSince) < 0 || q.Start.Year == a.RecordSince.Year) {
		return false
	}
	if among := monthNamed(a.RecordAmong); among > 0 {
		return q.Start.Month == among && upToMonth(q)
	}
	return a.RecordAmong == "" || strings.EqualFold(a.RecordAmong, b.RecordAmong) || strings.EqualFold(a.RecordAmong, b.Scope) || strings.HasPrefix(a.RecordAmong, "the ")
}

// monthNamed gives the number of the month of the name, 0 if it is none.
func monthNamed(name string) int {
	for n, m := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if strings.EqualFold(name, m) {
			return n + 1
		}
	}
	return 0
}

// rivalDays is how many days before the text of a record another one must be written, for its values to be of an earlier time.
const rivalDays = 60

// marksTill reports whether the words before a figure call it the record until then: "the old record was", "the best until now".
func (p *Pass) marksTill(k int) bool {
	before, behind := p.aroundFigure(k)
	before = before[max(0, len(before)-8):]
	mark := slices.ContainsFunc(before, func(w string) bool {
		return w == "best" || w == "record" || w == "mark" || w == "high" || w == "peak" || w == "low" || w == "highest" || w == "most"
	})
	earlier := func(w string) bool {
		return w == "previous" || w == "old" || w == "former" || w == "earlier" || w == "until" || w == "till" || w == "hitherto" || w == "prior" || w == "standing"
	}
	return mark && (slices.ContainsFunc(before, earlier) || len(behind) > 0 && (behind[0] == "until" || behind[0] == "till"))
}
