package reconcile

import (
	"cmp"
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// Remarks have no value that figures are held against each other by. A remark of the draft is held against the sentences of
// the sources that are most like its own by their words and figures: one that says the like in one of them supports it.

// Points of likeness, in tenths of bits, and the least that a remark needs.
const (
	remarkFigure = 40   // for a figure of two digits or more that both sentences give
	remarkNext   = 3    // what the sentence before or behind adds is divided by this
	remarkNear   = 12   // sentences that are looked at
	remarkVisits = 4096 // places that are looked up for a remark, those of the rarest words first
	remarkTime   = 80   // for a time
	remarkDegree = 70   // for a superlative
	remarkNumber = 60   // for a number
	remarkSame   = 40   // for a number of the same things
)

// toldIndex holds the sentences of the sources.
type toldIndex struct {
	list  [][]*claims.Claim // the claims of each, in their order
	posts map[string][]int32
	own   map[claims.Span][]*claims.Claim // the claims of each sentence of the draft

	judged map[claims.Span]judgedClause // what was found of the figures of each clause and sentence of the draft
	all    judgedClause                 // and of the whole draft
}

// A judgedClause counts the figures of a clause of the draft.
type judgedClause struct{ figures, supported int }

// A likeness is a sentence of the sources with its points for a remark.
type likeness struct {
	sentence int
	points   int
}

// apartRemarks gives the claims that have a value, and the remarks.
func apartRemarks(cs []*claims.Claim) (rest, remarks []*claims.Claim) {
	for _, c := range cs {
		if c.Remark {
			remarks = append(remarks, c)
		} else {
			rest = append(rest, c)
		}
	}
	return rest, remarks
}

// addRemarks adds the labels of the remarks to those of the other claims of the draft, by place. The claims of the sources may be copies.
func (v *Verdicts) addRemarks(remarks, others, sources []*claims.Claim) {
	if len(remarks) == 0 {
		return
	}
	t := newToldIndex(append(others[:len(others):len(others)], remarks...), sources)
	t.judged = map[claims.Span]judgedClause{}
	for _, j := range v.Draft {
		k := t.judged[j.Claim.Words]
		k.figures++
		if j.Label == Supported {
			k.supported++
		}
		t.judged[j.Claim.Words] = k
		if at := sentenceOf(j.Claim); at != j.Claim.Words {
			k := t.judged[at]
			k.figures++
			if j.Label == Supported {
				k.supported++
			}
			t.judged[at] = k
		}
	}
	for _, j := range v.Draft {
		t.all.figures++
		if j.Label == Supported {
			t.all.supported++
		}
	}
	for _, c := range remarks {
		j := t.judge(c)
		if j.Label == Unverified && c.Kind == claims.KindDate && t.judged[c.Words].figures > 0 {
			continue // the time of a figure, whose label says it
		}
		v.Draft = append(v.Draft, j)
	}
	slices.SortStableFunc(v.Draft, func(a, b Judged) int {
		switch {
		case before(a.Claim, b.Claim):
			return -1
		case before(b.Claim, a.Claim):
			return 1
		}
		return 0
	})
}

// sentenceOf gives the sentence of a claim, or its words where it has none.
func sentenceOf(c *claims.Claim) claims.Span {
	if c.Sentence != (claims.Span{}) {
		return c.Sentence
	}
	return c.At
}

func newToldIndex(draft, sources []*claims.Claim) *toldIndex {
	t := &toldIndex{posts: map[string][]int32{}, own: map[claims.Span][]*claims.Claim{}}
	number := map[claims.Span]int{}
	for _, c := range sources {
		n, ok := number[sentenceOf(c)]
		if !ok {
			n = len(t.list)
			number[sentenceOf(c)] = n
			t.list = append(t.list, nil)
		}
		t.list[n] = append(t.list[n], c)
		put := func(key string) {
			if p := t.posts[key]; len(p) == 0 || p[len(p)-1] != int32(n) {
				t.posts[key] = append(p, int32(n))
			}
		}
		for _, term := range c.Terms {
			put(term.Stem)
		}
		if key := figureKey(c); key != "" {
			put(key)
		}
	}
	for _, c := range draft {
		t.own[sentenceOf(c)] = append(t.own[sentenceOf(c)], c)
	}
	return t
}

// figureKey names the number of a claim by which sentences are found; "" where it has less than two digits.
func figureKey(c *claims.Claim) string {
	if n, ok := c.Quantity.Stated.Point(); ok && len(figureOf(c.Quantity.Stated).digits) > 1 {
		return "=" + n.String()
	}
	return ""
}

// like gives the sentences of the sources that are most like that of the remark, the most like first.
func (t *toldIndex) like(c *claims.Claim) []likeness {
	type trait struct {
		posts  []int32
		points int
	}
	var traits []trait
	seen := map[string]bool{}
	put := func(key string, points int) {
		if p := t.posts[key]; len(p) > 0 && !seen[key] {
			seen[key] = true
			traits = append(traits, trait{p, points})
		}
	}
	for _, term := range c.Terms {
		put(term.Stem, min(weightCap, cmp.Or(term.Weight, plainWeight)))
	}
	for _, o := range t.own[sentenceOf(c)] {
		if key := figureKey(o); key != "" && o != c {
			put(key, remarkFigure)
		}
	}
	slices.SortStableFunc(traits, func(a, b trait) int { return cmp.Compare(len(a.posts), len(b.posts)) })
	sum, visits := map[int]int{}, 0
	for _, x := range traits {
		if visits += len(x.posts); visits > remarkVisits {
			break
		}
		for _, n := range x.posts {
			sum[int(n)] += x.points
		}
	}
	var out []likeness
	for n, points := range sum {
		beside := 0
		for _, k := range [...]int{n - 1, n + 1} {
			if k >= 0 && k < len(t.list) && docID(t.list[k][0]) == docID(t.list[n][0]) {
				beside = max(beside, sum[k])
			}
		}
		out = append(out, likeness{n, points + beside/remarkNext})
	}
	slices.SortFunc(out, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.sentence, b.sentence))
	})
	return out[:min(len(out), remarkNear)]
}

