package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// scoreRecognizer finds the results of games and votes: "3-2", "52-48", "voted seven to two".
func scoreRecognizer() recognizer {
	return recognizer{
		name:   "score",
		doc:    "the result of a game or vote",
		starts: lexicon.Set(lexicon.Number),
		kinds:  []tokenKind{numeralToken},
		may:    (*sentence).maybeScore,
		find:   findScore,
	}
}

// maybeScore reports whether "to" or a hyphen stands where those of scores stand.
func (s *sentence) maybeScore(i int) bool {
	return s.same(i+1, "to") || s.same(i+2, "to") || s.punct(i+1) == ':' || s.glued(i+1) && s.kind(i+1) != wordToken && isHyphen(s.text(i+1))
}

func findScore(s *sentence, i int) (mention, bool) {
	if s.same(i+1, "to") {
		return s.votesFor(i)
	}
	if s.same(i+2, "to") && s.kind(i) == numeralToken {
		return s.hyphenedVotes(i)
	}
	if s.punct(i+1) == ':' {
		return s.colonPair(i)
	}
	a, ok := wholeText(s.text(i))
	if !ok || i+2 >= len(s.toks) || a > 999 || s.inside(i) || s.glued(i) && s.kind(i-1) != punctToken || s.is(i-1, lexicon.Age) {
		return mention{}, false
	}
	if !isHyphen(s.text(i+1)) || !s.glued(i+1) || !s.glued(i+2) || i > 0 && s.glued(i) && isHyphen(s.text(i-1)) {
		return mention{}, false
	}
	b, ok := wholeText(s.text(i + 2))
	if !ok || b > 999 || s.glued(i+3) && s.kind(i+3) != punctToken && s.kind(i+3) != possessToken || s.moneyBefore(i) {
		return mention{}, false
	}
	if s.glued(i+3) && isHyphen(s.text(i+3)) && s.glued(i+4) && s.kind(i+4) == numeralToken {
		return mention{}, false
	}
	if a < b && !s.isContest(i) {
		return mention{}, false
	}
	n, ok := s.digits(i)
	if !ok {
		return mention{}, false
	}
	return s.scoreOf(n, i+3, 45), true
}

// colonPair reads the ratio "60:40": a word says so, one of its numbers is 1 or has decimals, or they make 100. Other pairs with a
// colon, "16:9" and "John 3:16", state no quantity.
func (s *sentence) colonPair(i int) (mention, bool) {
	if s.inside(i) || s.glued(i) && s.punct(i-1) != '(' && s.punct(i-1) != '"' || !s.glued(i+1) || !s.glued(i+2) || s.kind(i+2) != numeralToken || s.punct(i+3) == ':' && s.glued(i+3) {
		return mention{}, false
	}
	n, ok := s.digits(i)
	second, okB := s.digits(i + 2)
	if _, race := s.raceTime(i); !ok || !okB || race != 0 {
		return mention{}, false
	}
	for k := max(0, i-4); k < len(s.toks) && k < i+6; k++ {
		if s.plays(k, "ratio") {
			return s.scoreOf(n, i+3, 60), true
		}
	}
	a, _ := wholeText(s.text(i))
	b, digits, _ := s.integer(i + 2)
	verse := i > 0 && s.kind(i-1) == wordToken && s.upper(i-1) && !s.notName(i-1)
	if !verse && digits == 2 && a <= 24 && b < 60 {
		return mention{}, false // a time of the day
	}
	one := claims.Int(1)
	if !verse && (n.is(inDecimals) || second.is(inDecimals) || n.value.Equal(one) || second.value.Equal(one) || n.value.Add(second.value).Equal(claims.Int(100))) {
		return s.scoreOf(n, i+3, 45), true // "mixed 93:7", "1:2.5"
	}
	m := mention{first: i, last: i + 3, figure: i, noun: -1, sure: 1}
	if verse {
		m.sure = 60
	}
	return m, true
}

