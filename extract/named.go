package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// namedNumber finds a number behind a name that is part of it: "Boeing 737", "Windows 11", "Route 66". The
// number is whole and without groups, and nothing that it could count stands behind it.
func (s *sentence) namedNumber(i int) (first, last int, ok bool) {
	k := i - 1
	if k < 0 || s.glued(i) || s.kind(k) != wordToken || !s.toks[k].has(upperFirst) && !s.camelCase(k) || s.toks[i].has(newlineBefore) {
		return
	}
	v, whole := wholeText(s.text(i))
	if !whole || v > 9999 || s.glued(i+1) && s.kind(i+1) != punctToken && s.kind(i+1) != possessToken || s.likeYearText(v) {
		return
	}
	if s.gapped(i) || s.partFollows(i) || s.fallsBehind(i) {
		return
	}
	if k == 0 && s.toks[0].word != 0 || s.notName(k) && !s.numberedThing(k) || k > 2 && s.same(k-1, "the") && s.pluralForm(k) {
		return // "the Liberals won 40 seats, the Greens 38"
	}
	if s.glued(i+1) && (isHyphen(s.textAt(i+1)) || s.punct(i+1) == '"' && !s.openQuote(i+1)) || s.unitFollows(i+1) || s.punct(i+1) == ',' && s.kind(i+2) == wordToken && s.toks[i+2].has(upperFirst) {
		return
	}
	return k, i + 1, true
}

// onYourSide finds a number that begins the name of a newsroom: "10 On Your Side spoke with the daughter".
func (s *sentence) onYourSide(i int) (first, last int, ok bool) {
	return i, i + 4, s.same(i+1, "on") && s.same(i+2, "your") && s.same(i+3, "side") && s.toks[i+3].has(upperFirst)
}

// fallsBehind reports whether the number at token i, behind the name at the end of a phrase that opens the sentence, is of those to whom
// something happened: "After the lunch at Ashdale College 25 fell ill".
func (s *sentence) fallsBehind(i int) bool {
	if !s.is(0, lexicon.Preposition) || s.kind(i+1) != wordToken || s.numberedThing(i-1) && i < 3 {
		return false
	}
	for k := 1; k < i; k++ {
		if s.kind(k) == punctToken || s.is(k, lexicon.Verb) {
			return false
		}
	}
	for _, w := range [...]string{"fell", "died", "escaped", "drowned", "work", "live", "lost", "took", "came", "survived", "fled"} {
		if s.same(i+1, w) {
			return true
		}
	}
	return false
}

// gappedReach is how many tokens before a name the count that it shares a noun with may stand.
const gappedReach = 30

// gapped reports whether the number at token i, behind a name, is one of a list that leaves out what it counts: "won 88 seats, the
// National Alliance 52 and the Greens 11".
func (s *sentence) gapped(i int) bool {
	if i+1 < len(s.toks) && s.kind(i+1) != punctToken && !s.same(i+1, "and") && !s.same(i+1, "of") {
		return false
	}
	b := i - 1
	for b > 0 && b > i-8 && (s.toks[b-1].has(upperFirst) && s.kind(b-1) == wordToken || s.punct(b-1) == '\'' || s.kind(b-1) == possessToken || s.same(b-1, "the") || s.punct(b-1) == '-' && s.glued(b-1)) {
		b--
	}
	if b == 0 || s.punct(b-1) != ',' && s.punct(b-1) != ';' && !s.same(b-1, "and") && !s.same(b-1, "while") && !s.same(b-1, "but") {
		return false
	}
	for j := b - 1; j > 0 && j > b-gappedReach; j-- {
		if (s.kind(j) == numeralToken || s.is(j, lexicon.Number)) && (s.unitFollows(j+1) || s.same(j+1, "of") || s.same(b, "the")) {
			return true
		}
	}
	return false
}

// modelNumber finds two numbers with a hyphen behind a name, where they are no score: "Boeing 737-800".
func (s *sentence) modelNumber(i int) (first, last int, ok bool) {
	k := i - 1
	if k < 1 || s.glued(i) || s.kind(k) != wordToken || !s.toks[k].has(upperFirst) || s.notName(k) || !isHyphen(s.textAt(i+1)) || !s.glued(i+1) || !s.glued(i+2) {
		return
	}
	v, okV := wholeText(s.text(i))
	_, okW := wholeText(s.textAt(i + 2))
	last = i + 3
	return k, last, okV && okW && v >= 200 && v < 1000 && !s.isContest(i) && s.punct(last) != '%' && !s.unitFollows(last)
}

// camelCase reports whether the word at token k has its capital behind its first letter: "iPhone".
func (s *sentence) camelCase(k int) bool {
	t := s.text(k)
	return len(t) > 3 && 'a' <= t[0] && t[0] <= 'z' && 'A' <= t[1] && t[1] <= 'Z'
}

// likeYearText reports whether a number of digits may be a year of our time.
func (s *sentence) likeYearText(v int) bool { return v >= 1900 && v < 2100 }

// notName reports whether the capitalized word at token k is no name of a thing that is numbered.
func (s *sentence) notName(k int) bool {
	w := s.toks[k].word
	if w == 0 {
		return false
	}
	return w.Classes().Any(notNames)
}

// numberedThing reports whether the capitalized noun at token k within a sentence names one of several with the number behind it, and no
// noun that the number counts comes after that: "Witness 14 said", "Legion Post 176".
func (s *sentence) numberedThing(k int) bool {
	set := s.toks[k].word.Classes()
	if k == 0 || s.toks[k].has(upperAll) || set.Any(unnumbered) || s.pluralForm(k) || s.same(k-1, "the") || headlineCase(s) {
		return false
	}
	n := k + 2
	return n >= len(s.toks) || s.kind(n) == punctToken || s.kind(n) == possessToken || s.kind(n) == wordToken && !s.toks[n].has(upperFirst) && !s.pluralForm(n)
}

// notNames is the classes of words that are no name before a number.
var notNames = unnumbered.Or(lexicon.Set(lexicon.Noun, lexicon.Person))

// unnumbered is the classes of words that are no name before a number, nouns aside.
var unnumbered = lexicon.Set(lexicon.Month, lexicon.Weekday, lexicon.Preposition, lexicon.Conjunction, lexicon.Determiner, lexicon.Pronoun,
	lexicon.Say, lexicon.Modal, lexicon.Country, lexicon.City, lexicon.Region, lexicon.Hedge, lexicon.Stop, lexicon.Number, lexicon.Scale, lexicon.Currency, lexicon.Range,
	lexicon.Article, lexicon.Direction, lexicon.Verb, lexicon.Measure, lexicon.Season, lexicon.Holiday, lexicon.Negation, lexicon.TimeUnit, lexicon.Quarter)
