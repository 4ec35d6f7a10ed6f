package reconcile

import (
	"slices"
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// A text without a date leaves the year of "13 November" to its reader, and such a day is no period. Held against another text it takes
// the year that this one gives for the day, or else the year of the texts.

// yearsFilled holds the claims of a draft and its sources, of which some got a year. Where that is so all are copies.
type yearsFilled struct {
	draft, sources []*claims.Claim
	from           map[*claims.Claim]*claims.Claim // the claims by their copies
}

// anyYear stands for the year of days where no text gives any: it has a 29 February.
const anyYear = 4

// fillYears gives the days without a year their year.
func fillYears(draft, sources []*claims.Claim) yearsFilled {
	f := yearsFilled{draft: draft, sources: sources}
	lacks := func(c *claims.Claim) bool { return facet(c, "day") != "" }
	if !slices.ContainsFunc(draft, lacks) && !slices.ContainsFunc(sources, lacks) {
		return f
	}
	y := yearsIn(draft, sources)
	f.from = map[*claims.Claim]*claims.Claim{}
	to := map[*claims.Claim]*claims.Claim{}
	copies := func(cs []*claims.Claim) []*claims.Claim {
		out := make([]*claims.Claim, len(cs))
		for i, c := range cs {
			k := *c
			out[i], to[c], f.from[&k] = &k, &k, c
			y.fill(&k)
		}
		return out
	}
	f.draft, f.sources = copies(draft), copies(sources)
	for k := range f.from {
		k.Links = slices.Clone(k.Links)
		for i := range k.Links {
			if c := to[k.Links[i].To]; c != nil {
				k.Links[i].To = c
			}
		}
	}
	return f
}

// restore puts the claims themselves in the place of their copies.
func (f *yearsFilled) restore(js []Judged) {
	if f.from == nil {
		return
	}
	for i := range js {
		j := &js[i]
		if c := f.from[j.Claim]; c != nil {
			j.Claim = c
		}
		j.By = slices.Clone(j.By)
		for k, by := range j.By {
			if c := f.from[by]; c != nil {
				j.By[k] = c
			}
		}
	}
}

// givenYears are the years that texts give.
type givenYears struct {
	ofDay map[[2]int]int // by month and day
	most  int            // the year of most claims, of several the last
}

func yearsIn(lists ...[]*claims.Claim) givenYears {
	y := givenYears{ofDay: map[[2]int]int{}, most: anyYear}
	count := map[int]int{}
	for _, list := range lists {
		for _, c := range list {
			for _, w := range [...]claims.When{c.Period, c.Base} {
				if d := w.Period.Start; w.Stated && !d.IsZero() {
					count[d.Year]++
					if w.Period.Grain == claims.GrainDay {
						y.ofDay[[2]int{d.Month, d.Day}] = d.Year
					}
				}
			}
			if d := docDate(c); !d.IsZero() {
				count[d.Year]++
			}
		}
	}
	for year, n := range count {
		if n > count[y.most] || n == count[y.most] && year > y.most {
			y.most = year
		}
	}
	return y
}

// fill gives the claim the period that its day has with its year. A statement of a day is then no remark any more.
func (y *givenYears) fill(c *claims.Claim) {
	value := facet(c, "day")
	if value == "" {
		return
	}
	c.Facets = slices.DeleteFunc(slices.Clone(c.Facets), func(f claims.Facet) bool { return f.Axis == "day" })
	bound := value[0]
	first, last, span := strings.Cut(strings.TrimLeft(value, "<>"), "/")
	p, ok := y.day(first)
	if !ok {
		return
	}
	switch {
	case span:
		q, ok := y.day(last)
		if !ok || q.End.Compare(p.Start) <= 0 {
			return
		}
		p = claims.Period{Start: p.Start, End: q.End, Grain: claims.GrainSpan}
	case bound == '<':
		p = claims.Until(p.Start)
	case bound == '>':
		p = claims.Since(p.End)
	}
	c.Period.Period, c.Period.Stated = p, true
	if c.Period.At.IsZero() {
		c.Period.At = c.At
	}
	c.Remark = c.Remark && c.Kind != claims.KindDate
}

// day reads a day without a year, as TIMEX3 has it.
func (y *givenYears) day(timex string) (claims.Period, bool) {
	if len(timex) != len("XXXX-12-31") {
		return claims.Period{}, false
	}
	month, err1 := strconv.Atoi(timex[5:7])
	day, err2 := strconv.Atoi(timex[8:])
	year, ok := y.ofDay[[2]int{month, day}]
	if !ok {
		year = y.most
	}
	d, ok := claims.DateOf(year, month, day)
	return claims.Day(d), err1 == nil && err2 == nil && ok
}
