package reconcile

import (
	"cmp"
	"slices"
	"strconv"
)

// A written is a claim by its number as it is written, without its unit.
type written struct {
	number string
	claim  int
}

// otherwiseMost is the number of pairs of claims of one number in two documents up to which they are looked at.
const otherwiseMost = 16

// otherwise joins the pairs of claims of two documents that tell one unusual number in two forms: in pounds that are money in one
// and may be weight in the other, with and without a unit, with and without what it is per. Claims that agree with another one of
// the document are left out, and so are those with two counterparts.
func (p *Pass) otherwise(u *unions) {
	lists := make([][]written, len(p.entries))
	for d, e := range p.entries {
		for i := range e.claims {
			k := p.number(d, i)
			if g := p.views[k].told(); len(g.digits) >= 2 || g.exp >= 3 {
				lists[d] = append(lists[d], written{g.digits + "e" + strconv.Itoa(g.exp), k})
			}
		}
		slices.SortFunc(lists[d], func(a, b written) int { return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.claim, b.claim)) })
	}
	for d := range p.entries {
		for _, o := range p.others[d] {
			if int(o) > d {
				p.otherwiseIn(lists[d], lists[o], u)
			}
		}
	}
}

func (p *Pass) otherwiseIn(xs, ys []written, u *unions) {
	var found [][2]int
	var in [2]map[int]bool // the groups of the claims of the two documents, made when asked for
	joined := func(n, i, k int) bool {
		if in[n] == nil {
			in[n] = p.groupsOf(u, p.views[k].doc)
		}
		return in[n][u.find(i)]
	}
	sameNumber(xs, ys, otherwiseMost, func(x, y int) {
		if p.otherForm(x, y) && !joined(1, x, y) && !joined(0, y, x) {
			found = append(found, [2]int{x, y})
		}
	})
	times := map[int]int{}
	for _, a := range found {
		times[a[0]]++
		times[a[1]]++
	}
	for _, a := range found {
		if times[a[0]] == 1 && times[a[1]] == 1 {
			u.join(a[0], a[1])
		}
	}
}

// groupsOf gives the groups that the claims of a document are in.
func (p *Pass) groupsOf(u *unions, doc int) map[int]bool {
	out := map[int]bool{}
	for n := range p.entries[doc].claims {
		out[u.find(p.number(doc, n))] = true
	}
	return out
}

// sameNumber calls f for the pairs of claims of two sorted lists that are written with one number, where there are no more than most.
func sameNumber(xs, ys []written, most int, f func(x, y int)) {
	for len(xs) > 0 && len(ys) > 0 {
		switch c := cmp.Compare(xs[0].number, ys[0].number); {
		case c < 0:
			xs = xs[1:]
			continue
		case c > 0:
			ys = ys[1:]
			continue
		}
		n, m := oneWritten(xs), oneWritten(ys)
		if n*m <= most {
			for _, x := range xs[:n] {
				for _, y := range ys[:m] {
					f(x.claim, y.claim)
				}
			}
		}
		xs, ys = xs[n:], ys[m:]
	}
}

func oneWritten(xs []written) int {
	n := 1
	for n < len(xs) && xs[n].number == xs[0].number {
		n++
	}
	return n
}

// otherForm reports whether claims i and k, of two dimensions, are one number in two forms.
func (p *Pass) otherForm(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	if wide(a) || wide(b) || a.class == b.class && !(a.class == "money" && a.unit != b.unit) {
		return false
	}
	x, y, ok := likeUnits(a, b)
	if !ok {
		x, y, ok = otherDress(a, b)
	}
	if !ok {
		return false
	}
	s := p.setting(x, y)
	j := judge(x, y, &s, nil)
	if j.verdict[cUnit] == Different || j.veto || otherPeriod(x, y, &j) || !oneNumber(x, y, &j) {
		return false
	}
	return j.evidence+against(&j) >= agreeNeed(x, y, &j)+againstForm
}

// againstForm is the evidence, in tenths of bits, that one number in two forms needs beyond that in one form.
const againstForm = 12
