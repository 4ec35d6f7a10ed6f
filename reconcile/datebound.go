package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A draft that says only that something was before or after a day is met by many days of a source, so that its value
// does not tell which of them is meant. The words decide, and among dates with as many words in common the one that is
// nearest to the bound.

// Evidence of words, in tenths of bits, for a bound on a date.
const (
	boundWords = 8   // dates whose words are weaker by this are as good
	boundLeast = -46 // the least that the words must say
	boundShort = -70 // the same in a source with few dates
	boundFew   = 3   // few dates
)

// A dateOption is a day that a source gives, for a bound of the draft.
type dateOption struct {
	source int
	words  int
	apart  int // days from the bound
	rel    relation
}

// dateBound gives the day of the sources that a draft's bound on a date speaks of.
func (v *verifier) dateBound(i int) (dateOption, bool) {
	d := v.pass.views[i]
	p := d.claim.Period.Period
	if d.class != string(claims.KindDate) || p.Start.IsZero() == p.End.IsZero() || v.adjunct[i] || named(d.claim) || toldEnd(d.claim) {
		return dateOption{}, false
	}
	var all []dateOption
	best := 0
	for _, k := range v.scope(i).claims {
		o, ok := v.dateOption(&d, k)
		if !ok {
			continue
		}
		if len(all) == 0 || o.words > best {
			best = o.words
		}
		all = append(all, o)
	}
	least := boundLeast
	if len(all) <= boundFew {
		least = boundShort
	}
	var out dateOption
	found := false
	for _, o := range all {
		if o.words >= least && o.words+boundWords >= best && (!found || o.apart < out.apart) {
			out, found = o, true
		}
	}
	return out, found
}

// toldEnd reports whether the words of a date name the end of a stretch and no bound: "until 2028" does, "before 2028" does
// not.
func toldEnd(c *claims.Claim) bool {
	first, _, _ := strings.Cut(strings.ToLower(c.At.Text()), " ")
	switch first {
	case "since", "until", "till", "to", "through", "from":
		return true
	}
	return false
}

// dateOption weighs the source claim k, a date or a figure with a stated time, for a bound on a date.
func (v *verifier) dateOption(d *view, k int) (dateOption, bool) {
	p := v.pass
	s := p.views[k]
	if !dated(s.claim) || s.class == string(claims.KindDate) && v.adjunct[k] {
		return dateOption{}, false
	}
	when, ok := lifeDate(d.claim, s.claim)
	if !ok {
		return dateOption{}, false
	}
	s.class = string(claims.KindDate)
	s.values = days(when)
	s.mark()
	with := p.setting(d, &s)
	j := judge(d, &s, &with, nil)
	if j.veto || j.verdict[cScope] == Different && !(lifespan(s.claim) && onlyNamesake(d.claim, s.claim)) {
		return dateOption{}, false
	}
	o := dateOption{source: k, words: j.words()}
	if lifespan(s.claim) {
		o.words += lifeWords
	}
	o.apart, o.rel = againstBound(d.claim.Period.Period, when)
	return o, o.rel != relOpen
}

// againstBound holds a stretch of days, of which the end that is nearer to the bound is meant, against a half-open one. It gives
// the days between them.
func againstBound(b, s claims.Period) (int, relation) {
	edge, up := b.End, false // the first day outside
	if b.End.IsZero() {
		edge, up = b.Start, true
	}
	best, rel := -1, relOpen
	for _, e := range ends(s) {
		first, last := e.Start.Sub(edge), e.End.AddDays(-1).Sub(edge)
		n := min(max(first, -first), max(last, -last))
		r := relOpen
		switch {
		case first >= 0 && up, last < 0 && !up:
			r = relHolds
		case first >= 0, last < 0:
			r = relApart
		}
		if best < 0 || n < best {
			best, rel = n, r
		}
	}
	return best, rel
}

// ends gives the ends of a stretch of days as stretches of their own, and a day, month or year as itself.
func ends(p claims.Period) []claims.Period {
	if p.Grain != claims.GrainSpan && !p.Start.IsZero() && !p.End.IsZero() {
		return []claims.Period{p}
	}
	var out []claims.Period
	if !p.Start.IsZero() {
		out = append(out, claims.Day(p.Start))
	}
	if !p.End.IsZero() {
		out = append(out, claims.Day(p.End.AddDays(-1)))
	}
	return out
}
