package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// direction says whether a date that leaves the year or week out lies before or after the anchor: as
// the nearest verb of its clause says, then one of the rest of the sentence, and before it where none says anything.
func (c *timeline) direction(s *sentence, m *mention, w *when) side {
	if w.bare {
		return sideNext
	}
	if w.op == opSince {
		return sideBefore
	}
	dir := s.tenseNear(m)
	if dir == sideAfter && s.kind(m.last) == possessToken && w.a.weekday != 0 && int(w.a.weekday)-1 == c.now.Weekday() {
		return sideBefore // "Wednesday's vote", of the day
	}
	return dir
}

// tenseNear returns the side of the present of which the words around the date m speak.
func (s *sentence) tenseNear(m *mention) side {
	fronted := s.opens(m.first)
	left, right := true, true // whether the clause still goes on
	var other side
	for d := 1; d < 25 && (m.first-d >= 0 || m.last-1+d < len(s.toks)); d++ {
		for n, k := range [2]int{m.first - d, m.last - 1 + d} {
			if k < 0 || k >= len(s.toks) {
				continue
			}
			open := left
			if n == 1 {
				open = right
			}
			if s.endsClause(k) && !(fronted && d == 1) {
				if n == 0 {
					left = false
				} else {
					right = false
				}
				continue
			}
			dir := tenseOf(s, k)
			if dir == sideAny {
				continue
			}
			if open {
				return dir
			}
			if other == sideAny {
				other = dir
			}
		}
	}
	if other != sideAny {
		return other
	}
	switch s.timeWord(m.first - 1) {
	case "by", "until":
		return sideAfter
	}
	return sideBefore
}

// endsClause reports whether token k is a mark or word between two clauses.
func (s *sentence) endsClause(k int) bool {
	switch s.punct(k) {
	case ',', ';', ':', '(', ')', '"':
		return true
	case 0:
		return s.isWord(k, "and") || s.isWord(k, "but") || s.kind(k) == punctToken
	}
	return false
}

// isPast reports whether token i is a verb in -ed that is no participle behind a form of "be".
func (s *sentence) isPast(i int) bool {
	t := &s.toks[i]
	if text := s.text(i); len(text) < 5 || text[len(text)-2:] != "ed" || t.has(upperFirst) {
		return false
	}
	if t.word.Is(lexicon.Stance) {
		switch t.word.Value(lexicon.Stance) {
		case "expected", "planned", "threatened":
			return s.is(i+1, lexicon.Article)
		}
	}
	if s.is(i-1, lexicon.Article) {
		return false // "the reopened embassy"
	}
	switch s.text1(i - 1) {
	case "be", "is", "are", "was", "were", "been", "being", "'s", "not":
		return false
	}
	return true
}

func isLetterByte(c byte) bool { return byteClasses[c] == letterByte }

// tenseOf returns the side of the present that a word speaks of.
func tenseOf(s *sentence, i int) side {
	t := &s.toks[i]
	if t.kind != wordToken {
		return sideAny
	}
	if s.isWord(i, "set") && s.isWord(i+1, "to") && (s.isWord(i-1, "is") || s.isWord(i-1, "are")) {
		return sideAfter
	}
	if s.isWord(i, "to") && (s.isWord(i-1, "is") || s.isWord(i-1, "are")) {
		return sideAfter // "is to appear"
	}
	if s.isPast(i) {
		return sideBefore
	}
	if t.word.Is(lexicon.Stance) && (s.isWord(i-1, "is") || s.isWord(i-1, "are") || s.isWord(i-1, "be")) && s.doc.Text[t.end-1] != 'g' {
		switch t.word.Value(lexicon.Stance) {
		case "expected", "planned", "threatened": // "is expected in May"
			return sideAfter
		}
	}
	present := t.end-t.start > 3 && s.doc.Text[t.end-1] == 's' && !t.word.Is(lexicon.Plural)
	if t.word.Is(lexicon.Stance) && (s.isWord(i+1, "to") || s.isWord(i+1, "for") || present) {
		switch t.word.Value(lexicon.Stance) {
		case "expected", "planned", "threatened":
			return sideAfter
		}
	}
	if t.end-t.start > 3 && (s.doc.Text[t.end-2:t.end] == "ll") && !isLetterByte(s.doc.Text[t.end-3]) {
		return sideAfter // "I'll"
	}
	switch t.word.String() {
	case "have", "has", "need", "needs":
		if s.isWord(i+1, "to") {
			return sideAfter
		}
	case "would":
		if !s.isWord(i+1, "have") {
			return sideAfter // "said he would go"
		}
	case "will", "must", "should", "let's", "please", "shall", "scheduled", "due", "upcoming",
		"ends", "begins", "starts", "expires", // told of as arranged
		"marks", "celebrates", "commemorates": // a feast is told of in the present
		return sideAfter
	case "was", "were", "had", "did", "said", "been", "fell", "rose":
		return sideBefore
	}
	if t.word.Is(lexicon.Say) || t.word.Value(lexicon.Pos) == "past" {
		return sideBefore
	}
	return sideAny
}
