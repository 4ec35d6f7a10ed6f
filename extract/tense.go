package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// direction says whether a date that leaves the year or week out lies before or after the anchor: as
// the nearest verb of its clause says, then one of the rest of the sentence, and before it where none says anything.
func (c *timeline) direction(s *sentence, m *mention, w *when) side {
	if w.bare {
		return sideNext
	}
	if w.op == opSince {
		if w.a.month != 0 || w.a.season != 0 || w.a.holiday != 0 {
			return sideRecent
		}
		return sideBefore
	}
	if w.op == opUntil && s.isWord(m.first-1, "now") {
		return sideAfter // "from now until November"
	}
	if w.a.month != 0 && w.a.weekday == 0 && (s.isElection(m.last) || s.kind(m.last) == possessToken && s.isElection(m.last+1)) {
		return sideAny // "the November election": the nearest
	}
	dir := s.tenseSeen(m)
	switch {
	case dir != sideAny:
	case w.op == opPoint && w.a.unit == weekendUnit && s.speaksOfNow():
		dir = sideAfter // "the hotel is full this weekend"
	default:
		dir = sideBefore
	}
	if dir == sideAfter && s.kind(m.last) == possessToken && w.a.weekday != 0 && int(w.a.weekday)-1 == c.now.Weekday() {
		return sideBefore // "Wednesday's vote", of the day
	}
	return dir
}

// speaksOfNow reports whether a verb of the present stands in the sentence.
func (s *sentence) speaksOfNow() bool {
	for i := range s.toks {
		if s.isWord(i, "is") || s.isWord(i, "are") {
			return true
		}
	}
	return false
}

// tenseSeen returns the side of the present of which the words around the date m speak, sideAny where none does.
func (s *sentence) tenseSeen(m *mention) side {
	if s.isWord(m.first-1, "of") && s.isWord(m.first-2, "ahead") {
		return sideAfter
	}
	w := s.whenOf(m)
	weekday := w != nil && w.a.weekday != 0
	fronted := s.opens(m.first)
	left, right := true, true // whether the clause still goes on
	var other, behind side    // what another clause, and what the words behind the date in its own clause say
	for d := 1; d < 25 && (m.first-d >= 0 || m.last-1+d < len(s.toks)); d++ {
		for n, k := range [2]int{m.first - d, m.last - 1 + d} {
			if k < 0 || k >= len(s.toks) {
				continue
			}
			open := left
			if n == 1 {
				open = right
			}
			if (s.endsClause(k) || d == 1 && s.punct(k) == ',') && !(fronted && d == 1) {
				if n == 0 {
					left = false
				} else {
					right = false
				}
				continue
			}
			dir := tenseOf(s, k)
			if n == 0 && weekday && s.arranged(k) {
				dir = sideAfter
			}
			if dir == sideAny {
				continue
			}
			switch {
			case open && n == 0:
				return dir
			case open && behind == sideAny:
				behind = dir
			case !open && other == sideAny:
				other = dir
			}
		}
		if behind != sideAny && (!left || d > 8 || m.first-d <= 0) {
			return behind // a verb before its date is closer to it than one behind it
		}
	}
	if behind != sideAny {
		return behind
	}
	if other != sideAny {
		return other
	}
	switch s.timeWord(m.first - 1) {
	case "by", "until":
		return sideAfter
	}
	return sideAny
}

// endsClause reports whether token k is a mark or word between two clauses.
func (s *sentence) endsClause(k int) bool {
	switch s.punct(k) {
	case ',':
		return !s.upper(k-1) || !s.upper(k+1) // "in Charlotte, North Carolina"
	case ';', ':', '(', ')', '"':
		return true
	}
	if s.kind(k) != wordToken {
		return s.kind(k) == punctToken && s.punct(k) == 0
	}
	switch s.text1(k) {
	case "that": // not "that way"
		return s.upper(k+1) || s.is(k+1, lexicon.Article) || s.is(k+1, lexicon.Pronoun) || s.isWord(k+1, "it") || s.isWord(k+1, "there")
	case "and", "but", "when", "who", "which", "because", "while", "although":
		return true
	}
	return false
}

// arranged reports whether the word at k is a verb of the present that is going on: "is meeting him on Tuesday".
func (s *sentence) arranged(k int) bool {
	text := s.text(k)
	return len(text) > 4 && text[len(text)-3:] == "ing" && (s.isWord(k-1, "is") || s.isWord(k-1, "are"))
}

// isElection reports whether a vote stands at token i.
func (s *sentence) isElection(i int) bool {
	return s.plays(i, "election")
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
			if present && s.is(i-1, lexicon.Preposition) {
				break // "on expectations of rain"
			}
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
	if t.word.Is(lexicon.Say) && !s.is(i-1, lexicon.Modal) && !s.isWord(i-1, "to") || t.word.Value(lexicon.Pos) == "past" && !s.isWord(i-1, "be") {
		return sideBefore
	}
	return sideAny
}
