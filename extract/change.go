package extract

import (
	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// directionAt returns the direction of the word or phrase at token i.
func (p *parse) directionAt(i int) (claims.Direction, bool) {
	w, n := p.term(i, lexicon.Direction)
	if n == 0 {
		return "", false
	}
	if i > 0 && p.tags[i] == nameTag || p.tags[i] == nounTag && isWeak(w, "direction") {
		return "", false
	}
	switch w.Value(lexicon.Direction) {
	case "up":
		return claims.DirectionUp, true
	case "down":
		return claims.DirectionDown, true
	case "flat":
		return claims.DirectionFlat, true
	}
	return "", true
}

// readChange reports whether the figure is the size of a change, and sets its direction and, where a noun
// of change stands by the figure, what changes.
func (cl *claimer) readChange(f *attachment) bool {
	if f.dir = cl.signed(f); f.dir != "" {
		return true
	}
	return cl.pace(f) || cl.changeBefore(f) || cl.changeBehind(f)
}

// signed returns the direction of a percentage with a sign: a plus before it, or in a bracket behind a figure a minus: "96 (+8%)",
// "96 (−8%)".
func (cl *claimer) signed(f *attachment) claims.Direction {
	p, m := &cl.p, f.m
	if m.Kind != Percent && m.Kind != Points {
		return ""
	}
	k := m.first
	if k < m.figure && (p.text(k) == "+" || isHyphen(p.text(k))) {
		k++
	}
	switch {
	case k > 0 && p.text(k-1) == "+":
		return claims.DirectionUp
	case negative(m.Quantity) && (p.punct(m.first-1) == '(' && p.onFigure(m.first-2)):
		return claims.DirectionDown
	}
	return ""
}

// before returns the last token before the figure that is no adverb, article or hedge.
func (cl *claimer) before(f *attachment) int {
	p := &cl.p
	k := f.m.first - 1
	for ; k >= 0; k-- {
		switch p.tags[k] {
		case adverbTag:
			if _, ok := p.directionAt(k); ok {
				return k
			}
		case determinerTag:
		case punctTag:
			if k != f.m.first-1 || !isQuote(p.text(k)) || !p.toks[k+1].glued() {
				return k
			}
		case adjectiveTag:
			if _, ok := p.directionAt(k); ok {
				return k
			}
		case nounTag:
			if !p.toks[k].word.Is(lexicon.Record) || k+1 < f.m.first && p.tags[k+1] != adverbTag && p.tags[k+1] != adjectiveTag && p.tags[k+1] != nounTag {
				return k
			}
		default:
			return k
		}
	}
	return k
}

// changeBefore reads "rose 13%", "up 13%", "fell by 13%", "a rise of 13%".
func (cl *claimer) changeBefore(f *attachment) bool {
	p := &cl.p
	k := cl.before(f)
	if k < 0 {
		return false
	}
	by := p.tags[k] == prepositionTag
	if by {
		switch p.text(k) {
		case "by":
			k = cl.verbBeforeBy(k)
		case "in":
			if k = cl.verbBeforeBy(k); f.m.by != "fraction" || k < 0 || p.baseForm(k) != "cut" && p.baseForm(k) != "slash" {
				return false // "cut the deficit in half"
			}
		case "of":
			return cl.changeOf(f, k)
		default:
			return false
		}
	}
	if k > 0 && p.punct(k) == '(' && (f.m.Kind == Percent || f.m.Kind == Points) {
		return cl.bracketedChange(f, k)
	}
	if k < 0 {
		return false
	}
	d, ok := p.directionAt(k)
	if !ok && k > 0 {
		if _, n := p.term(k-1, lexicon.Direction); n == 2 { // "drew back"
			k--
			d, ok = p.directionAt(k)
		}
	}
	if !ok || p.toks[k].word.Is(lexicon.Level) && !by {
		return false
	}
	switch p.tags[k] {
	case nounTag:
		c := p.chunkOf(k)
		if d == "" || c < 0 || p.chunks[c].head != k || !p.nominalHead(c) || k == p.chunks[c].first || !by && f.m.Kind != Percent && f.m.Kind != Points {
			return false
		}
		f.dir, f.head, f.how = d, c, "behind a noun of change" // "saw sales rise by 9%", "saw sales jump 12%"
		return true
	case nameTag:
		return false
	case verbTag, infinitiveTag, gerundTag, passiveTag:
		if !by && (cl.action(f, k) || isWeak(p.toks[k].word, "direction") && f.m.Kind == Count) {
			return false
		}
	}
	if p.text(k) == "up" && cl.phrasal(f, k-1) || p.text(k) == "off" && (f.m.Kind == Measure || f.m.Kind == Count) {
		return false
	}
	f.dir = d
	return true
}

// changeOf reads a change behind "of" at token k: "a rise of 13%".
func (cl *claimer) changeOf(f *attachment, k int) bool {
	p := &cl.p
	c := p.chunkOf(k - 1)
	if c < 0 || !p.nominalHead(c) {
		return false
	}
	d, ok := p.directionAt(p.chunks[c].head)
	if !ok || p.toks[p.chunks[c].head].word.Is(lexicon.Level) {
		return false
	}
	f.dir, f.head, f.how = d, c, "behind a noun of change"
	return true
}

// bracketedChange reads a change in brackets, which open at token k, behind a noun of change: "an increase (14%) in sales".
func (cl *claimer) bracketedChange(f *attachment, k int) bool {
	p := &cl.p
	c := p.chunkOf(k - 1)
	if c < 0 || p.chunks[c].head != k-1 || p.tags[k-1] != nounTag || p.toks[k-1].word.Is(lexicon.Level) {
		return false
	}
	d, ok := p.directionAt(k - 1)
	if !ok {
		return false
	}
	f.dir, f.head, f.how = d, c, "in brackets behind a noun of change"
	return true
}

// phrasal reports whether the verb at token k and the word behind it say what is done, not how something changed: "made
// up 62,000 of them", "racked up $4 million".
func (cl *claimer) phrasal(f *attachment, k int) bool {
	p := &cl.p
	switch p.at(k) {
	case verbTag, infinitiveTag, passiveTag, gerundTag:
	default:
		return false
	}
	switch p.baseForm(k) {
	case "make", "take", "set", "use", "eat", "give", "sign":
		return true
	case "go", "come", "move", "end", "close", "finish", "open", "start", "trade":
		return false
	}
	_, moves := p.directionAt(k)
	return !moves && !p.is(k, lexicon.Direction) && f.m.Kind != Percent && f.m.Kind != Points
}

// verbBeforeBy returns the verb that "by" at token k belongs to: the one before it, or before its object.
func (cl *claimer) verbBeforeBy(k int) int {
	p := &cl.p
	for i := k - 1; i >= 0; i-- {
		if p.clause[i] != p.clause[k] {
			return -1
		}
		if d, ok := p.directionAt(i); ok && p.tags[i] != nameTag && (d != "" || p.tags[i] != nounTag) {
			return i
		}
		switch p.tags[i] {
		case verbTag, infinitiveTag, passiveTag, auxTag, modalTag:
			return -1
		case punctTag:
			if p.punct(i) != ',' {
				return -1
			}
		}
	}
	return -1
}

// action reports whether the verb at token k takes the figure as its object and is done by someone: "the
// company raised $4 million", "lost $2 million"; a change of a price or count is none.
func (cl *claimer) action(f *attachment, k int) bool {
	p := &cl.p
	if f.m.Kind != Money && f.m.Kind != Measure {
		return false
	}
	switch p.baseForm(k) {
	case "raise":
		return true
	case "grow":
		if f.m.Kind == Money {
			return false
		}
	case "lose", "add", "gain", "cut", "slash", "drop", "shed":
	default:
		return false
	}
	s := p.clauses[f.clause].subject
	if s < 0 {
		return false
	}
	h := p.chunks[s].head
	return p.tags[h] == nameTag || p.tags[h] == pronounTag || p.toks[h].word.Is(lexicon.Org) || p.toks[h].word.Is(lexicon.Person) || f.m.Kind == Measure && isSomeone(p.toks[h].word)
}

// changeBehind reads "a 13% drop in exports", "13% higher", "13% more than".
func (cl *claimer) changeBehind(f *attachment) bool {
	p, m := &cl.p, f.m
	k := m.last
	if m.noun >= 0 && m.Kind == Count {
		k = m.noun + 1
	}
	if m.Kind == Measure {
		k = p.behindBracket(k)
	}
	if c := p.chunkOf(m.figure); c >= 0 && p.chunks[c].head >= k && p.nominalHead(c) && m.noun < 0 {
		h := p.chunks[c].head
		if d, ok := p.directionAt(h); ok && !p.toks[h].word.Is(lexicon.Level) {
			f.dir, f.head, f.how = d, c, "before a noun of change"
			return true
		}
		return false
	}
	for ; k < len(p.toks) && p.tags[k] == adverbTag && !p.is(k, lexicon.Direction) && !isComparative(p.text(k)); k++ {
	}
	if k >= len(p.toks) || p.kind(k) != wordToken {
		return false
	}
	switch p.text(k) {
	case "more", "above", "over":
		if cl.further(m) {
			return false // "wounded dozens more"
		}
		f.dir = claims.DirectionUp
	case "less", "fewer", "below", "under":
		f.dir = claims.DirectionDown
	case "ahead", "behind":
		if !cl.againstPast(f, k) {
			return false
		}
	default:
		d, ok := p.directionAt(k)
		if p.same(k, "off") && (m.Kind == Measure || m.Kind == Count || m.Kind == Number) {
			return false // "6m tonnes off 900,000 hectares"
		}
		if !ok || !p.is(k, lexicon.Comparative) && p.tags[k] != adjectiveTag && p.tags[k] != adverbTag && !cl.upOn(m, k) {
			return false
		}
		f.dir = d
	}
	if (p.text(k) == "above" || p.text(k) == "below") && p.levelBehind(k+1) {
		f.dir = ""
		return false
	}
	if p.text(k) == "over" || p.text(k) == "under" || p.text(k) == "above" || p.text(k) == "below" {
		if m.Kind == Duration || m.Kind == Count || m.Kind == Money && !cl.overPast(k+1) || m.by == "ratio" || m.by == "fraction" && !cl.againstBase(k+1) || p.onFigure(k+1) || p.same(k+1, "the") && p.same(k+2, "age") {
			f.dir = ""
			return false
		}
	}
	return true
}

// levelBehind reports whether the words from token k name what heights and depths are measured from: "above the sea", "below ground".
func (p *parse) levelBehind(k int) bool {
	if p.same(k, "the") {
		k++
	}
	for _, w := range [...]string{"sea", "ground", "water", "street", "surface", "valley", "river", "waterline", "horizon"} {
		if p.same(k, w) {
			return true
		}
	}
	return false
}

// bracketMost is how many tokens an amount in brackets may have.
const bracketMost = 6

// behindBracket returns the token behind the bracket that opens or closes at token k, which gives an amount in another unit: "5 cm (2
// inches) taller". It is k where there is none.
func (p *parse) behindBracket(k int) int {
	if p.punct(k) == ')' {
		return k + 1
	}
	if p.punct(k) != '(' {
		return k
	}
	for n := k + 1; n < len(p.toks) && n <= k+bracketMost; n++ {
		if p.punct(n) == ')' {
			return n + 1
		}
	}
	return k
}

// againstPast reads a percentage that is told "ahead of" or "behind" a time or its level, from token k on: "18% ahead of last year".
func (cl *claimer) againstPast(f *attachment, k int) bool {
	p := &cl.p
	f.dir = claims.DirectionDown
	if p.same(k, "ahead") {
		f.dir = claims.DirectionUp
		if k++; !p.same(k, "of") {
			f.dir = ""
		}
	}
	if f.m.Kind != Percent || f.dir == "" || !cl.againstBase(k+1) {
		f.dir = ""
		return false
	}
	return true
}

// upOn reports whether "up" or "down" at token k tells the direction of the fraction m before it, against what "on" or "from" names: "a
// tenth up on 2018".
func (cl *claimer) upOn(m *mention, k int) bool {
	p := &cl.p
	return m.by == "fraction" && (p.same(k, "up") || p.same(k, "down")) && (p.same(k+1, "on") || p.same(k+1, "from"))
}

// againstBase reports whether token i begins a time or the level of one, against which a fraction is set: "one fifth below last year's",
// "a third above the average".
func (cl *claimer) againstBase(i int) bool {
	p := &cl.p
	if i < len(p.mention) && p.mention[i] >= 0 && p.ms[p.mention[i]].Kind == Date {
		return true
	}
	c := p.chunkOf(i)
	return c >= 0 && p.setAgainstNoun(c) || p.same(i, "those") || p.same(i, "that")
}

// overPast reports whether the level of a time begins at token i: "40 pence above today's fare".
func (cl *claimer) overPast(i int) bool {
	p := &cl.p
	if i >= len(p.mention) || p.mention[i] < 0 {
		return false
	}
	m := &p.ms[p.mention[i]]
	return m.Kind == Date && m.last < len(p.toks) && p.kind(m.last) == possessToken
}

// further reports whether the number m stands before "more" and counts what comes on top: "wounded dozens more".
func (cl *claimer) further(m *mention) bool {
	p := &cl.p
	return (m.Kind == Number || m.Kind == Count) && m.noun < 0 && m.by != "fraction" && p.same(m.last, "more") && !p.same(m.last+1, "than")
}

func isComparative(w string) bool {
	switch w {
	case "more", "less", "fewer", "above", "below", "over", "under":
		return true
	}
	return false
}

// onFigure reports whether token i belongs to a figure that is no expression of time.
func (p *parse) onFigure(i int) bool {
	if i < 0 || i >= len(p.mention) || p.mention[i] < 0 {
		return false
	}
	return p.ms[p.mention[i]].Kind != Date
}
