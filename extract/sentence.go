package extract

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// maxTokens is the number of tokens at which a sentence is cut, so that the cost of reading stays
// linear in the text whatever it holds.
const maxTokens = 400

// A sentence is a run of tokens that the recognizers look at together: a sentence of prose, a
// headline, a line of a list or a row of a table.
type sentence struct {
	doc     *claims.Document
	toks    []token
	index   int      // number of the sentence in the document, from 0
	para    int      // number of the paragraph in the document, from 0
	whens   []when   // the times that recognizers have found
	traits  traits   // what kinds of words and signs it has
	blocks  []traits // those of each block of tokens, in the order of the text: see traitsNear
	starts  []int32  // the tokens at which a figure or time may begin
	depth   int      // of times within times, while one is read
	phrased bool     // findPhrases has been here
	before  int      // number of tokens of the batch that stand before it

	readings *readingCache // what was read of the batch
	habits   *habits       // of the document
	user     []userMark    // phrases of the user; empty when there are no Words
	noAnd    bool          // "and" does not join numbers: it stands between two ends of a range
}

// habits is how a document writes, found when it is asked for first.
type habits struct {
	order dateOrder // of day and month in dates of numbers
	style style     // of figures
	place place     // where it was published
}

// text returns the words of token i as the document has them.
func (s *sentence) text(i int) string {
	return s.doc.Text[s.toks[i].start:s.toks[i].end]
}

// span returns the span from token i up to but not including token j.
func (s *sentence) span(i, j int) claims.Span {
	if i >= j {
		return claims.Span{}
	}
	return claims.Span{Doc: s.doc, Start: int(s.toks[i].start), End: int(s.toks[j-1].end)}
}

// is reports whether token i exists and its word has a sense of class c.
func (s *sentence) is(i int, c lexicon.Class) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].word.Is(c)
}

// kind returns the kind of token i, 0 beyond either end.
func (s *sentence) kind(i int) tokenKind {
	if uint(i) >= uint(len(s.toks)) {
		return 0
	}
	return s.toks[i].kind
}

// punct returns the character of token i if it is a punctuation mark or sign of one byte, else 0.
func (s *sentence) punct(i int) byte {
	if uint(i) >= uint(len(s.toks)) {
		return 0
	}
	return s.toks[i].punct
}

// glued reports whether token i exists and stands right behind the token before it.
func (s *sentence) glued(i int) bool {
	return i > 0 && i < len(s.toks) && s.toks[i].glued()
}

// term returns the longest phrase or else the word that begins at token i and has a sense of class
// c, and the number of its tokens; 0, 0 if there is none.
func (s *sentence) term(i int, c lexicon.Class) (lexicon.Word, int) {
	if i < 0 || i >= len(s.toks) {
		return 0, 0
	}
	t := &s.toks[i]
	if t.phraseLen > 0 && t.phrase.Is(c) {
		return t.phrase, int(t.phraseLen)
	}
	if t.word.Is(c) {
		return t.word, 1
	}
	return 0, 0
}

// A reader cuts a document into sentences.
type reader struct {
	doc  *claims.Document
	scan scanner
	next token      // first token of the next sentence
	more bool       // next is set
	brk  bool       // a paragraph ends before next
	late *lateWords // words looked up lately, over all documents; nil for none
	s    sentence
	kept readingCache
	how  habits
}

func newReader(doc *claims.Document) *reader {
	r := new(reader)
	r.open(doc)
	return r
}

// open begins to read the document, in the memory of the one before.
func (r *reader) open(doc *claims.Document) {
	r.doc, r.scan, r.brk = doc, newScanner(doc.Text), false
	r.scan.late = r.late
	r.how = habits{}
	r.s = sentence{doc: doc, index: -1, readings: &r.kept, habits: &r.how}
	r.more = r.scan.next(&r.next)
}

// close lets go of the document.
func (r *reader) close() { r.doc, r.scan, r.how, r.s = nil, scanner{}, habits{}, sentence{} }

// readInto fills s with the next sentence, in the memory of the one that it held.
func (r *reader) readInto(s *sentence) bool {
	r.s.toks, r.s.whens, r.s.blocks, r.s.starts, r.s.user = s.toks, s.whens[:0], s.blocks, s.starts, s.user[:0]
	ok := r.read()
	*s = r.s
	return ok
}

