package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// A remark is a statement that has no value of its own to compare, on its way to a claim. It stands on tokens from first
// up to but not including last.
type remark struct {
	first, last int
	figure      int // token whose chunk and clause it is of
	kind        claims.Kind
	quantity    claims.Quantity
	period      claims.Period
	record      claims.Record
	facet       claims.Facet // without its words; none has an axis of ""
	how         string
	steps       []claims.Step
}

// withRemarks returns the claims of the document and its remarks, in the order of the text.
func (cl *claimer) withRemarks() []*claims.Claim {
	if len(cl.remarks) == 0 {
		return cl.out
	}
	all := append(cl.out, cl.remarks...)
	slices.SortStableFunc(all, func(a, b *claims.Claim) int { return cmp.Compare(a.At.Start, b.At.Start) })
	return all
}

// remarkOnly reads the remarks of a sentence without figures and times.
func (cl *claimer) remarkOnly(sl *slot) {
	if !cl.x.Remarks || len(sl.s.toks) < 4 {
		return
	}
	refs, own := cl.p.refs, sl.parse.refs // those of the sentence, and memory of the slot
	p := &sl.parse
	p.read(&sl.s, nil)
	p.findChunks()
	p.findClauses()
	cl.p, cl.p.refs = *p, refs
	cl.figures, cl.dates = cl.figures[:0], cl.dates[:0]
	cl.remark(nil)
	sl.parse = cl.p
	sl.parse.refs = own
}

// remark reads the remarks of the sentence beside its claims.
func (cl *claimer) remark(told []*claims.Claim) {
	p := &cl.p
	if !cl.x.Remarks || len(p.clauses) == 0 {
		return
	}
	from := len(cl.remarks)
	put := func(r remark) {
		if at := p.span(r.first, r.last); r.first < r.last && !covers(told, at) && !covers(cl.remarks[from:], at) {
			cl.putRemark(&r)
		}
	}
	cl.places(func(r remark) { cl.putRemark(&r) })
	for k := range cl.dates {
		if r, ok := cl.dateRemark(&cl.dates[k]); ok {
			put(r)
		}
	}
	for k := range cl.figures {
		if r, ok := cl.figureRemark(&cl.figures[k]); ok {
			put(r)
		}
	}
	for i := 0; i < len(p.toks); {
		r, ok := cl.superlativeRemark(i)
		if !ok {
			r, ok = cl.quantRemark(i)
		}
		if !ok {
			i++
			continue
		}
		put(r)
		i = r.last
	}
}

// covers reports whether one of the claims stands on words of the span.
func covers(cs []*claims.Claim, at claims.Span) bool {
	for _, c := range cs {
		if c.At.Start < at.End && at.Start < c.At.End {
			return true
		}
	}
	return false
}

// putRemark makes the claim of a remark.
func (cl *claimer) putRemark(r *remark) {
	p := &cl.p
	m := &mention{first: r.first, last: r.last, figure: r.figure, noun: -1}
	m.At = p.span(r.first, r.last)
	m.Quantity = r.quantity
	f := attachment{m: m, clause: int(p.clause[r.figure]), kind: r.kind, head: -1, of: -1, verb: -1, like: -1, period: -1, base: -1}
	k := p.clauses[f.clause]
	c := &claims.Claim{
		Kind: r.kind, Remark: true, Quantity: r.quantity, Record: r.record, Stance: claims.StanceStated,
		At: m.At, Words: p.span(k.first, k.last), Sentence: p.span(0, len(p.toks)),
	}
	if !r.period.IsZero() {
		c.Period = claims.When{Period: r.period, At: m.At, Stated: true}
	}
	if r.facet.Axis != "" {
		r.facet.At = m.At
		c.Facets = []claims.Facet{r.facet}
	}
	if r.record != claims.RecordNone {
		cl.recordLimits(r.last, c)
	}
	c.Steps = append(slices.Clone(r.steps), claims.Step{Rule: "remark", Text: r.how, At: m.At})
	if h := p.chunkOf(r.figure); h >= 0 && p.nominalHead(h) {
		f.head = h
	} else if v := p.verb(f.clause); v >= 0 && p.tags[v] != auxTag {
		f.verb = v
	}
	f.claim = c
	c.Measure = cl.measureText(&f)
	cl.setStance(&f, c)
	cl.setTerms(&f, c)
	cl.remarks = append(cl.remarks, c)
}

