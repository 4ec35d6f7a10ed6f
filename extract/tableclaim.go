package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A heading is what the words of a caption, the head of a column or the label of a row say.
type heading struct {
	at      claims.Span
	measure string
	terms   []claims.Term
	facets  []claims.Facet
	classes []string
	ids     []int         // entities named
	period  claims.Period // zero when no time is named
	timeAt  claims.Span
	factor  claims.Number // of a unit in brackets: 1,000,000 for "($m)"; zero when there is none
	unit    claims.Unit
	change  bool // the column tells changes
}

// inTable reports whether the sentence belongs to a table. The claims of the table are made at its first sentence.
func (cl *claimer) inTable(s *sentence) bool {
	at := int(s.toks[0].start)
	for len(cl.tables) > 0 && cl.tables[0].end <= at {
		cl.tables, cl.tableRead = cl.tables[1:], false
	}
	if len(cl.tables) == 0 || at < cl.tables[0].start {
		return false
	}
	if !cl.tableRead {
		cl.tableRead = true
		cl.readTable(&cl.tables[0])
	}
	return true
}

// readTable makes a claim of each figure of the table. The head of its column and the label of its row say what it measures, of
// whom and when; where both leave out the measure, the corner or the caption has it.
func (cl *claimer) readTable(t *table) {
	head := t.rows[0]
	shift := 0
	if len(t.rows[1]) > len(head) {
		shift = 1 // the header has no corner
	}
	caption := cl.heading(t.caption)
	corner := heading{}
	if shift == 0 {
		corner = cl.heading(head[0])
	}
	columns := make([]heading, len(t.rows[1]))
	for k := 1; k < len(columns); k++ {
		columns[k] = cl.heading(head[k-shift])
		if c := &columns[k]; c.change && k > 1 && !strings.Contains(c.measure, " ") && columns[k-1].measure != "" {
			c.measure, c.terms, c.facets, c.classes = columns[k-1].measure, columns[k-1].terms, columns[k-1].facets, columns[k-1].classes // "Change (%)"
		}
	}
	for _, row := range t.rows[1:] {
		label := cl.heading(row[0])
		var last *claims.Claim
		for k := 1; k < len(row) && k < len(columns); k++ {
			c := cl.readCell(row[k], &columns[k], &label, &corner, &caption, cell{row[0].start, row[len(row)-1].end})
			if c != nil && last != nil && c.Kind == claims.KindChange && last.Kind == claims.KindLevel && c.Measure == last.Measure {
				addLink(c, claims.RelTo, last)
			}
			last = c
		}
	}
}

// readCell makes the claim of one cell; nil where it holds no figure or more than one.
func (cl *claimer) readCell(c cell, column, label, corner, caption *heading, line cell) *claims.Claim {
	doc := &claims.Document{Text: cl.doc.Text[c.start:c.end], Date: cl.doc.Date}
	var m mention
	n := 0
	cl.x.sentences(doc, func(s *sentence, ms []mention) {
		for k := range ms {
			if ms[k].Kind == Date || ms[k].Kind == NoQuantity {
				continue
			}
			if n++; n == 1 {
				m = ms[k]
			}
		}
	})
	if n != 1 || m.Kind == Ordinal {
		return nil
	}
	place := func(c cell) claims.Span { return claims.Span{Doc: cl.doc, Start: c.start, End: c.end} }
	out := &claims.Claim{
		Kind: claims.KindLevel, Quantity: m.Quantity, Stance: claims.StanceStated,
		At: claims.Span{Doc: cl.doc, Start: c.start + m.At.Start, End: c.start + m.At.End}, Words: place(line), Sentence: place(line),
	}
	cl.tableUnit(out, column, label, corner, caption)
	if column.change && (out.Quantity.Unit == "%" || out.Quantity.Unit == "pp") {
		out.Kind, out.Direction = claims.KindChange, claims.DirectionUp
		if negative(out.Quantity) {
			out.Direction = claims.DirectionDown
		}
	}
	names := [4]*heading{column, label, corner, caption}
	for _, h := range names {
		if !h.period.IsZero() && out.Period.Period.IsZero() {
			out.Period = claims.When{Period: h.period, At: h.timeAt, Stated: true}
		}
	}
	var ids []int
	for _, h := range names {
		if len(h.ids) > 0 {
			ids = append(ids, h.ids...)
			break
		}
	}
	cl.tableMeasure(out, column, label, corner, caption)
	out.Steps = append(out.Steps, claims.Step{Rule: "table", Text: "the head of the column", At: column.at}, claims.Step{Rule: "table", Text: "the label of the row", At: label.at})
	from := len(cl.ids)
	for _, id := range ids {
		cl.ids = append(cl.ids, int32(id))
		out.Subject = append(out.Subject, claims.Entity{At: cl.es.list[id].at})
	}
	if len(ids) > 0 {
		cl.subjects = append(cl.subjects, idRange{out, from, len(cl.ids)})
	}
	cl.add(out)
	return out
}

