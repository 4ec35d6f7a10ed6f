package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// setStance enters how the text stands to the claim, by the verbs of its clause, of the clauses that it
// hangs on, and by nouns such as "forecast" and "target" before the figure.
func (cl *claimer) setStance(f *attachment, c *claims.Claim) {
	c.Stance = claims.StanceStated
	if f.kind == claims.KindAge {
		return // "the 61-year-old will leave": the age is a fact
	}
	p := &cl.p
	if f.label[0] < f.label[1] {
		return
	}
	st, at := cl.mentionStance(f)
	if st == "" {
		st, at = cl.groupStance(f.clause)
		if g := p.clauses[f.clause].group; st == claims.StanceDenied && f.m.last <= p.groups[g].first {
			st = "" // "nine per cent could not"
		}
	}
	if st == claims.StanceHypothetical && cl.polled(f, at) || st == claims.StanceAlleged && cl.takesLives(f, c) {
		return
	}
	if st == "" {
		st, at = cl.nounStance(f)
	}
	if st == "" {
		st, at = cl.parentStance(f)
	}
	if st == "" || st == claims.StanceDenied && (f.m.none || at > f.m.figure || cl.turned(f, c, at)) {
		return
	}
	c.Stance = st
	cl.step(c, "stance", string(st), p.span(at, at+1))
}

// takesLives reports whether the figure counts lives that its verb says are lost: "the fire claimed 38 lives".
func (cl *claimer) takesLives(f *attachment, c *claims.Claim) bool {
	p := &cl.p
	v := p.verb(f.clause)
	return c.Quantity.Unit == "life" && v >= 0 && v < f.m.first && p.basePlays(v, "taking-life")
}

// polled reports whether "would" at token at is what those asked say they would do: "46% of voters would back a ban". The share
// of those who say so is a fact.
func (cl *claimer) polled(f *attachment, at int) bool {
	p := &cl.p
	if f.m.Kind != Percent && f.kind != claims.KindShare || !p.isWord(at, "would") || at < f.m.last {
		return false
	}
	for i := range p.toks {
		if p.basePlays(i, "poll") {
			return true
		}
	}
	return false
}

// turned reads a denied bound as the bound on its other side: "did not reach 30 million" says that it was
// below 30 million, "never had more than 200" that it was 200 at the most. It reports whether it did.
func (cl *claimer) turned(f *attachment, c *claims.Claim, at int) bool {
	p, q := &cl.p, &c.Quantity
	n, point := q.Stated.Point()
	lo, hi := q.Stated.Low(), q.Stated.High()
	switch {
	case f.kind != claims.KindLevel && f.kind != claims.KindShare:
		return false
	case point && cl.marks(f):
		q.Stated, q.Hedge = claims.Below(n), claims.HedgeUnder
	case hi.Missing && !lo.Missing && lo.Open:
		q.Stated, q.Hedge = claims.AtMost(lo.Value), claims.HedgeAtMost
	case hi.Missing && !lo.Missing:
		q.Stated, q.Hedge = claims.Below(lo.Value), claims.HedgeUnder
	case lo.Missing && !hi.Missing && hi.Open:
		q.Stated, q.Hedge = claims.AtLeast(hi.Value), claims.HedgeAtLeast
	case lo.Missing && !hi.Missing:
		q.Stated, q.Hedge = claims.Above(hi.Value), claims.HedgeOver
	default:
		return false
	}
	q.Range = q.Stated
	cl.step(c, "stance", "the negation turns the bound round", p.span(at, at+1))
	return true
}

// marks reports whether the verb of the clause of f sets a mark: "reach 30 million".
func (cl *claimer) marks(f *attachment) bool {
	p := &cl.p
	g := p.clauses[f.clause].group
	if g < 0 {
		return false
	}
	w := p.toks[p.groups[g].main].word
	return w.Is(lexicon.Mark) || lexicon.Lookup(w.Value(lexicon.Lemma)).Is(lexicon.Mark)
}

// mentionStance returns the stance of a word of the figure itself: "capped at $5".
func (cl *claimer) mentionStance(f *attachment) (claims.Stance, int) {
	p := &cl.p
	if f.m.Kind == Date {
		return "", 0
	}
	for i := f.m.first; i < f.m.last; i++ {
		if w, n := p.term(i, lexicon.Stance); n > 0 && i+n <= f.m.last && !isWeak(w, "stance") {
			return claims.Stance(w.Value(lexicon.Stance)), i
		}
	}
	return "", 0
}

