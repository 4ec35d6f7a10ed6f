package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// setRecord enters that the value is the highest or lowest of its kind: "a record $245 billion", "the highest
// since 2019".
func (cl *claimer) setRecord(f *attachment, c *claims.Claim) {
	p := &cl.p
	k := p.clauses[f.clause]
	best, word, n := 1<<30, lexicon.Word(0), 0
	at := 0
	for i := k.first; i < k.last; i++ {
		w, size := p.term(i, lexicon.Record)
		if size == 0 || p.tags[i] == verbTag {
			continue
		}
		d := f.m.first - (i + size)
		if i >= f.m.last {
			d = (i - f.m.last) * 2
		}
		if d < 0 {
			d = 0
		}
		if d > 24 || cl.nearerFigure(f, i, d) {
			continue
		}
		if d < best {
			best, word, n, at = d, w, size, i
		}
	}
	if n == 0 {
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

// nearerFigure reports whether another figure stands nearer to token i than f, which is d tokens from it.
func (cl *claimer) nearerFigure(f *attachment, i, d int) bool {
	for k := range cl.figures {
		g := &cl.figures[k]
		if g.skip || g.m == f.m || g.clause != f.clause {
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
	for k := i; k+2 < len(p.toks) && k < i+6; k++ {
		if p.punct(k+1) == '-' && p.is(k, lexicon.Ordinal) && p.is(k+2, lexicon.TimeUnit) {
			c.RecordAmong = lowerText(p.text(k)) + "-" + lowerText(p.text(k+2))
			return
		}
	}
}
