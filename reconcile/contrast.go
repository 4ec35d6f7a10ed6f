package reconcile

import "github.com/claimcheck/claimcheck/claims"

// measureAxis reports whether a contrast on the axis is one of the measure; scopeAxis, of the scope;
// countAxis, of the kind of count. An axis that no list names belongs to the scope.
func measureAxis(axis string) bool {
	switch axis {
	case "flow", "basis", "prices", "adjusted", "casualty", "measure", "trend", "side":
		return true
	}
	return false
}

func countAxis(axis string) bool {
	switch axis {
	case "count", "base", "fiscal":
		return true
	}
	return false
}

func scopeAxis(axis string) bool {
	return !measureAxis(axis) && !countAxis(axis) && axis != "certainty"
}

// contrast finds an axis, among those that in accepts, on which the claims have different values.
func contrast(a, b *claims.Claim, in func(axis string) bool) (x, y string, ok bool) {
	for _, f := range a.Facets {
		if !in(f.Axis) {
			continue
		}
		if v := facet(b, f.Axis); v != "" && v != f.Value && !compatibleValues(f.Axis, f.Value, v) {
			return f.Value, v, true
		}
	}
	return "", "", false
}

// compatibleValues reports whether two values of an axis do not exclude each other: a total may be a
// running total, a stock or a flow.
func compatibleValues(axis, x, y string) bool {
	if axis != "count" {
		return false
	}
	open := func(v string) bool { return v == "total" || v == "cumulative" }
	shut := func(v string) bool {
		return v == "average" || v == "rate" || v == "maximum" || v == "minimum" || v == "median"
	}
	return open(x) && !shut(y) || open(y) && !shut(x)
}

// narrows reports whether a value on the axis names a part of a whole: a claim about men is not one about
// all workers. Where only one of two claims has it, they are about different scopes.
func narrows(axis string) bool {
	switch axis {
	case "gender", "age", "sector", "place", "part", "nationality", "role", "origin":
		return true
	}
	return false
}

// oneSided finds a narrowing contrast that only one claim has. side is 0 for a, 1 for b.
func oneSided(a, b *claims.Claim) (value string, side int, ok bool) {
	for _, f := range a.Facets {
		if narrows(f.Axis) && facet(b, f.Axis) == "" {
			return f.Value, 0, true
		}
	}
	for _, f := range b.Facets {
		if narrows(f.Axis) && facet(a, f.Axis) == "" {
			return f.Value, 1, true
		}
	}
	return "", 0, false
}
