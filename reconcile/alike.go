package reconcile

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// What no claim of a source supports may still be told by it: in a sentence that is like the draft's by its words, the numeral of the figure
// stands though another thing was read of it, or a day that is the draft's.

// Information, in tenths of bits, that two sentences must share besides the figure.
const (
	alikeLeast   = 10 // for a day, for a number in words that a source has once, and for a numeral before one and the same word
	alikeNumeral = 24 // for any numeral
	alikeOpen    = 22 // for a stretch of days that has some in common with the draft's
)

// alikeMost is the number of source claims from which on texts are not looked through.
const alikeMost = 4 * verifyAll

// A likener tells how much sentences have in common by all their words: those that are rare among the sentences of the sources count for more.
type likener struct {
	stems map[claims.Span]map[string]bool
	posts map[string][]int // the sentences of the sources that have the stem
	n     int              // sentences of the sources
}

func newLikener(sources []*claims.Claim) *likener {
	l := &likener{stems: map[claims.Span]map[string]bool{}, posts: map[string][]int{}}
	for _, c := range sources {
		at := sentenceOf(c)
		if _, ok := l.stems[at]; ok {
			continue
		}
		for w := range l.of(at) {
			l.posts[w] = append(l.posts[w], l.n)
		}
		l.n++
	}
	return l
}

// info is the information of a stem, in tenths of bits.
func (l *likener) info(stem string) int {
	return int(10 * math.Log2(float64(l.n+1)/float64(len(l.posts[stem])+1)))
}

// of gives the stems of a span: words of three letters or more, and numbers.
func (l *likener) of(at claims.Span) map[string]bool {
	if s, ok := l.stems[at]; ok {
		return s
	}
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(at.Text()), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		n := utf8.RuneCountInString(w)
		if n < 3 && !isDigit(w[0]) || plainWord(w) {
			continue
		}
		if rs := []rune(w); n > clueLetters {
			w = string(rs[:clueLetters])
		} else if n > 3 {
			w = strings.TrimSuffix(w, "s")
		}
		out[w] = true
	}
	l.stems[at] = out
	return out
}

// likeness gives the information, in tenths of bits, of what the sentence of the claim c shares with another one, besides the words of
// the claim itself.
func (l *likener) likeness(c *claims.Claim, s claims.Span) int {
	a, b, own := l.of(sentenceOf(c)), l.of(s), l.of(c.At)
	n := 0
	for w := range a {
		if b[w] && !own[w] {
			n += l.info(w)
		}
	}
	return n
}

// most gives the most information that a sentence of the sources shares with that of the claim.
func (l *likener) most(c *claims.Claim) int {
	own, sum, most := l.of(c.At), map[int]int{}, 0
	for w := range l.of(sentenceOf(c)) {
		if info := l.info(w); !own[w] && info > 0 {
			for _, n := range l.posts[w] {
				sum[n] += info
				most = max(most, sum[n])
			}
		}
	}
	return most
}

// evidenceUnlike is the evidence, in tenths of bits, from which a contradiction stands though another sentence of the sources is far more like
// the draft's.
const evidenceUnlike = -9

// alikeFar is the information, in tenths of bits, that such a sentence must share with that of the draft.
const alikeFar = 55

// unlike takes back contradictions by little evidence where another sentence of the sources is more than three times as like that of the draft, and
// gives no other figure of it.
func (v *verifier) unlike(draft []Judged, l *likener) {
	for i := range draft {
		j := &draft[i]
		if j.Label != Contradicted || len(j.By) != 1 || !inText(j.Claim) {
			continue
		}
		o := v.optionOf(i, j.By[0])
		if o == nil || o.twin || o.rel != relApart || o.e >= evidenceUnlike || v.sharesSentence(i, j.By[0].Sentence) {
			continue
		}
		if most := l.most(j.Claim); most >= alikeFar && 3*l.likeness(j.Claim, sentenceOf(j.By[0])) < most {
			v.doubted(j)
		}
	}
}

// What apartAlike asks for.
const (
	apartLeast = 18  // information, in tenths of bits, that the two sentences share
	apartNear  = 30  // points for values that are near each other
	apartWords = -45 // evidence, in tenths of bits, for the pair
)