// read fills r.s with the next sentence; it reports false at the end of the document.
func (r *reader) read() bool {
	if !r.more {
		return false
	}
	s := &r.s
	s.index++
	if r.brk {
		s.para++
	}
	r.brk = false
	s.toks = append(s.toks[:0], r.next)
	s.whens, s.phrased = s.whens[:0], false
	word := r.next.kind == wordToken // the token before is a word
	for n := 1; ; n++ {
		if n == cap(s.toks) {
			s.toks = slices.Grow(s.toks, n)
		}
		s.toks = s.toks[:n+1]
		t := &s.toks[n]
		if !r.scan.next(t) {
			s.toks, r.more = s.toks[:n], false
			return true
		}
		// Within a line no sentence ends behind a word, or where there is no space: of most tokens that is all that is looked at.
		if (t.flags&newlineBefore != 0 || t.flags&spaceBefore != 0 && !word || n >= maxTokens) && r.ends(n) {
			r.next = *t
			s.toks = s.toks[:n]
			return true
		}
		word = t.kind == wordToken
	}
}

// ends reports whether the sentence ends before token n, which was scanned last.
func (r *reader) ends(n int) bool {
	toks := r.s.toks
	t := &toks[n]
	if t.has(newlineBefore) {
		if r.lineEnds(n) {
			r.brk = true
			return true
		}
		if isSmall(t) || n > 0 && isSmall(&toks[n-1]) && t.kind != wordToken {
			t.flags &^= newlineBefore // the line was broken for want of room: "$240 / billion", "10 to / 12 tons"
		}
	}
	if n >= maxTokens && (t.has(spaceBefore) || n >= 2*maxTokens) {
		return true
	}
	if !t.has(spaceBefore) {
		return false
	}
	k := n - 1
	for k > 0 && toks[k].kind != wordToken && isCloser(r.doc.Text[toks[k].start:toks[k].end]) {
		k--
	}
	switch toks[k].punct {
	case '!', '?':
		return opens(r.doc.Text, t)
	case '.':
		return k > 0 && opens(r.doc.Text, t) && !r.abbreviated(k, t)
	}
	return false
}

// lineEnds reports whether the line break before token n ends the sentence: a blank line, a full
// stop before it, a bullet behind it, or a line that was not broken for want of room.
func (r *reader) lineEnds(n int) bool {
	if r.scan.blank {
		return true
	}
	toks := r.s.toks
	prev := toks[n-1]
	if next := &toks[n]; prev.has(upperAll) && next.kind == wordToken && !next.has(upperAll) && n > 2 && toks[n-2].has(upperAll) {
		return true // a headline in capitals
	}
	switch prev.punct {
	case '.', '!', '?', ':', '|':
		return true
	case ',', ';':
		return false
	}
	text := r.doc.Text
	line := 0 // length of the line that ends here
	for i := int(prev.end) - 1; i >= 0 && text[i] != '\n' && line < 200; i-- {
		line++
	}
	if line < 50 {
		return !(prev.kind == numeralToken && toks[n].word.Is(lexicon.Scale))
	}
	if line > 110 && !isSmall(&prev) && !isSmall(&toks[n]) {
		return true
	}
	c := text[toks[n].start]
	return c == '*' || c == '-' || c == '|' || len(text) >= int(toks[n].end) && text[toks[n].start:toks[n].end] == "•"
}

// isSmall reports whether t is a word in small letters, which goes on with a sentence.
func isSmall(t *token) bool { return t.kind == wordToken && !t.has(upperFirst) }

// abbreviated reports whether the full stop at token k belongs to an abbreviation or initial and the
// sentence goes on with token t.
func (r *reader) abbreviated(k int, t *token) bool {
	p := &r.s.toks[k-1]
	if !r.s.toks[k].glued() || p.kind != wordToken {
		return false
	}
	if p.word.Is(lexicon.Abbrev) {
		return !(p.word.Value(lexicon.Abbrev) == "end" && p.word.Classes().Any(endsFigure) && t.has(upperFirst))
	}
	initial := p.end-p.start == 1 && p.has(upperFirst)
	return initial && (k == 1 || r.s.toks[k-2].has(upperFirst) || r.s.toks[k-2].punct == '.')
}

// endsFigure is the classes of abbreviations that stand behind a figure, so that a capital behind their full stop begins a sentence: "40 mln dlrs.
// Acme ...".
var endsFigure = lexicon.Set(lexicon.Currency, lexicon.Subunit, lexicon.Scale, lexicon.Unit)

// opens reports whether a sentence can begin with t.
func opens(text string, t *token) bool {
	switch t.kind {
	case wordToken:
		return t.has(upperFirst) || t.word == 0 && text[t.start] >= 0x80
	case numeralToken, signToken:
		return true
	}
	switch text[t.start] {
	case '"', '\'', '(', '[', '*', '-':
		return true
	}
	return text[t.start] >= 0x80
}

func isCloser(s string) bool {
	switch s {
	case `"`, "'", ")", "]", "”", "’", "»":
		return true
	}
	return false
}

// heading reports whether the sentence is a short line without a mark at its end.
func (s *sentence) heading() bool {
	return len(s.toks) <= 8 && s.kind(len(s.toks)-1) == wordToken
}
