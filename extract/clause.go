package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// A verbGroup is a run of auxiliaries, adverbs and verbs: "is not expected to rise".
type verbGroup struct {
	first, last int // tokens from first up to but not including last
	main        int // token of its last verb
	finite      bool
	passive     bool
}

// A clause is a part of a sentence with at most one verb group.
type clause struct {
	first, last int // tokens from first up to but not including last
	group       int // index of its verb group, -1 when it has none
	subject     int // chunk of its subject, which may stand in an earlier clause; -1
	parent      int // the clause that it hangs on or stands beside, -1 for the first
	bracket     bool
}

// findClauses fills p.groups, p.clauses and p.clause.
func (p *parse) findClauses() {
	p.findGroups()
	p.cut()
	for c := range p.clauses {
		p.clauses[c].subject = p.subjectOf(c)
	}
}

// findGroups finds the verb groups.
func (p *parse) findGroups() {
	p.groups = p.groups[:0]
	for i := 0; i < len(p.tags); {
		if groupStarts>>p.tags[i]&1 == 0 {
			i++
			continue
		}
		g, ok := p.groupAt(i)
		if !ok {
			i++
			continue
		}
		p.groups = append(p.groups, g)
		i = g.last
	}
}

// groupStarts is the tags with which a verb group may begin, a bit each.
const groupStarts = 1<<modalTag | 1<<auxTag | 1<<verbTag | 1<<infinitiveTag | 1<<passiveTag | 1<<gerundTag | 1<<negationTag | 1<<toTag

// groupAt reads the verb group that begins at token i.
func (p *parse) groupAt(i int) (verbGroup, bool) {
	g := verbGroup{first: i, main: -1}
	k := i
	for ; k < len(p.toks); k++ {
		switch p.tags[k] {
		case modalTag:
			g.finite = true
		case auxTag:
			w := p.toks[k].word.String()
			g.finite = g.finite || w != "being" && w != "been" && w != "be" && w != "having"
			g.main, g.passive = k, false
		case verbTag:
			if g.main >= 0 && p.tags[g.main] == verbTag {
				g.last = k
				return g, true
			}
			g.main, g.finite = k, true
		case infinitiveTag:
			g.main, g.passive = k, false
		case passiveTag:
			g.main, g.passive = k, true
		case gerundTag:
			if g.main >= 0 && p.tags[g.main] != auxTag {
				g.last = k
				return g, true
			}
			g.main = k
		case negationTag, toTag:
		case timeTag:
			if g.main < 0 || !p.timeInside(k) || !p.verbAhead(k+1) || p.at(k+1) == toTag {
				g.last = k
				return g, g.main >= 0
			}
		case adverbTag:
			if g.main < 0 && k == i {
				return g, false
			}
			if !p.verbAhead(k) {
				g.last = k
				return g, g.main >= 0
			}
		case adjectiveTag:
			// "is likely to rise"
			if g.main < 0 || p.tags[g.main] != auxTag || p.at(k+1) != toTag {
				g.last = k
				return g, g.main >= 0
			}
		default:
			g.last = k
			return g, g.main >= 0
		}
	}
	g.last = k
	return g, g.main >= 0
}

// verbAhead reports whether only adverbs stand between token k and a verb.
func (p *parse) verbAhead(k int) bool {
	for ; k < len(p.toks); k++ {
		switch p.tags[k] {
		case adverbTag, negationTag:
		case verbTag, infinitiveTag, passiveTag, gerundTag, auxTag, toTag:
			return true
		default:
			return false
		}
	}
	return false
}

// strong reports whether token i parts clauses whatever stands around it.
func (p *parse) strong(i int) bool {
	if p.tags[i] != punctTag {
		return false
	}
	switch p.punct(i) {
	case ';', ':', '(', ')', '[', ']', '|':
		return true
	case '-':
		return p.toks[i].has(spaceBefore)
	case 0:
		s := p.text(i)
		return s == "–" || s == "—" || s == "•"
	}
	return false
}

