package extract

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// Claims returns the claims of the document, in the order of the text. It never fails: a text without
// figures has no claims. The claims point to doc, which must not change any more.
func (x *Extractor) Claims(doc *claims.Document) []*claims.Claim {
	cl := claimers.Get().(*claimer)
	defer claimers.Put(cl)
	return cl.document(x, doc)
}

// document reads the claims of a document.
func (cl *claimer) document(x *Extractor, doc *claims.Document) []*claims.Claim {
	cl.reset(x, doc)
	x.batches(doc, cl.batch)
	cl.p = parse{} // its memory is that of a batch, which another goroutine may use next
	cl.nameSubjects()
	out := cl.withRemarks()
	cl.out, cl.remarks = nil, nil
	return out
}

// Claims is [Extractor.Claims] of the zero Extractor.
func Claims(doc *claims.Document) []*claims.Claim {
	var x Extractor
	return x.Claims(doc)
}

var claimers = sync.Pool{New: func() any { return new(claimer) }}

// A claimer turns the mentions of one document into claims, sentence by sentence. It keeps its buffers
// for the next document.
type claimer struct {
	x            *Extractor
	doc          *claims.Document
	words        *Words
	tables       []table // those that are not behind the sentence
	tableRead    bool    // the claims of the first of them are made
	p            parse
	es           entities
	recent       []int32 // entities named lately, by id
	previous     []int   // entities of the subject of the sentence before
	subject      []int   // of this sentence
	topic        []int   // of the title or the first sentence with a subject
	figures      []attachment
	terms        termSet
	dates        []date
	last         *claims.Claim // the claim made last, with a measure
	lastAt       int           // number of its sentence
	lastSentence int           // offset of the sentence before
	out          []*claims.Claim
	remarks      []*claims.Claim // beside them
	ids          []int32         // entities of the subjects of all claims
	subjects     []idRange
	report       reportFrame
	aboutBefore  claims.Span // the subject of the sentence before
	aboutNow     claims.Span // of this sentence
	rulesOnly    bool        // what is measured is not chosen by weights: for learning them
}

// An idRange gives the entities of the subject of a claim.
type idRange struct {
	claim    *claims.Claim
	from, to int // in ids
}

// An attachment is a mention on its way to a claim.
type attachment struct {
	m      *mention
	clause int
	kind   claims.Kind
	dir    claims.Direction
	head   int           // chunk of what is measured, -1
	of     int           // chunk of what it is measured of, -1
	verb   int           // token of the verb that names the measure, -1
	label  [2]int        // tokens of an item of a list that name the measure, from and up to; the same when there are none
	like   int           // index of the figure whose measure it shares, -1
	from   *claims.Claim // claim of an earlier figure whose measure it takes: "The figure was 40 in 2022"
	item   int           // chunk of its own words in a list, of those from items[0] up to items[1]
	items  [2]int
	beside bool   // it has the measure and unit of the next figure
	named  bool   // item is the name of its subject
	nobody bool   // no word names its subject
	costs  bool   // it is what the head costs
	word   string // the measure, where it is a word that the text need not have: "length"; ""
	how    string // how the measure was found
	period int    // index into dates, -1
	base   int    // index into dates, -1
	skip   bool   // no claim
	entity []int
	about  int // chunk of whom it is told; none or before
	claim  *claims.Claim
}

func (cl *claimer) reset(x *Extractor, doc *claims.Document) {
	cl.x, cl.doc = x, doc
	cl.tables, cl.tableRead = findTables(doc.Text), false
	cl.es.reset()
	cl.words = x.Words
	cl.recent, cl.previous, cl.subject, cl.topic = cl.recent[:0], cl.previous[:0], cl.subject[:0], cl.topic[:0]
	cl.last, cl.lastAt, cl.lastSentence = nil, -2, -1
	cl.out = nil
	cl.ids, cl.subjects = cl.ids[:0], cl.subjects[:0]
	cl.report = reportFrame{id: -1}
	cl.aboutBefore, cl.aboutNow = claims.Span{}, claims.Span{}
	if doc.Title != "" {
		cl.readTitle(doc.Title)
		if strings.Contains(doc.Title, "eport") || strings.Contains(doc.Title, "esults") {
			x.sentences(&claims.Document{Text: doc.Title, Date: doc.Date}, cl.readReport)
		}
	}
}

