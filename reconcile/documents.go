package reconcile

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A profile is what the claims of one document say together.
type profile struct {
	doc    *claims.Document
	claims int
	terms  []profileTerm // sorted by number
	total  int           // information of all terms
	most   string        // entity of most claims
	names  tally         // number of claims about each entity
	units  tally         // number of claims of each dimension
	fates  tally         // how many different numbers are given of those who met each fate

	figures []int32 // numbers of the unusual figures, sorted

	counting bool // it says how far a count of votes has come
}

// unitInformation says how unlikely it is that two claims picked from the documents share the dimension, and
// how many pairs do, both in tenths of bits: 10 x log2(all pairs / pairs of the dimension), and 10 x log2(pairs
// of the dimension).
func unitInformation(p, q *profile, class string) (rare, rivals int) {
	some := p.units.of(class) * q.units.of(class)
	return logRatio(p.claims*q.claims, some), logRatio(max(1, some), 1)
}

type profileTerm struct {
	id     int32 // number of the stem; names have numbers below 0
	weight int32
	count  int32 // number of claims that have it
}

// newProfiles gives the profiles of the documents of the views, and sets the document number of each view.
func newProfiles(views []view, d *dictionary) []profile {
	ps, terms := number(views)
	all := make([]profileTerm, 0, sumOf(terms)) // of all documents, in one piece of memory
	lists := make([][]profileTerm, len(ps))
	for n := range ps {
		lists[n], all = all[len(all):len(all):len(all)+terms[n]], all[:len(all)+terms[n]]
	}
	for i := range views {
		v := &views[i]
		p, list := &ps[v.doc], &lists[v.doc]
		p.counting = p.counting || progress(v)
		p.units = append(p.units, tallied{v.unitClass(), 1})
		for k := range v.terms {
			*list = append(*list, profileTerm{v.terms[k].id, int32(v.terms[k].weight), 1})
		}
		for _, s := range v.names {
			p.names = append(p.names, tallied{s, 1})
			*list = append(*list, profileTerm{-1 - d.names.number(s), plainWeight, 1})
		}
		if f := v.unusual(); f != "" {
			p.figures = append(p.figures, d.key('=', f))
		}
	}
	tellFates(ps, views)
	for i := range ps {
		p := &ps[i]
		p.names, p.units = p.names.summed(), p.units.summed()
		p.terms = mergeTerms(lists[i])
		p.most = p.topic()
		slices.Sort(p.figures)
		for _, t := range p.terms {
			p.total += int(t.weight)
		}
	}
	return ps
}

// number numbers the documents of the views, counts their claims, and gives how many terms and names each has.
func number(views []view) (ps []profile, terms []int) {
	var numbers map[*claims.Document]int
	for i := range views {
		d, n := views[i].claim.At.Doc, len(ps)-1
		if n < 0 || ps[n].doc != d {
			var ok bool
			if n, ok = numbers[d]; !ok {
				if numbers == nil {
					numbers = map[*claims.Document]int{}
				}
				n = len(ps)
				numbers[d] = n
				ps, terms = append(ps, profile{doc: d}), append(terms, 0)
			}
		}
		views[i].doc = n
		ps[n].claims++
		terms[n] += len(views[i].terms) + len(views[i].names)
	}
	for n := range ps {
		ps[n].units, ps[n].names = make(tally, 0, ps[n].claims), make(tally, 0, ps[n].claims)
	}
	return ps, terms
}

func sumOf(xs []int) int {
	sum := 0
	for _, x := range xs {
		sum += x
	}
	return sum
}

func mergeTerms(ts []profileTerm) []profileTerm {
	slices.SortFunc(ts, func(a, b profileTerm) int { return cmp.Compare(a.id, b.id) })
	out := ts[:0]
	for _, t := range ts {
		if n := len(out); n > 0 && out[n-1].id == t.id {
			out[n-1].count++
			out[n-1].weight = max(out[n-1].weight, t.weight)
			continue
		}
		out = append(out, t)
	}
	return slices.Clone(out)
}

// similarity is the share, in percent, of the information of the poorer document that the other one has.
func similarity(p, q *profile) int {
	least := min(p.total, q.total)
	if least == 0 {
		return 0
	}
	sum, i, j := int32(0), 0, 0
	for i < len(p.terms) && j < len(q.terms) {
		switch {
		case p.terms[i].id < q.terms[j].id:
			i++
		case q.terms[j].id < p.terms[i].id:
			j++
		default:
			sum += min(p.terms[i].weight, q.terms[j].weight)
			i, j = i+1, j+1
		}
	}
	return min(100, 100*int(sum)/least)
}