// tableMeasure enters what the cell measures: the words of the label and the column that name neither a time nor an entity, or
// else those of the corner or the caption.
func (cl *claimer) tableMeasure(out *claims.Claim, column, label, corner, caption *heading) {
	var words []string
	take := func(h *heading, role claims.TermRole) {
		if h.measure == "" {
			return
		}
		words = append(words, h.measure)
		for _, t := range h.terms {
			t.Role = role
			if !slices.ContainsFunc(out.Terms, func(u claims.Term) bool { return u.Stem == t.Stem }) {
				out.Terms = append(out.Terms, t)
			}
		}
		for _, x := range h.facets {
			if !slices.ContainsFunc(out.Facets, func(y claims.Facet) bool { return y.Axis == x.Axis }) {
				out.Facets = append(out.Facets, x)
			}
		}
		if len(out.Classes) == 0 && role == claims.RoleHead {
			out.Classes = h.classes
		}
	}
	if column.measure != "" {
		take(label, claims.RoleModifier)
		take(column, claims.RoleHead)
	} else if take(label, claims.RoleHead); len(words) > 0 {
		take(caption, claims.RoleModifier)
		words = words[:1]
	}
	if len(words) == 0 {
		if caption.measure != "" {
			take(caption, claims.RoleHead)
		} else {
			take(corner, claims.RoleHead)
		}
	}
	out.Measure = strings.Join(words, " ")
	slices.SortFunc(out.Facets, func(a, b claims.Facet) int { return strings.Compare(a.Axis, b.Axis) })
	slices.SortFunc(out.Terms, compareTerms)
}

// tableUnit gives a bare number the unit in the brackets of its column, row, corner or caption.
func (cl *claimer) tableUnit(out *claims.Claim, hs ...*heading) {
	q := &out.Quantity
	if q.Unit != "" {
		return
	}
	for _, h := range hs {
		if h.factor.Sign() == 0 {
			continue
		}
		q.Stated, q.Range, q.Step, q.Unit = q.Stated.Scale(h.factor), q.Range.Scale(h.factor), q.Step.Mul(h.factor), h.unit
		return
	}
}

// heading reads the words of a cell or caption.
func (cl *claimer) heading(c cell) heading {
	h := heading{at: claims.Span{Doc: cl.doc, Start: c.start, End: c.end}}
	if c.start >= c.end || c.end-c.start > 120 {
		return h
	}
	text := cl.doc.Text[c.start:c.end]
	if i := strings.LastIndexByte(text, '('); i >= 0 && strings.HasSuffix(text, ")") {
		h.factor, h.unit = cl.unitOf(strings.TrimSpace(text[i+1 : len(text)-1]))
		if h.factor.Sign() != 0 {
			text = text[:i]
		}
	} else if i := strings.LastIndex(text, ", "); i > 0 {
		if h.factor, h.unit = cl.unitOf(strings.TrimSpace(text[i+2:])); h.factor.Sign() != 0 {
			text = text[:i]
		}
	} else if text == "%" || text == "Percent" || text == "percent" || text == "Per cent" || text == "per cent" {
		h.factor, h.unit = claims.Int(1), "%"
		return h
	}
	doc := &claims.Document{Text: text, Date: cl.doc.Date}
	p := new(parse)
	cl.x.sentences(doc, func(s *sentence, ms []mention) {
		p.read(s, ms)
		p.capital = false
		cl.readHeading(&h, p, c.start)
	})
	slices.SortFunc(h.terms, compareTerms)
	return h
}

