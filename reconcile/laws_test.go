package reconcile

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

// drawPapers makes a few documents whose claims are often alike, so that rules fire.
func drawPapers(t *rapid.T, n int) []*paper {
	var tb testing.TB = stub{}
	ps := make([]*paper, n)
	for i := range ps {
		ps[i] = newPaper(tb, string(rune('a'+i)), fmt.Sprintf("2024-05-%02d", rapid.IntRange(1, 28).Draw(t, "day")), "")
		for range rapid.IntRange(1, 5).Draw(t, "claims") {
			drawClaim(t, ps[i])
		}
	}
	return ps
}

// stub fails a test by panic: the builder is only given what it can read.
type stub struct{ testing.TB }

func (stub) Helper()                   {}
func (stub) Fatal(args ...any)         { panic(fmt.Sprint(args...)) }
func (stub) Fatalf(f string, a ...any) { panic(fmt.Sprintf(f, a...)) }

func drawClaim(t *rapid.T, p *paper) {
	pick := func(name string, from ...string) string { return rapid.SampledFrom(from).Draw(t, name) }
	unit := pick("unit", "USD", "%", "worker", "kilometer", "times")
	value := pick("value", "12~1", "120", "110~10", "1.2e6~1e5", "13", ">100", "5..9", "2", "150")
	rest := []string{
		"who " + pick("who", "Acme:organization", "Zenith:organization", "Chile:country"),
		"what " + pick("what", "revenue", "net profit", "dock strike", "strike"),
		"kind " + pick("kind", "level", "level", "change", "ratio", "anniversary"),
	}
	if p := pick("period", "", "2023", "2022", "2023-04"); p != "" {
		rest = append(rest, "period "+p)
	}
	if r := pick("record", "", "", "high", "low"); r != "" {
		rest = append(rest, "record "+r)
	}
	c := p.say("figure", value, unit, rest...)
	if n := len(p.all); n > 1 && rapid.Bool().Draw(t, "linked") {
		rel := claims.Relation(pick("rel", "to", "from", "of", "part", "with", "same", "per"))
		link(c, rel, p.all[rapid.IntRange(0, n-2).Draw(t, "to")])
	}
}

func mustJSON(t *rapid.T, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestCompareIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := drawPapers(t, 2)
		a, b := ps[0].all[0], ps[1].all[0]
		x, y := Compare(a, b), Compare(b, a)
		if x.Comparable != y.Comparable || x.Evidence != y.Evidence {
			t.Fatalf("Compare(a, b) = %+v\nCompare(b, a) = %+v", x, y)
		}
		for i := range x.Conditions {
			if x.Conditions[i].Verdict != y.Conditions[i].Verdict || x.Conditions[i].Confidence != y.Conditions[i].Confidence {
				t.Fatalf("%s: %+v and %+v", x.Conditions[i].Name, x.Conditions[i], y.Conditions[i])
			}
		}
	})
}

func TestOrderOfClaimsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs := gather(drawPapers(t, 3)...)
		want := mustJSON(t, Check(cs))
		shuffled := rapid.Permutation(cs).Draw(t, "order")
		if got := mustJSON(t, Check(shuffled)); got != want {
			t.Fatalf("report changes with the order:\n%s\n%s", want, got)
		}
	})
}

// A where is the place where the figure of a claim stands.
type where struct {
	doc   string
	start int
}

// groups gives the places of the claims of each finding.
func groups(r *Report) []map[where]bool {
	var out []map[where]bool
	for _, f := range r.Findings {
		m := map[where]bool{}
		for _, c := range f.Claims {
			m[where{c.At.Doc.ID, c.At.Start}] = true
		}
		out = append(out, m)
	}
	return out
}

// contained reports whether all places of a are in b.
func contained(a, b map[where]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return true
}

// explained reports whether a finding is a part of an earlier one, or earlier ones joined: claims of one value are joined to one
// finding, so that a finding may come to hold more claims or fewer.
func explained(g map[where]bool, earlier []map[where]bool) bool {
	joined := map[where]bool{}
	for _, e := range earlier {
		if contained(g, e) {
			return true
		}
		if contained(e, g) {
			maps.Copy(joined, e)
		}
	}
	return len(joined) == len(g)
}

func TestAddingDocumentRemovesNoFinding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := drawPapers(t, 3)
		more := groups(Check(gather(ps...)))
		for _, g := range groups(Check(gather(ps[:2]...))) {
			if !slices.ContainsFunc(more, func(m map[where]bool) bool { return contained(g, m) }) {
				t.Fatalf("finding %v of two documents is gone with a third", g)
			}
		}
	})
}

// widen draws a claim that is the one given but for a wider interval.
func widen(t *rapid.T, old *claims.Claim) *claims.Claim {
	c := *old
	r := c.Quantity.Range
	lo, hi := r.Low(), r.High()
	if !lo.Missing {
		r = r.Hull(claims.Exactly(lo.Value.Sub(claims.Int(rapid.Int64Range(0, 40).Draw(t, "down")))))
	}
	if !hi.Missing {
		r = r.Hull(claims.Exactly(hi.Value.Add(claims.Int(rapid.Int64Range(0, 40).Draw(t, "up")))))
	}
	c.Quantity.Range = r
	return &c
}

// apartBefore reports whether the finding is of the claim and others whose values share no number with what the claim was
// before it was widened.
func apartBefore(f Finding, wide, old *claims.Claim) bool {
	for _, c := range f.Claims {
		if c != wide && (c.Quantity.Unit != old.Quantity.Unit || c.Quantity.Range.Overlaps(old.Quantity.Range)) {
			return false
		}
	}
	return true
}

// TestWideningSetsNoValuesApart: of two claims that may both hold, a wider one may hold too.
func TestWideningSetsNoValuesApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := drawPapers(t, 2)
		a, b := ps[0].all[0], ps[1].all[0]
		before, after := Compare(a, b).Condition(ConditionValue), Compare(widen(t, a), b).Condition(ConditionValue)
		if after.Verdict == Different && before.Verdict != Different {
			t.Fatalf("value: %+v, wider %+v", before, after)
		}
	})
}

// TestWideningAddsNoFinding: a wider interval brings no finding about the claim, but for a pair whose values were apart
// already: which of its figures a document gives for a figure of another one is told from all of them, by elimination,
// and a figure that becomes vague may leave its counterpart to others, or lose it.
func TestWideningAddsNoFinding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs := gather(drawPapers(t, 2)...)
		before := groups(Check(cs))
		n := rapid.IntRange(0, len(cs)-1).Draw(t, "widened")
		wide := slices.Clone(cs)
		c := widen(t, cs[n])
		wide[n] = c
		for _, d := range cs {
			for k := range d.Links {
				if d.Links[k].To == cs[n] {
					d.Links[k].To = c
				}
			}
		}
		after := Check(wide)
		for i, g := range groups(after) {
			f := after.Findings[i]
			if g[where{c.At.Doc.ID, c.At.Start}] && !explained(g, before) && !apartBefore(f, c, cs[n]) {
				t.Fatalf("finding %v comes with a wider interval: %s: %s", g, f.Rule, f.Message)
			}
		}
	})
}
