package reconcile

import (
	"sort"

	"github.com/claimcheck/claimcheck/claims"
)

// A Label says what the sources make of a figure of a draft.
type Label string

// The labels.
const (
	Supported    Label = "supported"
	Contradicted Label = "contradicted"
	Unverified   Label = "unverified"
)

// Verdicts is what [Verify] found.
type Verdicts struct {
	ID      string          // of the bundle; set by the caller, left out of the output when empty
	Draft   []Judged        // one for each claim of the draft, sorted by place
	Sources []*claims.Claim // the claims of the sources, sorted by document and place
}

// Judged is a claim of the draft with its label.
type Judged struct {
	Claim   *claims.Claim
	Label   Label
	By      []*claims.Claim // the claims of the sources that decide; nil if unverified
	Message string          // one line, without the label: "s1 says $4.2 billion, not $4.4 billion"
	Gap     Gap             // how far the draft is from the sources, if contradicted
	Steps   []claims.Step

	refused  bool // a source gives the figure, but of something else
	doubtful bool // a source that contradicts it is of something else
}

// Evidence in tenths of bits that Verify asks for. A draft is written from its sources, so less is needed
// than between strangers, and conditions that differ count against a pair instead of ruling it out.
const (
	evidenceSupport    = -65 // with the bonus of the figure
	evidenceContradict = -38
	loneUnit           = 15  // evidence in a dimension that only one figure of each side has
	evidenceSoft       = -28 // for a source of another stance or kind of count
	evidenceUndated    = 10  // for a source that states a period where the draft states none
	evidenceFar        = -20 // for values of which one is more than three times the other
	evidenceFirm       = 5   // from here on a source that disagrees is not outweighed by what follows from two others
	marginNearest      = 14  // a source claim contradicts no draft claim if it is nearer to another by more than this
	marginSupport      = 25  // a source that agrees may be weaker by this than one that does not
	marginDigit        = 10  // no more than this for each significant digit of an equal figure
	marginNearer       = 8   // a source that keeps a bound must be stronger by this than one that does not and is nearer to it
	wordEvidence       = 5   // for each word that both figures have around them, from the third on
	evidenceTwin       = 60  // where the sentences are equal but for their figures
)

// Verify labels every claim of the draft. A claim is
//
//	supported     if the best source claim about the same thing has a value that meets the draft's, or a
//	              fact derived from source claims does
//	contradicted  if there is strong evidence that a source claim is about the same thing, and its value
//	              cannot hold together with the draft's
//	unverified    otherwise
//
// A source that agrees is preferred to one that does not, unless the other is about the same thing by far more
// evidence. A source claim that supports one draft claim fully does not contradict another. The claims are not
// changed; Verify may be called concurrently.
//
// Read both sides with extract.Extractor.Remarks set: then the figures that have no value of their own to compare ("its
// lowest ever", "two days later") are labeled too, by the sentences that they stand in.
func Verify(draft, sources []*claims.Claim) *Verdicts {
	draft, all := sorted(draft), sorted(sources)
	filled := fillYears(draft, all)
	ds, remarks := apartRemarks(filled.draft)
	ss, told := apartRemarks(filled.sources)
	ds, ss = withoutPlaces(ds, remarks), withoutPlaces(ss, told)
	p := newVerifyPass(ds, ss)
	v := &Verdicts{Sources: all}
	v.Draft = p.judgeAll()
	if p.foreign(v.Draft) {
		for i := range v.Draft {
			p.doubted(&v.Draft[i])
		}
	}
	p.oneEach(v.Draft)
	p.loose(v.Draft)
	p.stray(v.Draft)
	p.copied(v.Draft)
	l := newLikener(all)
	p.unlike(v.Draft, l)
	v.addAlike(l, filled.sources)
	v.addPassed(l, filled.draft, filled.sources)
	p.apartAlike(v.Draft, l)
	v.addRemarks(remarks, ds, filled.sources)
	v.addAlike(l, filled.sources)
	filled.restore(v.Draft)
	return v
}

func (v *verifier) judgeAll() []Judged {
	var out []Judged
	for i := range v.n {
		j := v.judgeDraft(i)
		v.takeBack(i, &j)
		out = append(out, j)
	}
	return out
}

