package extract

import "github.com/claimcheck/claimcheck/claims"

// farSubject returns the entities of a figure that neither its words nor the subject of its clause name, and how they were found: from the
// clauses around it, the speaker, the place, the sentences before, and the document.
func (cl *claimer) farSubject(f *attachment, c *claims.Claim, ids []int) ([]int, string) {
	p := &cl.p
	if cl.unowned(f) {
		for k := p.clauses[f.clause].parent; k >= 0; k = p.clauses[k].parent {
			if s := p.clauses[k].subject; s >= 0 && !cl.speaks(k) {
				if ids = cl.chunkEntities(s, ids); len(ids) > 0 {
					return ids, "subject of the main clause"
				}
			}
		}
		if len(cl.subject) > 0 && f.clause > 0 {
			return append(ids, cl.subject...), "subject of the sentence"
		}
	}
	if ids = cl.ofSpeaker(f, ids); len(ids) > 0 {
		return ids, "the speaker’s own figure"
	}
	if f.kind != claims.KindRank && f.kind != claims.KindDuration && f.kind != claims.KindDate && f.from == nil && cl.report.id < 0 {
		if ids = cl.placeOf(f, ids); len(ids) > 0 {
			return ids, "the place of the clause"
		}
		if id := cl.onlyName(f); id >= 0 {
			return append(ids, id), "the one name of the sentence"
		}
	}
	if cl.mayInherit(f) {
		if len(cl.previous) > 0 {
			return append(ids, cl.previous...), "subject of the sentence before"
		}
		if len(cl.topic) > 0 && len(cl.topic) < 3 {
			return append(ids, cl.topic...), "topic of the document"
		}
	}
	if len(p.refs) == 0 && f.verb < 0 && c.Quantity.Unit.Kind() != claims.UnitCount && f.kind != claims.KindDuration {
		if ids = cl.sameMeasure(c, ids); len(ids) > 0 {
			return ids, "subject of the same measure before"
		}
	}
	if cl.ofReporter(f) {
		return append(ids, cl.report.id), "the document is its report"
	}
	return ids, ""
}
