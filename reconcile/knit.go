package reconcile

// A derived figure meets the draft's by chance all too often. It counts only where the sentence of the draft was written
// from the sentence of the source: the two share words, or another figure.

const (
	knitFigure = 45 // for another figure of the draft's sentence that the source's sentence gives, tenths of bits
	knitMost   = 4  // figures that count
)

// sentenceWords gives the strongest weight of each stem of the claims of a sentence.
func (v *verifier) sentenceWords(n int) map[string]int {
	if w, ok := v.words[n]; ok {
		return w
	}
	w := map[string]int{}
	for _, k := range v.inSentence(n) {
		for _, t := range v.pass.views[k].terms {
			w[t.stem] = max(w[t.stem], int(t.weight))
		}
		for _, name := range v.pass.views[k].names {
			w["="+name] = plainWeight / 2
		}
	}
	if v.words == nil {
		v.words = map[int]map[string]int{}
	}
	v.words[n] = w
	return w
}

// inSentence lists the claims of the sentence with the number.
func (v *verifier) inSentence(n int) []int {
	if v.bySentence == nil {
		v.bySentence = map[int][]int{}
		for k, s := range v.number {
			v.bySentence[s] = append(v.bySentence[s], k)
		}
	}
	return v.bySentence[n]
}

// knit is the evidence, in tenths of bits, that the sentence of the draft claim i was written from that of the source claim k: the
// information of the words that they share, and of the other figures.
func (v *verifier) knit(i, k int) int {
	a, b := v.sentenceWords(v.number[i]), v.sentenceWords(v.number[k])
	e := 0
	for stem, w := range a {
		if u, ok := b[stem]; ok {
			e += min(w, u)
		}
	}
	n := 0
	for _, o := range v.inSentence(v.number[i]) {
		if o != i && n < knitMost && v.givenIn(o, v.number[k]) {
			n++
		}
	}
	return e + n*knitFigure
}

// givenIn reports whether a claim of the source's sentence n agrees with the draft claim o.
func (v *verifier) givenIn(o, n int) bool {
	for _, x := range v.options[o] {
		if x.agrees && v.number[x.source] == n {
			return true
		}
	}
	return false
}

// A telling is what is combined of a source document: claims, their numbers and moments.
type telling struct {
	runs    [][2]int // the claims from and up to
	addends []addend
	moments []moment // read when they are asked for, see momentsOf
	clocked bool     // they are
}

// tellings lists the source documents of a scope. They are read once, when they are asked for.
func (v *verifier) tellings(s *scope) []telling {
	p := v.pass
	if s.told != nil {
		return s.told
	}
	for n := 0; n < len(s.claims); {
		from, to := s.claims[n], s.claims[n]
		for n < len(s.claims) && s.claims[n] == to && p.views[to].doc == p.views[from].doc {
			n, to = n+1, to+1
		}
		if last := len(s.told) - 1; last < 0 || p.views[s.told[last].runs[0][0]].doc != p.views[from].doc {
			s.told = append(s.told, telling{})
		}
		t := &s.told[len(s.told)-1]
		t.runs = append(t.runs, [2]int{from, to})
		t.addends = append(t.addends, p.addends(from, to)...)
	}
	return s.told
}

// momentsOf gives the moments of a source document.
func (v *verifier) momentsOf(s *telling) []moment {
	if !s.clocked {
		for _, r := range s.runs {
			s.moments = append(s.moments, v.pass.moments(r[0], r[1])...)
		}
		s.moments, s.clocked = s.moments[:min(len(s.moments), momentsMost)], true
	}
	return s.moments
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
