package reconcile

import (
	"sort"
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// merge joins findings of one rule about two values of one thing: where two sources say 40 and one says 50, that is one finding
// with three claims. It also tells which sources stand behind each value. The groups of claims that agree are given.
func (p *Pass) merge(groups []Agreement) {
	same := p.sameValues(groups)
	type key struct {
		rule string
		a, b int
	}
	first := map[key]int{}
	kept := p.findings[:0:0]
	var sides [][2][]*claims.Claim // of the findings kept; empty for those of other kinds
	for n, f := range p.findings {
		if !ofTwoValues(&f) {
			p.addSteps(&f, n)
			kept, sides = append(kept, f), append(sides, [2][]*claims.Claim{})
			continue
		}
		a, b := same(p.byClaim[f.Claims[0]]), same(p.byClaim[f.Claims[1]])
		x, y := f.Claims[0], f.Claims[1]
		if a > b {
			a, b, x, y = b, a, y, x
		}
		at, ok := first[key{f.Rule, a, b}]
		if !ok {
			p.addSteps(&f, n)
			at = len(kept)
			first[key{f.Rule, a, b}] = at
			kept, sides = append(kept, f), append(sides, [2][]*claims.Claim{})
		}
		sides[at][0], sides[at][1] = appendNew(sides[at][0], x), appendNew(sides[at][1], y)
	}
	members := map[*claims.Claim][]*claims.Claim{}
	for _, g := range groups {
		for _, c := range g.Claims {
			members[c] = g.Claims
		}
	}
	for i := range kept {
		if s := &sides[i]; len(s[0]) > 0 {
			p.support(&kept[i], s, members)
		}
	}
	p.findings, p.later = kept, nil
}

// addSteps makes the steps of the finding with the number n if it lacks them.
func (p *Pass) addSteps(f *Finding, n int) {
	if steps := p.later[n]; steps != nil {
		f.Steps = steps()
	}
}

// ofTwoValues reports whether a finding sets one claim of a document against one of another.
func ofTwoValues(f *Finding) bool {
	switch f.Rule {
	case "values", "scale", "dispute", "running", "age":
		return len(f.Claims) == 2 && f.Claims[0].At.Doc != f.Claims[1].At.Doc
	}
	return false
}

// sameValues gives a number for each claim, the same for claims that agree, and for claims of one document that say the same and
// stand in findings with one and the same claim.
func (p *Pass) sameValues(groups []Agreement) func(claim int) int {
	root := make([]int, len(p.Claims))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	join := func(i, k int) {
		if x, y := find(i), find(k); x != y {
			root[max(x, y)] = min(x, y)
		}
	}
	for _, g := range groups {
		for _, c := range g.Claims[1:] {
			join(p.byClaim[g.Claims[0]], p.byClaim[c])
		}
	}
	against := map[int][]int{}
	for i := range p.findings {
		f := &p.findings[i]
		if !ofTwoValues(f) {
			continue
		}
		a, b := p.byClaim[f.Claims[0]], p.byClaim[f.Claims[1]]
		for _, k := range [...][2]int{{a, b}, {b, a}} {
			for _, o := range against[k[0]] {
				if p.oneValue(o, k[1]) {
					join(o, k[1])
				}
			}
			against[k[0]] = append(against[k[0]], k[1])
		}
	}
	return find
}

// oneValue reports whether two claims state one value in one unit.
func (p *Pass) oneValue(i, k int) bool {
	a, b := &p.views[i], &p.views[k]
	return a.class == b.class && a.unit == b.unit && a.stated.Equal(b.stated)
}

func appendNew(list []*claims.Claim, c *claims.Claim) []*claims.Claim {
	for _, o := range list {
		if o == c {
			return list
		}
	}
	return append(list, c)
}

// support names the claims of both sides in the finding, and adds a step with the sources of each value if there are more than two.
func (p *Pass) support(f *Finding, sides *[2][]*claims.Claim, members map[*claims.Claim][]*claims.Claim) {
	f.Claims = sorted(append(append([]*claims.Claim(nil), sides[0]...), sides[1]...))
	var text []string
	behind := 0
	for _, side := range sides {
		all := append([]*claims.Claim(nil), side...)
		seen := map[*claims.Claim]bool{}
		for _, c := range side {
			seen[c] = true
		}
		for _, c := range side {
			for _, o := range members[c] {
				if !seen[o] {
					seen[o] = true
					all = append(all, o)
				}
			}
		}
		names, independent := sources(sorted(all))
		behind += len(names)
		line := quote(side[0]) + ": " + strings.Join(names[:min(len(names), namesMost)], ", ")
		if more := len(names) - namesMost; more > 0 {
			line += " and " + strconv.Itoa(more) + " more"
		}
		if independent < len(names) {
			line += " (" + strconv.Itoa(independent) + " independent)"
		}
		text = append(text, line)
	}
	if behind > 2 {
		sort.Strings(text)
		f.Steps = append(f.Steps, claims.Step{Rule: "sources", Text: strings.Join(text, "; ")})
	}
}

// sources names the sources of the claims, one for each document, and tells how many are independent: documents of one source,
// or with the same sentence, count once. A claim is held against the sentences of the first copiesMost sources only.
func sources(cs []*claims.Claim) (names []string, independent int) {
	var heads []*claims.Claim
	seen, named := map[*claims.Document]bool{}, map[string]bool{}
	for _, c := range cs {
		if seen[c.At.Doc] {
			continue
		}
		seen[c.At.Doc] = true
		name := sourceName(c)
		names = append(names, name)
		copied := named[name]
		for _, h := range heads[:min(len(heads), copiesMost)] {
			copied = copied || copies(h, c)
		}
		named[name] = named[name] || !copied
		if !copied {
			heads = append(heads, c)
		}
	}
	return names, len(heads)
}

func sourceName(c *claims.Claim) string {
	if c.At.Doc == nil {
		return "no document"
	}
	if c.At.Doc.Source != "" {
		return c.At.Doc.Source
	}
	return c.At.Doc.ID
}

// copiesMost keeps the cost of very many claims that agree linear.
const copiesMost = 30

// namesMost is how many sources of a value are named in a step.
const namesMost = 20

// copyWords is how many words a sentence must have to be told from one that another writer would write too.
const copyWords = 7

// copies reports whether the sentences of two claims are one sentence that was passed on: four in five of the words of the longer one
// stand in the other.
func copies(a, b *claims.Claim) bool {
	x, y := strings.Fields(strings.ToLower(a.Sentence.Text())), strings.Fields(strings.ToLower(b.Sentence.Text()))
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) < copyWords {
		return false
	}
	count := map[string]int{}
	for _, w := range y {
		count[w]++
	}
	shared := 0
	for _, w := range x {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return 5*shared >= 4*len(x)
}
