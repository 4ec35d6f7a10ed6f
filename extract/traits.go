package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// traits tell what kinds of words and signs a sentence has. A recognizer that needs one which is not there is not
// tried.
type traits uint16

const (
	hasPercent  traits = 1 << iota // a word or sign of percent or of points
	hasUnit                        // a unit of measure
	hasTimeUnit                    // a unit of time
	hasMoney                       // a word or sign of money, or a word that may be a code
	hasHedge                       // a word that qualifies a number
	hasFraction                    // a word of fractions, a slash, or a sign such as "½"
	hasMultiple                    // "twice", "sixfold"
	hasGlued                       // a sign or word right behind digits: "5m", "3-2", "10:30"
)

// traitsOf returns the traits of a sentence whose words and phrases have the classes all between them.
func traitsOf(all lexicon.ClassSet) (x traits) {
	if all.Has(lexicon.Unit) {
		x |= hasUnit
	}
	if all.Has(lexicon.TimeUnit) {
		x |= hasTimeUnit
	}
	if all.Any(moneyWords) {
		x |= hasMoney
	}
	if all.Has(lexicon.Hedge) {
		x |= hasHedge
	}
	if all.Has(lexicon.Fraction) {
		x |= hasFraction
	}
	if all.Has(lexicon.Multiple) {
		x |= hasMultiple
	}
	return x
}

// percentTrait returns hasPercent if the word stands for percent or for points of it.
func percentTrait(w lexicon.Word) traits {
	switch w.Value(lexicon.Unit) {
	case "%", "pp", "bp":
		return hasPercent
	}
	return 0
}

// wordTraits returns the traits of the short word at token i that the lexicon does not tell.
func (s *sentence) wordTraits(i int) traits {
	t := &s.toks[i]
	switch n := t.end - t.start; {
	case n == 1 && s.doc.Text[t.start]|0x20 == 'h':
		return hasTimeUnit // "3 h"
	case n == 2 && i+2 >= len(s.toks) && s.same(i, "in"):
		return hasUnit // "5 in."
	case (n == 2 || n == 4) && t.has(upperAll):
		return hasMoney // "PS5", "MUSD"
	}
	return 0
}

// signTraits returns the traits of the sign or mark at token i that the lexicon does not tell.
func (s *sentence) signTraits(i int) traits {
	switch t := &s.toks[i]; {
	case t.punct == '/':
		return hasFraction
	case t.punct == 0 && t.kind == signToken:
		return hasFraction | hasUnit
	case t.punct == 0 && s.text(i) == "º":
		return hasUnit
	}
	return 0
}

// numeralTraits returns the traits of the digits at token i and of what is glued to them.
func (s *sentence) numeralTraits(i int) (x traits) {
	if s.glued(i + 1) {
		switch s.punct(i + 1) {
		case ',', '.', ';', ')', '?', '!':
		default:
			x |= hasGlued
		}
	}
	if strings.IndexByte(s.text(i), '\'') >= 0 {
		x |= hasGlued // 5'11
	}
	return x
}

var moneyWords = lexicon.Set(lexicon.Currency, lexicon.Subunit)