// A verifier holds the draft claims as views 0 to n-1, and the source claims after them.
type verifier struct {
	pass    *Pass
	n       int
	options [][]option  // for each draft claim the source claims that may be about the same thing
	taken   map[int]int // the most evidence by which a source claim supports a draft claim
	drafted map[string]int
	given   map[inDoc]int
	nearest map[int]int // the most evidence that a source claim has for any draft claim

	number   []int // of the sentence of each claim
	wordings map[*claims.Claim]*wording
	dated    []*view // views of claims that have the day of their sentence as period, nil for others
	adjunct  []bool  // dates that are no statement of their own

	large   []surroundings        // of large sources what was found for each draft claim; nil for others
	whole   *scope                // of sources that are not large; made when it is asked for
	scopes  map[[2]int]*scope     // of large ones
	lines   map[claims.Span][]int // the draft claims of each sentence; made when asked for
	docs    []*sourceDoc          // by the number of the document, made when asked for
	figures map[stated][]int      // the source claims of each figure, made when asked for

	bySentence map[int][]int          // the claims of each sentence, made when asked for
	words      map[int]map[string]int // the stems of each sentence, made when asked for
	toldBy     map[int][]int          // the draft claims that tell the figure of each source claim, made when asked for
	clue       map[int]map[string]int // the words beside the figure of each claim, made when asked for
}

// An option is a source claim for a draft claim.
type option struct {
	source  int
	j       judgement
	e       int // evidence, less what conditions count against it
	rel     relation
	bare    bool // one side has no unit, or less of it than the other
	agrees  bool // the draft's value follows, and the evidence is enough for it
	in      bool // the draft's value follows from one far from its bound, given enough evidence
	differs bool // a condition differs
	soft    bool // those that differ are such in which a text that retells another is often loose, see soften
	dress   bool // one number told in two forms: it supports or says nothing
	twin    bool // the two sentences are equal but for their figures, and the two stand at one place
}

func newVerifyPass(ds, ss []*claims.Claim) *verifier {
	all := append(append([]*claims.Claim{}, ds...), ss...)
	p := bare(all)
	v := &verifier{pass: p, n: len(ds), taken: map[int]int{}, nearest: map[int]int{}, wordings: wordings(all), scopes: map[[2]int]*scope{}}
	v.countUnits()
	v.datedViews()
	v.number = sentenceNumbers(p.Claims)
	v.findAll()
	common := v.commonFigures()
	for i, os := range v.options {
		v.settle(i, common)
		sort.SliceStable(os, func(x, y int) bool { return os[x].e > os[y].e })
	}
	for _, os := range v.options {
		for _, o := range os {
			if e, ok := v.taken[o.source]; o.agrees && (!ok || o.e > e) {
				v.taken[o.source] = o.e
			}
			if e, ok := v.nearest[o.source]; !ok || o.e > e {
				v.nearest[o.source] = o.e
			}
		}
	}
	return v
}

func (v *verifier) judgeDraft(i int) Judged {
	p := v.pass
	c := p.Claims[i]
	if j, ok := v.bornThen(i); ok {
		return j
	}
	if o, ok := v.dateBound(i); ok {
		return v.bounded(c, o)
	}
	yes, no := v.bestOptions(i)
	if o := v.twin(i); o != nil && o.rel != relHolds && o.rel != relIn {
		return v.judgeTwin(i, o, no)
	}
	support := yes != nil && yes.e+figureBonus(&p.views[i]) >= evidenceSupport && (no == nil || yes.e+v.margin(i, yes, no) >= no.e)
	if !support {
		if j, ok := v.boundFollows(i, no); ok {
			return j
		}
		return v.judgeOthers(i, no)
	}
	if yes.differs {
		if o := v.slipStance(i); o != nil {
			return v.contradicted(c, o)
		}
	}
	if o := v.untold(i, yes); o != nil {
		return v.contradicted(c, o)
	}
	if yes.j.veto && !yes.twin || v.yetToCome(i, yes) || v.passedOver(i, yes) || yes.j.verdict[cScope] == Different && !yes.twin {
		j := v.unknown(i)
		j.refused = true
		return j
	}
	return v.agreed(i, c, yes)
}

