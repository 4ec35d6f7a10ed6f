package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// follows is the verdict on a figure that follows from two source claims.
func (v *verifier) follows(c *claims.Claim, d derived) Judged {
	x, y := v.pass.Claims[d.x], v.pass.Claims[d.y]
	return Judged{
		Claim: c, Label: Supported, By: []*claims.Claim{x, y},
		Message: "it follows from " + place(x) + quote(x) + " and " + quote(y),
		Steps:   []claims.Step{{Rule: "verify", Text: d.text, At: c.At}},
	}
}

// followsNot is the verdict on a change that is not the one between the two levels of a source.
func (v *verifier) followsNot(c *claims.Claim, d derived) Judged {
	x, y := v.pass.Claims[d.x], v.pass.Claims[d.y]
	return Judged{
		Claim: c, Label: Contradicted, By: sorted([]*claims.Claim{x, y}),
		Message: "" + place(x) + "says " + quote(x) + " and " + quote(y) + ", which is not " + quote(c),
		Gap:     gapOf(v.pass.views[v.pass.byClaim[c]].values, d.value, c.Quantity.Unit, claims.Number{}),
		Steps:   []claims.Step{{Rule: "verify", Text: d.text, At: c.At}},
	}
}

func (v *verifier) supported(c *claims.Claim, i int, yes *option) Judged {
	p := v.pass
	out := Judged{Claim: c, Label: Supported}
	for _, o := range v.options[i] {
		if o.agrees && o.e+marginBest >= yes.e && (o.source == yes.source || o.j.verdict[cPeriod] != Different) {
			out.By = append(out.By, p.Claims[o.source])
		}
	}
	out.By = sorted(out.By)
	s := p.Claims[yes.source]
	out.Message = "" + place(s) + "says " + quote(s)
	because := v.because(i, yes.source)
	if yes.dress {
		because = quote(s) + " tells the same in another form"
	}
	out.Steps = append([]claims.Step{{Rule: "verify", Text: because}}, readSteps(c, s)...)
	return out
}

// because says why a figure of the draft is held against that of a source: what the two claims share, or, where that alone would not do,
// that the texts around them do, and what speaks against it.
func (v *verifier) because(i, k int) string {
	c := v.pass.compare(i, k)
	if less, ok := strings.CutPrefix(c.Because, "not comparable, because "); ok {
		return "taken for the same by the texts around them, although " + less
	}
	return c.Because
}

// readSteps says how two figures are read, once if both lines are the same.
func readSteps(c, s *claims.Claim) []claims.Step {
	x, y := readStep(c), readStep(s)
	if x.Text == y.Text {
		return []claims.Step{x}
	}
	return []claims.Step{x, y}
}

func (v *verifier) contradicted(c *claims.Claim, no *option) Judged {
	p := v.pass
	s := p.Claims[no.source]
	i := p.byClaim[c]
	a, b := &p.views[i], &p.views[no.source]
	g := gapBetween(a, b)
	if !g.Known && !no.j.differs() {
		g = gapOf(a.stated, b.stated, a.unit, larger(a.stepIn(), b.stepIn())) // the ranges touch, the numbers differ
	}
	if !g.Known {
		return v.slipped(c, i, no)
	}
	return Judged{
		Claim: c, Label: Contradicted, By: []*claims.Claim{s}, Gap: g,
		Message: place(s) + "says " + v.apartBy(no.source, i),
		Steps:   append(append([]claims.Step{{Rule: "verify", Text: v.because(i, no.source)}}, readSteps(c, s)...), gapStep("verify", g)),
	}
}

// apartBy writes the figure of the source claim k and that of the draft claim i, which it contradicts; where the words are the same, with how
// each is read.
func (v *verifier) apartBy(k, i int) string {
	a, b := &v.pass.views[k], &v.pass.views[i]
	s, t := quote(a.claim), quote(b.claim)
	if s == t {
		s += " (" + showRange(a.values, a.unit) + ")"
		t += " (" + showRange(b.values, b.unit) + ")"
	}
	return s + ", not " + t
}

// slipped is the verdict on a figure whose value is the source's, but not what it is said of.
func (v *verifier) slipped(c *claims.Claim, i int, no *option) Judged {
	s := v.pass.Claims[no.source]
	because := v.pass.compare(i, no.source)
	why := "but " + because.Condition(because.Differs()).Why
	if because.Differs() == "" || c.Kind == claims.KindDate && no.rel == relApart {
		why = "not " + quote(c)
		if quote(c) == quote(s) {
			why = s.Period.Period.String() + ", not " + c.Period.Period.String()
		}
	}
	return Judged{
		Claim: c, Label: Contradicted, By: []*claims.Claim{s},
		Message: "" + place(s) + "says " + quote(s) + ", " + why,
		Steps:   append([]claims.Step{{Rule: "verify", Text: because.Because}}, readSteps(c, s)...),
	}
}

