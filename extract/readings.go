package extract

// keptReadings is the number of tokens whose readings are kept at a time, a power of two. Of a batch few tokens are those of
// numbers and what stands right behind them.
const keptReadings = 64

// readingCache keeps what was read at tokens of a batch of sentences, so that each recognizer may ask for it anew. What is
// read at a token does not depend on who asks.
type readingCache struct {
	round     uint64 // what was kept in another round is forgotten
	numerals  [keptReadings]kept[numeral]
	fractions [keptReadings]kept[numeral]
	amounts   [keptReadings]kept[amount]
	begun     [keptReadings]kept[figure]
	failed    [keptReadings]failedFigures
}

// kept is what was read at a token.
type kept[T any] struct {
	at   uint64 // see sentence.keptAt; 0 when nothing is kept
	next int    // token behind it; 0 when there is none to be read
	read T
}

// keptAt tells where what is read at token i is kept: the number of the slot, and what marks it as that of the token in this
// round.
func (s *sentence) keptAt(i int) (slot int, at uint64) {
	i += s.before
	return i & (keptReadings - 1), s.readings.round<<32 | uint64(i+1)
}

// numeralAt returns what read finds at token i, from the cache if it was asked for before.
func (s *sentence) numeralAt(cache *[keptReadings]kept[numeral], i int, read func(*sentence, int) (numeral, bool)) (numeral, bool) {
	if i < 0 || i >= len(s.toks) {
		return numeral{}, false
	}
	slot, at := s.keptAt(i)
	e := &cache[slot]
	if e.at != at {
		n, ok := read(s, i)
		e.at, e.next, e.read = at, 0, n
		if ok {
			e.next = n.last
		}
	}
	return e.read, e.next != 0
}

// failedFigures is the kinds of figures that do not begin at a token.
type failedFigures struct {
	at    uint64 // see sentence.keptAt
	kinds uint16 // bit k stands for MentionKind k
}

// forget drops all readings: those of another batch, or those made while s.noAnd was different.
func (r *readingCache) forget() { r.round++ }

// figureFailed reports whether a figure of the kind was looked for at token i and is not there.
func (s *sentence) figureFailed(i int, kind MentionKind) bool {
	slot, at := s.keptAt(i)
	e := &s.readings.failed[slot]
	return e.at == at && e.kinds&(1<<kind) != 0
}

// failFigure keeps that no figure of the kind begins at token i.
func (s *sentence) failFigure(i int, kind MentionKind) {
	slot, at := s.keptAt(i)
	e := &s.readings.failed[slot]
	if e.at != at {
		e.at, e.kinds = at, 0
	}
	e.kinds |= 1 << kind
}