// dateRemark reads a time of which no claim is made: "until Wednesday", "at 7.30pm".
func (cl *claimer) dateRemark(d *date) (remark, bool) {
	p, m := &cl.p, d.m
	if d.used && (d.role == dateAt || d.role == dateBase) && !d.day() && !p.isShifted(m) && !p.isAgo(m) {
		return remark{}, false // the year of a figure, or what it is set against
	}
	if !p.namesTime(m) {
		return remark{}, false // "now", "today"
	}
	if v := p.verb(d.clause); v >= 0 && p.toks[v].word.Is(lexicon.Say) && m.Period.Grain == claims.GrainDay || cl.datesPaper(d) {
		return remark{}, false // the day on which somebody said so
	}
	if d.thing || p.verb(d.clause) < 0 && len(p.toks) <= m.last-m.first+4 {
		return remark{}, false // a dateline
	}
	first := m.first
	for first > 0 && first > m.first-2 && p.at(first-1) == prepositionTag {
		first--
	}
	r := remark{first: first, last: m.last, figure: m.first, kind: claims.KindDate, period: d.open(), how: "a time told in passing", steps: m.Steps}
	if d.role == dateBy {
		r.period = claims.Until(m.Period.End)
		if m.Period.End.IsZero() {
			r.period = m.Period
		}
	}
	day, clock, ok := strings.Cut(m.Timex, "T")
	switch {
	case ok && !strings.HasPrefix(m.Timex, "P") && strings.Contains(clock, ":"):
		r.facet = claims.Facet{Axis: "clock", Value: clock}
	case m.Period.IsZero() && strings.HasPrefix(day, "P"):
		r.kind, r.facet, r.how = claims.KindFrequency, claims.Facet{Axis: "every", Value: m.Timex}, "a time that comes again"
	case m.Period.IsZero():
		return remark{}, false
	}
	return r, true
}

// namesTime reports whether the words of a time have a number, a unit of time or a name of the calendar.
func (p *parse) namesTime(m *mention) bool {
	for i := m.first; i < m.last; i++ {
		if p.kind(i) == numeralToken || p.toks[i].word.Classes().Any(calendarWords) {
			return true
		}
	}
	return false
}

var calendarWords = lexicon.Set(lexicon.Number, lexicon.Month, lexicon.Weekday, lexicon.Season, lexicon.Holiday, lexicon.TimeUnit, lexicon.Decade, lexicon.Frequency)

// figureRemark reads a figure of which no claim is made: "the two vaccines", "the first decline".
func (cl *claimer) figureRemark(f *attachment) (remark, bool) {
	p, m := &cl.p, f.m
	if !f.skip || m.Kind == NoQuantity || p.orTwo(m) || p.titled(m) || p.furniture(m) || cl.ofName(m) || p.slang(m) || cl.yearCounted(m) ||
		m.noun >= 0 && p.toks[m.noun].word.Classes().Any(neverCounted) {
		return remark{}, false
	}
	n, point := m.Quantity.Stated.Point()
	small, whole := n.Int64()
	r := remark{first: m.first, last: m.last, figure: m.figure, kind: claims.KindLevel, quantity: m.Quantity, how: "a figure told in passing", steps: m.Steps}
	switch m.Kind {
	case Ordinal:
		c := p.chunkOf(m.figure)
		if !point || !whole || p.tags[m.figure] == nameTag || cl.inName(m) || p.secondHand(m) || c < 0 || p.chunks[c].head <= m.figure {
			return remark{}, false
		}
		r.kind, r.how = claims.KindRank, "a place in a row"
		r.last = p.chunks[c].head + 1
	case Duration:
		r.kind = claims.KindDuration
		k := m.last
		if p.punct(k) == '-' {
			k++
		}
		r.record = claims.RecordHigh
		switch {
		case p.same(k, "high"):
		case p.same(k, "low"):
			r.record = claims.RecordLow
		default:
			r.record = claims.RecordNone
			return r, true
		}
		r.last, r.kind, r.how = k+1, claims.KindRank, "the extreme of a time"
		r.facet = claims.Facet{Axis: "degree", Value: string(r.record)}
		r.quantity = claims.Quantity{}
	case Count:
		if m.noun < 0 || !point || !whole || small == 1 && !p.definite(m.first) || m.Quantity.Hedge == claims.HedgeVague {
			return remark{}, false
		}
	default:
		return remark{}, false
	}
	return r, true
}

// quantRemark reads words that say none or both of what a noun names, from token i: "no jobs", "both goals", "nobody".
func (cl *claimer) quantRemark(i int) (remark, bool) {
	p := &cl.p
	if !p.is(i, lexicon.Negation) && !p.same(i, "both") || p.mention[i] >= 0 {
		return remark{}, false
	}
	r := remark{first: i, last: i + 1, figure: i, kind: claims.KindLevel, how: "none"}
	n := int64(0)
	switch c := p.chunkOf(i + 1); {
	case p.same(i, "nobody"):
		r.quantity.Unit = "person"
	case p.same(i, "none"):
	case p.same(i, "no") && p.same(i+1, "one"):
		r.quantity.Unit, r.last = "person", i+2
	case (p.same(i, "no") || p.same(i, "both")) && c >= 0 && p.mention[i+1] < 0 && p.nominalHead(c) && p.chunks[c].head > i && cl.severalOf(p.chunks[c].head):
		h := p.chunks[c].head
		r.figure, r.last = h, h+1
		r.quantity.Unit = claims.Unit(p.baseForm(h))
		if p.same(i, "both") {
			n, r.how = 2, "both"
		}
	default:
		return remark{}, false
	}
	r.quantity.Stated = claims.Exactly(claims.Int(n))
	r.quantity.Range = r.quantity.Stated
	return r, true
}

// severalOf reports whether the noun at token h names several things that are counted, "jobs" and not "doubts".
func (cl *claimer) severalOf(h int) bool {
	p := &cl.p
	return p.tags[h] == nounTag && plural(p.text(h)) && !p.basePlays(h, "uncounted")
}
