package reconcile

import "github.com/claimcheck/claimcheck/claims"

// coverLow is the share of a draft's words, in percent by their information, below which its sources know too few of
// them to be about the same thing, unless they know its figures.
const coverLow = 40

// coverHalf is the same for a draft most of whose figures they do not know.
const coverHalf = 60

// foreign reports whether the draft seems to speak of other things than its sources, or of another of the same name:
// another person, place or edition. Two or more of its figures are not found in any source, and these are more than
// those that are supported; or the sources know few of its words and fewer of its figures than not; or five or more
// figures are contradicted, and these are more than those supported.
func (v *verifier) foreign(draft []Judged) bool {
	var n, dated [3]int // supported, contradicted, unverified
	for i := range draft {
		k := map[Label]int{Supported: 0, Contradicted: 1, Unverified: 2}[draft[i].Label]
		dated[k]++
		if k != 2 || !ownRule(&v.pass.views[i]) {
			n[k]++
		}
	}
	switch {
	case n[2] >= 2 && n[2] > n[0] && (v.known(draft) == 0 || v.known(draft) < knownEnough && v.coverage() < coverHalf), n[1] >= 5 && n[1] > n[0], v.otherBirth(draft) && v.sentences() > 1:
		return true
	case dated[1] == 0 || dated[1]+dated[2] <= dated[0] || dated[2] < 2 && (dated[1] < 3 || dated[0] > 0):
		return false
	}
	return v.known(draft) < knownEnough && v.sentences() > 1 && v.coverage() < coverLow
}

// oneEach leaves of several different figures that one source figure contradicts only those for which there is most
// evidence: it is about one of them.
func (v *verifier) oneEach(draft []Judged) {
	by := map[*claims.Claim][]int{}
	for i := range draft {
		if draft[i].Label == Contradicted && len(draft[i].By) == 1 {
			by[draft[i].By[0]] = append(by[draft[i].By[0]], i)
		}
	}
	for s, list := range by {
		best := -1000
		for _, i := range list {
			best = max(best, v.evidence(i, s))
		}
		for _, i := range list {
			if v.evidence(i, s) < best {
				v.doubted(&draft[i])
			}
		}
	}
}

// loose takes back contradictions of dates and ranks by little evidence where the sources know hardly a telling figure
// of a draft of several sentences: there are many dates and ranks in two texts that share a name.
func (v *verifier) loose(draft []Judged) {
	if v.sentences() < 2 || v.known(draft) >= knownEnough {
		return
	}
	for i := range draft {
		j := &draft[i]
		if c := v.pass.views[i].class; j.Label == Contradicted && len(j.By) == 1 && (c == "date" || c == "rank") && v.evidence(i, j.By[0]) < evidenceFirm {
			v.doubted(j)
		}
	}
}

// strayMost is the number of figures from which it says something that the sources know few of them.
const strayMost = 6

// stray takes back contradictions by little evidence where the sources know less than two fifths of the figures of a
// longer draft, and those of dates that share no telling word where they know less than two thirds: it was written from
// other sources, or is another report of the event.
func (v *verifier) stray(draft []Judged) {
	known := 0
	for i := range draft {
		if draft[i].Label == Supported {
			known++
		}
	}
	if len(draft) < strayMost || 3*known >= 2*len(draft) {
		return
	}
	few := 5*known < 2*len(draft)
	for i := range draft {
		if j := &draft[i]; j.Label == Contradicted && len(j.By) == 1 {
			if o := v.optionOf(i, j.By[0]); o != nil && o.e < evidenceFirm && (few || v.looseDate(i, o)) {
				v.doubted(j)
			}
		}
	}
}

// looseDate reports whether a date is contradicted by one with which it shares neither what happened nor to what.
func (v *verifier) looseDate(i int, o *option) bool {
	return v.pass.views[i].class == string(claims.KindDate) && !o.twin && !sharesCore(&o.j) && o.j.features[fVerb] <= 0
}

// optionOf gives the option of a draft claim that is the source claim, nil if it is none.
func (v *verifier) optionOf(i int, s *claims.Claim) *option {
	for k := range v.options[i] {
		if o := &v.options[i][k]; v.pass.Claims[o.source] == s {
			return o
		}
	}
	return nil
}

// evidence is that for the draft claim i and a source claim.
func (v *verifier) evidence(i int, s *claims.Claim) int {
	if o := v.optionOf(i, s); o != nil {
		return o.e
	}
	return 0
}

// knownEnough is the number of telling figures from which sources are about the same thing, however few of the words
// they share.
const knownEnough = 3

// known counts the supported figures of two digits or more, without dates, ranks and ages.
func (v *verifier) known(draft []Judged) int {
	n := 0
	for i := range draft {
		a := &v.pass.views[i]
		if draft[i].Label == Supported && !ownRule(a) && a.class != string(claims.KindRank) && len(a.figure.digits) >= 2 {
			n++
		}
	}
	return n
}

// otherBirth reports whether a source gives another year of birth or foundation than the draft and no telling figure
// of the draft, a day or a number of three digits: two people of one name are told apart by their births.
func (v *verifier) otherBirth(draft []Judged) bool {
	other := false
	for i := range draft {
		j := &draft[i]
		switch {
		case j.Label == Supported && (len(v.pass.views[i].figure.digits) >= 3 || j.Claim.Kind == claims.KindDate && j.Claim.Period.Period.Grain == claims.GrainDay):
			return false
		case j.Label == Contradicted && j.Claim.Kind == claims.KindDate && (begins(j.Claim) || begins(j.By[0])):
			other = other || j.Claim.Period.Period.Start.Year != j.By[0].Period.Period.Start.Year
		}
	}
	return other
}

// sentences counts the sentences of the draft that have a figure.
func (v *verifier) sentences() int {
	seen := map[claims.Span]bool{}
	for i := range v.n {
		seen[v.pass.Claims[i].Sentence] = true
	}
	return len(seen)
}

// coverage is how much of the draft's words the sources have, in percent of their information.
func (v *verifier) coverage() int {
	have, seen := map[int32]bool{}, map[int32]bool{}
	for k := v.n; k < len(v.pass.views); k++ {
		for _, t := range v.pass.views[k].terms {
			have[t.id] = true
		}
	}
	known, all := 0, 0
	for i := range v.n {
		for _, t := range v.pass.views[i].terms {
			if seen[t.id] {
				continue
			}
			seen[t.id] = true
			all += int(t.weight)
			if have[t.id] {
				known += int(t.weight)
			}
		}
	}
	if all == 0 {
		return 100
	}
	return 100 * known / all
}
