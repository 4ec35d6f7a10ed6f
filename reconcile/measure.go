package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// genericNoun reports whether a counted noun says little of what is counted: "people" may be anyone.
func genericNoun(n string) bool {
	switch n {
	case "", "person", "people", "man", "human", "individual", "one", "item", "unit", "thing", "piece",
		"case", "time", "number", "total", "figure", "other", "member", "resident", "life", "soul",
		"place", "part", "body":
		return true
	}
	return false
}

// lost is what one side has and the other lacks.
type lost struct{ head, mod, subject int }

// measureFeatures weighs the words of two claims against each other.
func measureFeatures(a, b *view, s setting) features {
	var f features
	var la, lb lost
	shareTerms(a, b, s, &f, &la, &lb)
	f[fHeadLost] = min(la.head, lb.head)
	f[fModLost] = min(la.mod, lb.mod)
	f[fOneLost] = max(la.head+la.mod, lb.head+lb.mod) - min(la.head+la.mod, lb.head+lb.mod)
	f[fSubjectLost] = min(la.subject, lb.subject)
	f[fContext] = min(f[fContext], contextCap)
	shareFacets(a, b, &f)
	f[fSubject] += 60 * sharedNames(a.names, b.names)
	if a.class == "count" && a.noun == b.noun && !genericNoun(a.noun) {
		f[fNoun] = 10
	}
	f[fDocs] = s.docs
	f[fNear] = nearness(a, b)
	return f
}

// shareTerms walks the sorted terms of both claims once.
func shareTerms(a, b *view, s setting, f *features, la, lb *lost) {
	i, j := 0, 0
	for i < len(a.terms) || j < len(b.terms) {
		switch {
		case j == len(b.terms) || i < len(a.terms) && a.terms[i].stem < b.terms[j].stem:
			la.add(a.terms[i], s)
			i++
		case i == len(a.terms) || b.terms[j].stem < a.terms[i].stem:
			lb.add(b.terms[j], s)
			j++
		default:
			share(a.terms[i], b.terms[j], s, f)
			i, j = i+1, j+1
		}
	}
}

func (l *lost) add(t term, s setting) {
	w := s.weight(t)
	switch t.role {
	case roleHead:
		l.head += w
	case roleModifier:
		l.mod += w
	case roleSubject:
		l.subject += w
	}
}

// weight is the information of a term in the setting.
func (s setting) weight(t term) int {
	if s.local == nil {
		return t.weight
	}
	return t.weight * s.local(t.stem) / 100
}

func share(x, y term, s setting, f *features) {
	w := min(s.weight(x), s.weight(y))
	strong, weak := min(x.role, y.role), max(x.role, y.role)
	switch {
	case weak == roleHead:
		f[fHead] += w
	case strong == roleHead:
		f[fHeadOther] += w
	case weak == roleModifier:
		f[fModifier] += w
	case weak == roleContext:
		f[fContext] += w
	case weak == roleVerb && strong == roleVerb:
		f[fVerb] += w
	default:
		f[fSubject] += w
	}
}

func shareFacets(a, b *view, f *features) {
	for _, x := range a.claim.Facets {
		if v := facet(b.claim, x.Axis); v == x.Value {
			f[fFacet] += 10
		} else if v == "" {
			f[fFacetOne] += 10
		}
	}
	for _, y := range b.claim.Facets {
		if facet(a.claim, y.Axis) == "" {
			f[fFacetOne] += 10
		}
	}
}

// sharedNames counts the names that two sorted lists share.
func sharedNames(a, b []string) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case b[j] < a[i]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// nearness says how alike two stated values are, from -100 to 100. Rival figures of one thing are near
// each other, or differ by one digit, two swapped digits or a power of ten; figures of different things
// have no reason to be alike.
func nearness(a, b *view) int {
	if a.class != b.class {
		return 0
	}
	x, ok1 := stands(a.stated)
	y, ok2 := stands(b.stated)
	if !ok1 || !ok2 || x.Sign() == 0 || y.Sign() == 0 {
		return 0
	}
	x, y = x.Abs(), y.Abs()
	if x.Cmp(y) > 0 {
		x, y = y, x
	}
	if slip(x, y) != "" {
		return 100
	}
	within := func(num, den int64) bool { return y.Mul(claims.Int(den)).Cmp(x.Mul(claims.Int(num))) <= 0 }
	switch {
	case within(21, 20):
		return 100
	case within(6, 5):
		return 70
	case within(3, 2):
		return 30
	case within(2, 1):
		return 0
	case within(3, 1):
		return -30
	case within(6, 1):
		return -60
	}
	return -100
}