// apartAlike contradicts figures that nothing supports by a figure of the sentence of the sources that is most like the draft's, if the two are of one
// kind and near each other, though their own words say little, and no figure of the draft is that of the source.
func (v *verifier) apartAlike(draft []Judged, l *likener) {
	supported := 0
	for i := range draft {
		if draft[i].Label == Supported {
			supported++
		}
	}
	if 2*supported < len(draft) {
		return
	}
	for i := range draft {
		j := &draft[i]
		if j.Label != Unverified || j.refused || j.doubtful || !inText(j.Claim) || j.Claim.Kind == claims.KindDate {
			continue
		}
		most := l.most(j.Claim)
		if most < apartLeast {
			continue
		}
		for k := range v.options[i] {
			o := &v.options[i][k]
			if _, taken := v.taken[o.source]; taken || o.rel != relApart || o.bare || o.e <= apartWords || o.j.features[fNear] < apartNear {
				continue
			}
			a, b := &v.pass.views[i], &v.pass.views[o.source]
			if a.class != b.class || a.unit != b.unit && a.noun != "" && b.noun != "" && a.noun != b.noun {
				continue
			}
			if l.likeness(j.Claim, sentenceOf(b.claim)) >= most {
				*j = v.contradicted(j.Claim, o)
				break
			}
		}
	}
}

// addAlike supports figures of the draft that are unverified so far by what stands in like sentences of the sources.
func (v *Verdicts) addAlike(l *likener, sources []*claims.Claim) {
	if len(sources) > alikeMost || !v.written() {
		return
	}
	for i := range v.Draft {
		j := &v.Draft[i]
		if j.Label != Unverified || j.refused || !inText(j.Claim) {
			continue
		}
		if j.Claim.Kind == claims.KindDate {
			if s := l.day(j.Claim, sources); s != nil {
				*j = toldJudged(j.Claim, s, Supported, "says "+quote(s))
			}
			continue
		}
		if s, at, ok := l.numeral(j.Claim, sources); ok {
			text := at.Text()
			if s.At.Start <= at.Start && at.End <= s.At.End {
				text = quote(s)
			}
			*j = toldJudged(j.Claim, s, Supported, "says "+text)
		}
	}
}

// day finds a source claim that gives the draft's day, or days of the draft's stretch, in a sentence that is like the draft's; or, for a day that is
// known by its name only, that name.
func (l *likener) day(c *claims.Claim, sources []*claims.Claim) *claims.Claim {
	if c.Period.Period.IsZero() {
		return l.named(c, sources)
	}
	d := dayView(c)
	var best *claims.Claim
	most := 0
	for _, s := range sources {
		if !dated(s) {
			continue
		}
		n := l.likeness(c, sentenceOf(s))
		if n < alikeLeast || n <= most {
			continue
		}
		w := dayView(s)
		if r := relateDates(&d, &w); r == relHolds || n >= alikeOpen && r != relApart {
			best, most = s, n
		}
	}
	return best
}

// named finds a source claim in the sentence of which the name of the draft's day stands.
func (l *likener) named(c *claims.Claim, sources []*claims.Claim) *claims.Claim {
	for _, w := range strings.Fields(c.At.Text()) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) || len(w) < 3 {
			continue
		}
		for _, s := range sources {
			if n := l.likeness(c, sentenceOf(s)); n >= alikeLeast && slices.Contains(strings.FieldsFunc(sentenceOf(s).Text(), func(r rune) bool { return !unicode.IsLetter(r) }), w) {
				return s
			}
		}
	}
	return nil
}

