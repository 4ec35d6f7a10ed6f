package reconcile

import (
	"strings"
	"unicode"

	"github.com/claimcheck/claimcheck/claims"
)

// unspoken reports whether each of two claims is about entities that the text of the other one does not name.
func (p *Pass) unspoken(a, b *view) bool { return p.strange(a, b) && p.strange(b, a) }

// strange reports whether the claim names entities, and the text of the other one has no word of their names.
func (p *Pass) strange(v, other *view) bool {
	own, words := p.spoken(v.claim.At.Doc), p.spoken(other.claim.At.Doc)
	named := false
	for _, n := range v.low {
		for _, w := range strings.FieldsFunc(n, notLetter) {
			if words[w] {
				return false
			}
			named = named || own[w]
		}
	}
	return named
}

// spoken gives the words of a document in lower case.
func (p *Pass) spoken(d *claims.Document) map[string]bool {
	if d == nil {
		return nil
	}
	words, ok := p.told.spoken[d]
	if !ok {
		words = map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(d.Text), notLetter) {
			words[w] = true
		}
		if p.told.spoken == nil {
			p.told.spoken = map[*claims.Document]map[string]bool{}
		}
		p.told.spoken[d] = words
	}
	return words
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
