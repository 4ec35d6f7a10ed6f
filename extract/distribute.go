package extract

import (
	"github.com/claimcheck/claimcheck/claims"
)

// distribute gives each figure of a list its own date or its own words: "grew to $4 billion and $5 billion in 2021 and 2022",
// "revenue and profit rose 5% and 3% respectively".
func (cl *claimer) distribute() {
	for i := 0; i < len(cl.figures); {
		n := cl.figureRun(i)
		if n > 1 && !cl.overDates(i, n) {
			cl.oneDate(i, n)
			if cl.respectively() {
				cl.overItems(i, n)
			}
		}
		i += n
	}
}

// figureRun returns the number of figures from the i-th on that stand beside each other in one list.
func (cl *claimer) figureRun(i int) int {
	n := 1
	for ; i+n < len(cl.figures); n++ {
		f, g := &cl.figures[i+n-1], &cl.figures[i+n]
		if f.skip || g.skip || g.m.Kind != f.m.Kind && f.m.Kind != Number || !cl.p.listed(f.m.last, g.m.first) {
			break
		}
	}
	return n
}

// listed reports whether only commas and "and" stand from token i to k, and at least one of them.
func (p *parse) listed(i, k int) bool {
	if i >= k {
		return false
	}
	for ; i < k; i++ {
		if p.punct(i) != ',' && p.tags[i] != andTag {
			return false
		}
	}
	return true
}

// coordinated reports whether "and" or "or" stands from token i to k.
func (p *parse) coordinated(i, k int) bool {
	for ; i < k; i++ {
		if p.tags[i] == andTag {
			return true
		}
	}
	return false
}

// respectively reports whether the sentence has the word.
func (cl *claimer) respectively() bool {
	for i := range cl.p.toks {
		if cl.p.isWord(i, "respectively") {
			return true
		}
	}
	return false
}

// overDates gives the n figures from the i-th on the n dates of a list behind or before them; false when there is no such list.
func (cl *claimer) overDates(i, n int) bool {
	p := &cl.p
	first, last := cl.figures[i].m.first, cl.figures[i+n-1].m.last
	for d := 0; d+n <= len(cl.dates); {
		run := 1
		for d+run < len(cl.dates) && p.listed(cl.dates[d+run-1].m.last, cl.dates[d+run].m.first) {
			run++
		}
		at, end := cl.dates[d].m.first, cl.dates[d+run-1].m.last
		if run != n || cl.dates[d].base || cl.figuresBetween(min(end, last), max(at, first)) || max(at, first)-min(end, last) > 12 {
			d += run
			continue
		}
		for k := range n {
			cl.figures[i+k].period = d + k
			cl.dates[d+k].used = true
		}
		return true
	}
	return false
}

// oneDate gives the n figures from the i-th on the date that one end of their list has and the other figures lack.
func (cl *claimer) oneDate(i, n int) {
	d := max(cl.figures[i].period, cl.figures[i+n-1].period)
	for k := i; k < i+n && d >= 0; k++ {
		if x := cl.figures[k].period; x >= 0 && x != d {
			return
		}
	}
	for k := i; k < i+n && d >= 0; k++ {
		cl.figures[k].period = d
	}
}

// figuresBetween reports whether a figure stands between the tokens from and to.
func (cl *claimer) figuresBetween(from, to int) bool {
	for k := range cl.figures {
		if m := cl.figures[k].m; m.first >= from && m.last <= to {
			return true
		}
	}
	return false
}

// overItems gives the n figures from the i-th on the n phrases of the list nearest before them, or behind them when there is none:
// names become their subjects, nouns what they measure.
func (cl *claimer) overItems(i, n int) {
	p := &cl.p
	c := cl.itemRun(n, 0, cl.figures[i].m.first, true)
	if c < 0 {
		c = cl.itemRun(n, cl.figures[i+n-1].m.last, len(p.toks), false)
	}
	if c < 0 {
		return
	}
	for k := range n {
		f := &cl.figures[i+k]
		f.items = [2]int{c, c + n}
		if f.item = c + k; p.tags[p.chunks[f.item].head] == nameTag || len(cl.entitiesIn(f.item, nil)) > 0 {
			f.named = true
			continue
		}
		f.head, f.of, f.verb, f.like, f.how = f.item, -1, -1, -1, "its place in the list"
		if k := p.chunks[c].prep; k > 0 && p.text(k) == "of" && p.nominalHead(p.chunkOf(k-1)) {
			f.head, f.of = p.chunkOf(k-1), f.item // "prices of wheat, rye and oats"
		}
		f.label = [2]int{}
		if f.kind == claims.KindLevel && k > 0 {
			f.kind, f.dir = cl.figures[i].kind, cl.figures[i].dir
		}
	}
}

// itemRun returns the first chunk of a list of n phrases between the tokens from and to, the last such list where last is set;
// -1 when there is none.
func (cl *claimer) itemRun(n, from, to int, last bool) int {
	p := &cl.p
	found := -1
	for c := 0; c < len(p.chunks); {
		run := 1
		for c+run < len(p.chunks) && p.listed(p.chunks[c+run-1].last, p.chunks[c+run].first) && p.nominalHead(c+run) {
			run++
		}
		if run == n && p.nominalHead(c) && p.chunks[c].first >= from && p.chunks[c+n-1].last <= to && !p.chunkHasFigure(c) {
			found = c
			if !last {
				return found
			}
		}
		c += run
	}
	return found
}

// besideNext gives a number the measure and unit of the figure that follows it in a list: "300 and 400 boats".
func (cl *claimer) besideNext(i int) bool {
	f := &cl.figures[i]
	if f.m.Kind != Number || i+1 >= len(cl.figures) || f.kind != claims.KindLevel {
		return false
	}
	g := &cl.figures[i+1]
	if g.skip || g.kind != claims.KindLevel || g.m.Kind == Number || !cl.p.listed(f.m.last, g.m.first) {
		return false
	}
	if n, ok := f.m.Quantity.Stated.Point(); !ok || n.Cmp(claims.Int(1800)) >= 0 && n.Cmp(claims.Int(2100)) <= 0 {
		return false
	}
	if !cl.p.coordinated(f.m.last, g.m.first) && (i+2 >= len(cl.figures) || cl.figures[i+2].m.Kind != g.m.Kind || !cl.p.listed(g.m.last, cl.figures[i+2].m.first)) {
		return false // "reached 359, 41% of them abroad"
	}
	h := *g
	cl.figures[i+1].head = -1
	cl.readMeasure(i + 1)
	f.head, f.of, f.verb, f.like, f.label = g.head, g.of, g.verb, g.like, g.label
	f.beside, f.how = true, "as the next figure"
	*g = h
	return true
}