// numeral finds the place of a source where the numeral of the claim stands, in a sentence that is like the draft's, with a claim beside it.
func (l *likener) numeral(c *claims.Claim, sources []*claims.Claim) (*claims.Claim, claims.Span, bool) {
	num, word := numeralOf(c.At.Text())
	if num == "" || !word && len(num) < 2 {
		return nil, claims.Span{}, false
	}
	var by *claims.Claim
	var place claims.Span
	most, n := 0, 0
	next := wordBehind(c.At.Doc.Text, c.At.Start+strings.Index(strings.ToLower(c.At.Text()), num)+len(num))
	seen := map[*claims.Document]bool{}
	for _, s := range sources {
		doc := s.At.Doc
		if doc == nil || seen[doc] {
			continue
		}
		seen[doc] = true
		for _, at := range standsAt(doc.Text, num) {
			n++
			span := claims.Span{Doc: doc, Start: at, End: at + len(num)}
			p := l.likeness(c, sentenceAround(span))
			need := alikeNumeral
			if word || next != "" && next == wordBehind(doc.Text, span.End) {
				need = alikeLeast
			}
			if p >= need && p > most {
				most, place, by = p, span, nearestClaim(sources, span)
			}
		}
	}
	return by, place, by != nil && (!word || n == 1)
}

// numeralOf gives the digits of a figure with their marks, or the word for its number.
func numeralOf(text string) (num string, word bool) {
	text = strings.ToLower(text)
	i := strings.IndexFunc(text, unicode.IsDigit)
	if i >= 0 {
		k := i
		for k < len(text) && (isDigit(text[k]) || strings.IndexByte(".,:", text[k]) >= 0 && k+1 < len(text) && isDigit(text[k+1])) {
			k++
		}
		return text[i:k], false
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch w {
		case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
			"seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
			"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "quarter", "half":
			return w, true
		}
	}
	return "", false
}

// standsAt lists where a numeral stands by itself in a text.
func standsAt(text, num string) []int {
	digit := isDigit(num[0])
	within := func(i int) bool { // a number or word goes on at i
		return i >= 0 && i < len(text) && (digit && isDigit(text[i]) || !digit && isLetter(text[i]))
	}
	low := text
	if !digit {
		low = strings.ToLower(text)
		if len(low) != len(text) {
			return nil
		}
	}
	var out []int
	for i := 0; ; {
		k := strings.Index(low[i:], num)
		if k < 0 {
			return out
		}
		at := i + k
		i = at + len(num)
		marked := func(m, far int) bool {
			return digit && m >= 0 && m < len(text) && strings.IndexByte(".,:", text[m]) >= 0 && within(far)
		}
		if !within(at-1) && !within(i) && !marked(at-1, at-2) && !marked(i, i+1) {
			out = append(out, at)
		}
	}
}

// wordBehind gives the first letters of the word at a place, "" if none stands there.
func wordBehind(text string, at int) string {
	const letters = 4
	if at >= len(text) {
		return ""
	}
	rest := strings.TrimLeft(text[at:], " -\u00a0")
	k := 0
	for k < len(rest) && (isLetter(rest[k]) || rest[k] == '%') {
		k++
	}
	w := strings.ToLower(rest[:k])
	if k > letters {
		w = w[:letters]
	}
	return strings.TrimSuffix(w, "s")
}

// sentenceReach is how far, in bytes, the sentence around a place is looked for.
const sentenceReach = 200

// sentenceAround gives the words around a place up to the ends of its sentence.
func sentenceAround(at claims.Span) claims.Span {
	text := at.Doc.Text
	from, to := at.Start, at.End
	for from > 0 && at.Start-from < sentenceReach && text[from-1] != '\n' && !(text[from-1] == ' ' && from > 1 && text[from-2] == '.') {
		from--
	}
	for to < len(text) && to-at.End < sentenceReach && text[to] != '\n' && !(text[to] == '.' && (to+1 == len(text) || text[to+1] == ' ')) {
		to++
	}
	return claims.Span{Doc: at.Doc, Start: from, End: to}
}

// nearestClaim gives the claim of the document that stands nearest to a place.
func nearestClaim(sources []*claims.Claim, at claims.Span) *claims.Claim {
	var best *claims.Claim
	for _, s := range sources {
		if s.At.Doc == at.Doc && (best == nil || apart(s.At, at) < apart(best.At, at)) {
			best = s
		}
	}
	return best
}

// inText reports whether the text of a claim is known.
func inText(c *claims.Claim) bool {
	at := c.At
	return at.Doc != nil && c.Sentence.Doc == at.Doc && 0 <= at.Start && at.Start < at.End && at.End <= len(at.Doc.Text)
}
