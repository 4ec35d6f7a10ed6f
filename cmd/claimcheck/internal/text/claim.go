package text

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

// Claim writes one claim: its place, what it says, and with Explain the steps by which it was read.
func (p *Printer) Claim(c *claims.Claim) {
	p.write(p.place(c.At) + ": " + Summary(c) + " [" + p.paint(goodInk, string(c.Kind)) + "]\n")
	if p.Explain {
		p.write(wrap("\t", "\t    ", `"`+p.quote([]*claims.Claim{c})+`"`))
		p.steps("\t", c.Steps)
	}
}

func (p *Printer) steps(indent string, steps []claims.Step) {
	for _, s := range steps {
		line := s.Text
		if s.Rule != "" {
			line = s.Rule + ": " + line
		}
		if !s.At.IsZero() {
			line = `"` + printable(s.At.Text()) + `" ` + line
		}
		p.write(wrap(indent, indent+"    ", line))
	}
}

// Summary says in one line what a claim says: of whom, of what, when, how much, and how it is said.
//
//	China, Russia: trade, 2023: a record $240 billion
func Summary(c *claims.Claim) string {
	var b strings.Builder
	names := make([]string, len(c.Subject))
	for i, e := range c.Subject {
		names[i] = e.Name
	}
	add := func(s, end string) {
		if s != "" {
			b.WriteString(printable(s) + end)
		}
	}
	add(strings.Join(names, ", "), ": ")
	measure := c.Measure
	if measure == "" {
		measure = "(measure unknown)"
	}
	b.WriteString(printable(measure))
	if c.Scope != "" {
		b.WriteString(" (" + printable(c.Scope) + ")")
	}
	b.WriteString(", " + c.Period.String())
	b.WriteString(": " + printable(c.At.Text()))
	for _, note := range notes(c) {
		b.WriteString("; " + printable(note))
	}
	return b.String()
}

// notes lists what qualifies a claim.
func notes(c *claims.Claim) []string {
	var out []string
	if !c.Base.Period.IsZero() {
		out = append(out, "against "+c.Base.Period.String())
	}
	if c.Direction != "" {
		out = append(out, string(c.Direction))
	}
	if c.Stance != "" && c.Stance != claims.StanceStated {
		out = append(out, string(c.Stance))
	}
	if c.Record != "" {
		out = append(out, "record "+string(c.Record))
	}
	if c.Speaker != "" {
		out = append(out, "says "+c.Speaker)
	}
	return out
}

// Mention writes one mention: its place, its words, its kind and its value.
func (p *Printer) Mention(m *extract.Mention) {
	line := p.place(m.At) + `: "` + printable(m.At.Text()) + `" ` + m.Kind.String()
	if m.Timex != "" {
		line += " " + m.Timex
	}
	if !m.Quantity.Stated.IsUnbounded() {
		line += " " + amount(m.Quantity)
	}
	if m.Quantity.Hedge != "" {
		line += " (" + string(m.Quantity.Hedge) + ")"
	}
	p.write(line + "\n")
}

// amount gives the stated interval with its unit.
func amount(q claims.Quantity) string {
	s := q.Stated.String()
	if q.Unit != "" {
		s += " " + string(q.Unit)
	}
	return s
}
