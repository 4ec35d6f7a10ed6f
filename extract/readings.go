package extract

// keptReadings is the number of tokens whose readings are kept at a time, a power of two. Recognizers look at
// one number and at what stands right behind it.
const keptReadings = 4

// readingCache keeps what was read at the last tokens that were looked at, so that each recognizer may ask for it
// anew. What is read at a token does not depend on who asks.
type readingCache struct {
	numerals  [keptReadings]kept[numeral]
	fractions [keptReadings]kept[numeral]
	amounts   [keptReadings]kept[amount]
	begun     [keptReadings]kept[figure]
	failed    [keptReadings]failedFigures
}

// kept is what was read at a token.
type kept[T any] struct {
	at   int // token, plus 1; 0 when nothing is kept
	next int // token behind it; 0 when there is none to be read
	read T
}

// numeralAt returns what read finds at token i, from the cache if it was asked for before.
func (s *sentence) numeralAt(cache *[keptReadings]kept[numeral], i int, read func(*sentence, int) (numeral, bool)) (numeral, bool) {
	if i < 0 || i >= len(s.toks) {
		return numeral{}, false
	}
	e := &cache[i&(keptReadings-1)]
	if e.at != i+1 {
		n, ok := read(s, i)
		e.at, e.next, e.read = i+1, 0, n
		if ok {
			e.next = n.last
		}
	}
	return e.read, e.next != 0
}

// failedFigures is the kinds of figures that do not begin at a token.
type failedFigures struct {
	at    int    // token, plus 1
	kinds uint16 // bit k stands for MentionKind k
}

// forget drops all readings: those of another sentence, or those made while s.noAnd was different.
func (r *readingCache) forget() {
	for k := range keptReadings {
		r.numerals[k].at, r.fractions[k].at, r.amounts[k].at, r.begun[k].at, r.failed[k].at = 0, 0, 0, 0, 0
	}
}

// failedAt reports whether a figure of the kind was looked for at token i and is not there.
func (r *readingCache) failedAt(i int, kind MentionKind) bool {
	e := &r.failed[i&(keptReadings-1)]
	return e.at == i+1 && e.kinds&(1<<kind) != 0
}

// fail keeps that no figure of the kind begins at token i.
func (r *readingCache) fail(i int, kind MentionKind) {
	e := &r.failed[i&(keptReadings-1)]
	if e.at != i+1 {
		e.at, e.kinds = i+1, 0
	}
	e.kinds |= 1 << kind
}
