package reconcile

// A locality tells how rare the stems of two documents are in the claims of both. It holds one pair of documents at a
// time, so that asking for a stem costs no search. The zero value is ready.
type locality struct {
	stems  []localStem // by the number of the stem
	pair   uint32      // of the two documents, counted from 1
	counts []localStem // of stems by the number of claims that have them
}

type localStem struct {
	pair uint32 // the two documents that the rest speaks of
	rare int16  // how rare the stem is among the claims of both, tenths of bits
	part int16  // percent of its weight that is left in this pair of documents
}

// look turns to the documents p and q, and gives their setting, which speaks of them until the next look. A word that
// most claims of both documents have tells little about which of them belong together: it keeps as little as 40% of
// its weight.
func (l *locality) look(p, q *profile) setting {
	if l.pair++; l.pair == 0 {
		clear(l.stems)
		clear(l.counts)
		l.pair = 1
	}
	n := p.claims + q.claims
	for i, k := 0, 0; i < len(p.terms) || k < len(q.terms); {
		id, count := int32(0), int32(0)
		switch {
		case k == len(q.terms) || i < len(p.terms) && p.terms[i].id < q.terms[k].id:
			id, count = p.terms[i].id, p.terms[i].count
			i++
		case i == len(p.terms) || q.terms[k].id < p.terms[i].id:
			id, count = q.terms[k].id, q.terms[k].count
			k++
		default:
			id, count = p.terms[i].id, p.terms[i].count+q.terms[k].count
			i, k = i+1, k+1
		}
		if id < 0 {
			continue // a name
		}
		if int(id) >= len(l.stems) {
			l.stems = append(l.stems, make([]localStem, 1+int(id))...)
		}
		l.stems[id] = l.counted(n, int(count))
	}
	s := setting{docs: similarity(p, q), foreign: foreign(p, q), local: l}
	if sharesFigure(p, q) {
		s.docs, s.foreign = max(s.docs, docsAlike), false
	}
	return s
}

// counted gives the rarity of a stem that count of the n claims of both documents have.
func (l *locality) counted(n, count int) localStem {
	for count >= len(l.counts) {
		l.counts = append(l.counts, localStem{})
	}
	s := &l.counts[count]
	if s.pair != l.pair {
		*s = localStem{l.pair, int16(logRatio(n, count)), 100}
		if n >= fewClaims {
			s.part = int16(localShare(n, count))
		}
	}
	return *s
}

// of gives the rarity of the stem with the number; one that neither document has is not rare and keeps its weight.
func (l *locality) of(id int32) (rare, part int) {
	if int(id) < len(l.stems) {
		if s := &l.stems[id]; s.pair == l.pair {
			return int(s.rare), int(s.part)
		}
	}
	return 0, 100
}
