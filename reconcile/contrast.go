package reconcile

import (
	"slices"

	"github.com/claimcheck/claimcheck/claims"
)

// measureAxis reports whether a contrast on the axis is one of the measure itself.
func measureAxis(axis string) bool {
	switch axis {
	case "flow", "basis", "prices", "adjusted", "casualty", "dilution", "result", "balance", "account", "stage",
		"tax", "core", "trip", "legal", "match", "contract", "security", "volume", "refined", "side", "severity", "ruin":
		return true
	}
	return false
}

// countAxis reports whether a contrast on the axis is one of the kind of count.
func countAxis(axis string) bool {
	switch axis {
	case "count", "compare", "increment", "certainty":
		return true
	}
	return false
}

// scopeAxis reports whether a contrast on the axis is one of the part that is meant: all other axes are.
func scopeAxis(axis string) bool { return !measureAxis(axis) && !countAxis(axis) }

// contrasted is contrast of two views.
func contrasted(a, b *view, in func(axis string) bool) (x, y string, ok bool) {
	if !both(a, b, faceted) {
		return "", "", false
	}
	return contrast(a.claim, b.claim, in)
}

// contrast finds an axis, among those that in accepts, on which the claims have different values.
func contrast(a, b *claims.Claim, in func(axis string) bool) (x, y string, ok bool) {
	for _, f := range a.Facets {
		if !in(f.Axis) {
			continue
		}
		if v := facet(b, f.Axis); v != "" && v != f.Value && !compatibleValues(f.Axis, f.Value, v) && !(f.Axis == "casualty" && (unharmed(a, v) || unharmed(b, f.Value) || treatedHurt(a, b) || treatedHurt(b, a))) && !percentRate(a, b, f.Axis, f.Value, v) {
			return f.Value, v, true
		}
	}
	return "", "", false
}

// compatibleValues reports whether two values of an axis do not exclude each other: a total may be a
// running total, a stock or a flow; what was planned may have been announced.
func compatibleValues(axis, x, y string) bool {
	switch axis {
	case "count":
		open := func(v string) bool { return v == "total" || v == "cumulative" }
		shut := func(v string) bool {
			switch v {
			case "average", "rate", "maximum", "minimum", "median", "marginal":
				return true
			}
			return false
		}
		return open(x) && !shut(y) || open(y) && !shut(x)
	case "stage":
		return stageGroup(x) == stageGroup(y)
	case "certainty":
		sure := func(v string) bool { return v == "confirmed" || v == "final" || v == "revised" }
		return sure(x) && sure(y)
	case "severity":
		return true
	case "ruin":
		return x == "harmed" || y == "harmed"
	case "increment":
		return x != "rest" && y != "rest"
	}
	return false
}

// unharmed reports whether a claim says that nobody was hurt, and other is a worse harm, so that nobody came to that either.
func unharmed(c *claims.Claim, other string) bool {
	if facet(c, "casualty") != "injured" || !zero(c) {
		return false
	}
	switch other {
	case "dead", "hospitalized", "critical", "treated":
		return true
	}
	return false
}

// treatedHurt reports whether a counts the injured and b those who were treated for injuries, who are the same.
func treatedHurt(a, b *claims.Claim) bool {
	if facet(a, "casualty") != "injured" || facet(b, "casualty") != "treated" {
		return false
	}
	return slices.ContainsFunc(b.Terms, func(t claims.Term) bool { return t.Stem == "injury" })
}

// percentRate reports whether one of two percentages is called a rate, which every percentage is, and the other an average.
func percentRate(a, b *claims.Claim, axis, x, y string) bool {
	return axis == "count" && (x == "rate" || y == "rate") && a.Quantity.Unit == "%" && b.Quantity.Unit == "%"
}

// stageGroup groups the stages of a deal that a text may name for one another.
func stageGroup(v string) string {
	switch v {
	case "announced", "approved", "planned", "pledged", "requested", "offered", "signed", "started":
		return "intended"
	case "completed", "installed", "produced":
		return "made"
	case "delivered", "sold", "spent", "collected":
		return "done"
	}
	return v
}

// narrows reports whether a value on the axis names a part of a whole: a claim about men is not one about
// all workers. Where only one of two claims has it, they may be about different scopes.
func narrows(axis string) bool {
	switch axis {
	case "gender", "age", "sector", "race", "religion", "crop", "metal", "energy", "education", "military",
		"residence", "employment", "housing", "vessel", "powertrain", "party", "channel", "location", "media",
		"who", "increment", "inclusion", "dose", "term", "index", "benchmark", "crime", "vaccine", "venue", "new", "care", "status":
		return true
	}
	return false
}

// oneSided finds a narrowing contrast that only one claim has. side is 0 for a, 1 for b.
func oneSided(a, b *view) (value string, side int, ok bool) {
	if !either(a, b, faceted) {
		return "", 0, false
	}
	for _, f := range a.claim.Facets {
		if narrows(f.Axis) && facet(b.claim, f.Axis) == "" {
			return f.Value, 0, true
		}
	}
	for _, f := range b.claim.Facets {
		if narrows(f.Axis) && facet(a.claim, f.Axis) == "" {
			return f.Value, 1, true
		}
	}
	return "", 0, false
}