// scoreOf makes the mention of a score whose first number is n and which ends before token last, with the percent sign and the
// noun behind it.
func (s *sentence) scoreOf(n numeral, last, sure int) mention {
	f := figure{numeral: n, kind: Number, first: n.first, last: last, noun: -1, sure: sure}
	if u, end, ok := s.percentUnit(last); ok && u == "%" {
		f.kind, f.unit, f.last = Percent, u, end
	}
	m := s.mention(f)
	m.first, m.last, m.score = n.first, f.last, true
	if k := s.resultNoun(f.last); k >= 0 {
		m.last, m.noun, m.sure = k+1, k, 90 // "a 1-3 home defeat" counts no homes and no defeats
	}
	return m
}

// votesFor reads the votes for and against at token i, "7 to 2" behind a word of votes, and what a game was won by, "won by 5 to 2".
func (s *sentence) votesFor(i int) (mention, bool) {
	a, ok := s.wholeAt(i)
	if !ok || !s.isVote(i) && !(s.same(i-1, "by") && s.isContest(i)) {
		return mention{}, false
	}
	b, ok := s.wholeAt(i + 2)
	if !ok || a > 999 || b > 999 || s.glued(i+3) && s.kind(i+3) != punctToken || s.is(i+3, lexicon.Unit) || s.punct(i+3) == '%' || s.is(i+3, lexicon.Scale) || s.is(i+3, lexicon.TimeUnit) {
		return mention{}, false
	}
	n := numeral{value: claims.Int(a), step: claims.Int(1), scale: 1, first: i, last: i + 3, form: inDigits}
	return s.scoreOf(n, i+3, 80), true
}

// hyphenedVotes reads "a 54-to-40 vote" and "a 54-to-40 percent margin" at token i; a range of what goes up, "a 10-to-12 week
// wait", is none.
func (s *sentence) hyphenedVotes(i int) (mention, bool) {
	a, ok := s.wholeAt(i)
	b, okB := s.wholeAt(i + 4)
	if !ok || !okB || a <= b || a > 999 || !isHyphen(s.text(i+1)) || !isHyphen(s.text(i+3)) || !s.glued(i+1) || !s.glued(i+2) || !s.glued(i+3) || !s.glued(i+4) || s.moneyBefore(i) {
		return mention{}, false
	}
	n := numeral{value: claims.Int(a), step: claims.Int(1), scale: 1, first: i, last: i + 5, form: inDigits}
	return s.scoreOf(n, i+5, 80), true
}

// wholeAt returns the whole number of one token, in digits or in a word.
func (s *sentence) wholeAt(i int) (int64, bool) {
	if s.kind(i) == numeralToken {
		v, ok := wholeText(s.text(i))
		return int64(v), ok
	}
	return s.cardinal(i)
}

// isVote reports whether the words before token i speak of a vote: "voted 7 to 2", "by a vote of 7 to 2", "the vote was 7 to 2".
func (s *sentence) isVote(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if s.same(k, "vote") || s.same(k, "voted") || s.same(k, "votes") || s.same(k, "voting") || s.same(k, "ruled") {
			return true
		}
		if s.kind(k) != wordToken || !s.same(k, "by") && !s.same(k, "of") && !s.same(k, "was") {
			return false
		}
	}
	return false
}

// resultNoun returns the token of the noun for a result at token i, or behind one word there: "win", "home defeat"; -1 when
// there is none.
func (s *sentence) resultNoun(i int) int {
	for k := i; k < i+2 && s.kind(k) == wordToken; k++ {
		if s.plays(k, "result") {
			return k
		}
	}
	return -1
}

// isContest reports whether a word of games or votes stands near the score at token i.
func (s *sentence) isContest(i int) bool {
	for k := max(0, i-5); k < len(s.toks) && k < i+6; k++ {
		if s.is(k, lexicon.Contest) {
			return true
		}
	}
	return false
}