// groupStance returns the stance of the verb group of clause c.
func (cl *claimer) groupStance(c int) (claims.Stance, int) {
	p := &cl.p
	g := p.clauses[c].group
	if g < 0 {
		return "", 0
	}
	grp := p.groups[g]
	var found claims.Stance
	at := 0
	for i := grp.first; i < grp.last; i++ {
		if p.tags[i] == negationTag || p.toks[i].word.Is(lexicon.Negation) && p.tags[i] != determinerTag {
			return claims.StanceDenied, i
		}
		if w, n := p.term(i, lexicon.Stance); n > 0 && p.tags[i] != nounTag && w.Value(lexicon.Stance) != "" {
			if st := claims.Stance(w.Value(lexicon.Stance)); st != claims.StanceLimit || !p.obliged(i, n) {
				found, at = st, i
			} else if (p.owed(g) || p.same(i, "had")) && found == "" {
				return "", 0
			} else if found == "" {
				found, at = st, i
			}
			continue
		}
		if p.tags[i] == modalTag && found == "" {
			switch p.toks[i].word.String() {
			case "will", "shall", "won't":
				found, at = claims.StanceExpected, i
			case "would", "could", "may", "might":
				found, at = claims.StanceHypothetical, i
			case "must":
				found, at = claims.StanceLimit, i
			}
		}
		if p.tags[i] == toTag && i > grp.first && p.tags[i-1] == auxTag && p.toks[i-1].word.Value(lexicon.Verb) == "be" && found == "" {
			found, at = claims.StancePlanned, i
		}
	}
	return found, at
}

// obliged reports whether the n words from token i say that something must be done: "must", "has to".
func (p *parse) obliged(i, n int) bool { return n == 2 && p.same(i+1, "to") || p.same(i, "must") }

// owed reports whether the verb of group g is one of paying or serving, so that what must be done says what was imposed, and not what is
// allowed: "must pay a fine of 570,000".
func (p *parse) owed(g int) bool {
	switch p.baseForm(p.groups[g].main) {
	case "pay", "repay", "serve", "forfeit", "reimburse":
		return true
	}
	return false
}

// apartWord reports whether a clause that token i opens is told for itself, whatever the clause before it says of the future: "will
// strike after 54 percent of them voted for it".
func (p *parse) apartWord(i int) bool {
	switch p.text(i) {
	case "after", "because", "since", "although", "though", "while", "whereas":
		return true
	}
	return false
}

// nounStance returns the stance of a noun that the figure belongs to: "a target of 5%".
func (cl *claimer) nounStance(f *attachment) (claims.Stance, int) {
	p := &cl.p
	for _, c := range [2]int{f.head, f.of} {
		if c < 0 {
			continue
		}
		if st, at := cl.chunkStance(c); st != "" {
			return st, at
		}
		if k := p.chunks[c].prep; k > 0 {
			if o := p.chunkOf(k - 1); o >= 0 {
				if st, at := cl.chunkStance(o); st != "" {
					return st, at
				}
			}
		}
	}
	if s, v := p.clauses[f.clause].subject, p.verb(f.clause); s >= 0 && v >= 0 && p.tags[v] == auxTag && v < f.m.first && s != f.head {
		if st, at := cl.chunkStance(s); st != "" {
			return st, at // "the target is 5%"
		}
	}
	if k := cl.before(f); k > 0 && p.tags[k] == prepositionTag {
		if c := p.chunkOf(k - 1); c >= 0 {
			return cl.chunkStance(c)
		}
	}
	return "", 0
}

func (cl *claimer) chunkStance(c int) (claims.Stance, int) {
	p := &cl.p
	for i := p.chunks[c].first; i < p.chunks[c].last; i++ {
		if w := p.toks[i].word; p.tags[i] != timeTag && w.Is(lexicon.Stance) && !isWeak(w, "stance") && !w.Is(lexicon.Modal) {
			return claims.Stance(p.toks[i].word.Value(lexicon.Stance)), i
		}
	}
	return "", 0
}

// parentStance returns the stance of the verb whose complement the clause is: "expects revenue to reach", and of "if"
// before the clause.
func (cl *claimer) parentStance(f *attachment) (claims.Stance, int) {
	p := &cl.p
	c := f.clause
	if p.text(p.clauses[c].first) == "if" {
		return claims.StanceHypothetical, p.clauses[c].first
	}
	for range 3 {
		k := p.clauses[c]
		if k.parent < 0 {
			return "", 0
		}
		up := p.clauses[k.parent]
		if up.group < 0 || k.bracket != up.bracket {
			return "", 0
		}
		g := p.groups[up.group]
		direct := k.first == g.last || k.first == g.last+1 && p.tags[k.first-1] != punctTag
		if x := p.tags[k.first]; !direct && x != subTag && x != toTag {
			return "", 0
		}
		if x := p.tags[k.first]; x == subTag && (!direct || p.apartWord(k.first)) {
			return "", 0
		}
		set := p.toks[g.main].word.Classes()
		if w, n := p.term(g.main, lexicon.Stance); n > 1 && !isWeak(w, "stance") {
			return claims.Stance(w.Value(lexicon.Stance)), g.main // "set out to recruit"
		}
		if set.Has(lexicon.Stance) {
			return claims.Stance(p.toks[g.main].word.Value(lexicon.Stance)), g.main
		}
		if !set.Has(lexicon.Say) && k.first != g.last {
			return "", 0
		}
		c = k.parent
	}
	return "", 0
}
