package reconcile

import "github.com/claimcheck/claimcheck/claims"

// A length of time that no source gives may lie between two moments of the sources, or of a source and the draft, or be the difference of two
// lengths of a source: 68 seconds of 2:22:55 and 2:21:47.

// passedMost is the number of source claims up to which their moments are held against each other.
const passedMost = verifyAll

// addPassed supports lengths of time of the draft that are unverified so far. Draft are all claims of the draft, with its remarks.
func (v *Verdicts) addPassed(l *likener, draft, sources []*claims.Claim) {
	if len(sources) > passedMost || !v.written() {
		return
	}
	var ms []moment
	for i := range v.Draft {
		j := &v.Draft[i]
		if j.Label != Unverified || j.refused || j.Claim.Kind != claims.KindDuration || !inText(j.Claim) {
			continue
		}
		if ms == nil {
			ms = momentsOfAll(sources)
		}
		if by, text, ok := l.passed(j.Claim, ms, ownMoments(j.Claim, draft)); ok {
			*j = Judged{Claim: j.Claim, Label: Supported, By: by, Message: "it follows from " + place(by[0]) + text, Steps: []claims.Step{{Rule: "verify", Text: text, At: j.Claim.At}}}
		} else if x, y, ok := l.lengths(j.Claim, sources); ok {
			text := quote(x) + " - " + quote(y)
			*j = Judged{Claim: j.Claim, Label: Supported, By: sorted([]*claims.Claim{x, y}), Message: "it follows from " + place(x) + text, Steps: []claims.Step{{Rule: "verify", Text: text, At: j.Claim.At}}}
		}
	}
}

// written reports whether the draft seems to be written from the sources: a quarter of its figures is supported.
func (v *Verdicts) written() bool {
	known := 0
	for i := range v.Draft {
		if v.Draft[i].Label == Supported {
			known++
		}
	}
	return known > 0 && 4*known >= len(v.Draft)
}

// momentsOfAll lists the moments of documents and the days on which they were published.
func momentsOfAll(cs []*claims.Claim) []moment {
	p := bare(sorted(cs))
	var out []moment
	for from := 0; from < len(p.Claims); {
		to := from + 1
		for to < len(p.Claims) && p.Claims[to].At.Doc == p.Claims[from].At.Doc {
			to++
		}
		out = append(out, p.moments(from, to)...)
		if d := docDate(p.Claims[from]); !d.IsZero() {
			out = append(out, moment{when: claims.Day(d), minute: -1, claim: p.Claims[from]})
		}
		from = to
	}
	return out
}

// ownMoments lists the moments that stand in the sentence of a draft's length outside of it, and the day of the draft.
func ownMoments(c *claims.Claim, draft []*claims.Claim) []moment {
	var line []*claims.Claim
	for _, o := range draft {
		if o.Sentence == c.Sentence {
			line = append(line, o)
		}
	}
	var out []moment
	if len(line) > 0 {
		p := bare(sorted(line))
		for _, m := range p.moments(0, len(p.Claims)) {
			if m.at.Start < c.At.Start || m.at.Start >= c.At.End {
				out = append(out, m)
			}
		}
	}
	if d := docDate(c); !d.IsZero() {
		out = append(out, moment{when: claims.Day(d), minute: -1, claim: c})
	}
	return out
}

// passed finds two moments between which the length of time lies. That of a source and the draft's own must stand in like sentences.
func (l *likener) passed(c *claims.Claim, ms, own []moment) ([]*claims.Claim, string, bool) {
	for y := range ms {
		b := &ms[y]
		for x := range ms {
			if a := &ms[x]; x != y && lasts(&c.Quantity, a, b) {
				return distinct(a.claim, b.claim), a.show() + " to " + b.show() + " is " + quote(c), true
			}
		}
		for k := range own {
			if o := &own[k]; (lasts(&c.Quantity, o, b) || lasts(&c.Quantity, b, o)) && l.likeness(c, sentenceOf(b.claim)) >= alikeLeast {
				return []*claims.Claim{b.claim}, b.show() + " and " + o.show() + " are " + quote(c) + " apart", true
			}
		}
	}
	return nil, "", false
}

// lengths finds two lengths of time of a source that differ by the draft's, which must have two digits or more.
func (l *likener) lengths(c *claims.Claim, sources []*claims.Claim) (x, y *claims.Claim, ok bool) {
	d := newView(c)
	if len(d.figure.digits) < 2 || d.values.IsUnbounded() {
		return nil, nil, false
	}
	var list []view
	for _, s := range sources {
		if s.Kind == claims.KindDuration && len(list) < momentsMost {
			list = append(list, newView(s))
		}
	}
	for i := range list {
		for k := range list {
			a, b := &list[i], &list[k]
			m, ok1 := a.stated.Point()
			n, ok2 := b.stated.Point()
			if ok1 && ok2 && a.unit == d.unit && b.unit == d.unit && a.claim.At.Doc == b.claim.At.Doc && m.Cmp(n) > 0 && d.stated.Contains(m.Sub(n)) {
				return a.claim, b.claim, true
			}
		}
	}
	return nil, nil, false
}