// judgeTwin is the verdict on a figure at the place of which an equal sentence of the source o gives another one.
func (v *verifier) judgeTwin(i int, o, no *option) Judged {
	if no == nil || no.source != o.source {
		return v.unknown(i)
	}
	return v.contradicted(v.pass.Claims[i], no)
}

// unknown is the verdict on a figure that no source decides.
func (v *verifier) unknown(i int) Judged {
	return Judged{Claim: v.pass.Claims[i], Label: Unverified, Message: v.unverified(i)}
}

// agreed is the verdict on a figure that a source gives too: it may be another speaker's, owner's or day's, or overtaken.
func (v *verifier) agreed(i int, c *claims.Claim, yes *option) Judged {
	if o := v.slipSpeaker(i, yes); o != nil {
		return v.contradicted(c, o)
	}
	if o := v.slipStale(i, yes); o != nil {
		return v.contradicted(c, o)
	}
	if o := v.swapped(i, yes); o != nil {
		return v.contradicted(c, o)
	}
	if o := v.exchanged(i, yes); o != nil {
		return v.contradicted(c, o)
	}
	if v.otherDay(i, yes) || v.beforeOrAfter(i, yes) {
		return v.slipped(c, i, yes)
	}
	if s := v.wrongWay(i, yes); s != nil {
		return v.wentOther(c, v.pass.Claims[yes.source], s)
	}
	if v.reversed(i, yes) {
		return v.turned(c, yes)
	}
	return v.supported(c, i, yes)
}

// yetToCome reports whether the draft tells as a fact what the source plans or expects for a time after the day of the draft, or where
// that is not known, after its own.
func (v *verifier) yetToCome(i int, yes *option) bool {
	d, s := v.pass.Claims[i], v.pass.Claims[yes.source]
	if yes.j.verdict[cStance] != Different || !firmer(d.Stance, s.Stance) || s.Period.IsZero() {
		return false
	}
	day := docDate(d)
	if day.IsZero() {
		day = docDate(s)
	}
	if v.ofFuture(i, day) {
		return false
	}
	return !day.IsZero() && s.Period.Period.Start.Compare(day) > 0
}

// ofFuture reports whether a figure of the draft's sentence is of a time after the day: the draft then tells no fact.
func (v *verifier) ofFuture(i int, day claims.Date) bool {
	for _, k := range v.line(i) {
		c := v.pass.Claims[k]
		if !day.IsZero() && !c.Period.Period.Start.IsZero() && c.Period.Period.Start.Compare(day) > 0 {
			return true
		}
	}
	return false
}

// givenAnywhere reports whether a source gives the draft's number, of two digits or more, in a like unit: it may be of the same
// thing, though little says so, and then what is nearer in words does not contradict it.
func (v *verifier) givenAnywhere(i int) bool {
	d := &v.pass.views[i]
	if len(d.figure.digits) < 2 || ownRule(d) {
		return false
	}
	return len(v.giving(d, d.stated)) > 0 || d.claim.Kind != claims.KindChange && len(v.giving(d, d.stated.Neg())) > 0
}

// line lists the draft claims of the sentence of the draft claim i, and that one.
func (v *verifier) line(i int) []int {
	if v.lines == nil {
		v.lines = map[claims.Span][]int{}
		for k, c := range v.pass.Claims[:v.n] {
			v.lines[c.Sentence] = append(v.lines[c.Sentence], k)
		}
	}
	return v.lines[v.pass.Claims[i].Sentence]
}

// passedOver reports whether a bound of the draft is met by a figure that is farther from it than one of the same words
// that does not keep it, though of another day or part: "fewer than 370 cases" of 381, of which 226 were in the north.
func (v *verifier) passedOver(i int, yes *option) bool {
	end, _, half := bound(v.pass.views[i].stated)
	if !half || v.pass.views[i].class != "count" || yes.twin {
		return false
	}
	for k := range v.options[i] {
		o := &v.options[i][k]
		if o.rel == relApart && o.differs && !o.j.veto && v.pass.views[o.source].doc == v.pass.views[yes.source].doc && o.j.words()+wordEvidence >= yes.j.words() && v.nearerTo(end.Value, o, yes) > 0 {
			return true
		}
	}
	return false
}
