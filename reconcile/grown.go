package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// This file doubts that two figures are rivals where the later one may have grown out of the earlier one.

// daysGrown is the number of days between two texts from which any count without a period may have grown.
const daysGrown = 4

// grownDoubt is the evidence that two counts need beyond the usual if the later published one is the higher one and is called a total or is
// of another day, and neither states a period: it may have grown since.
func grownDoubt(a, b *view) int {
	d, e := docDate(a.claim), docDate(b.claim)
	if a.class != "count" && a.class != "money" && !burns(a, b) || b.class != a.class || d.IsZero() || e.IsZero() || d == e {
		return 0
	}
	if d.Compare(e) > 0 {
		a, b = b, a
	}
	if _, ok := statedPeriod(a.claim); ok || !below(a.values, b.values) {
		return 0
	}
	if _, ok := statedPeriod(b.claim); ok {
		return 0
	}
	if a.class == "square-meter" {
		return never
	}
	if a.class == "money" {
		if docDate(b.claim).Sub(docDate(a.claim)) >= daysGrown && (collected(a) || collected(b)) || raisedSum(a.claim) || raisedSum(b.claim) {
			return never
		}
		return 0
	}
	switch n := docDate(b.claim).Sub(docDate(a.claim)); {
	case n >= daysGrown && !zero(a.claim) && (happens(a) || happens(b)):
		return never
	case n >= daysGrown, facet(b.claim, "count") == "total":
		return 12
	}
	return 0
}

// raisedSum reports whether the sentence of an amount says that it was raised, so that it may have been again: "increased the reward to
// $25,000", "have upped the reward".
func raisedSum(c *claims.Claim) bool {
	s := strings.ToLower(c.Sentence.Text())
	if !strings.Contains(s, "reward") && !strings.Contains(s, "bounty") && !strings.Contains(s, "bail") {
		return false
	}
	for _, w := range [...]string{"increas", "raised", "upped", "upping", "boosted", "doubled", "tripled"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// daysGauge is the number of days between two texts from which the height of water may be another one.
const daysGauge = 2

// gaugeDoubt is the evidence that two heights of water need beyond the usual if the texts are of days apart and do not both say of when they are:
// rivers rise and fall.
func gaugeDoubt(a, b *view) int {
	d, e := docDate(a.claim), docDate(b.claim)
	if a.class != "meter" || b.class != "meter" || d.IsZero() || e.IsZero() || abs(d.Sub(e)) < daysGauge {
		return 0
	}
	_, x := statedPeriod(a.claim)
	_, y := statedPeriod(b.claim)
	if x && y || !a.mentionsAny("river", "gauge", "flood", "tide", "reservoir") && !b.mentionsAny("river", "gauge", "flood", "tide", "reservoir") {
		return 0
	}
	return nounApart
}

// collected reports whether a claim gives money that comes or goes bit by bit: what was spent, raised, donated.
func collected(v *view) bool {
	for _, stem := range [...]string{"spend", "raise", "donate", "donation", "collect", "collection", "pledge", "disburse", "payout"} {
		if r, ok := v.has(stem); ok && r <= roleVerb {
			return true
		}
	}
	return false
}

// happens reports whether a claim counts what comes one after the other: cases of a disease, crimes, arrests, the dead and injured.
func happens(v *view) bool {
	if facet(v.claim, "casualty") != "" {
		return true
	}
	for _, k := range v.claim.Classes {
		switch k {
		case "disease", "case", "death", "arrest", "crime":
			return true
		}
	}
	return false
}
