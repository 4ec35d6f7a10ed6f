package reconcile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// A wording is a sentence without its figures: the words in lower case, and where each figure stood. Two sentences
// with equal wordings differ in nothing but their figures, and these correspond by their places.
type wording struct {
	words []string
	at    map[*claims.Claim]int // for each claim of the sentence the number of words before its figure
}

// figureMark stands in a wording for a figure.
const figureMark = "#"

// wordingMost is the number of words up to which a sentence is taken apart.
const wordingMost = 200

// twinWords is the number of words that a sentence must have for its wording to say something.
const twinWords = 4

// wordings takes apart the sentences of the claims.
func wordings(cs []*claims.Claim) map[*claims.Claim]*wording {
	bySentence := map[claims.Span][]*claims.Claim{}
	for _, c := range cs {
		if s := c.Sentence; s.Text() != "" {
			bySentence[s] = append(bySentence[s], c)
		}
	}
	out := map[*claims.Claim]*wording{}
	for s, group := range bySentence {
		w := newWording(s, group)
		for _, c := range group {
			out[c] = w
		}
	}
	return out
}

// newWording cuts the figures of the claims out of their sentence. The claims are sorted by place.
func newWording(s claims.Span, group []*claims.Claim) *wording {
	w := &wording{at: map[*claims.Claim]int{}}
	pos, last := s.Start, claims.Span{}
	for _, c := range group {
		switch {
		case c.At.Doc != s.Doc || c.At.Start < s.Start || c.At.End < c.At.Start || c.At.End > s.End:
			continue
		case c.At.Start < pos: // a second claim of the same figure
			if c.At == last {
				w.at[c] = len(w.words) - 1
			}
			continue
		}
		w.add(s.Doc.Text[pos:c.At.Start])
		w.at[c] = len(w.words)
		w.words = append(w.words, figureMark)
		pos, last = c.At.End, c.At
	}
	w.add(s.Doc.Text[pos:s.End])
	return w
}

// add appends the words of a stretch of text: runs of letters and digits.
func (w *wording) add(text string) {
	start := -1
	for i := 0; i <= len(text); {
		r, n := rune(0), 1
		if i < len(text) {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		in := i < len(text) && (unicode.IsLetter(r) || unicode.IsDigit(r))
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			if len(w.words) < wordingMost {
				w.words = append(w.words, foldCase(text[start:i]))
			}
			start = -1
		}
		i += n
	}
}

func foldCase(s string) string {
	out := []rune(s)
	for i, r := range out {
		out[i] = unicode.ToLower(r)
	}
	return string(out)
}

// shared counts the words that two figures have around them in the same order without a gap, the ends of the
// sentences included, and reports whether the two sentences are equal but for their figures.
func (w *wording) shared(x int, o *wording, y int) (n int, whole bool) {
	left, right := 0, 0
	for x-left-1 >= 0 && y-left-1 >= 0 && w.words[x-left-1] == o.words[y-left-1] {
		left++
	}
	for x+right+1 < len(w.words) && y+right+1 < len(o.words) && w.words[x+right+1] == o.words[y+right+1] {
		right++
	}
	n = left + right
	return n, n >= twinWords && len(w.words) == len(o.words) && n == len(w.words)-1
}

// likeWording gives the words that the draft claim i and the source claim k share around their figures, and reports
// whether their sentences are equal but for the figures, which then correspond.
func (v *verifier) likeWording(i, k int) (n int, twin bool) {
	c, s := v.pass.Claims[i], v.pass.Claims[k]
	w, o := v.wordings[c], v.wordings[s]
	if w == nil || o == nil {
		return 0, false
	}
	x, ok1 := w.at[c]
	y, ok2 := o.at[s]
	if !ok1 || !ok2 {
		return 0, false
	}
	return w.shared(x, o, y)
}

// verbatim reports whether the draft claim i and the source claim k are the same words at the same place of equal
// sentences. A day that is told from the day of publication ("on Monday") is not the same in texts of two days.
func (v *verifier) verbatim(i, k int) bool {
	c, s := v.pass.Claims[i], v.pass.Claims[k]
	if c.Kind == claims.KindDate && docDate(c) != docDate(s) {
		return false
	}
	return c.At.Start-c.Sentence.Start == s.At.Start-s.Sentence.Start && c.At.Text() == s.At.Text() && c.Kind == s.Kind &&
		strings.TrimSpace(c.Sentence.Text()) == strings.TrimSpace(s.Sentence.Text())
}

// copied takes back the support of the figures of a sentence that is a source's but for a number where the source
// gives only a bound: such a sentence says more than its source, and its figures stand or fall together.
func (v *verifier) copied(draft []Judged) {
	for i := range draft {
		o := v.twin(i)
		if draft[i].Label != Unverified || o == nil || o.rel != relOpen {
			continue
		}
		if _, _, half := bound(v.pass.views[o.source].stated); !half {
			continue
		}
		c, s := v.pass.Claims[i], v.pass.Claims[o.source]
		draft[i].Message = place(s) + "says " + quote(s) + ", which leaves " + quote(c) + " open"
		for _, k := range v.line(i) {
			if d := &draft[k]; d.Label == Supported && v.twin(k) != nil {
				*d = Judged{Claim: d.Claim, Label: Unverified, Message: "the sentence says more than its source: " + place(s) + "says " + quote(s) + ", not " + quote(c)}
			}
		}
	}
}

// twin gives the source claim that stands at the place of the draft claim in a sentence that is equal but for its
// figures, nil if there is none.
func (v *verifier) twin(i int) *option {
	for k := range v.options[i] {
		if o := &v.options[i][k]; o.twin {
			return o
		}
	}
	return nil
}