// stands gives the number that stands for an interval: its point, its middle, or its only end.
func stands(x claims.Interval) (claims.Number, bool) {
	if n, ok := x.Point(); ok {
		return n, true
	}
	lo, hi := x.Low(), x.High()
	switch {
	case lo.Missing && hi.Missing:
		return claims.Number{}, false
	case lo.Missing:
		return hi.Value, true
	case hi.Missing:
		return lo.Value, true
	}
	n, ok := lo.Value.Add(hi.Value).Quo(claims.Int(2))
	return n, ok
}

// slip names a likely slip between two positive numbers, x <= y: a power of ten, two digits swapped, or one
// digit changed in a number of three digits or more. It is "" if there is none.
func slip(x, y claims.Number) string {
	if x.Equal(y) {
		return ""
	}
	dx, ex, ok1 := digits(x)
	dy, ey, ok2 := digits(y)
	if !ok1 || !ok2 {
		return ""
	}
	if dx == dy && (len(dx) >= 2 || (ey-ex)%3 == 0) {
		return "power of ten"
	}
	if ex != ey || len(dx) < 2 || len(dx) != len(dy) {
		return ""
	}
	var diff []int
	for i := range len(dx) {
		if dx[i] != dy[i] {
			diff = append(diff, i)
		}
	}
	if len(diff) == 2 && diff[1] == diff[0]+1 && dx[diff[0]] == dy[diff[1]] && dx[diff[1]] == dy[diff[0]] {
		return "digits swapped"
	}
	if len(diff) == 1 && len(dx) >= 3 {
		return "one digit"
	}
	return ""
}

// digits gives the significant digits of a positive number without trailing zeros, and the power of ten of
// the last one: 4.2 billion is "42", 8. It is false for a number that is no finite decimal.
func digits(n claims.Number) (string, int, bool) {
	s := n.Abs().String()
	if strings.ContainsAny(s, "/eE") {
		return "", 0, false
	}
	whole, frac, _ := strings.Cut(s, ".")
	d := strings.TrimLeft(whole+frac, "0")
	t := strings.TrimRight(d, "0")
	if t == "" {
		return "", 0, false
	}
	return t, len(d) - len(t) - len(frac), true
}

// compareMeasure gives the verdict on the measure from the features.
func compareMeasure(a, b *view, j *judgement, r *reason) (Verdict, int) {
	r.words(a.measure(), b.measure())
	if x, y, ok := contrast(a.claim, b.claim, measureAxis); ok {
		r.words(x, y)
		r.say(x, " is not ", y)
		return Different, 95
	}
	e := j.evidence
	headless := j.features[fHead] == 0 && j.features[fHeadOther] == 0 && j.features[fNoun] == 0
	switch {
	case e >= evidenceSame && !(headless && j.features[fHeadLost] > 0 && e < 2*evidenceSame):
		if r != nil {
			r.say(shared(a, b))
		}
		return Same, min(95, 50+(e-evidenceSame)/3)
	case e < evidenceDifferent:
		r.say(a.measure(), " is not known to be ", b.measure())
		return Different, min(95, 50+(evidenceDifferent-e)/3)
	}
	r.say("little says that ", a.measure(), " is ", b.measure())
	return Unknown, 50
}

// measure names what a claim measures.
func (v *view) measure() string {
	switch {
	case v.claim.Measure != "":
		return v.claim.Measure
	case v.noun != "":
		return v.noun
	}
	for _, t := range v.terms {
		if t.role == roleHead {
			return t.stem
		}
	}
	return v.claim.At.Text()
}

// shared lists the strongest words that both claims have.
func shared(a, b *view) string {
	var words []string
	for r := roleHead; r < roleContext; r++ {
		for _, t := range a.terms {
			if t.role != r || len(words) == 4 {
				continue
			}
			if _, ok := b.has(t.stem); ok {
				words = append(words, t.stem)
			}
		}
	}
	if len(words) == 0 {
		return "both speak of " + a.measure()
	}
	return "both speak of " + strings.Join(words, ", ")
}
