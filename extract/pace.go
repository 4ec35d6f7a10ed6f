package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// pace reads the speed of a change, which is a change over the time of the rate: "grew at an annual rate of 3%", "rising at a 3% pace".
func (cl *claimer) pace(f *attachment) bool {
	p := &cl.p
	if f.m.Kind != Percent {
		return false
	}
	c := p.chunkOf(f.m.figure)
	if k := cl.before(f); k > 0 && p.text(k) == "of" {
		c = p.chunkOf(k - 1)
	}
	if c < 0 || p.chunks[c].prep < 1 || p.text(p.chunks[c].prep) != "at" {
		return false
	}
	switch p.baseForm(p.chunks[c].head) {
	case "rate", "pace", "clip", "speed":
	default:
		return false
	}
	k := p.chunks[c].prep - 1
	for k > 0 && p.tags[k] == adverbTag && !p.is(k, lexicon.Direction) {
		k--
	}
	if m := p.mention[k]; m >= 0 && p.ms[m].Kind == Date {
		k = p.ms[m].first - 1
		if k > 0 && p.tags[k] == prepositionTag {
			k--
		}
	}
	d, ok := p.directionAt(k)
	if !ok || d == "" || p.toks[k].word.Is(lexicon.Level) || p.tags[k] == nounTag {
		return false
	}
	if f.dir = d; p.clauses[f.clause].subject >= 0 && cl.measurable(p.clauses[f.clause].subject) {
		f.head, f.how = p.clauses[f.clause].subject, "the subject of the verb"
	}
	return true
}
