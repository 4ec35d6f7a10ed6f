package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// checkFounded compares the ages of a person or firm with the date on which the one of this very name was born or
// founded.
func (p *Pass) checkFounded() {
	ages := map[string][]int{}
	last := map[string][]int{} // ages of which only the last name of the person is known, or the full one, by the last name
	for i, c := range p.Claims {
		if _, ok := births(c); !ok {
			continue
		}
		if n := onlyName(c); n != "" && len(ages[n]) < sentenceMost {
			ages[n] = append(ages[n], i)
		}
		if n := lastWord(agedName(c)); n != "" && len(last[n]) < sentenceMost {
			last[n] = append(last[n], i)
		}
	}
	begun := map[string][]int{}
	for k, c := range p.Claims {
		if c.Kind != claims.KindDate || !begins(c) || c.Period.Period.Start.IsZero() || c.Period.Period.End.IsZero() || stanceClass(c.Stance) != "fact" {
			continue
		}
		name := p.begunName(k)
		if name == "" {
			continue
		}
		if !birth(c) || name != "" && onlyName(c) != "" {
			for _, i := range ages[onlyName(c)] {
				p.checkBegin(i, k)
			}
		}
		if birth(c) {
			for _, i := range last[lastWord(name)] {
				if p.onePerson(i, k, name) {
					p.checkBegin(i, k)
				}
			}
		}
		if onlyName(c) != "" || len(c.Subject) == 0 {
			for _, o := range begun[name] {
				p.checkBegins(o, k)
			}
		}
		if len(begun[name]) < sentenceMost && (onlyName(c) != "" || len(c.Subject) == 0) {
			begun[name] = append(begun[name], k)
		}
	}
}

// agedName gives the name of the person whose age a claim gives, lower case, in one word or more: of its one subject, or of several the full
// name of the person that stands nearest.
func agedName(c *claims.Claim) string {
	if len(c.Subject) != 1 {
		if n := persons(c); len(n) == 1 {
			return n[0]
		}
		return ""
	}
	if e := c.Subject[0]; e.Kind == claims.EntityPerson || e.Kind == claims.EntityUnknown {
		return strings.ToLower(e.Name)
	}
	return ""
}

// onePerson reports whether the age of claim i is that of the person of the name whose birth claim k of another document dates: one of the
// documents gives the full name, the two have the same last name, nobody else in the two documents has it, and the documents are compared.
func (p *Pass) onePerson(i, k int, name string) bool {
	d, e := p.views[i].doc, p.views[k].doc
	if d == e || p.others == nil || !slices.Contains(p.others[d], int32(e)) || !sameName(agedName(p.Claims[i]), name) ||
		!strings.Contains(agedName(p.Claims[i]), " ") && !strings.Contains(name, " ") {
		return false
	}
	for _, doc := range [...]int{d, e} {
		for _, t := range p.profiles[doc].names {
			if lastWord(t.word) == lastWord(name) && !sameName(t.word, name) {
				return false
			}
		}
	}
	return true
}

// begunName names whose birth or foundation a date is: its one subject, or of a birth without a subject the one full name that the
// claims of the document have.
func (p *Pass) begunName(k int) string {
	c := p.Claims[k]
	if len(c.Subject) == 1 && birth(c) {
		e := c.Subject[0]
		if ownsNext(e) {
			return "" // the birth of her husband
		}
		if e.Kind == claims.EntityPerson || e.Kind == claims.EntityUnknown {
			return strings.ToLower(e.Name)
		}
	}
	if len(c.Subject) > 0 || !birth(c) || p.profiles == nil {
		return onlyName(c)
	}
	only := ""
	for _, t := range p.profiles[p.views[k].doc].names {
		if !strings.Contains(t.word, " ") {
			continue
		}
		if only != "" {
			return ""
		}
		only = t.word
	}
	return only
}

// ownsNext reports whether the name of an entity stands before a noun that it owns: "Ann Lee's husband".
func ownsNext(e claims.Entity) bool {
	if e.At.IsZero() {
		return false
	}
	rest := textOf(e.At.Doc, e.At.End, e.At.End+4)
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasSuffix(e.At.Text(), "'s") || strings.HasSuffix(e.At.Text(), "’s")
}

func birth(c *claims.Claim) bool {
	m := strings.ToLower(c.Measure)
	return m == "born" || m == "birth" || m == "date of birth"
}

// checkBegins compares two dates on which the one of one name was born or founded, in two documents.
func (p *Pass) checkBegins(i, k int) {
	a, b := p.Claims[i], p.Claims[k]
	if p.views[i].doc == p.views[k].doc || birth(a) != birth(b) || a.Period.Period.Overlaps(b.Period.Period) {
		return
	}
	p.Report(Finding{
		Message: topic(a) + quote(a) + " and " + quote(b) + " are two dates of one beginning",
		Claims:  []*claims.Claim{a, b},
		Steps: []claims.Step{
			{Rule: "age", Text: quote(a) + " is " + a.Period.Period.String(), At: a.At},
			{Rule: "age", Text: quote(b) + " is " + b.Period.Period.String(), At: b.At},
		},
	})
}

// begins reports whether a date is the one on which its subject was born or founded.
func begins(c *claims.Claim) bool {
	switch strings.ToLower(c.Measure) {
	case "born", "birth", "founded", "foundation", "founding", "established", "incorporated", "set up", "date of birth":
		return true
	}
	return false
}

// onlyName gives the name of the one subject of a claim, lower case: of a person the full name. It is empty if the
// claim has none or several.
func onlyName(c *claims.Claim) string {
	if len(c.Subject) != 1 {
		return ""
	}
	e := c.Subject[0]
	switch e.Kind {
	case claims.EntityPerson, claims.EntityUnknown, claims.EntityOrganization:
		if strings.Contains(e.Name, " ") || e.Kind == claims.EntityOrganization {
			return strings.ToLower(e.Name)
		}
	}
	return ""
}

func (p *Pass) checkBegin(i, k int) {
	a, b := p.Claims[i], p.Claims[k]
	d, ok := births(a)
	if !ok || d.Overlaps(b.Period.Period) {
		return
	}
	p.Report(Finding{
		Message: topic(a) + quote(a) + " does not fit " + b.Measure + " " + quote(b),
		Claims:  []*claims.Claim{a, b},
		Steps: []claims.Step{
			{Rule: "age", Text: quote(a) + " means a beginning in " + d.String(), At: a.At},
			{Rule: "age", Text: quote(b) + " is " + b.Period.Period.String(), At: b.At},
		},
	})
}
