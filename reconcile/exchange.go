package reconcile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// A number of a source may be told of something else: of engineering where the source says it of medicine. The words right beside a
// figure then fit another figure of the source better than the one that has the draft's number.

// Weights of a word beside a figure.
const (
	cluePhrase = 4  // with no comma, bracket or "and" between them
	clueBeyond = 1  // with one between them, or farther off
	clueReach  = 90 // bytes to each side that are looked at
)

// exchangeLeast is the weight from which the words of another figure fit the draft's better: one word right beside both, and two for a
// number of four digits, which is hardly met by chance.
const exchangeLeast = cluePhrase * cluePhrase

const (
	exchangeTimes = 7  // the words of the other figure fit better by this, in halves
	exchangeBelow = 80 // the evidence for the other figure may be less by this, in tenths of bits
)

// exchanged finds, for a figure that the source yes gives too, another figure of that source beside it of which the draft's words
// are said. It is nil if there is none.
func (v *verifier) exchanged(i int, yes *option) *option {
	d, s := &v.pass.views[i], &v.pass.views[yes.source]
	if yes.twin || ownRule(d) || d.class == string(claims.KindRank) || yes.j.features[fEqual] < 20 {
		return nil
	}
	least := exchangeLeast
	if yes.j.features[fEqual] > 30 {
		least *= 2
	}
	var best *option
	most := 0
	for k := range v.options[i] {
		o := &v.options[i][k]
		r := &v.pass.views[o.source]
		if o.rel != relApart || r.doc != s.doc || r.unit != s.unit || r.class != s.class || o.e+exchangeBelow < yes.e {
			continue
		}
		if n := v.number[o.source] - v.number[yes.source]; n < -1 || n > 1 || n != 0 && (o.differs || yes.differs) {
			continue
		}
		fit, other := v.fits(i, o.source, yes.source)
		if fit > most && (fit >= least && 2*fit > exchangeTimes*other && !v.toldBetter(i, o, yes) || v.crossed(i, o, yes)) {
			best, most = o, fit
		}
	}
	return best
}

// crossed reports whether the draft tells the figures of both sources in one sentence, and each in the words of the other.
func (v *verifier) crossed(i int, o, yes *option) bool {
	x, y := v.fits(i, o.source, yes.source)
	for _, k := range v.tellers(o.source) {
		if k == i || v.number[k] != v.number[i] {
			continue
		}
		m, n := v.fits(k, yes.source, o.source)
		if x > y && m > n && x+m >= 2*exchangeLeast && x+m >= 2*(y+n) {
			return true
		}
	}
	return false
}

// fits weighs the words beside the figure of claim i that are beside that of x rather than that of y, and the other way round.
func (v *verifier) fits(i, x, y int) (of, other int) {
	a, b := v.clues(x), v.clues(y)
	for w, n := range v.clues(i) {
		if a[w] != b[w] {
			of, other = of+n*a[w], other+n*b[w]
		}
	}
	return of, other
}

// toldBetter reports whether another figure of the draft is the source's, and its words fit at least as well.
func (v *verifier) toldBetter(i int, o, yes *option) bool {
	fit, _ := v.fits(i, o.source, yes.source)
	for _, k := range v.tellers(o.source) {
		if k == i {
			continue
		}
		if of, other := v.fits(k, o.source, yes.source); of >= fit && of > other {
			return true
		}
	}
	return false
}

// tellersMost is how many draft claims that tell one figure of a source are looked at.
const tellersMost = 8

// tellers lists the draft claims that tell the figure of a source claim.
func (v *verifier) tellers(source int) []int {
	if v.toldBy == nil {
		v.toldBy = map[int][]int{}
		for k := range v.n {
			for n := range v.options[k] {
				if q := &v.options[k][n]; q.agrees && len(v.toldBy[q.source]) < tellersMost {
					v.toldBy[q.source] = append(v.toldBy[q.source], k)
				}
			}
		}
	}
	return v.toldBy[source]
}

// clues gives the words beside the figure of a claim with their weights.
func (v *verifier) clues(k int) map[string]int {
	if c, ok := v.clue[k]; ok {
		return c
	}
	c := v.pass.Claims[k]
	out := map[string]int{}
	if doc := c.At.Doc; doc != nil && c.Sentence.Doc == doc {
		from, to := max(c.Sentence.Start, c.At.Start-clueReach), min(c.Sentence.End, c.At.End+clueReach)
		within, beyond := cutPhrase(claims.Span{Doc: doc, Start: c.At.End, End: to}.Text(), false)
		addClues(out, within, cluePhrase)
		addClues(out, beyond, clueBeyond)
		within, beyond = cutPhrase(claims.Span{Doc: doc, Start: from, End: c.At.Start}.Text(), true)
		addClues(out, within, cluePhrase)
		addClues(out, beyond, clueBeyond)
	}
	if v.clue == nil {
		v.clue = map[int]map[string]int{}
	}
	v.clue[k] = out
	return out
}

// cutPhrase cuts the text beside a figure at the first mark, "and" or digit. Back cuts the text before one, from its end.
func cutPhrase(text string, back bool) (within, beyond string) {
	cut := func(r rune) bool { return strings.ContainsRune(",;:()[]—–|", r) || unicode.IsDigit(r) }
	if back {
		n := max(strings.LastIndexFunc(text, cut), strings.LastIndex(text, " and "), strings.LastIndex(text, " but "))
		return text[n+1:], text[:n+1]
	}
	n := strings.IndexFunc(text, cut)
	for _, w := range [...]string{" and ", " but "} {
		if m := strings.Index(text, w); m >= 0 && (n < 0 || m < n) {
			n = m
		}
	}
	if n < 0 {
		return text, ""
	}
	return text[:n], text[n:]
}

// clueLetters is how many letters of a word are compared.
const clueLetters = 5

// addClues adds the words of a text, each by its first letters.
func addClues(out map[string]int, text string, weight int) {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(w) < 3 || plainWord(w) {
			continue
		}
		if rs := []rune(w); len(rs) > clueLetters {
			w = string(rs[:clueLetters])
		} else {
			w = strings.TrimSuffix(w, "s")
		}
		out[w] = max(out[w], weight)
	}
}

// plainWord reports whether a word stands beside any figure.
func plainWord(w string) bool {
	switch w {
	case "the", "and", "but", "for", "with", "from", "that", "this", "were", "was", "are", "has", "have", "had", "its", "his", "her", "their",
		"percent", "per", "cent", "than", "more", "less", "which", "who", "whom", "about", "some", "only", "over", "under", "said", "says", "year", "years",
		"million", "billion", "thousand", "not", "been", "will", "would", "also", "into", "while", "when", "where", "they", "there":
		return true
	}
	return false
}
