package extract

import (
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// scoreRecognizer finds the results of games and votes: "3-2", "52-48".
func scoreRecognizer() recognizer {
	return recognizer{
		name:  "score",
		doc:   "the result of a game or vote",
		kinds: []tokenKind{numeralToken},
		needs: hasGlued,
		find:  findScore,
	}
}

func findScore(s *sentence, i int) (mention, bool) {
	a, ok := wholeText(s.text(i))
	if !ok || i+2 >= len(s.toks) || a > 999 || s.inside(i) || s.glued(i) && s.kind(i-1) != punctToken {
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
	f := figure{numeral: n, kind: Number, first: i, last: i + 3, noun: -1, sure: 45}
	if u, last, ok := s.percentUnit(i + 3); ok && u == "%" {
		f.kind, f.unit, f.last = Percent, u, last
	}
	m := s.mention(f)
	m.first, m.last, m.score = i, f.last, true
	if k := s.resultNoun(f.last); k >= 0 {
		m.last, m.noun, m.sure = k+1, k, 90 // "a 1-3 home defeat" counts no homes and no defeats
	}
	return m, true
}

// resultNoun returns the token of the noun for a result at token i, or behind one word there: "win", "home defeat"; -1 when
// there is none.
func (s *sentence) resultNoun(i int) int {
	for k := i; k < i+2 && s.kind(k) == wordToken; k++ {
		switch s.text(k) {
		case "win", "victory", "defeat", "loss", "draw", "lead", "rout", "triumph", "thrashing", "upset", "decision", "ruling":
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