// cut parts the sentence into clauses: at strong marks, and between each two verb groups.
func (p *parse) cut() {
	p.clauses = p.clauses[:0]
	g, start, depth, parent := 0, 0, 0, -1
	stack := [4]int{}
	for i := 0; i <= len(p.toks); i++ {
		if i < len(p.toks) && (p.tags[i] != punctTag || !p.strong(i)) {
			continue
		}
		from := len(p.clauses)
		g = p.cutSegment(start, i, g, parent, depth > 0)
		start = i + 1
		if i == len(p.toks) {
			break
		}
		if len(p.clauses) > from {
			parent = len(p.clauses) - 1
		}
		switch p.punct(i) {
		case '(', '[':
			if depth < len(stack) {
				stack[depth] = parent
			}
			depth++
		case ')', ']':
			if depth > 0 {
				depth--
				if depth < len(stack) {
					parent = stack[depth]
				}
			}
		}
	}
}

// cutSegment cuts the tokens from start to end, whose first verb group is g or later; it returns the
// first verb group behind them.
func (p *parse) cutSegment(start, end, g, parent int, bracket bool) int {
	for g < len(p.groups) && p.groups[g].first < start {
		g++
	}
	for start < end {
		c := clause{first: start, last: end, group: -1, subject: -1, parent: parent, bracket: bracket}
		if g < len(p.groups) && p.groups[g].first < end {
			c.group = g
			g++
			if g < len(p.groups) && p.groups[g].first < end {
				c.last = p.boundary(g-1, g)
			}
		}
		for k := c.first; k < c.last; k++ {
			p.clause[k] = int16(len(p.clauses))
		}
		parent = len(p.clauses)
		p.clauses = append(p.clauses, c)
		start = c.last
	}
	return g
}

// boundary returns the token at which the clause of verb group b begins, behind that of a.
func (p *parse) boundary(a, b int) int {
	from, to := p.groups[a].last, p.groups[b].first
	finite := p.groups[b].finite
	best, rank := -1, 0
	for i := from; i < to; i++ {
		r := 0
		switch p.tags[i] {
		case relativeTag, subTag:
			r = 4
		case punctTag:
			switch {
			case isQuote(p.text(i)):
				r = 3
			case p.punct(i) != ',':
			case i == to-1:
				r = 5 // the end of an inserted phrase
			case finite && p.at(i+1) == andTag:
				r = 4
			case rank != 3 || !finite || !p.groups[a].finite:
				r = 3
			}
		case andTag:
			if i == from || p.tags[i-1] != punctTag {
				r = 2
			}
		}
		if r > 0 && r >= rank && !(r == 2 && !finite) {
			best, rank = i, r
		}
	}
	switch {
	case best >= 0:
		if p.tags[best] == punctTag {
			return best + 1
		}
		return best
	case p.groups[b].finite && p.reduced(a, b):
		return to
	case p.groups[b].finite && p.complementVerb(a):
		return from
	case !p.groups[b].finite && p.complementVerb(a):
		return from
	}
	if p.groups[b].finite && p.modifies(a) {
		return to
	}
	if k := p.chunkOf(to - 1); k >= 0 && p.groups[b].finite && p.chunks[k].prep < 0 && p.chunks[k].first >= from && p.chunks[k].owner < 0 {
		return p.chunks[k].first // "sees taxes grow"
	}
	return to
}

// complementVerb reports whether verb group a may be followed by what is said, thought or planned.
func (p *parse) complementVerb(a int) bool {
	set := p.toks[p.groups[a].main].word.Classes()
	return set.Has(lexicon.Say) || set.Has(lexicon.Stance)
}

