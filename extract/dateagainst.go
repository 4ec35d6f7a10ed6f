package extract

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// This file tells times that say what a figure is set against, or when a paper was published, from those of which a figure is.

// comparedAt reports whether the date m belongs to a noun that a ratio or change is set against: "the 2020 figure", "double last year's
// haul", "a third of last year's total".
func (p *parse) comparedAt(m *mention) bool {
	if p.multipliedAt(m) {
		return true
	}
	c := p.chunkOf(m.first)
	if c < 0 || p.chunks[c].head <= m.first || p.tags[p.chunks[c].first] != determinerTag && p.chunks[c].owner < 0 {
		return false
	}
	return p.setAgainstNoun(c)
}

// multipliedAt reports whether a factor or part stands right before the date m, which owns what it is taken of.
func (p *parse) multipliedAt(m *mention) bool {
	k := m.first - 1
	if p.same(k, "the") {
		k--
	}
	owns := m.last < len(p.toks) && p.kind(m.last) == possessToken
	switch {
	case p.same(k, "of") && owns:
		k--
	case p.same(k, "of"): // "triple the haul of 2019"
		for k--; k > 0 && p.chunkOf(k) >= 0 && p.chunkOf(k) == p.chunkOf(k-1) && p.mention[k] < 0; k-- {
		}
		if p.same(k, "the") {
			k--
		}
		return p.factorAt(k)
	case !owns && k == m.first-1 && !p.same(m.first, "the"):
		return false
	}
	if k < 0 || p.mention[k] < 0 {
		return false
	}
	b := &p.ms[p.mention[k]]
	return p.factorAt(k) || b.by == "fraction" || owns && p.same(k+1, "of") && b.Kind == Percent
}

// factorAt reports whether token k belongs to a factor: "double", "four times".
func (p *parse) factorAt(k int) bool {
	if k < 0 || p.mention[k] < 0 {
		return false
	}
	b := &p.ms[p.mention[k]]
	return b.Quantity.Unit == "times" && b.Kind == Count
}

// setAgainstNoun reports whether the head of chunk c names the figure that another is set against: "level".
func (p *parse) setAgainstNoun(c int) bool {
	return p.plays(p.chunks[c].head, "against")
}

// figureBetween reports whether another figure stands between f and the date d behind it: "$5m, double the 2020 figure".
func (cl *claimer) figureBetween(f *attachment, d *date) bool {
	p := &cl.p
	for i := f.m.last; i < d.m.first; i++ {
		if k := p.mention[i]; k >= 0 && p.ms[k].Kind != Date && &p.ms[k] != f.m {
			return true
		}
	}
	return false
}

// datesPaper reports whether the day d is that of what a figure is read from: "its circular of last Tuesday shows", "Tuesday's report".
func (cl *claimer) datesPaper(d *date) bool {
	p := &cl.p
	if d.m.Period.Grain != claims.GrainDay {
		return false
	}
	c := -1
	switch k := d.m.first - 1; {
	case d.m.last < len(p.toks) && p.kind(d.m.last) == possessToken:
		c = p.chunkOf(d.m.last + 1)
	case k > 0 && (p.same(k, "of") || p.same(k, "from") || p.same(k, "dated")):
		c = p.chunkOf(k - 1)
	}
	return c >= 0 && p.toks[p.chunks[c].head].word.Is(lexicon.Source)
}

// openBase takes the period from figure i where nothing but "against" or "compared with" stands before it and nothing of its own behind it, and
// the time stands before it: "sold 300 in 2024, against 280" leaves to the reader of what year, or of whom, the 280 are.
func (cl *claimer) openBase(i int) {
	p := &cl.p
	f := &cl.figures[i]
	if i == 0 || f.period < 0 || f.kind == claims.KindChange || f.kind == claims.KindRatio || cl.dates[f.period].m.first >= f.m.first || !p.setAgainstAt(f.m.first-1) {
		return
	}
	if k := f.m.last; k < len(p.toks) && p.tags[k] != punctTag && p.tags[k] != andTag {
		return
	}
	if g := &cl.figures[i-1]; g.claim != nil && g.kind == f.kind && g.period == f.period && (g.m.Kind == f.m.Kind || f.m.Kind == Number) {
		f.claim.Period = claims.When{}
		if len(f.claim.Facets) == 0 && g.claim.Quantity.Unit == f.claim.Quantity.Unit {
			f.claim.Facets = slices.Clone(g.claim.Facets) // "earned $12 million before tax, against $10 million"
		}
	}
}

// setAgainstAt reports whether the words that end at token k set what follows against what stands before.
func (p *parse) setAgainstAt(k int) bool {
	switch {
	case k < 1:
		return false
	case p.same(k, "against") || p.same(k, "versus") || p.same(k, "vs"):
		return true
	}
	return (p.same(k, "with") || p.same(k, "to")) && (p.same(k-1, "compared") || p.same(k-1, "compares") || p.same(k-1, "comparing"))
}