// sharesFigure reports whether two documents have an unusual figure in common.
func sharesFigure(p, q *profile) bool {
	for i, k := 0, 0; i < len(p.figures) && k < len(q.figures); {
		switch c := cmp.Compare(p.figures[i], q.figures[k]); {
		case c < 0:
			i++
		case c > 0:
			k++
		default:
			return true
		}
	}
	return false
}

// fewClaims is how many claims two documents have together for their words to keep all of their weight.
const fewClaims = 6

// localShare is the share of its weight, in percent, that a word keeps that count of n claims have.
func localShare(n, count int) int {
	share := 100 * count / n
	if share <= 34 {
		return 100
	}
	return max(40, 100-(share-34))
}

// unitClass is the dimension, for money the currency.
func (v *view) unitClass() string {
	if v.class == "money" {
		return string(v.unit)
	}
	return v.class
}

// logRatio is 10 x log2(n / m), rounded down to a step of 2 or 3, for n >= m > 0; 0 for m = 0.
func logRatio(n, m int) int {
	if m <= 0 || n <= m {
		return 0
	}
	whole := bits.Len(uint(n/m)) - 1
	r := 100 * n / (m << whole) // 100 to 199
	switch {
	case r >= 168:
		return 10*whole + 7
	case r >= 141:
		return 10*whole + 5
	case r >= 119:
		return 10*whole + 2
	}
	return 10 * whole
}

// foreign reports whether both documents name entities, and neither names the one that the other names most.
func foreign(p, q *profile) bool {
	x, y := p.most, q.most
	return x != "" && y != "" && !q.mentions(x) && !p.mentions(y) && !(min(p.claims, q.claims) <= fewNames && (q.says(x) || p.says(y)) && !ofOneKind(x, y))
}

// ofOneKind reports whether two names have a word in common and one apart, and so are two of a kind: Lago Nero, Lago Bianco.
func ofOneKind(x, y string) bool {
	a, b := strings.Fields(x), strings.Fields(y)
	return len(a) > 1 && len(b) > 1 && slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// fewNames is the number of claims up to which the text of a document is looked through for a name that none of its claims is about.
const fewNames = 8

// says reports whether the text of the document has the last word of the name, which is in lower case.
func (p *profile) says(name string) bool {
	name = lastWord(name)
	if p.doc == nil || len(name) < 4 || len(p.doc.Text) > saysMost {
		return false
	}
	for _, w := range strings.FieldsFunc(p.doc.Text, notLetter) {
		if strings.EqualFold(w, name) {
			return true
		}
	}
	return false
}

// saysMost is the length of a text, in bytes, up to which says looks through it.
const saysMost = 2000

// topic gives the entity of most claims, of equals the first by name; "" if there is none.
func (p *profile) topic() string {
	best, most := "", 0
	for _, t := range p.names {
		if t.n > most {
			best, most = t.word, t.n
		}
	}
	return best
}

func (p *profile) mentions(name string) bool {
	if p.names.of(name) > 0 {
		return true
	}
	for _, t := range p.names {
		if sameName(t.word, name) {
			return true
		}
	}
	return false
}

// A tally counts words. It is sorted by word.
type tally []tallied

type tallied struct {
	word string
	n    int
}

// summed sorts counts, and puts those of one word together.
func (t tally) summed() tally {
	slices.SortFunc(t, func(a, b tallied) int { return cmp.Compare(a.word, b.word) })
	out := t[:0]
	for _, x := range t {
		if n := len(out); n > 0 && out[n-1].word == x.word {
			out[n-1].n += x.n
			continue
		}
		out = append(out, x)
	}
	return slices.Clone(out)
}

// of gives the count of a word.
func (t tally) of(word string) int {
	if len(t) > 8 {
		i, ok := slices.BinarySearchFunc(t, word, func(x tallied, w string) int { return cmp.Compare(x.word, w) })
		if !ok {
			return 0
		}
		return t[i].n
	}
	for i := range t {
		if t[i].word == word {
			return t[i].n
		}
	}
	return 0
}
