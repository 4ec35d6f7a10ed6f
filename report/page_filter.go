package report

import (
	"cmp"
	"slices"
	"strings"
)

// A filter is a list from which one is chosen.
type filter struct {
	Name, Label, All string
	Options          []option
}

type option struct {
	Token int
	Name  string
}

// The filters of a page, as indexes.
const (
	byMeasure = iota
	bySource
	byKind
)

// tokens are what an element stands under in each filter.
type tokens [3][]int

func (t *tokens) put(filter, token int) {
	if !slices.Contains(t[filter], token) {
		t[filter] = append(t[filter], token)
	}
}

// add puts the measure and the source of a claim.
func (t *tokens) add(s *shown) {
	t.put(byMeasure, s.measure)
	t.put(bySource, s.Source.token)
}

// M gives the tokens of the measures, S those of the sources, K those of the kinds, with spaces around each.
func (t tokens) M() string { return t.text(byMeasure) }
func (t tokens) S() string { return t.text(bySource) }
func (t tokens) K() string { return t.text(byKind) }

func (t tokens) text(filter int) string { return " " + list(t[filter]) + " " }

// token gives the number of a name in a filter, from 1.
func (p *page) token(filter int, name string) int {
	n := p.tokens[filter][name]
	if n == 0 {
		p.names[filter] = append(p.names[filter], name)
		n = len(p.names[filter])
		p.tokens[filter][name] = n
	}
	return n
}

// filters lists what can be chosen: the measures of what is shown, the sources and the kinds.
func (p *page) filters(kind string) {
	used := [3]map[int]bool{{}, {}, {}}
	use := func(t tokens) {
		for i := range t {
			for _, n := range t[i] {
				used[i][n] = true
			}
		}
	}
	for _, list := range [][]*item{p.Findings, p.Agreements} {
		for _, it := range list {
			use(it.tokens)
		}
	}
	for _, c := range p.Charts {
		use(c.tokens)
	}
	for _, s := range p.sources {
		used[bySource][s.token] = true
	}
	p.Filters = []filter{{Name: "m", Label: "Measure", All: "all measures"}, {Name: "s", Label: "Source", All: "all sources"}, {Name: "k", Label: kind, All: "all"}}
	for i := range p.Filters {
		for n, name := range p.names[i] {
			if used[i][n+1] {
				p.Filters[i].Options = append(p.Filters[i].Options, option{Token: n + 1, Name: name})
			}
		}
		slices.SortStableFunc(p.Filters[i].Options, func(a, b option) int { return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	}
}
