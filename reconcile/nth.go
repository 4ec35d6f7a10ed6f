package reconcile

import (
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func nthRule() *Rule {
	return &Rule{
		Name: "nth",
		Doc: `nth reports two counts of how often one thing has happened: the fourth visit and the third one, the seventh fall in a row and
ten months of falls, a fifth title and four titles.

Both must be told of the same occurrence: within days of each other, of the same one by a name or another telling word, with
the same event or one that means it, both of an unbroken series or neither, and within the same limits (this year, since May, in
the league).

Not reported: counts of which one leaves out the last time ("had won it twice before"), places in an order (the third
largest), and counts with limits that the other one does not give.`,
		Run: func(p *Pass) {
			list := make([][]occurrence, len(p.profiles)) // of each document
			for i := range p.Claims {
				d := p.views[i].doc
				if o, ok := p.occurrence(i); ok && len(list[d]) < nthMost {
					list[d] = append(list[d], o)
				}
			}
			for d, mine := range list {
				if len(mine) == 0 {
					continue
				}
				p.otherDocs(d, func(o int) {
					if o > d {
						p.checkOccurrences(mine, list[o])
					}
				})
			}
		},
	}
}

const (
	nthMost = 20 // occurrences of a document that are compared
	nthDays = 8  // days between two texts that tell of one occurrence
)

// An occurrence is a count of how often something has happened by now.
type occurrence struct {
	claim  int
	n      claims.Number
	series bool     // in a row
	events []string // what happens: names of groups of words, or words
	words  []string // the other telling words: who and where
	strong []string // those of them that are no context
	text   string   // the sentence, lower case
}

// occurrence reads the count of claim i: an ordinal before a word for an event or "time", so many times, so many of these events, or so many
// months in a row.
func (p *Pass) occurrence(i int) (occurrence, bool) {
	v := &p.views[i]
	c := v.claim
	n, ok := c.Quantity.Stated.Point()
	o := occurrence{claim: i, n: n.Abs(), text: strings.ToLower(c.Sentence.Text())}
	if !ok || c.Sentence.IsZero() || c.Quantity.Hedge != claims.HedgeNone || stanceClass(c.Stance) != "fact" && c.Kind != claims.KindRank && c.Quantity.Unit != "time" || !o.n.IsInt() || o.n.Cmp(claims.Int(200)) > 0 {
		return o, false
	}
	behind := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: min(c.Sentence.End, c.At.End+60)}.Text())
	o.series = inSeries(behind) || inSeries(strings.ToLower(before40(c)))
	for _, w := range [...]string{" before", " previous", " earlier", "-largest", "-biggest", "-highest", "-lowest", "largest", "biggest", "highest", " from ", " of the "} {
		if strings.HasPrefix(behind, w) || w == " before" && strings.Contains(behind, w) && !o.series {
			return o, false
		}
	}
	switch {
	case c.Kind == claims.KindRank:
	case c.Quantity.Unit == "times", c.Quantity.Unit == "time":
		if !strings.Contains(behind, " a ") && c.Kind == claims.KindRatio {
			return o, false
		}
	case c.Kind == claims.KindDuration:
		if !o.series {
			return o, false
		}
	case v.class == "count" && (c.Kind == claims.KindLevel || c.Kind == claims.KindChange) && v.noun != "" && eventOf(v.noun) != "":
	case v.class == "count" && o.series && (c.Kind == claims.KindLevel || c.Kind == claims.KindChange):
	default:
		return o, false
	}
	ofHead := c.Kind == claims.KindRank && !v.isHead("time") && !v.isHead("year") && v.hasHead() || v.class == "count" && eventOf(v.noun) != ""
	for _, t := range v.terms {
		if e := eventOf(t.stem); e != "" && (!ofHead || t.role == roleHead) {
			o.events = append(o.events, e)
		} else if t.weight >= 40 && !seriesWord(t.stem) {
			o.words = append(o.words, t.stem)
			if t.role != roleContext {
				o.strong = append(o.strong, t.stem)
			}
		}
	}
	if len(o.events) == 0 && o.series {
		switch {
		case strings.Contains(o.text, " below ") && !strings.Contains(o.text, " above "):
			o.events = append(o.events, "fall")
		case strings.Contains(o.text, " above ") && !strings.Contains(o.text, " below "):
			o.events = append(o.events, "rise")
		}
	}
	return o, len(o.events) > 0
}

