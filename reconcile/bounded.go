package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A draft may tell only a bound on what its source gives the two ends of: "for more than a decade" of what lasted from 1962 to 1969,
// "grew by over 1,000" of 4,100 and 5,300, "more than a third" of 118 in 312. Any two figures keep or miss some bound, so the two must
// be the only ones that can be meant, and the draft must say in words that it tells of both.

// boundFollows is the verdict on a bound of the draft by what two figures of a source make.
func (v *verifier) boundFollows(i int, no *option) (Judged, bool) {
	d := &v.pass.views[i]
	if _, _, half := bound(d.stated); !half || no != nil && no.e >= evidenceFirm {
		return Judged{}, false
	}
	if r, ok := v.spanned(i); ok {
		told := inOwnUnit(d.claim)
		switch by := distinct(v.pass.Claims[r.x], v.pass.Claims[r.y]); {
		case r.value.Within(told):
			return v.computed(d.claim, by, r.text), true
		case !r.value.Overlaps(told):
			return v.computedNot(d.claim, by, r), true
		}
		return Judged{}, false
	}
	if o, ok := v.onlyAge(i); ok {
		switch relateAges(d, &v.pass.views[o.source]) {
		case relHolds:
			return v.supported(d.claim, i, &o), true
		case relApart:
			return v.contradicted(d.claim, &o), true
		}
		return Judged{}, false
	}
	for _, find := range [...]func(int) (derived, bool){v.levelsApart, v.portionBound} {
		r, ok := find(i)
		if !ok {
			continue
		}
		switch {
		case r.value.Within(d.stated):
			return v.follows(d.claim, r), true
		case !r.value.Overlaps(d.stated):
			return v.followsNot(d.claim, r), true
		}
		return Judged{}, false
	}
	return Judged{}, false
}

// inOwnUnit gives the values that a claim states, in its own unit; those of a view are in the base unit.
func inOwnUnit(c *claims.Claim) claims.Interval {
	if c.Quantity.Stated.IsUnbounded() {
		return c.Quantity.Range
	}
	return c.Quantity.Stated
}

// spanned finds the time between the beginning and the end of what the draft gives a length of, in the unit of the draft.
func (v *verifier) spanned(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	if d.claim.Kind != claims.KindDuration && d.claim.Kind != claims.KindAge || !tellsLength(d.claim) {
		return derived{}, false
	}
	told := v.tellings(v.scope(i))
	for n := range told {
		a, b, ok := v.beginAndEnd(i, v.momentsOf(&told[n]))
		if !ok {
			continue
		}
		days, ok := daysFromTo(a.when, b.when)
		if !ok {
			continue
		}
		per, ok := claims.Convert(claims.Exactly(claims.Int(1)), d.claim.Quantity.Unit, "second")
		if !ok || !positive(per) {
			return derived{}, false
		}
		r, ok := days.Scale(claims.Int(24 * 60 * 60)).Quo(per)
		if !ok {
			return derived{}, false
		}
		x, y := p.byClaim[a.claim], p.byClaim[b.claim]
		text := a.show()
		if b.at != a.at {
			text += " to " + b.show()
		}
		return derived{x, y, r, text + " is " + showRange(r, d.claim.Quantity.Unit)}, true
	}
	return derived{}, false
}

// onlyAge finds the only age of the sentence that a bound on an age was written from.
func (v *verifier) onlyAge(i int) (option, bool) {
	p := v.pass
	d := p.Claims[i]
	if d.Kind != claims.KindAge {
		return option{}, false
	}
	best, most := -1, 0
	for _, k := range v.scope(i).claims {
		s := p.Claims[k]
		if s.Kind != claims.KindAge || p.views[k].values.IsUnbounded() {
			continue
		}
		if _, _, differ, known := agesDiffer(d, s); known && differ {
			continue
		}
		switch e := v.knit(i, k); {
		case e > most:
			best, most = k, e
		case e == most:
			best = -1 // two are as near
		}
	}
	if best < 0 || most < knitSpan {
		return option{}, false
	}
	return v.option(i, best)
}

// computedNot is the verdict on a figure that is not what is computed from others, in the unit of the figure.
func (v *verifier) computedNot(c *claims.Claim, by []*claims.Claim, r derived) Judged {
	told := inOwnUnit(c)
	if c.Kind == claims.KindDuration && apartBy(told, r.value, lengthsApart) {
		return v.unknown(v.pass.byClaim[c]) // of another thing
	}
	return Judged{
		Claim: c, Label: Contradicted, By: by, Message: place(by[0]) + "says " + r.text + ", not " + quote(c),
		Gap:   gapOf(told, r.value, c.Quantity.Unit, claims.Number{}),
		Steps: []claims.Step{{Rule: "verify", Text: r.text, At: c.At}},
	}
}

