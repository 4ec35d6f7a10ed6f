package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// setRecord enters that the value is the highest or lowest of its kind: "a record $245 billion", "the highest
// since 2019".
func (cl *claimer) setRecord(f *attachment, c *claims.Claim) {
	p := &cl.p
	if f.kind == claims.KindRank || f.kind == claims.KindAnniversary || f.kind == claims.KindRatio || cl.startsStep(f) {
		return
	}
	k := p.clauses[f.clause]
	best, word, n := 1<<30, lexicon.Word(0), 0
	at := 0
	for i := k.first; i < cl.apposedTo(k.last); i++ {
		w, size := p.term(i, lexicon.Record)
		if size == 0 || i+size > f.m.first && i < f.m.last || p.tags[i] == verbTag || isWeak(w, "record") && !cl.limited(i, size) {
			continue
		}
		d := f.m.first - (i + size)
		if i >= f.m.last {
			d = (i - f.m.last) * 2
		}
		if d < 0 {
			d = 0
		}
		if d > 24 || cl.nearerFigure(f, i, d) || f.kind == claims.KindChange && i < f.m.first && cl.ofLevel(f, i, size) {
			continue
		}
		if d < best {
			best, word, n, at = d, w, size, i
		}
	}
	if n == 0 {
		cl.comparedRecord(f, c)
		return
	}
	switch word.Value(lexicon.Record) {
	case "high":
		c.Record = claims.RecordHigh
	case "low":
		c.Record = claims.RecordLow
	case "any":
		c.Record = claims.RecordHigh
		if f.dir == claims.DirectionDown || c.Direction == claims.DirectionDown || cl.clauseFalls(f.clause) {
			c.Record = claims.RecordLow
		}
	default:
		return
	}
	cl.recordLimits(at+n, c)
	cl.step(c, "record", string(c.Record), p.span(at, at+n))
}

// apposedTo returns the token behind the first words of the clause that begins at the comma before token i or at it, if they are a noun phrase
// without a verb of its own that tells what stands before it: "7.8 metres, the highest level measured there"; i for all others.
func (cl *claimer) apposedTo(i int) int {
	p := &cl.p
	k := i
	if p.punct(k) == ',' {
		k++
	}
	if k == 0 || k+1 >= len(p.toks) || p.punct(k-1) != ',' || p.at(k) != determinerTag {
		return i
	}
	c := p.chunkOf(k)
	if c < 0 || p.onFigure(p.chunks[c].last) || p.at(p.chunks[c].last) == auxTag {
		return i
	}
	return p.chunks[c].last
}

// nearerFigure reports whether another figure stands nearer to token i than f, which is d tokens from it.
func (cl *claimer) nearerFigure(f *attachment, i, d int) bool {
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.skip || g.m == f.m || g.clause != f.clause || cl.startsStep(g) || g.kind == claims.KindChange && i < g.m.first && cl.ofLevel(g, i, 1) {
			continue
		}
		e := g.m.first - i
		if e < 0 {
			e = (i - g.m.last + 1) * 2
		}
		if e >= 0 && e < d {
			return true
		}
	}
	return false
}

// startsStep reports whether the figure f is the start of a change in its clause: "to 104 in March from 101, its highest since 2007".
func (cl *claimer) startsStep(f *attachment) bool {
	if cl.end(f) != claims.RelFrom {
		return false
	}
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.m != f.m && g.clause == f.clause && !g.skip && cl.end(g) == claims.RelTo {
			return true
		}
	}
	return false
}

// ofLevel reports whether the word of a record at token i, of so many tokens, is said of a level before it and not of the change f behind "and":
// "4,100, its highest March ever and 5 percent above last year".
func (cl *claimer) ofLevel(f *attachment, i, size int) bool {
	p := &cl.p
	level, and := false, false
	for k := range cl.figures {
		g := &cl.figures[k]
		level = level || !g.skip && g.clause == f.clause && g.m.last <= i && g.kind == claims.KindLevel
	}
	for k := i + size; k < f.m.first; k++ {
		and = and || p.tags[k] == andTag
	}
	return level && and
}

// clauseFalls reports whether the verb of clause c says that something falls.
func (cl *claimer) clauseFalls(c int) bool {
	v := cl.p.verb(c)
	if v < 0 {
		return false
	}
	d, _ := cl.p.directionAt(v)
	return d == claims.DirectionDown
}

// recordLimits reads the limits of a record from token i on: "since 2019", "third-quarter".
func (cl *claimer) recordLimits(i int, c *claims.Claim) {
	p := &cl.p
	for k := i; k < len(p.toks) && k < i+8; k++ {
		if x := p.mention[k]; x >= 0 && p.ms[x].Kind == Date {
			d := &p.ms[x]
			if p.text(d.first) == "since" || d.first > 0 && p.text(d.first-1) == "since" {
				c.RecordSince = d.Period.Start
				if c.Period.At == d.At {
					c.Period = claims.When{}
				}
				return
			}
		}
	}
	if i < len(p.toks) && (p.is(i, lexicon.Month) || p.is(i, lexicon.Season) || p.is(i, lexicon.Weekday)) {
		c.RecordAmong = lowerText(p.text(i))
		return
	}
	if p.same(i, "for") {
		if n := p.chunkOf(i + 1); n >= 0 && p.chunks[n].first == i+1 && (p.mention[i+1] < 0 || p.ms[p.mention[i+1]].Kind == Date) {
			c.RecordAmong = lowerText(p.span(p.chunks[n].first, p.chunks[n].last).Text())
			return
		}
	}
	for k := i; k+2 < len(p.toks) && k < i+6; k++ {
		if p.punct(k+1) == '-' && p.is(k, lexicon.Ordinal) && p.is(k+2, lexicon.TimeUnit) {
			c.RecordAmong = lowerText(p.text(k)) + "-" + lowerText(p.text(k+2))
			return
		}
	}
}

// isWeak reports whether the meaning of the class is the rarer one of the word.
func isWeak(w lexicon.Word, class string) bool {
	if !w.Is(lexicon.Weak) {
		return false
	}
	for _, s := range w.Senses() {
		if s.Class == lexicon.Weak && s.Text == class {
			return true
		}
	}
	return false
}

// limited reports whether words by "high" or "highest" at token i make it a record: "since", "ever", "on record", "in six
// years", "14-year high".
func (cl *claimer) limited(i, size int) bool {
	p := &cl.p
	if p.text(i) == "record" || p.text(i) == "Record" {
		c := p.chunkOf(i)
		return c >= 0 && (p.chunks[c].head != i || p.at(p.chunks[c].last) == figureTag)
	}
	if i > 0 && p.mention[i-1] >= 0 && p.ms[p.mention[i-1]].Kind == Duration {
		return true
	}
	if i > 1 && p.punct(i-1) == '-' && (p.text(i-2) == "time" || p.text(i-2) == "year") {
		return true
	}
	for k := i + size; k < len(p.toks) && k < i+size+8; k++ {
		switch p.text(k) {
		case "since", "ever", "recorded", "history":
			return true
		case "on":
			if k+1 < len(p.toks) && p.text(k+1) == "record" {
				return true
			}
		case "in", "for":
			if k+1 < len(p.toks) && p.mention[k+1] >= 0 && p.ms[p.mention[k+1]].Kind == Duration {
				return true
			}
		}
		if p.tags[k] == punctTag || p.tags[k] == verbTag && !p.basePlays(k, "reading-off") {
			return false
		}
	}
	return false
}
