package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// furniture reports whether the figure m is of the page, not of its subject: "4 minute read", a line that is only "(15
// Videos)", the number of things that a headline promises; or one of a fixed phrase, "zero-hours contracts".
func (p *parse) furniture(m *mention) bool {
	if m.Kind == Count && m.noun >= 0 && p.baseForm(m.noun) == "thing" || m.Kind == Number && m.last < len(p.toks) && p.text(m.last) == "things" {
		return true
	}
	if v, ok := m.Quantity.Stated.Point(); m.Kind == Duration && ok && v.Sign() == 0 && p.punct(m.figure+1) == '-' {
		return true // "zero-hours contracts"
	}
	if len(p.toks) > 8 {
		return false
	}
	for i := 1; i < len(p.toks); i++ {
		if p.lower(i) != "read" {
			continue
		}
		switch p.lower(i - 1) {
		case "minute", "minutes", "min", "mins":
			return true // with what stands beside it: the number of views
		}
	}
	return m.Kind == Count && m.noun >= 0 && p.onlyWord(m.noun) && (p.toks[m.noun].word.Is(lexicon.Series) || p.basePlays(m.noun, "page-noun"))
}

// onlyWord reports whether the sentence has no other word than the one at token i, numbers left aside.
func (p *parse) onlyWord(i int) bool {
	for k := range p.toks {
		if k != i && p.toks[k].kind == wordToken && p.mention[k] < 0 {
			return false
		}
	}
	return true
}