// judge labels a remark of the draft.
func (t *toldIndex) judge(c *claims.Claim) Judged {
	near := t.like(c)
	var yes, no *claims.Claim
	switch {
	case placeOf(c) != "":
		yes, no = t.place(c, near)
	case facet(c, "degree") != "":
		yes, no = t.degree(c, near)
	case c.Kind == claims.KindDate || c.Kind == claims.KindFrequency:
		yes = t.time(c, near)
	default:
		yes = t.number(c, near)
	}
	switch k, all := t.judged[c.Words], t.judged[sentenceOf(c)]; {
	case yes != nil && (k.figures > 0 && k.supported == 0 || all.figures > 0 && all.supported == 0 || 4*t.all.supported < t.all.figures): // beside figures that nobody supports
	case yes != nil && c.Kind == claims.KindDate && facet(c, "clock") == "" && !dated(yes):
		return toldJudged(c, yes, Supported, "is of "+docDate(yes).String())
	case yes != nil:
		return toldJudged(c, yes, Supported, "says "+quote(yes))
	case no != nil:
		return toldJudged(c, no, Contradicted, "says "+quote(no)+", not "+quote(c))
	}
	return Judged{Claim: c, Label: Unverified, Message: "no source says so"}
}

func toldJudged(c, by *claims.Claim, label Label, text string) Judged {
	return Judged{Claim: c, Label: label, By: []*claims.Claim{by}, Message: place(by) + text, Steps: []claims.Step{{Rule: "verify", Text: "a like sentence: " + quote(by), At: by.At}}}
}

// degree looks for what says that the same is an extreme, or that another one exceeds it.
func (t *toldIndex) degree(c *claims.Claim, near []likeness) (yes, no *claims.Claim) {
	want := facet(c, "degree")
	for _, l := range near {
		if l.points < remarkDegree {
			break
		}
		for _, s := range t.list[l.sentence] {
			switch got := degreeOf(s); {
			case yes == nil && got != "" && likeDegrees(want, got) && (s.RecordSince.IsZero() || !c.RecordSince.IsZero()):
				yes = s
			case no == nil && behindFirst(s) && oneHead(c, s):
				no = s
			}
		}
		if yes != nil || no != nil {
			return yes, no
		}
	}
	return nil, nil
}

// degreeOf gives the superlative of a claim, "" where it has none.
func degreeOf(c *claims.Claim) string {
	switch {
	case facet(c, "degree") != "":
		return facet(c, "degree")
	case c.Record == claims.RecordHigh:
		return "high"
	case c.Record == claims.RecordLow:
		return "low"
	}
	return ""
}

// likeDegrees reports whether two superlatives may say the same: "best" of sales is the highest.
func likeDegrees(a, b string) bool {
	return a == b || (a == "best" || a == "worst") && (b == "high" || b == "low") || (b == "best" || b == "worst") && (a == "high" || a == "low")
}

// behindFirst reports whether the claim gives a place behind the first one.
func behindFirst(c *claims.Claim) bool {
	n, ok := c.Quantity.Stated.Point()
	return c.Kind == claims.KindRank && ok && n.Cmp(claims.Int(2)) >= 0
}

// oneHead reports whether two claims are told of one thing by a head in common.
func oneHead(a, b *claims.Claim) bool {
	v, w := newView(a), newView(b)
	return sharedHead(&v, &w)
}

// time looks for the same time in a like sentence; nil if there is none.
func (t *toldIndex) time(c *claims.Claim, near []likeness) *claims.Claim {
	clock, every := facet(c, "clock"), facet(c, "every")
	d := dayView(c)
	for _, l := range near {
		if l.points < remarkTime {
			break
		}
		for _, s := range t.list[l.sentence] {
			switch {
			case clock != "":
				if facet(s, "clock") == clock {
					return s
				}
			case every != "":
				if facet(s, "every") == every {
					return s
				}
			case !dated(s):
			default:
				if v := dayView(s); relateDates(&d, &v) == relHolds {
					return s
				}
			}
		}
		if s := t.list[l.sentence][0]; clock == "" && every == "" && c.Period.Period.Grain == claims.GrainDay && c.Period.Period.Equal(claims.Day(docDate(s))) {
			return s
		}
	}
	return nil
}

// dayView gives a claim as a date.
func dayView(c *claims.Claim) view {
	v := view{claim: c, class: string(claims.KindDate), values: days(c.Period.Period)}
	v.stated = v.values
	v.mark()
	return v
}

// number looks for the same number in a like sentence; nil if there is none.
func (t *toldIndex) number(c *claims.Claim, near []likeness) *claims.Claim {
	d := newView(c)
	if d.stated.IsUnbounded() {
		return nil
	}
	for _, l := range near {
		for _, s := range t.list[l.sentence] {
			v := newView(s)
			need := remarkNumber
			if v.noun == d.noun && d.noun != "" {
				need = remarkSame
			}
			if l.points >= need && v.class == d.class && (c.Kind == claims.KindRank) == (s.Kind == claims.KindRank) && v.stated.Equal(d.stated) {
				return s
			}
		}
	}
	return nil
}