// daysFromTo gives the days that may lie between two times.
func daysFromTo(a, b claims.Period) (claims.Interval, bool) {
	if a.Start.IsZero() || a.End.IsZero() || b.Start.IsZero() || b.End.IsZero() {
		return claims.Interval{}, false
	}
	least, most := b.Start.Sub(a.End.AddDays(-1)), b.End.AddDays(-1).Sub(a.Start)
	if least <= 0 {
		return claims.Interval{}, false
	}
	return claims.Between(claims.Int(int64(least)), claims.Int(int64(most))), true
}

// tellsLength reports whether the sentence of a length says that something lasted so long, or that two things lie so far apart.
func tellsLength(c *claims.Claim) bool {
	if c.Kind == claims.KindAge {
		return true
	}
	if w := strings.Fields(before40(c)); len(w) > 0 && w[len(w)-1] == "for" {
		return true
	}
	for _, w := range wordsOf(c.Sentence) {
		switch w {
		case "last", "lasted", "lasts", "lasting", "lived", "took", "taken", "existed", "existence", "stood", "standing", "spent", "served", "ran", "ruled",
			"reigned", "separated", "passed", "between", "elapsed", "spanned", "continued", "remained", "operated", "after", "later", "long", "went",
			"stayed", "aired", "span", "governed", "led":
			return true
		}
	}
	return false
}

// wordsOf gives the words of a span in small letters, without the marks around them.
func wordsOf(at claims.Span) []string {
	if at.Doc == nil {
		return nil
	}
	out := strings.Fields(strings.ToLower(at.Text()))
	for i := range out {
		out[i] = strings.Trim(out[i], ".,;:()[]\"'“”’")
	}
	return out
}

// beginAndEnd finds the only two moments, or the only stretch, of the sentence that the draft claim was written from; of more
// moments the one that begins something and the one that ends it.
func (v *verifier) beginAndEnd(i int, ms []moment) (a, b *moment, ok bool) {
	best, at := 0, -1
	for k := range ms {
		if ms[k].minute >= 0 && ms[k].when.IsZero() {
			continue
		}
		if e := v.knit(i, v.pass.byClaim[ms[k].claim]); e > best {
			best, at = e, v.number[v.pass.byClaim[ms[k].claim]]
		}
	}
	if best < knitSpan {
		return nil, nil, false
	}
	var all []*moment
	for k := range ms {
		m := &ms[k]
		if m.minute >= 0 && m.when.IsZero() || v.number[v.pass.byClaim[m.claim]] != at || len(all) > 0 && all[len(all)-1].when == m.when {
			continue
		}
		all = append(all, m)
	}
	if d := v.pass.Claims[i]; d.Kind == claims.KindAge {
		return ageFrom(d, all)
	} else if len(all) > 0 && lifespan(all[0].claim) && !tellsLife(d) {
		return nil, nil, false
	}
	if len(all) == 2 && all[0].when.Start.Compare(all[1].when.Start) < 0 {
		return all[0], all[1], true
	}
	var begin, end *moment
	for _, m := range all {
		if m.ends {
			return nil, nil, false // a stretch and another time
		}
		switch endToldBy(m) {
		case tellsBegin:
			if begin != nil {
				return nil, nil, false
			}
			begin = m
		case tellsEnd:
			if end != nil {
				return nil, nil, false
			}
			end = m
		}
	}
	return begin, end, begin != nil && end != nil && begin.when.Start.Compare(end.when.Start) < 0
}

// knitSpan is the evidence that the sentence of a length must share with that of its two ends.
const knitSpan = 30

type endTold uint8

const (
	endUntold endTold = iota
	tellsBegin
	tellsEnd
)

// endToldBy says whether the words before a moment tell of a beginning or an end: the last word that tells either.
func endToldBy(m *moment) endTold {
	s := m.claim.Sentence
	if s.IsZero() || m.at.Doc != s.Doc || m.at.Start < s.Start {
		return endUntold
	}
	words := wordsOf(claims.Span{Doc: s.Doc, Start: s.Start, End: m.at.End})
	for k := len(words) - 1; k >= 0 && k > len(words)-12; k-- {
		switch words[k] {
		case "began", "begun", "begins", "started", "starts", "opened", "founded", "established", "born", "launched", "built", "joined", "introduced", "erected", "formed":
			return tellsBegin
		case "ended", "ends", "closed", "died", "ceased", "demolished", "destroyed", "completed", "finished", "discontinued", "dissolved", "abolished", "until", "till",
			"retired", "cancelled", "canceled", "scrapped", "burned", "burnt", "disbanded":
			return tellsEnd
		}
	}
	return endUntold
}

// levelsApart finds the only two levels of a source of what the draft says has changed, and how far they are apart.
func (v *verifier) levelsApart(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	if d.claim.Kind != claims.KindChange || ownRule(d) {
		return derived{}, false
	}
	var found []derived
	for _, x := range v.scope(i).claims {
		for y := max(v.n, x-sentenceMost); y < x; y++ {
			if r, ok := v.levelPair(i, x, y); ok {
				found = append(found, r)
			}
		}
	}
	if len(found) != 1 {
		return derived{}, false
	}
	return found[0], true
}

