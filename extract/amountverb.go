package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// attains reports whether the verb at token v says what amount its subject came to: "passed", "topped".
func (cl *claimer) attains(v int) bool {
	p := &cl.p
	if p.tags[v] == auxTag {
		return false
	}
	return lexicon.Lookup(p.baseForm(v)).Is(lexicon.Mark)
}

// transitive reports whether the verb at token v is done to the figure right behind it: "the tax raised $4 million".
func (cl *claimer) transitive(f *attachment, v int) bool {
	p := &cl.p
	if cl.before(f) != v || f.m.Kind != Money && f.m.Kind != Count {
		return false
	}
	switch p.baseForm(v) {
	case "raise", "add", "cut", "save", "slash", "trim", "shed":
		return true
	}
	return false
}
