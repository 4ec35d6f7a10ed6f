package reconcile

// A Rule looks for claims that cannot all hold. Its name is the name of its file, and the name printed with
// its findings.
type Rule struct {
	Name     string
	Doc      string      // what it reports, the arithmetic, and what it does not report
	Run      func(*Pass) // calls [Pass.Report] for each finding; must not change the claims
	Severity Severity    // of its findings; the rules of this package leave it to the caller
}

// Severity is how much a caller makes of a finding. "" is as the format that shows it has it.
type Severity string

// The severities.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityNote    Severity = "note" // worth knowing, no reason to stop
)

// Rules gives the rules of this package in the order in which they run. The slice is fresh: a caller may
// append to it.
//
// A pair of claims that a rule has reported is not reported again by a later one, so the rules that say more
// come first.
func Rules() []*Rule {
	return []*Rule{
		scaleRule(),
		disputeRule(),
		directionRule(),
		runningRule(),
		ageRule(),
		unitsRule(),
		digitsRule(),
		revisionRule(),
		targetRule(),
		valuesRule(),
		currencyRule(),
		basisRule(),
		yearsRule(),
		recordRule(),
		pointsRule(),
		growthRule(),
		withinRule(),
		repeatedRule(),
		balanceRule(),
		ratioRule(),
		multipleRule(),
		denominatorsRule(),
		partsRule(),
		sharesRule(),
		perUnitRule(),
		anniversaryRule(),
		durationRule(),
		nthRule(),
	}
}