// inSeries reports whether the words say that the events follow one another without a break.
func inSeries(text string) bool {
	for _, w := range [...]string{"in a row", "in succession", "on end", " running", "straight ", "consecutive", "successive", "on the trot", "without a break", "unbroken"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// seriesWord reports whether a stem belongs to the words for a series or a time and says nothing of what happens.
func seriesWord(stem string) bool {
	switch stem {
	case "row", "succession", "end", "trot", "straight", "consecutive", "successive", "run", "month", "year", "week", "day", "quarter", "time", "inclusion", "say", "now", "season":
		return true
	}
	return false
}

// eventOf names the group of words for an event that a stem belongs to, "" if none.
func eventOf(stem string) string {
	switch stem {
	case "visit", "visitor", "trip", "tour", "journey":
		return "visit"
	case "title", "victory", "win", "winner", "champion", "championship", "triumph", "crown", "trophy":
		return "win"
	case "fall", "decline", "drop", "decrease", "shrinkage", "contraction", "slide", "below":
		return "fall"
	case "rise", "increase", "gain", "growth", "climb", "more":
		return "rise"
	case "cut", "reduction":
		return "cut"
	case "raise", "hike":
		return "raise"
	case "defeat", "loss", "lose":
		return "defeat"
	case "eruption", "erupt":
		return "eruption"
	case "strike", "walkout", "stoppage":
		return "strike"
	case "attack", "arrest", "goal", "election", "delay", "summit", "launch", "recall", "attempt", "ascent", "award", "nomination", "crash", "outbreak", "flood", "earthquake", "wedding", "marriage", "conviction", "appeal", "bid", "edition", "festival", "postponement", "resignation", "blackout", "shutdown", "ceasefire":
		return stem
	}
	return ""
}

// checkNth reports two counts of one occurrence that differ.
func (p *Pass) checkNth(a, b occurrence) {
	x, y := p.Claims[a.claim], p.Claims[b.claim]
	if a.n.Equal(b.n) || a.series != b.series || p.reported[[2]int{min(a.claim, b.claim), max(a.claim, b.claim)}] {
		return
	}
	if x.Kind != claims.KindRank && y.Kind != claims.KindRank && !a.series || !p.sameOccurrence(a, b) {
		return
	}
	if d := larger(a.n, b.n); d.Cmp(a.n.Add(b.n).Sub(d).Mul(claims.Int(3))) > 0 {
		return
	}
	text := "as often"
	if a.series {
		text = "as often in a row"
	}
	p.Report(Finding{
		Message: topic(x) + quote(x) + " and " + quote(y) + " are not " + text, Claims: []*claims.Claim{x, y},
		Gap:   gapOf(claims.Exactly(a.n), claims.Exactly(b.n), "", claims.Number{}),
		Steps: []claims.Step{{Rule: "nth", Text: quote(x) + " counts " + a.n.String() + ", " + quote(y) + " counts " + b.n.String(), At: x.At}},
	})
}

// checkOccurrences compares the occurrences of two documents, without those of which the other document gives the count too.
func (p *Pass) checkOccurrences(mine, theirs []occurrence) {
	for _, a := range mine {
		for _, b := range theirs {
			if !countedToo(theirs, a) && !countedToo(mine, b) {
				p.checkNth(a, b)
			}
		}
	}
}

// countedToo reports whether one of the list gives the count of a, of something with an event in common.
func countedToo(list []occurrence, a occurrence) bool {
	return slices.ContainsFunc(list, func(o occurrence) bool { return o.n.Equal(a.n) && anyOf(o.events, a.events) })
}

// sameOccurrence reports whether two counts are told of one occurrence: texts of the same days, an event in common, another telling word or a
// name in common, no day, name or limit that differs.
func (p *Pass) sameOccurrence(a, b occurrence) bool {
	v, w := &p.views[a.claim], &p.views[b.claim]
	d, e := docDate(v.claim), docDate(w.claim)
	if d.IsZero() || e.IsZero() || abs(d.Sub(e)) > nthDays || p.setting(v, w).foreign || !anyOf(a.events, b.events) {
		return false
	}
	for _, opposite := range [...][2]string{{"fall", "rise"}, {"win", "defeat"}, {"cut", "raise"}} {
		if slices.Contains(a.events, opposite[0]) && slices.Contains(b.events, opposite[1]) && !slices.Contains(b.events, opposite[0]) || slices.Contains(b.events, opposite[0]) && slices.Contains(a.events, opposite[1]) && !slices.Contains(a.events, opposite[0]) {
			return false
		}
	}
	if _, _, other := disjointNames(v, w); other {
		return false
	}
	if _, _, differ := contrast(v.claim, w.claim, func(axis string) bool { return axis != "count" && axis != "match" && axis != "result" }); differ {
		return false
	}
	q, r := v.claim.Period, w.claim.Period
	dated := q.Stated && r.Stated && !q.IsZero() && !r.IsZero()
	if dated && !q.Period.Overlaps(r.Period) && !nowLike(q, d) && !nowLike(r, e) {
		return false
	}
	if x, y := p.flowSaid(a.claim), p.flowSaid(b.claim); x != "" && y != "" && x != y {
		return false
	}
	if !anyOf(a.strong, b.words) && !anyOf(a.words, b.strong) && sharedNames(v.names, w.names) == 0 && !(dated && q.Period.Equal(r.Period) && q.Period.Grain == claims.GrainDay) {
		return false
	}
	if !a.series && limited(q.Period) != limited(r.Period) {
		return false
	}
	for _, limit := range [...]string{"season", "league", " cup", "career", "for the club", "since ", "home", "away", "world", "european", "abroad", "africa", "asia"} {
		if strings.Contains(a.text, limit) != strings.Contains(b.text, limit) && !(limit == "since " && !sinceDate(a.text) && !sinceDate(b.text)) {
			return false
		}
	}
	return true
}

// flowSaid gives the flow, exports or imports, of a claim, or else of those of its sentence.
func (p *Pass) flowSaid(i int) string {
	if f := facet(p.Claims[i], "flow"); f != "" {
		return f
	}
	for k := max(0, i-seriesReach); k < min(len(p.Claims), i+seriesReach+1); k++ {
		if f := facet(p.Claims[k], "flow"); f != "" && p.Claims[k].Sentence == p.Claims[i].Sentence {
			return f
		}
	}
	return ""
}

// limited reports whether a count is one of a year or month that the text states: "the third this year".
func limited(p claims.Period) bool {
	switch p.Grain {
	case claims.GrainYear, claims.GrainMonth, claims.GrainWeek, claims.GrainQuarter, claims.GrainDecade:
		return true
	}
	return false
}

// nowLike reports whether a period is the day of the document: "now".
func nowLike(w claims.When, d claims.Date) bool { return w.Period.Equal(claims.Day(d)) }

// sinceDate reports whether a time is told behind "since".
func sinceDate(text string) bool {
	_, rest, ok := strings.Cut(text, "since ")
	if !ok {
		return false
	}
	word, _, _ := strings.Cut(rest, " ")
	word = strings.Trim(word, ".,;")
	switch word {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last":
		return true
	}
	return len(word) == 4 && word[0] >= '1' && word[0] <= '2'
}

func anyOf(xs, ys []string) bool {
	return slices.ContainsFunc(xs, func(x string) bool { return slices.Contains(ys, x) })
}