// subjectOf returns the chunk of the subject of clause c: the first noun phrase before its verb that
// stands behind no preposition, else the subject of the clause before.
func (p *parse) subjectOf(c int) int {
	cl := p.clauses[c]
	end := cl.last
	if cl.group >= 0 {
		end = p.groups[cl.group].first
	}
	for i := p.turn(cl.first, end); i < end; i++ {
		if _, n := p.term(i, lexicon.Base); n > 0 {
			i += n - 1
			continue
		}
		k := p.chunkOf(i)
		if k < 0 {
			if p.tags[i] == relativeTag && cl.group >= 0 && p.lower(i) != "whose" {
				return p.antecedent(i)
			}
			continue
		}
		ch := p.chunks[k]
		if ch.prep < 0 && p.tags[ch.head] != timeTag && !p.timeApposed(ch) && ch.last <= end && p.at(ch.last) != possessTag {
			if ch.first > cl.first || ch.first == i {
				return p.wholeNoun(k, end)
			}
		}
		i = max(i, ch.last-1)
	}
	if k := p.speakerBehind(c); k >= 0 {
		return k
	}
	if cl.parent < 0 || cl.group < 0 {
		return -1
	}
	up := p.clauses[cl.parent]
	if !p.groups[cl.group].finite && p.at(cl.first-1) != punctTag && p.at(cl.first) != andTag {
		// "people killed in the crash": the noun before it
		if k := p.chunkOf(cl.first - 1); k >= 0 {
			return p.root(k)
		}
	}
	if g := p.groups[cl.group]; g.finite && g.first == cl.first && p.punct(cl.first-1) == ',' && up.first > 1 && p.opensRelative(up.first) {
		if k := p.chunkOf(up.first - 2); p.punct(up.first-1) == ',' && k >= 0 && p.tags[p.chunks[k].head] == nameTag {
			return k // "while Norway, where prices fell, has 40"
		}
	}
	return up.subject
}

// wholeNoun returns the chunk that ends the noun phrase of chunk k where a length of time parts it: "Treasury 10-year note yields".
func (p *parse) wholeNoun(k, end int) int {
	n := k + 1
	if n >= len(p.chunks) || p.chunks[n].first != p.chunks[k].last || p.chunks[n].last > end || p.tags[p.chunks[n].first] != figureTag || !p.nominalHead(n) || p.punct(p.chunks[n].first+1) != '-' {
		return k
	}
	return n
}

// opensRelative reports whether a word stands at token i that opens a clause about the name before it.
func (p *parse) opensRelative(i int) bool {
	switch p.text(i) {
	case "where", "who", "which", "whose":
		return true
	}
	return false
}

// turn returns the token behind the last ", but" or ", yet" between the tokens first and end where words follow that can be a
// subject, so that what stands before it belongs to another clause; first where there is none.
func (p *parse) turn(first, end int) int {
	for i := end - 2; i > first; i-- {
		if p.punct(i-1) != ',' {
			continue
		}
		switch p.text(i) {
		case "but", "yet", "whereas", "while":
			if k := p.chunkOf(i + 1); k >= 0 && p.chunks[k].last <= end && p.tags[p.chunks[k].head] != timeTag {
				return i + 1
			}
		}
	}
	return first
}

// antecedent returns the chunk that the relative pronoun at token i stands for.
func (p *parse) antecedent(i int) int {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if c := p.chunkOf(k); c >= 0 {
			return c
		}
	}
	return -1
}

// verb returns the token of the main verb of clause c, -1 when it has none.
func (p *parse) verb(c int) int {
	if c < 0 || p.clauses[c].group < 0 {
		return -1
	}
	return p.groups[p.clauses[c].group].main
}

// speakerBehind returns the chunk of the subject behind a verb of saying: "“...,” said Jane Roe"; -1 when there is none.
func (p *parse) speakerBehind(c int) int {
	cl := p.clauses[c]
	if cl.group < 0 || !p.toks[p.groups[cl.group].main].word.Is(lexicon.Say) || p.groups[cl.group].passive {
		return -1
	}
	g := p.groups[cl.group]
	if g.first > cl.first && p.at(g.first-1) != punctTag || !g.finite {
		return -1
	}
	k := p.chunkOf(g.last)
	if k < 0 || p.chunks[k].first != g.last || !p.nominalHead(k) || p.chunkHasFigure(k) {
		return -1
	}
	if p.tags[p.chunks[k].head] == nounTag && !isSomeone(p.toks[p.chunks[k].head].word) {
		return -1
	}
	return k
}

// timeApposed reports whether chunk ch says what time is meant, behind the time: "in 2022, the best year so far, it was ...".
func (p *parse) timeApposed(ch chunk) bool {
	return p.punct(ch.first-1) == ',' && p.at(ch.first-2) == timeTag && p.toks[ch.head].word.Is(lexicon.TimeUnit)
}
