package reconcile

import (
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// A paper is a document that a test fills with claims made by hand.
type paper struct {
	t   testing.TB
	doc *claims.Document
	all []*claims.Claim
}

// newPaper starts a document. date and source may be empty.
func newPaper(t testing.TB, id, date, source string) *paper {
	t.Helper()
	d := &claims.Document{ID: id, Source: source}
	if date != "" {
		var err error
		if d.Date, err = claims.ParseDate(date); err != nil {
			t.Fatal(err)
		}
	}
	return &paper{t: t, doc: d}
}

// say adds a claim. words is the text of the figure; value is "4.2e9", "4.2e9~1e8" (rounded to a step), ">300",
// ">=300", "<300", "<=300" or "42..55"; unit is the unit; each of the rest is "key words":
//
//	kind change, what bilateral trade (last word head), who China:country Russia:country, scope, period 2023,
//	base 2022, verb, with (context words), facet flow=export, stance, record high, since 2019-01-01, among
func (p *paper) say(words, value, unit string, rest ...string) *claims.Claim {
	p.t.Helper()
	c := &claims.Claim{ID: len(p.all), Kind: claims.KindLevel}
	start := len(p.doc.Text)
	p.doc.Text += words
	c.At = claims.Span{Doc: p.doc, Start: start, End: len(p.doc.Text)}
	p.doc.Text += ". "
	c.Words, c.Sentence = c.At, c.At
	c.Quantity = quantity(p.t, value, claims.Unit(unit))
	for _, r := range rest {
		key, arg, _ := strings.Cut(r, " ")
		p.set(c, key, arg)
	}
	p.all = append(p.all, c)
	return c
}

func quantity(t testing.TB, s string, u claims.Unit) claims.Quantity {
	t.Helper()
	num := func(s string) claims.Number {
		n, err := claims.ParseNumber(s)
		if err != nil {
			t.Fatalf("value %q: %v", s, err)
		}
		return n
	}
	q := claims.Quantity{Unit: u}
	if n, step, ok := strings.Cut(s, "~"); ok {
		q.Step = num(step)
		q.Stated, q.Range = claims.Exactly(num(n)), claims.Rounded(num(n), q.Step)
		return q
	}
	if lo, hi, ok := strings.Cut(s, ".."); ok {
		q.Stated, q.Hedge = claims.Between(num(lo), num(hi)), claims.HedgeRange
		q.Range = q.Stated
		return q
	}
	switch {
	case strings.HasPrefix(s, ">="):
		q.Stated, q.Hedge = claims.AtLeast(num(s[2:])), claims.HedgeAtLeast
	case strings.HasPrefix(s, "<="):
		q.Stated, q.Hedge = claims.AtMost(num(s[2:])), claims.HedgeAtMost
	case strings.HasPrefix(s, ">"):
		q.Stated, q.Hedge = claims.Above(num(s[1:])), claims.HedgeOver
	case strings.HasPrefix(s, "<"):
		q.Stated, q.Hedge = claims.Below(num(s[1:])), claims.HedgeUnder
	default:
		q.Stated = claims.Exactly(num(s))
	}
	q.Range = q.Stated
	return q
}

func (p *paper) set(c *claims.Claim, key, arg string) {
	p.t.Helper()
	words := strings.Fields(arg)
	switch key {
	case "kind":
		c.Kind = claims.Kind(arg)
	case "what":
		c.Measure = arg
		for i, w := range words {
			role := claims.RoleModifier
			if i == len(words)-1 {
				role = claims.RoleHead
			}
			c.Terms = append(c.Terms, claims.Term{Stem: w, Role: role, Weight: 80})
		}
	case "who":
		for _, w := range words {
			name, kind, _ := strings.Cut(w, ":")
			c.Subject = append(c.Subject, claims.Entity{Name: strings.ReplaceAll(name, "_", " "), Kind: claims.EntityKind(kind)})
		}
	case "scope":
		c.Scope = arg
	case "period":
		c.Period = p.when(arg)
	case "base":
		c.Base = p.when(arg)
	case "verb", "subject":
		for _, w := range words {
			c.Terms = append(c.Terms, claims.Term{Stem: w, Role: claims.TermRole(key), Weight: 60})
		}
	case "with":
		for _, w := range words {
			c.Terms = append(c.Terms, claims.Term{Stem: w, Role: claims.RoleContext, Weight: 80})
		}
	case "facet":
		axis, value, _ := strings.Cut(arg, "=")
		c.Facets = append(c.Facets, claims.Facet{Axis: axis, Value: value})
	case "stance":
		c.Stance = claims.Stance(arg)
	case "speaker":
		c.Speaker = arg
	case "record":
		c.Record = claims.Record(arg)
	case "since":
		c.RecordSince, _ = claims.ParseDate(arg)
	case "among":
		c.RecordAmong = arg
	default:
		p.t.Fatalf("unknown key %q", key)
	}
}

func (p *paper) when(s string) claims.When {
	p.t.Helper()
	w, err := claims.ParseTimex(s)
	if err != nil {
		p.t.Fatalf("period %q: %v", s, err)
	}
	return claims.When{Period: w, Stated: true}
}

// link adds a link from a to b.
func link(a *claims.Claim, rel claims.Relation, b *claims.Claim) {
	a.Links = append(a.Links, claims.Link{Rel: rel, To: b})
}

// gather gives all claims of the papers, numbered.
func gather(ps ...*paper) []*claims.Claim {
	var out []*claims.Claim
	for _, p := range ps {
		out = append(out, p.all...)
	}
	for i, c := range out {
		c.ID = i
	}
	return out
}

// rulesOf lists the rules of the findings, in order.
func rulesOf(r *Report) string {
	var s []string
	for _, f := range r.Findings {
		s = append(s, f.Rule)
	}
	return strings.Join(s, " ")
}
