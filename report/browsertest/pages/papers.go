package main

import (
	"fmt"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A writer makes a document and its claims.
type writer struct {
	doc *claims.Document
	cs  []*claims.Claim
}

func newWriter(d claims.Document) *writer { return &writer{doc: &d} }

// text adds words without a claim.
func (w *writer) text(s string) { w.doc.Text += s }

// say adds a sentence with a claim: its figure stands between braces. The value is value with an allowance of
// half a step; year 0 is no period.
func (w *writer) say(sentence string, value, step claims.Number, u claims.Unit, who, what string, year int) *claims.Claim {
	before, rest, _ := strings.Cut(sentence, "{")
	figure, after, _ := strings.Cut(rest, "}")
	start := len(w.doc.Text)
	w.doc.Text += before + figure + after
	at := start + len(before)
	c := &claims.Claim{
		Kind: claims.KindLevel, Measure: what,
		Subject:  []claims.Entity{{Name: who, Kind: claims.EntityOrganization}},
		Quantity: claims.Quantity{Stated: claims.Exactly(value), Range: claims.Rounded(value, step), Unit: u, Step: step},
		At:       claims.Span{Doc: w.doc, Start: at, End: at + len(figure)},
		Sentence: claims.Span{Doc: w.doc, Start: start, End: len(strings.TrimRight(w.doc.Text, " \n"))},
	}
	c.Words = c.Sentence
	c.Steps = []claims.Step{{Rule: "measure", Text: "of " + what, At: c.At}}
	for i, word := range strings.Fields(what) {
		role := claims.RoleModifier
		if i == len(strings.Fields(what))-1 {
			role = claims.RoleHead
		}
		c.Terms = append(c.Terms, claims.Term{Stem: word, Role: role, Weight: 90})
	}
	if year != 0 {
		c.Period = claims.When{Period: claims.Year(year), Stated: true}
	}
	w.cs = append(w.cs, c)
	return c
}

func date(y, m, d int) claims.Date {
	out, _ := claims.DateOf(y, m, d)
	return out
}

func millions(n, d int64) claims.Number { return claims.Ratio(n*1e6, d) }

// newsroom gives the claims of a draft and of four articles about one ferry company.
func newsroom() [][]*claims.Claim {
	const who, riders, revenue = "Skerry Lines", "passengers", "revenue"
	tenth, hundredth := millions(1, 10), millions(1, 100)

	d := newWriter(claims.Document{ID: "draft.md", Title: "Ferries are full again"})
	d.say("Skerry Lines carried {4.2 million passengers} in 2023, ", millions(42, 10), tenth, "passenger", who, riders, 2023)
	d.say("up from {3.1 million} the year before.\n\n", millions(31, 10), tenth, "passenger", who, riders, 2022)
	d.say("Its revenue reached {$310 million}, ", millions(310, 1), millions(1, 1), "USD", who, revenue, 2023)
	d.say("and it wants to hire {150 deckhands} next summer.\n", claims.Int(150), claims.Int(10), "deckhand", who, "new deckhands", 2024)

	a := newWriter(claims.Document{ID: "herald/ferries.txt", Source: "Northern Herald", Title: "A record summer on the ferries", URL: "https://herald.example/ferries?id=7", Date: date(2024, 2, 10)})
	a.text("A record summer on the ferries\n\n")
	a.say("Skerry Lines, the islands’ only ferry company, carried {4.2 million passengers} in 2023, its busiest year since the tunnel opened. ", millions(42, 10), tenth, "passenger", who, riders, 2023)
	a.say("A year earlier it had been {3.9 million}.\n\n", millions(39, 10), tenth, "passenger", who, riders, 2022)
	a.say("Revenue came to {$310 million}.\n", millions(310, 1), millions(1, 1), "USD", who, revenue, 2023)

	b := newWriter(claims.Document{ID: "wire.txt", Source: "Coast Wire", Title: "Skerry Lines: the year in figures", Date: date(2024, 2, 12)})
	b.say("The number of passengers of Skerry Lines rose to {4.6 million} in 2023, the company’s spokeswoman said on Monday. ", millions(46, 10), tenth, "passenger", who, riders, 2023).Speaker = "the company’s spokeswoman"
	b.say("In 2022 it was {3.92 million}. ", millions(392, 100), hundredth, "passenger", who, riders, 2022)
	b.say("The summer timetable begins on 1 May with {84 sailings} a week.\n", claims.Int(84), claims.Int(1), "sailing", who, "weekly sailings", 2024)

	c := newWriter(claims.Document{ID: "annual-report.txt", Source: "Skerry Lines annual report", Date: date(2024, 3, 1)})
	c.say("Passengers carried: {3,512,000} in 2021, ", claims.Int(3512000), claims.Int(1000), "passenger", who, riders, 2021)
	c.say("{3,917,000} in 2022 ", claims.Int(3917000), claims.Int(1000), "passenger", who, riders, 2022)
	c.say("and {4,228,000} in 2023. ", claims.Int(4228000), claims.Int(1000), "passenger", who, riders, 2023)
	c.say("Revenue in 2023 was {$310 billion}.\n", claims.Int(310e9), claims.Int(1e9), "USD", who, revenue, 2023)

	e := newWriter(claims.Document{ID: "blog.txt", Source: "Harbour Notes", Date: date(2024, 4, 2)})
	e.say("Everyone quotes a revenue of {$290 million} in 2023 for Skerry Lines, ", millions(290, 1), millions(10, 1), "USD", who, revenue, 2023)
	open := e.say("and {more than 3 million passengers} in 2020.\n", millions(3, 1), claims.Int(0), "passenger", who, riders, 2020)
	open.Quantity.Stated, open.Quantity.Range = claims.Above(millions(3, 1)), claims.Above(millions(3, 1))
	return [][]*claims.Claim{d.cs, a.cs, b.cs, c.cs, e.cs}
}

// ferryVerdicts judges the draft of newsroom by hand, each label once or more.
func ferryVerdicts(papers [][]*claims.Claim) *reconcile.Verdicts {
	draft, herald, wire, annual := papers[0], papers[1], papers[2], papers[3]
	all := number(papers)
	return &reconcile.Verdicts{
		Draft: []reconcile.Judged{
			{
				Claim: draft[0], Label: reconcile.Supported, By: []*claims.Claim{annual[2], herald[0]},
				Message: "supported: annual-report.txt says 4,228,000",
				Steps:   []claims.Step{{Rule: "read", Text: "4.2 million passengers, rounded to 100,000, is 4.15 to 4.25 million"}},
			},
			{
				Claim: draft[1], Label: reconcile.Contradicted, By: []*claims.Claim{wire[1]},
				Message: "contradicted: wire.txt says 3.92 million, not 3.1 million",
				Steps:   []claims.Step{{Rule: "verify", Text: "the ranges are 765,000 apart, 7 times the rounding"}},
			},
			{Claim: draft[2], Label: reconcile.Supported, By: []*claims.Claim{herald[2]}, Message: "supported: herald/ferries.txt says $310 million"},
			{Claim: draft[3], Label: reconcile.Unverified, Message: "unverified: no source speaks of it"},
		},
		Sources: all[len(draft):],
	}
}

// hostileClaims gives claims whose words all try to run script or to leave their place on the page. A script that
// runs sets window.pwned.
func hostileClaims() [][]*claims.Claim {
	attacks := []string{
		`<script>window.pwned=1</script>`,
		`"><img src=x onerror="window.pwned=1">`,
		`' onmouseover='window.pwned=1' autofocus onfocus='window.pwned=1`,
		`</title></style></script><svg onload=window.pwned=1>`,
		`javascript:window.pwned=1`,
		`--><iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`,
		`{{.JS}} ${window.pwned=1} <base href="https://evil.example/">`,
		"\u202eRTL\u202c \u0000 \x1b[31m &lt;b&gt; &#60;script&#62;",
	}
	var out [][]*claims.Claim
	for i, s := range attacks {
		w := newWriter(claims.Document{ID: s, Source: fmt.Sprintf("%s %d", s, i), Title: s, URL: s, Date: date(2024, 1, 1+i)})
		w.text(s + "\n")
		c := w.say("The "+s+" cost {$"+fmt.Sprint(40+i)+" million "+s+"} "+s+".\n", millions(int64(40+i), 1), claims.Int(1), "USD", s, "cost", 2023)
		c.Scope, c.Speaker, c.Steps[0].Text, c.Steps[0].Rule = s, s, s, s
		w.say("Then {"+s+"} more.", claims.Int(int64(i)), claims.Int(0), claims.Unit(s), "Acme", s, 0)
		out = append(out, w.cs)
	}
	return out
}

// hostileReport puts every hostile claim into a finding, an agreement and a related pair.
func hostileReport(cs []*claims.Claim) *reconcile.Report {
	r := &reconcile.Report{ID: cs[0].Measure + cs[0].At.Doc.ID, Claims: cs}
	for i, c := range cs {
		s := c.At.Doc.ID
		two := []*claims.Claim{c, cs[(i+2)%len(cs)]}
		r.Findings = append(r.Findings, reconcile.Finding{Rule: s, Message: s, Claims: two, Steps: []claims.Step{{Rule: s, Text: s}}})
		r.Agreements = append(r.Agreements, reconcile.Agreement{Claims: two})
		r.Related = append(r.Related, reconcile.Related{Claims: two, Differs: s, Text: s})
	}
	return r
}

// many gives the claims of n articles; every tenth disagrees with the others of its town.
func many(n int) [][]*claims.Claim {
	filler := strings.Repeat("The council met in the old hall, heard the harbour master and put the matter off until the spring. ", 30)
	var out [][]*claims.Claim
	for i := range n {
		town := fmt.Sprintf("Town %d", i/4)
		w := newWriter(claims.Document{
			ID: fmt.Sprintf("news/%03d.txt", i), Source: fmt.Sprintf("Paper %d", i%40), Title: fmt.Sprintf("The year in %s", town), Date: date(2024, 1+i%12, 1+i%28),
		})
		for k, what := range []string{"harbour cargo", "school pupils", "bus journeys", "council debt", "museum visitors"} {
			v := int64(1000*(k+1) + i/4)
			if i%10 == 0 && k%2 == 0 {
				v += 300
			}
			w.say(fmt.Sprintf("In 2023 the %s of %s came to {%d}. ", what, town, v), claims.Int(v), claims.Int(1), "unit", town, what, 2023)
			w.text(filler[:600] + "\n\n")
		}
		out = append(out, w.cs)
	}
	return out
}
