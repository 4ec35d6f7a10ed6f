package extract

import (
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// figureStarts is the classes of words at which a number may begin, articles aside: a number that
// begins with one is found at the word behind it.
func figureStarts() lexicon.ClassSet { return lexicon.Set(lexicon.Number, lexicon.Scale) }

// numberRecognizer reads numbers without a unit: "42", "1,234.5", "two hundred and forty-three", "a million".
func numberRecognizer() recognizer {
	return recognizer{
		name:   "number",
		doc:    "a number without unit",
		starts: lexicon.Set(lexicon.Number, lexicon.Scale, lexicon.Fraction, lexicon.Decimal),
		kinds:  []tokenKind{numeralToken, signToken},
		find:   findNumber,
	}
}

func findNumber(s *sentence, i int) (mention, bool) {
	f, ok := s.plain(s.start(i))
	if !ok {
		return mention{}, false
	}
	return s.mention(f), true
}

// start returns the token at which the number begins that goes on with token i: the article of "a million".
func (s *sentence) start(i int) int {
	if i > 0 && s.kind(i) == wordToken && s.is(i-1, lexicon.Article) && !s.same(i-1, "the") {
		if _, ok := s.realScale(i); ok {
			return i - 1
		}
		if s.is(i, lexicon.Fraction) && !s.is(i, lexicon.Number) {
			if _, ok := s.fractionOfScale(i); ok {
				return i - 1
			}
		}
	}
	return i
}

// plain reads a number without unit at token i.
func (s *sentence) plain(i int) (figure, bool) {
	f, ok := s.begin(i, Number)
	if !ok || s.inside(f.first) || f.is(bareScale) && !s.bareNumber(&f) {
		return f, false
	}
	if v, whole := f.int(); whole && v == 1 && f.is(inWords) && f.scale == 1 && !f.is(withArticle) && !s.oneIsNumber(&f) {
		return f, false
	}
	if _, next := s.wholeTens(f.first); next > 0 && f.is(inDigits) && s.punct(f.first-1) != '-' && !s.is(f.first-1, lexicon.Hedge) {
		return f, false // "one of his 80s hits"
	}
	f.sure = 10
	if s.likeYear(&f.numeral) {
		f.sure = 0
	}
	if f.is(inWords) {
		f.sure = 20
	}
	return f, true
}

// inside reports whether the number at token i is the tail of a longer expression: letters are glued to it,
// or a name with a hyphen ("Mi-24").
func (s *sentence) inside(i int) bool {
	if s.kind(i) != numeralToken || !s.glued(i) {
		return false
	}
	if s.punct(i-1) == ':' && s.glued(i-1) && s.kind(i-2) == numeralToken && len(s.text(i)) == 2 {
		return true // the minutes of "3:40"
	}
	if s.punct(i-1) == '/' && s.glued(i-1) && len(s.text(i)) == 2 {
		y, digits, ok := s.integer(i - 2)
		n, _, _ := s.integer(i)
		return ok && digits == 4 && y >= 1800 && y < 2200 && n == (y+1)%100 // the end of "1986/87"
	}
	if s.punct(i-1) == '-' && s.glued(i-1) {
		return s.kind(i-2) == wordToken && s.toks[i-2].has(upperFirst) && !s.is(i-2, lexicon.Month) && !s.is(i-2, lexicon.Currency) && !s.unitGlued(i-2)
	}
	return s.kind(i-1) == wordToken
}

// unitGlued reports whether the word at token k is a unit or scale that is glued to a number, or the letter of degrees: "3KM-5KM".
func (s *sentence) unitGlued(k int) bool {
	if t := s.textAt(k - 1); t == "°" || t == "º" || t == "/" {
		return true
	}
	return s.glued(k) && s.kind(k-1) == numeralToken && (s.is(k, lexicon.Unit) || s.is(k, lexicon.Scale))
}

// bareNumber reports whether a scale word that no number stands before is a number: "hundred dollars",
// "thousand", not the plural and not behind a hyphen.
func (s *sentence) bareNumber(f *figure) bool {
	i := f.first
	if s.is(i, lexicon.Plural) || s.punct(i-1) == '-' || s.same(i, "grand") { // "too grand a name"
		return false
	}
	if _, ok := s.realScale(i); !ok {
		return false
	}
	if i == 0 || s.kind(i-1) == punctToken {
		return true
	}
	return s.kind(i-1) == wordToken && !s.is(i-1, lexicon.Vague) && !s.is(i-1, lexicon.Scale) && !s.isNumeric(i-1)
}

// oneIsNumber reports whether "one" is a number and no pronoun: "one", "one million", "minus one", not
// "this one", "one of them".
func (s *sentence) oneIsNumber(f *figure) bool {
	i, j := f.first, f.last
	if len(s.toks) <= 2 || s.same(i-1, "minus") || s.same(i-1, "negative") || s.same(i-1, "number") || s.same(i-1, "to") && s.same(j, "") {
		return true
	}
	if j < len(s.toks) && s.kind(j) == signToken || s.punct(j) == '-' && s.glued(j) {
		return true
	}
	if i > 0 && (s.same(i-1, "is") || s.same(i-1, "equals") || s.same(i-1, "and") && i > 1 && s.isNumeric(i-2)) {
		return j >= len(s.toks) || s.kind(j) == punctToken
	}
	return false
}

// isNumeric reports whether token i is digits or a number word.
func (s *sentence) isNumeric(i int) bool {
	if s.kind(i) == numeralToken {
		return true
	}
	_, ok := s.cardinal(i)
	return ok
}

// likeYear reports whether the numeral n is written as years are: four digits, from 1000 to 2199.
func (s *sentence) likeYear(n *numeral) bool {
	v, ok := wholeText(s.text(n.last - 1))
	return ok && v >= 1000 && v < 2200 && n.scale == 1
}
