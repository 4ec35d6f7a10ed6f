package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// comparedRecord enters that the sentence says in a comparison that its value is the highest or lowest of its kind: "more than ever before",
// "further than anyone before her", "never has it been so hot", "sold 4,000 tickets in the season, a record".
func (cl *claimer) comparedRecord(f *attachment, c *claims.Claim) {
	p := &cl.p
	if c.Kind != claims.KindLevel && c.Kind != claims.KindDuration {
		return
	}
	if !p.comparesTimes() {
		return
	}
	for k := range p.toks {
		rec, end := p.everSaid(k)
		if rec == claims.RecordNone {
			continue
		}
		if cl.recordFigure(k) != f || c.Kind == claims.KindDuration && p.text(k) == "record" {
			continue
		}
		if w := lowerText(p.text(k)); c.Kind == claims.KindDuration && (w == "faster" || w == "quicker") {
			rec = claims.RecordLow
		}
		c.Record = rec
		cl.recordLimits(end, c)
		cl.step(c, "record", string(rec), p.span(k, min(end, len(p.toks)-1)))
		return
	}
}

// comparesTimes reports whether the sentence has a word without which nothing is compared with all times.
func (p *parse) comparesTimes() bool {
	for k := range p.toks {
		switch p.text(k) {
		case "than", "never", "Never", "record", "ever", "history", "century", "best", "most", "years":
			return true
		}
	}
	return false
}

// everReach is how many tokens may stand between the words of a comparison with all times.
const everReach = 14

// everSaid reads a comparison with all times that begins at token k, and gives the token behind it.
func (p *parse) everSaid(k int) (claims.Record, int) {
	word := lowerText(p.text(k))
	switch word {
	case "record":
		if p.setsRecord(k) {
			return claims.RecordHigh, k + 1
		}
	case "never":
		for n := k + 1; n < min(len(p.toks), k+everReach); n++ {
			if p.punct(n) == ';' || p.punct(n) == ':' || lowerText(p.text(n)) == "but" {
				break
			}
			w := lowerText(p.text(n))
			if rec := p.comparativeRecord(n); rec != claims.RecordNone && n+1 < len(p.toks) && (lowerText(p.text(n+1)) != "than" || n+2 < len(p.toks) && !p.figureAt(n+2)) {
				return rec, n + 1
			}
			if w == "so" && n+1 < len(p.toks) && p.punct(n+1) == 0 {
				if p.plays(n+1, "small-degree") {
					return claims.RecordNone, 0
				}
				return claims.RecordHigh, n + 1
			}
		}
	}
	if rec := p.comparativeRecord(k); rec != claims.RecordNone {
		if end := p.thanEver(k + 1); end > 0 {
			return rec, end
		}
	}
	return p.bestEver(k)
}

// setsRecord reports whether the word at token k stands for a record that was set: "..., a national record.", "set a club record in the long jump".
func (p *parse) setsRecord(k int) bool {
	n := k - 1
	for n > 0 && k-n < 4 && p.punct(n) == 0 && lowerText(p.text(n)) != "a" && lowerText(p.text(n)) != "new" {
		n--
	}
	if lowerText(p.text(n)) == "new" && n > 0 {
		n--
	}
	if n < 1 || lowerText(p.text(n)) != "a" {
		return false
	}
	switch lowerText(p.text(n - 1)) {
	case "set", "sets", "setting":
		return true
	}
	return k+1 < len(p.toks) && (p.punct(n-1) == ',' || p.punct(n-1) == '-') && p.punct(k+1) != 0 && p.punct(k+1) != '-'
}

// bestEver reads a superlative at token k that words behind it extend to all times: "the most in the history of the race", "our best year:", "the
// wettest March in a century".
func (p *parse) bestEver(k int) (claims.Record, int) {
	rec := claims.RecordHigh
	word := lowerText(p.text(k))
	if p.mention[k] >= 0 || p.notFirst(k) {
		return claims.RecordNone, 0
	}
	if word != "best" {
		if len(word) < 4 || !strings.HasSuffix(word, "st") {
			return claims.RecordNone, 0
		}
		if _, n := p.degree(k); n == 0 {
			return claims.RecordNone, 0
		}
		switch word {
		case "worst", "latest", "earliest", "youngest", "nearest", "closest", "first", "last":
			return claims.RecordNone, 0
		}
		if w, n := p.term(k, lexicon.Record); n > 0 && w.Value(lexicon.Record) == "low" || p.plays(k, "least") || word == "driest" || word == "fewest" {
			rec = claims.RecordLow
		}
	}
	for n := k + 1; n < min(len(p.toks), k+9); n++ {
		w := lowerText(p.text(n))
		switch {
		case w == "ever" || w == "history" && n > k+1:
			return rec, n + 1
		case w == "century" && (p.same(n-1, "a") && p.same(n-2, "in") || p.same(n-2, "in") || p.same(n-3, "in")):
			return rec, n + 1
		case w == "time" && p.same(n-1, "all"):
			return rec, n + 1
		case p.punct(n) == ':' && n == k+2 && word == "best" && (p.same(k-1, "our") || p.same(k-1, "its") || p.same(k-1, "their")):
			return rec, n
		case p.punct(n) != 0 && p.punct(n) != '-' || p.mention[n] >= 0 && p.ms[p.mention[n]].Kind != Date:
			return claims.RecordNone, 0
		}
	}
	return claims.RecordNone, 0
}

// figureAt reports whether a figure stands at token k.
func (p *parse) figureAt(k int) bool { return k < len(p.toks) && p.mention[k] >= 0 }

// thanEver gives the token behind "than ever", "than in any year of its history", "than any woman before her", "than at any time since" from
// token k on; 0 if nothing of the kind stands there.
func (p *parse) thanEver(k int) int {
	than := k
	for than < min(len(p.toks), k+5) && lowerText(p.text(than)) != "than" {
		if p.punct(than) != 0 && p.punct(than) != '-' {
			return 0
		}
		than++
	}
	if than >= min(len(p.toks), k+5) {
		return 0
	}
	all := false
	for n := than + 1; n < min(len(p.toks), than+9); n++ {
		if p.punct(n) != 0 && p.punct(n) != '-' {
			return 0
		}
		switch {
		case lowerText(p.text(n)) == "ever":
			return n + 1
		case p.plays(n, "whoever"):
			all = n <= than+3
		case all && p.plays(n, "ever-before"):
			return n + 1
		}
	}
	return 0
}

// comparativeRecord gives the record that a comparison with all times by the word at token k makes.
func (p *parse) comparativeRecord(k int) claims.Record {
	switch {
	case p.plays(k, "greater"):
		return claims.RecordHigh
	case p.plays(k, "lesser"):
		return claims.RecordLow
	}
	return claims.RecordNone
}

// recordFigure gives the level that a record told at token k is of: the nearest of its sentence, first those before it.
func (cl *claimer) recordFigure(k int) *attachment {
	var best *attachment
	far := 1 << 30
	for i := range cl.figures {
		g := &cl.figures[i]
		if g.skip || g.kind != claims.KindLevel && g.kind != claims.KindDuration || cl.startsStep(g) {
			continue
		}
		d := k - g.m.last
		if g.m.first > k {
			d = (g.m.first - k) * 2
		}
		if d >= 0 && d < far {
			best, far = g, d
		}
	}
	return best
}