// levelPair gives the change between two levels x and y of one thing in one sentence of a source, if it may be that of the draft claim i.
func (v *verifier) levelPair(i, x, y int) (derived, bool) {
	p := v.pass
	d, a, b := &p.views[i], &p.views[x], &p.views[y]
	if v.number[x] != v.number[y] || !sameUnit(a, b) || !isAmount(a.claim) || !isAmount(b.claim) || !positive(a.values) || !positive(b.values) || !v.otherTime(a, b) {
		return derived{}, false
	}
	if a.claim.Measure != b.claim.Measure && a.claim.Measure != "" && b.claim.Measure != "" && !joined(a.claim, b.claim) {
		return derived{}, false
	}
	if !v.ofChanged(d, a) && !v.ofChanged(d, b) {
		return derived{}, false
	}
	later, earlier := a, b
	if startsAt(a.claim, b.claim) {
		later, earlier, x, y = b, a, y, x
	}
	if !changedIn(d.claim, later.claim, earlier.claim) {
		return derived{}, false
	}
	var r claims.Interval
	text := quote(later.claim) + " - " + quote(earlier.claim) + " = "
	switch {
	case d.class == "%" && a.class != "%":
		q, ok := later.stated.Quo(earlier.stated)
		if !ok {
			return derived{}, false
		}
		r = q.Sub(claims.Exactly(claims.Int(1))).Scale(claims.Int(100))
		text = quote(later.claim) + " / " + quote(earlier.claim) + " = a change of "
	case sameUnit(d, a) || plainNumber(d) && a.class == "count" || d.class == "pp" && a.class == "%":
		r = later.stated.Sub(earlier.stated)
	default:
		return derived{}, false
	}
	if d.claim.Direction == claims.DirectionNone && r.Low().Value.Sign() < 0 {
		r = r.Neg()
	}
	return derived{x, y, r, text + showRange(r, d.unit)}, true
}

// changedIn reports whether the time of a change may be that from one level to the other.
func changedIn(d, later, earlier *claims.Claim) bool {
	w := d.Period
	if !w.Stated || w.IsZero() {
		return true
	}
	q, p := later.Period.Period, earlier.Period.Period
	if !q.IsZero() && later.Period.Stated && !q.Overlaps(w.Period) {
		return false
	}
	if w.Period.Grain != claims.GrainSpan || w.Period.Start.IsZero() || w.Period.End.IsZero() {
		return true
	}
	return (p.Start.IsZero() || !earlier.Period.Stated || p.Start.Year == w.Period.Start.Year) && (q.Start.IsZero() || !later.Period.Stated || q.Start.Year == w.Period.End.AddDays(-1).Year)
}

// portionBound finds the only part and its whole in a sentence of a source of which the draft's share may be.
func (v *verifier) portionBound(i int) (derived, bool) {
	p := v.pass
	d := &p.views[i]
	if d.class != "%" || d.claim.Kind == claims.KindChange {
		return derived{}, false
	}
	own := map[string]bool{}
	for _, w := range wordsOf(d.claim.Sentence) {
		own[wordRoot(w)] = true
	}
	named := func(k int) int {
		n := 0
		for _, w := range wordsOf(p.Claims[k].At) {
			if len(w) > 3 && own[wordRoot(w)] {
				n++
			}
		}
		return n
	}
	var found []derived
	for _, x := range v.scope(i).claims {
		for y := max(v.n, x-sentenceMost); y < min(len(p.views), x+sentenceMost); y++ {
			a, b := &p.views[x], &p.views[y]
			if x == y || v.number[x] != v.number[y] || a.class != "count" || b.class != "count" || !positive(a.values) || !positive(b.values) || !below(a.values, b.values) {
				continue
			}
			linked := joined(a.claim, b.claim) && named(y) > 0 && (a.noun == "" || a.noun == b.noun)
			if !linked && (named(x) == 0 || named(y) == 0) || !isAmount(a.claim) || !isAmount(b.claim) {
				continue
			}
			r, ok := a.stated.Quo(b.stated)
			if r = r.Scale(claims.Int(100)); ok {
				found = append(found, derived{x, y, r, quote(a.claim) + " / " + quote(b.claim) + " = " + showRange(r, "%")})
			}
		}
	}
	if len(found) != 1 {
		return derived{}, false
	}
	return found[0], true
}

// wordRoot gives what a word has in common with its other forms, roughly: a plural without its s, and what is dead is of the root of death.
func wordRoot(w string) string {
	switch w {
	case "died", "death", "deaths", "dead", "killed", "fatal", "fatalities", "die":
		return "death"
	}
	if len(w) > 4 && strings.HasSuffix(w, "ies") {
		return w[:len(w)-3] + "y"
	}
	return strings.TrimSuffix(w, "s")
}
