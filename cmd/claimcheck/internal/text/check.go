package text

import (
	"fmt"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// Check writes a report: with Summary the table of what each source says, the findings with quotes and arithmetic, then the agreements, with
// Explain the pairs that were not compared, and last the counts of docs and of what was found. With Quiet it writes
// the findings only.
func (p *Printer) Check(r *reconcile.Report, docs []*claims.Document) {
	if p.Summary {
		p.summary(r)
	}
	for i := range r.Findings {
		p.finding(&r.Findings[i])
	}
	if p.Quiet {
		return
	}
	for _, a := range r.Agreements {
		p.agreement(a)
	}
	if p.Explain {
		for i := range r.Related {
			p.related(&r.Related[i])
		}
	}
	p.counts(r, docs)
}

// finding writes
//
//	file:line:col: message [rule]
//		file:line:col: the sentence of each claim
//		the arithmetic
func (p *Printer) finding(f *reconcile.Finding) {
	label := f.Rule
	if f.Severity != "" {
		label += ", " + string(f.Severity)
	}
	p.write(fmt.Sprintf("%s: %s [%s]\n", p.first(f.Claims), printable(f.Message), p.paint(ruleInk, label)))
	p.quotes(f.Claims)
	for _, s := range f.Steps {
		p.write(wrap("\t", "\t    ", printable(s.Text)))
	}
	p.readings(f.Claims)
	p.write("\n")
}

func (p *Printer) agreement(a reconcile.Agreement) {
	c := a.Claims[0]
	var others []string
	for _, d := range a.Claims[1:] {
		others = append(others, p.source(d.At.Doc))
	}
	others = unique(others)
	verb := "agree"
	if len(others) == 1 {
		verb = "agrees"
	}
	p.write(fmt.Sprintf("%s: %s: %s %s [%s]\n", p.first(a.Claims), Summary(c), list(others), verb, p.paint(goodInk, "agreement")))
	p.quotes(a.Claims)
	for _, s := range a.Steps {
		p.write(wrap("\t", "\t    ", printable(s.Text)))
	}
	p.readings(a.Claims)
	p.write("\n")
}

func (p *Printer) related(r *reconcile.Related) {
	p.write(fmt.Sprintf("%s: not compared: %s: %s [related]\n", p.first(r.Claims), r.Differs, printable(r.Text)))
	for _, c := range r.Claims {
		p.write(wrap("\t", "\t    ", p.place(c.At)+": "+Summary(c)))
	}
	p.write("\n")
}

// readings writes, with Explain, how each claim was read.
func (p *Printer) readings(cs []*claims.Claim) {
	if !p.Explain {
		return
	}
	for _, c := range cs {
		p.write(wrap("\t", "\t    ", p.place(c.At)+": read as "+Summary(c)))
		p.steps("\t    ", c.Steps)
	}
}

func (p *Printer) counts(r *reconcile.Report, docs []*claims.Document) {
	line := fmt.Sprintf("%s, %s: %s, %s", count(len(docs), "document"), count(len(r.Claims), "claim"), count(len(r.Findings), "conflict"), count(len(r.Agreements), "agreement"))
	if n := len(r.Related); n > 0 && !p.Explain {
		line += fmt.Sprintf("; %s not compared (-explain says why)", count(n, "near pair"))
	}
	p.write(line + "\n")
	p.undated(r)
	undated := 0
	for _, d := range docs {
		if d.Date.IsZero() {
			undated++
		}
	}
	if undated > 0 {
		p.write(fmt.Sprintf("%s without a day of publication: times such as \"last year\" are not dated there (-date sets it)\n", count(undated, "document")))
	}
}

// undatedMost is how many undated figures are named at most.
const undatedMost = 5

// undated names the figures that were left alone because no text says when they held, though another document has
// a figure of the same measure.
func (p *Printer) undated(r *reconcile.Report) {
	if p.Explain {
		return // the pairs themselves are written
	}
	seen := map[*claims.Claim]bool{}
	left := 0
	for i := range r.Related {
		x := &r.Related[i]
		if x.Differs != reconcile.ConditionPeriod {
			continue
		}
		for k, c := range x.Claims {
			other := x.Claims[1-k]
			if !c.Period.Period.IsZero() || other.Period.Period.IsZero() || seen[c] {
				continue
			}
			seen[c] = true
			if len(seen) > undatedMost {
				left++
				continue
			}
			p.write(wrap("", "    ", fmt.Sprintf("not compared: %s: %s, with %s of %s: the first is undated", p.place(c.At), Summary(c), printable(other.At.Text()), other.Period.Period)))
		}
	}
	if left > 0 {
		p.write(fmt.Sprintf("not compared: %s more\n", count(left, "undated figure")))
	}
}

// source gives the source of a document, or its name where that is not known.
func (p *Printer) source(d *claims.Document) string {
	if d.Source != "" {
		return printable(d.Source)
	}
	return p.name(d)
}

// first gives the place of the first claim.
func (p *Printer) first(cs []*claims.Claim) string {
	if len(cs) == 0 {
		return "?"
	}
	return p.place(cs[0].At)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// list joins names: "a", "a and b", "a, b and c".
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// unique drops repeated names and keeps the order.
func unique(names []string) []string {
	var out []string
	seen := make(map[string]bool, len(names))
	for _, n := range names {
		if !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	return out
}