// readTitle takes the entities of the title as the topic of the document.
func (cl *claimer) readTitle(title string) {
	r := newReader(&claims.Document{Text: title})
	for r.read() {
		if cl.words != nil {
			r.s.findUser(cl.words)
		}
		for _, ref := range cl.es.findEntities(&r.s, nil, nil) {
			cl.es.list[ref.id].at = claims.Span{}
			if !slices.Contains(cl.topic, ref.id) {
				cl.topic = append(cl.topic, ref.id)
			}
		}
	}
}

// batch reads the claims of the sentences of a batch.
func (cl *claimer) batch(b *batch) {
	b.parse()
	for k := range b.n {
		cl.sentence(&b.slots[k])
	}
}

// sentence reads the claims of one sentence, whose grammar is known.
func (cl *claimer) sentence(sl *slot) {
	s, ms := &sl.s, sl.mentions
	p := &cl.p
	if len(cl.tables) > 0 && cl.inTable(s) {
		return
	}
	cl.readReport(s, ms)
	cl.aboutBefore, cl.aboutNow = cl.aboutNow, claims.Span{}
	if len(ms) == 0 {
		cl.withoutFigures(s)
		cl.remarkOnly(sl)
		return
	}
	*p = sl.parse
	p.refs = cl.es.findEntities(s, p, p.refs[:0])
	cl.readSubject()
	cl.rememberAbout()
	cl.findDates()
	cl.findFigures()
	for i := range cl.figures {
		f := &cl.figures[i]
		if !f.skip {
			cl.readKind(f)
		}
	}
	for i := range cl.figures {
		if f := &cl.figures[i]; !f.skip && f.kind != claims.KindScore {
			cl.readMeasure(i)
		}
	}
	for i := range cl.figures {
		if f := &cl.figures[i]; !f.skip {
			cl.readWhen(f)
		}
	}
	if len(cl.figures) > 1 {
		cl.distribute()
	}
	from := len(cl.out)
	for i := range cl.figures {
		switch f := &cl.figures[i]; {
		case f.skip:
		case f.kind == claims.KindScore:
			cl.result(f)
		default:
			cl.build(i)
		}
	}
	cl.link()
	cl.dateClaims()
	slices.SortStableFunc(cl.out[from:], func(a, b *claims.Claim) int { return cmp.Compare(a.At.Start, b.At.Start) })
	cl.remember(p.refs)
	cl.endSentence()
	cl.remark(cl.out[from:])
	sl.parse = *p // whose memory may have grown
}

// withoutFigures reads whom a sentence without figures is about.
func (cl *claimer) withoutFigures(s *sentence) {
	p := &cl.p
	p.sentence = s
	p.refs = cl.es.findEntities(s, nil, p.refs[:0])
	cl.remember(p.refs)
	cl.subject = cl.subject[:0]
	byline := s.heading() && len(s.toks) > 1 && s.lower(0) == "by"
	if len(p.refs) > 0 && p.refs[0].first < 6 && !byline {
		cl.subject = append(cl.subject, p.refs[0].id)
		cl.aboutNow = p.span(p.refs[0].first, p.refs[0].last)
	}
	if len(p.refs) == 0 && s.heading() {
		cl.previous = cl.previous[:0]
	}
	cl.endSentence()
}

// endSentence passes the subject of the sentence on to the next.
func (cl *claimer) endSentence() {
	if len(cl.p.toks) > 0 {
		cl.lastSentence = cl.p.span(0, 1).Start
	}
	if len(cl.subject) > 0 {
		cl.previous = append(cl.previous[:0], cl.subject...)
		if len(cl.topic) == 0 {
			cl.topic = append(cl.topic, cl.subject...)
		}
	}
}