// otherDate is the verdict on a date for which a source gives the date of s.
func (v *verifier) otherDate(c, s *claims.Claim) Judged {
	when := s.Period.At.Text()
	if when == quote(c) {
		when = s.Period.Period.String()
	}
	return Judged{
		Claim: c, Label: Contradicted, By: []*claims.Claim{s},
		Message: place(s) + "says " + when + ", not " + quote(c),
		Steps:   append([]claims.Step{{Rule: "verify", Text: s.Period.Period.String() + " is not " + c.Period.Period.String(), At: s.Period.At}}, readSteps(c, s)...),
	}
}

// turned is the verdict on a figure that is the other end of the source's change.
func (v *verifier) turned(c *claims.Claim, yes *option) Judged {
	s := v.pass.Claims[yes.source]
	word := "to "
	if endOf(s) == endFrom {
		word = "from "
	}
	return Judged{
		Claim: c, Label: Contradicted, By: []*claims.Claim{s},
		Message: place(s) + "says " + word + quote(s) + ", the other way round",
		Steps:   append([]claims.Step{{Rule: "verify", Text: v.because(v.pass.byClaim[c], yes.source)}}, readSteps(c, s)...),
	}
}

// wentOther is the verdict on a level s to which something did not rise or fall, as the draft has it: b is the level before, or the change.
func (v *verifier) wentOther(c, s, b *claims.Claim) Judged {
	way := "rise"
	if c.Direction == claims.DirectionDown {
		way = "fall"
	}
	return Judged{
		Claim: c, Label: Contradicted, By: sorted([]*claims.Claim{s, b}),
		Message: place(s) + "says " + quote(s) + " and " + quote(b) + ", which is no " + way,
		Steps:   readSteps(c, s),
	}
}

// bounded is the verdict on a bound on a date.
func (v *verifier) bounded(c *claims.Claim, o dateOption) Judged {
	s := v.pass.Claims[o.source]
	when := quote(s)
	if s.Kind != claims.KindDate {
		when = s.Period.Period.String()
	}
	out := Judged{Claim: c, Label: Supported, By: []*claims.Claim{s}, Message: place(s) + "says " + when}
	if o.rel == relApart {
		out.Label, out.Message = Contradicted, out.Message+", not "+quote(c)
	}
	out.Steps = append([]claims.Step{{Rule: "verify", Text: v.because(v.pass.byClaim[c], o.source)}}, readSteps(c, s)...)
	return out
}

// misses is the verdict on a number that is not the sum or product of a source's figures, but near it.
func (v *verifier) misses(c *claims.Claim, r result) Judged {
	text := r.text + " = " + showAmount(r.n, c.Quantity.Unit) + ", not " + quote(c)
	return Judged{
		Claim: c, Label: Contradicted, By: sorted(r.by), Message: place(r.by[0]) + "gives " + text,
		Gap:   gapOf(c.Quantity.Range, claims.Exactly(r.n), c.Quantity.Unit, claims.Number{}),
		Steps: []claims.Step{{Rule: "verify", Text: text, At: c.At}},
	}
}

// doubted takes back a contradiction by a source that seems to speak of something else. A source that gives the very
// figure of one period, but as a plan, does not.
func (v *verifier) doubted(j *Judged) {
	if j.Label != Contradicted || len(j.By) == 0 {
		return
	}
	s := j.By[0]
	if j.Claim.Stance != s.Stance && s.Stance == claims.StancePlanned && j.Claim.Period.Stated && !j.Claim.Period.Period.IsZero() &&
		j.Claim.Period.Period.Equal(s.Period.Period) && j.Claim.Quantity.Stated.Equal(s.Quantity.Stated) {
		return
	}
	*j = Judged{Claim: j.Claim, Label: Unverified, doubtful: true, Message: place(s) + "says " + quote(s) + ", but has too few of the draft's other figures to be about the same event"}
}

// unverified says what came nearest.
func (v *verifier) unverified(i int) string {
	for _, o := range v.options[i] {
		if o.rel == relOpen && o.e >= evidenceContradict && !o.bare && !o.dress && !o.j.differs() && !o.j.veto {
			s := v.pass.Claims[o.source]
			return place(s) + "says " + quote(s) + ", from which it does not follow"
		}
		if o.j.evidence >= evidenceSame && o.j.differs() {
			a, b := v.view(i), v.view(o.source)
			c := compareViews(a, b, v.pass.setting(a, b))
			s := v.pass.Claims[o.source]
			return "the nearest is " + place(s) + quote(s) + ", but " + c.Condition(c.Differs()).Why
		}
	}
	return "no source speaks of it"
}

// place names the document of a claim, with a space after it.
func place(c *claims.Claim) string {
	if id := docID(c); id != "" {
		return id + " "
	}
	return "the source "
}

// computed is the verdict on a figure that is computed from others.
func (v *verifier) computed(c *claims.Claim, by []*claims.Claim, text string) Judged {
	return Judged{
		Claim: c, Label: Supported, By: by, Message: "it follows from " + place(by[0]) + text,
		Steps: []claims.Step{{Rule: "verify", Text: text, At: c.At}},
	}
}
