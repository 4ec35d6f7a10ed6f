package extract

import (
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

	// find reads the mention that begins at token i. It reports false if there is none.
	find func(s *sentence, i int) (mention, bool)
}

// trigger is a table of which recognizers to try at a token.
type trigger struct {
	list   []recognizer
	all    lexicon.ClassSet // classes that start a recognizer
	byKind [possessToken + 1]uint32
}

func newTrigger(list []recognizer) *trigger {
	tr := &trigger{list: list}
	for n, r := range list {
		tr.all = tr.all.Or(r.starts)
		for _, k := range r.kinds {
			tr.byKind[k] |= 1 << n
		}
	}
	return tr
}

// any reports whether a recognizer may find something at token t.
func (tr *trigger) any(t *token) bool {
	return tr.byKind[t.kind] != 0 || t.word != 0 && tr.all.Any(t.word.Classes().Or(t.word.PhraseClasses()))
}

// candidates appends all mentions that the recognizers find in s, by their first token.
func (tr *trigger) candidates(s *sentence, found []mention) []mention {
	for i := range s.toks {
		t := &s.toks[i]
		set := t.word.Classes().Or(t.phrase.Classes())
		kinds := tr.byKind[t.kind]
		if kinds == 0 && !tr.all.Any(set) {
			continue
		}
		for n := range tr.list {
			r := &tr.list[n]
			if kinds&(1<<n) == 0 && !r.starts.Any(set) {
				continue
			}
			if m, ok := r.find(s, i); ok {
				m.by = r.name
				m.At = s.span(m.first, m.last)
				found = append(found, m)
			}
		}
	}
	return found
}

// arbitrate chooses among readings that share tokens: the choice that explains the most tokens wins,
// then the one with fewer mentions, then the surer one. The chosen mentions that state no quantity
// have done their work, which was to keep others away, and are dropped. The order is that of the text.
//
// The choice is the heaviest set of readings that do not overlap, found by dynamic programming over
// the tokens; a reading weighs 100 a token, less 10, and its sureness.
func arbitrate(s *sentence, found []mention, out []mention) []mention {
	if len(found) == 0 {
		return out
	}
	n := len(s.toks)
	best := make([]int, n+1) // best[i]: the heaviest choice of readings from token i on
	take := make([]int, n+1) // the reading chosen at token i, plus 1
	k := len(found) - 1      // found is in the order of first tokens
	for i := n - 1; i >= 0; i-- {
		best[i] = best[i+1]
		for ; k >= 0 && found[k].first >= i; k-- {
			m := &found[k]
			if m.last > n || m.last <= m.first {
				continue
			}
			if w := weight(m) + best[m.last]; m.first == i && w > best[i] {
				best[i], take[i] = w, k+1
			}
		}
	}
	for i := 0; i < n; {
		if take[i] == 0 {
			i++
			continue
		}
		m := &found[take[i]-1]
		if m.Kind != NoQuantity {
			out = append(out, *m)
		}
		i = m.last
	}
	return out
}

func weight(m *mention) int { return 100*(m.last-m.first) - 10 + m.sure }