// readSubject finds the entities of the subject of the sentence.
func (cl *claimer) readSubject() {
	p := &cl.p
	cl.subject = cl.subject[:0]
	for c := range p.clauses {
		if v := p.verb(c); v < 0 || p.toks[v].word.Is(lexicon.Say) && (c+1 < len(p.clauses) || p.speakerBehind(c) >= 0 || c > 0) {
			continue
		}
		if k := p.clauses[c].subject; k >= 0 {
			cl.subject = cl.chunkEntities(k, cl.subject)
			if len(cl.subject) > 0 {
				return
			}
		}
	}
}

// findFigures lists the mentions that may become claims.
func (cl *claimer) findFigures() {
	p := &cl.p
	cl.figures = cl.figures[:0]
	for k := range p.ms {
		m := &p.ms[k]
		if m.Kind == Date || m.Kind == NoQuantity {
			continue
		}
		f := attachment{m: m, clause: int(p.clause[m.figure]), head: -1, of: -1, verb: -1, like: -1, period: -1, base: -1}
		f.skip = cl.noClaim(&f)
		cl.figures = append(cl.figures, f)
	}
	cl.findMultiples()
}

// factorOf returns the quantity of a factor that a verb gives: within 5% of it, or beyond it where h says so. What has "more than
// halved" is below a half.
func factorOf(factor claims.Number, h hedging) claims.Quantity {
	q := claims.Quantity{Unit: "times", Hedge: h.kind}
	if factor.Cmp(claims.Int(1)) < 0 {
		switch h.kind {
		case claims.HedgeOver:
			q.Hedge = claims.HedgeUnder
		case claims.HedgeUnder:
			q.Hedge = claims.HedgeOver
		case claims.HedgeAtLeast:
			q.Hedge = claims.HedgeAtMost
		case claims.HedgeAtMost:
			q.Hedge = claims.HedgeAtLeast
		}
	}
	if h.none() || h.kind == claims.HedgeAbout {
		half := factor.Mul(claims.Ratio(1, 20))
		q.Stated, q.Range, q.Hedge = claims.Exactly(factor), claims.Between(factor.Sub(half), factor.Add(half)), claims.HedgeAbout
		return q
	}
	h.kind = q.Hedge
	q.Stated, q.Range = h.intervals(factor, claims.Number{})
	return q
}

// findMultiples lists verbs that give the factor of a change themselves: "trips have doubled".
func (cl *claimer) findMultiples() {
	p := &cl.p
	n := len(cl.figures)
	for i := range p.toks {
		if p.toks[i].marks&lexicon.Multiplied == 0 {
			continue
		}
		w := p.toks[i].word
		if p.mention[i] >= 0 || !w.Is(lexicon.Multiple) || !w.Is(lexicon.Direction) {
			continue
		}
		switch p.tags[i] {
		case verbTag, passiveTag, infinitiveTag, gerundTag:
		default:
			continue
		}
		s, _ := w.Sense(lexicon.Multiple)
		if s.Num == 0 {
			continue
		}
		factor := claims.Ratio(s.Num, max(1, s.Den))
		h, first := p.hedgeBefore(i)
		m := &mention{first: first, last: i + 1, figure: i, noun: -1, by: "multiple"}
		m.Kind, m.At = Count, p.span(first, i+1)
		m.Quantity = factorOf(factor, h)
		f := attachment{m: m, clause: int(p.clause[i]), head: -1, of: -1, verb: -1, like: -1, period: -1, base: -1}
		f.dir, _ = p.directionAt(i)
		cl.figures = append(cl.figures, f)
	}
	if len(cl.figures) > n {
		slices.SortStableFunc(cl.figures, func(a, b attachment) int { return cmp.Compare(a.m.first, b.m.first) })
	}
}