// readHeading adds one sentence of a heading, which begins at the offset of the document.
func (cl *claimer) readHeading(h *heading, p *parse, offset int) {
	at := func(s claims.Span) claims.Span {
		return claims.Span{Doc: cl.doc, Start: offset + s.Start, End: offset + s.End}
	}
	refs := cl.es.findEntities(p.sentence, nil, nil)
	if len(refs) == 0 && p.looksLikeName() {
		if id := cl.es.add(p.nameText(0, len(p.toks)), claims.EntityUnknown, p.span(0, len(p.toks))); id >= 0 {
			refs = append(refs, entityRef{first: 0, last: len(p.toks), id: id})
		}
	}
	for _, r := range refs {
		if e := &cl.es.list[r.id]; e.at.Doc == p.doc {
			e.at = at(e.at)
		}
		h.ids = addID(h.ids, r.id)
	}
	for k := range p.ms {
		if m := &p.ms[k]; m.Kind == Date && h.period.IsZero() {
			h.period, h.timeAt = m.Period, at(m.At)
		}
	}
	var words []string
	for i := range p.toks {
		if _, ok := p.directionAt(i); ok {
			h.change = true
		}
		if p.kind(i) != wordToken || p.mention[i] >= 0 || slices.ContainsFunc(refs, func(r entityRef) bool { return r.first <= i && i < r.last }) {
			continue
		}
		if p.toks[i].word.Classes().Any(headingStops) {
			continue
		}
		words = append(words, p.baseForm(i))
		if stem, weight := p.headingWord(i); stem != "" {
			h.terms = append(h.terms, claims.Term{Stem: stem, Role: claims.RoleHead, Weight: weight})
		}
		var buf [8]string
		if ks := p.toks[i].word.Kinds(buf[:0]); len(ks) > 0 {
			h.classes = slices.Clone(ks)
		}
		if w, n := p.term(i, lexicon.Facet); n > 0 {
			for _, s := range w.Senses() {
				if axis, value, ok := strings.Cut(s.Text, "="); ok && s.Class == lexicon.Facet && !isWeak(w, "facet") && !slices.ContainsFunc(h.facets, func(x claims.Facet) bool { return x.Axis == axis }) {
					h.facets = append(h.facets, claims.Facet{Axis: axis, Value: value, At: at(p.span(i, i+1))})
				}
			}
		}
	}
	if h.measure = strings.Join(words, " "); len(words) == 0 {
		h.change = false
	}
}

// looksLikeName reports whether a heading of up to four words is a name: all in capitals at the front, one of them unknown to the
// lexicon.
func (p *parse) looksLikeName() bool {
	unknown := false
	for i := range p.toks {
		if p.kind(i) != wordToken || !p.toks[i].has(upperFirst) {
			return false
		}
		unknown = unknown || p.toks[i].word == 0 && !inflected(p.text(i))
	}
	return unknown && len(p.toks) < 5
}

var headingStops = lexicon.Set(lexicon.Article, lexicon.Preposition, lexicon.Conjunction, lexicon.Pronoun, lexicon.Month, lexicon.TimeUnit)

// headingWord returns the stem and the weight of a word of a heading, whatever its part in the grammar.
func (p *parse) headingWord(i int) (stem string, weight int) {
	t := &p.toks[i]
	if t.end-t.start < 2 || t.word.Classes().Any(noTerms) {
		return "", 0
	}
	stem = p.stem(i)
	return stem, weightOf(lexicon.Lookup(stem), t.word)
}

// unitOf reads the unit of a column: "$m", "%", "tonnes", "'000"; the factor is 0 when the words are none.
func (cl *claimer) unitOf(text string) (claims.Number, claims.Unit) {
	if len(text) == 0 || len(text) > 24 {
		return claims.Number{}, ""
	}
	switch lowerText(text) {
	case "000", "'000", "000s", "'000s", "thousands", "in thousands":
		return claims.Int(1000), ""
	case "m", "millions", "in millions", "million":
		return claims.Int(1_000_000), ""
	}
	text = strings.TrimPrefix(text, "in ")
	for _, try := range [...]string{"1 " + text, withOne(text)} {
		doc := &claims.Document{Text: try, Date: cl.doc.Date}
		var q claims.Quantity
		found := false
		cl.x.sentences(doc, func(_ *sentence, ms []mention) {
			if len(ms) == 1 && ms[0].At.Start == 0 && ms[0].At.End == len(try) && ms[0].Kind != Date && ms[0].Kind != NoQuantity && ms[0].noun < 0 {
				q, found = ms[0].Quantity, ms[0].Kind != Number || ms[0].Quantity.Unit != ""
			}
		})
		if n, ok := q.Stated.Point(); found && ok && n.Sign() > 0 {
			return n, q.Unit
		}
	}
	return claims.Number{}, ""
}

// withOne puts a 1 behind the signs and capital letters of a currency: "$m" is "$1m", "US$ million" is "US$1 million".
func withOne(text string) string {
	i := strings.LastIndexAny(text, "$€£¥₹")
	if i < 0 {
		return "1" + text
	}
	for i++; i < len(text) && text[i] >= 0x80 && text[i] < 0xc0; i++ {
	}
	return text[:i] + "1" + text[i:]
}

// compareTerms orders terms by their role, then by their stem.
func compareTerms(a, b claims.Term) int {
	return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(a.Stem, b.Stem))
}
