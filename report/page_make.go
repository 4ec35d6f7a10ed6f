package report

import (
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

func newCheckPage(r *reconcile.Report) *page {
	p := newPage(r.Claims)
	p.Title = "Figures that conflict"
	if len(r.Findings) == 0 {
		p.Title = "No figures conflict"
	}
	if id := line(r.ID); id != "" {
		p.Title += ": " + id
	}
	for i, fp := range Fingerprints(r) {
		f := &r.Findings[i]
		it := p.item(i+1, line(f.Rule), f.Message, f.Claims, f.Steps)
		it.Print = fp
		for _, s := range it.Claims {
			s.Findings, s.Conflict = append(s.Findings, it.N), true
		}
		p.Findings = append(p.Findings, it)
	}
	for i, a := range r.Agreements {
		it := p.item(i+1, "", "", a.Claims, nil)
		for _, s := range it.Claims {
			s.Agreements = append(s.Agreements, it.N)
		}
		p.Agreements = append(p.Agreements, it)
	}
	for i, d := range r.Related[:min(len(r.Related), relatedMax)] {
		p.Related = append(p.Related, p.item(i+1, "", line(d.Differs)+": "+line(d.Text), d.Claims, nil))
	}
	p.RelatedLeft = len(r.Related) - len(p.Related)
	p.charts(r.Claims, r.Findings, r.Agreements)
	p.summary(Summarize(r))
	p.parts(r.Claims)
	p.filters("Kind of finding")
	p.Many = len(p.Findings)+len(p.Papers)+len(p.Charts) > manyFrom
	class := ""
	if len(p.Findings) > 0 {
		class = "bad"
	}
	p.Counts = []counted{
		{len(p.Findings), noun(len(p.Findings), "conflict"), class, "findings"},
		{len(p.Agreements), noun(len(p.Agreements), "agreement"), "", "agreements"},
		{len(p.Papers), noun(len(p.Papers), "document"), "", "documents"},
		{len(r.Claims), noun(len(r.Claims), "claim"), "", "documents"},
	}
	return p
}

func noun(n int, s string) string { return strings.TrimPrefix(plural(n, s), strconv.Itoa(n)+" ") }

func newVerifyPage(v *reconcile.Verdicts) *page {
	all := allClaims(v)
	p := newPage(all)
	p.Verify, p.Title = true, "The figures of the draft"
	if id := line(v.ID); id != "" {
		p.Title += ": " + id
	}
	var fs []reconcile.Finding
	var as []reconcile.Agreement
	for i, fp := range DraftFingerprints(v) {
		j := &v.Draft[i]
		cs := withDraft(j)
		it := p.item(i+1, line(string(j.Label)), strings.TrimPrefix(j.Message, string(j.Label)+": "), cs, j.Steps)
		it.Print = fp
		for k, s := range it.Claims {
			s.Findings = append(s.Findings, it.N)
			s.Conflict = s.Conflict || j.Label == reconcile.Contradicted
			if k == 0 && j.Claim != nil {
				s.Label, s.Draft, it.Figure = it.Kind, true, figure(j.Claim)
			}
		}
		p.Findings = append(p.Findings, it)
		switch j.Label {
		case reconcile.Contradicted:
			fs = append(fs, reconcile.Finding{Claims: cs})
		case reconcile.Supported:
			as = append(as, reconcile.Agreement{Claims: cs})
		}
	}
	p.charts(all, fs, as)
	p.parts(all)
	p.splitDraft(v)
	p.filters("Label")
	p.Many = len(p.Findings)+len(p.Papers)+len(p.Charts) > manyFrom
	class := ""
	if len(fs) > 0 {
		class = "bad"
	}
	p.Counts = []counted{
		{count(v, reconcile.Contradicted), "contradicted", class, "findings"},
		{count(v, reconcile.Unverified), "unverified", "", "findings"},
		{count(v, reconcile.Supported), "supported", "", "findings"},
		{len(p.Papers), noun(len(p.Papers), "source"), "", "documents"},
	}
	return p
}

// splitDraft takes the documents of the draft from the others.
func (p *page) splitDraft(v *reconcile.Verdicts) {
	draft := map[*claims.Document]bool{}
	for i := range v.Draft {
		if c := v.Draft[i].Claim; c != nil && c.At.Doc != nil {
			draft[c.At.Doc] = true
		}
	}
	var rest []*paper
	for _, d := range p.Papers {
		if draft[d.doc] {
			p.Draft = append(p.Draft, d)
		} else {
			rest = append(rest, d)
		}
	}
	p.Papers = rest
}
