package extract

import (
	"math/bits"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A recognizer finds the mentions of one kind. It is a value in the list of recognizers; its name is
// the name of its file, of the steps that it writes and of its golden in testdata.
type recognizer struct {
	name string
	doc  string // one sentence for readers of the list

	// starts says at which tokens find is tried: tokens whose word or phrase has one of these
	// classes, and tokens of the kinds listed.
	starts lexicon.ClassSet
	kinds  []tokenKind

	// needs is what find cannot do without: one of these traits must stand near the token, and one of ahead in its
	// block or the next. 0 is nothing.
	needs, ahead traits

	// may is a test that costs little; find is not tried where it says no. nil is always.
	may func(s *sentence, i int) bool

	// find reads the mention that begins at token i. It reports false if there is none.
	find func(s *sentence, i int) (mention, bool)
}

// maxRecognizers is the most recognizers that a trigger can hold.
const maxRecognizers = 32

// trigger is a table of which recognizers to try at a token.
type trigger struct {
	list    []recognizer
	all     lexicon.ClassSet // classes that start a recognizer
	byKind  [possessToken + 1]uint32
	byClass [128]uint32 // the recognizers that a word of the class starts
}

func newTrigger(list []recognizer) *trigger {
	tr := &trigger{list: list}
	for n, r := range list {
		tr.all = tr.all.Or(r.starts)
		for _, k := range r.kinds {
			tr.byKind[k] |= 1 << n
		}
		for c := range tr.byClass {
			if r.starts.Has(lexicon.Class(c)) {
				tr.byClass[c] |= 1 << n
			}
		}
	}
	return tr
}

// try appends the mention that r, which is number n of the list, finds at token i. It is a function of its own so that a mention is
// copied where there is one only.
func (r *recognizer) try(s *sentence, i, n int, found []mention) []mention {
	m, ok := r.find(s, i)
	if !ok {
		return found
	}
	m.by, m.rank = r.name, i*maxRecognizers+n
	m.At = s.span(m.first, m.last)
	return append(found, m)
}

// idle reports whether token i is an article or other small word that begins no figure or time, since what
// stands behind it is neither: most of the small words of a text.
func (s *sentence) idle(i int) bool {
	t := &s.toks[i]
	if t.kind != wordToken || t.phraseLen > 0 && (t.phrase.Classes().Any(figureWords) || !t.word.Is(lexicon.Article)) {
		return false
	}
	if set := t.word.Classes(); set.Has(lexicon.Multiple) || !set.Has(lexicon.Article) && !(set.Has(lexicon.Stop) && set.Has(lexicon.Time) && set.Any(smallWords)) {
		return false
	}
	k := i + 1
	for ; k < len(s.toks) && k < i+3; k++ {
		u := &s.toks[k]
		if u.kind != wordToken {
			return u.kind == punctToken && u.punct != '-' && u.punct != '\'' && u.punct < 0x80 && u.end-u.start == 1
		}
		set := u.word.Classes().Or(u.phrase.Classes())
		if set.Any(figureWords) {
			return false
		}
		if !set.Any(passedWords) {
			return u.phraseLen == 0 || t.word.Is(lexicon.Article)
		}
	}
	return false
}

// figureWords is the classes of words of figures and times.
var figureWords = lexicon.Set(lexicon.Number, lexicon.Scale, lexicon.Fraction, lexicon.Decimal, lexicon.Vague, lexicon.Multiple, lexicon.Ordinal,
	lexicon.Currency, lexicon.Subunit, lexicon.Unit, lexicon.Sign, lexicon.Ratio, lexicon.Portion, lexicon.Hedge,
	lexicon.Month, lexicon.Weekday, lexicon.Season, lexicon.Holiday, lexicon.Time, lexicon.TimeUnit, lexicon.Decade, lexicon.Quarter,
	lexicon.Half, lexicon.Daypart, lexicon.Frequency, lexicon.Clock, lexicon.Zone, lexicon.Base)

// smallWords is the classes of words that begin a time only before another word of it.
var smallWords = lexicon.Set(lexicon.Preposition, lexicon.Conjunction, lexicon.Determiner, lexicon.Range)

// passedWords is the classes of words that may stand between a small word and what it begins.
var passedWords = lexicon.Set(lexicon.Article, lexicon.Determiner, lexicon.Preposition, lexicon.Adjective)

// ofClasses returns the recognizers that a word of the classes starts.
func (tr *trigger) ofClasses(set lexicon.ClassSet) uint32 {
	if !tr.all.Any(set) {
		return 0
	}
	var mask uint32
	lo, hi := set.Bits()
	for ; lo != 0; lo &= lo - 1 {
		mask |= tr.byClass[bits.TrailingZeros64(lo)]
	}
	for ; hi != 0; hi &= hi - 1 {
		mask |= tr.byClass[64+bits.TrailingZeros64(hi)]
	}
	return mask
}

// An arbiter chooses among readings that share tokens. Its memory is used again for each sentence.
type arbiter struct {
	best  []int32 // best[i]: the weight of the heaviest choice of readings from token i on
	take  []int32 // the reading chosen at token i, plus 1
	first []int32 // the last reading found that begins at token i, plus 1
	next  []int32 // of each reading: the one found before it that begins at the same token, plus 1
}

// arbitrate chooses among readings that share tokens: the choice that explains the most tokens wins,
// then the one with fewer mentions, then the surer one, then the one of the lowest rank. The chosen mentions that
// state no quantity have done their work, which was to keep others away, and are dropped. The order is that
// of the text.
//
// The choice is the heaviest set of readings that do not overlap, found by dynamic programming over
// the tokens; a reading weighs 1,000 a token, less 100, and its sureness.
func (a *arbiter) arbitrate(s *sentence, found []mention, out []mention) []mention {
	if len(found) == 0 {
		return out
	}
	n := len(s.toks)
	a.best, a.take, a.first = zeros(a.best, n+1), zeros(a.take, n+1), zeros(a.first, n+1)
	a.next = zeros(a.next, len(found))
	lo, hi := n, 0 // all readings lie between these tokens
	for k := range found {
		if m := &found[k]; m.first >= 0 && m.first < m.last && m.last <= n {
			a.next[k], a.first[m.first] = a.first[m.first], int32(k+1)
			lo, hi = min(lo, m.first), max(hi, m.last)
		}
	}
	for i := hi - 1; i >= lo; i-- {
		a.best[i] = a.best[i+1]
		for k := a.first[i]; k > 0; k = a.next[k-1] {
			m := &found[k-1]
			if w := weight(m) + a.best[m.last]; w > a.best[i] || w == a.best[i] && (a.take[i] == 0 || m.rank < found[a.take[i]-1].rank) {
				a.best[i], a.take[i] = w, k
			}
		}
	}
	for i := lo; i < hi; {
		if a.take[i] == 0 {
			i++
			continue
		}
		m := &found[a.take[i]-1]
		if m.Kind != NoQuantity {
			if m.local {
				m.Steps = append(m.Steps, claims.Step{Rule: "money", Text: "read as " + string(m.Quantity.Unit) + ": " + s.published().why, At: m.At})
			}
			out = append(out, *m)
		}
		i = m.last
	}
	return out
}

// zeros returns n zeros, in the memory of xs if that is large enough.
func zeros(xs []int32, n int) []int32 {
	if cap(xs) < n {
		return make([]int32, n, 2*n)
	}
	xs = xs[:n]
	clear(xs)
	return xs
}

func weight(m *mention) int32 { return int32(1000*(m.last-m.first) - 100 + m.sure) }
