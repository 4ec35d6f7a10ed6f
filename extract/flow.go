package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// setFlow enters between which places something goes: facets origin and destination. China's exports to Russia and
// Russia's exports to China name the same two countries and are two measures.
func (cl *claimer) setFlow(f *attachment, c *claims.Claim) {
	p := &cl.p
	from, to := -1, -1
	switch way := flowOf(c); {
	case f.head >= 0 && way != "":
		own := cl.ownPlace(f.head)
		from, to = cl.ways(p.chunks[f.head].last)
		if way == "export" && from < 0 {
			from = own
		} else if way == "import" && to < 0 {
			to = own
		}
	case p.verb(f.clause) >= 0:
		way := tradeVerb(p.baseForm(p.verb(f.clause)))
		s := p.clauses[f.clause].subject
		if way == "" || s < 0 {
			return
		}
		own := cl.ownPlace(s)
		from, to = cl.ways(p.verb(f.clause) + 1)
		if own < 0 || from < 0 && to < 0 {
			return
		}
		if way == "export" {
			from = own
		} else {
			to = own
		}
		c.Facets = append(c.Facets, claims.Facet{Axis: "flow", Value: way, At: p.span(p.verb(f.clause), p.verb(f.clause)+1)})
	default:
		return
	}
	if from == to {
		return
	}
	if from >= 0 {
		c.Facets = append(c.Facets, claims.Facet{Axis: "origin", Value: cl.placeValue(from)})
	}
	if to >= 0 {
		c.Facets = append(c.Facets, claims.Facet{Axis: "destination", Value: cl.placeValue(to)})
	}
}

// flowOf returns the value of the facet flow of c: "export", "import" or "".
func flowOf(c *claims.Claim) string {
	for _, x := range c.Facets {
		if x.Axis == "flow" {
			return x.Value
		}
	}
	return ""
}

// tradeVerb returns the flow that the verb tells of, seen from its subject.
func tradeVerb(verb string) string {
	switch verb {
	case "sell", "export", "ship":
		return "export"
	case "buy", "import", "purchase":
		return "import"
	}
	return ""
}

func (cl *claimer) placeValue(id int) string {
	return strings.ReplaceAll(lowerText(cl.es.list[id].name), " ", "-")
}

// ownPlace returns the country, region or group to which chunk c belongs, by an owner ("China's exports"), an adjective
// ("Chinese exports") or as its name; -1 when there is none or more than one.
func (cl *claimer) ownPlace(c int) int {
	p := &cl.p
	first, last := p.chunks[c].first, p.chunks[c].last
	if o := p.chunks[c].owner; o >= 0 {
		first = p.chunks[o].first
	}
	return cl.placeIn(first, last)
}

// placeIn returns the one country, region or group that is named between the tokens first and last, -1 otherwise.
func (cl *claimer) placeIn(first, last int) int {
	id := -1
	for _, r := range cl.p.refs {
		if r.first < first || r.last > last {
			continue
		}
		switch cl.es.list[r.id].kind {
		case claims.EntityCountry, claims.EntityGroup, claims.EntityRegion:
			if id >= 0 && id != r.id {
				return -1
			}
			id = r.id
		}
	}
	return id
}

// ways returns the places behind the first "from" and the first "to" from token i on, before the next verb; -1 where there
// is none.
func (cl *claimer) ways(i int) (from, to int) {
	p := &cl.p
	from, to = -1, -1
	for k := i; k < len(p.toks) && k < i+16; k++ {
		switch p.tags[k] {
		case verbTag, auxTag, modalTag, relativeTag:
			return from, to
		case punctTag:
			if p.punct(k) != ',' {
				return from, to
			}
		case prepositionTag:
			n := p.chunkOf(k + 1)
			if n < 0 {
				continue
			}
			id := cl.placeIn(p.chunks[n].first, p.chunks[n].last)
			switch p.text(k) {
			case "from":
				if from < 0 {
					from = id
				}
			case "to":
				if to < 0 {
					to = id
				}
			}
		}
	}
	return from, to
}
