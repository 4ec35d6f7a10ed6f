package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// showAmount writes a number with its unit: "4.2 billion USD", "13%", "12,000", "17 days". A count stands without the noun
// that is counted, which the words quoted beside it have in their own form.
func showAmount(n claims.Number, u claims.Unit) string {
	s := showNumber(n)
	return joinUnit(s, u, s == "1" || s == "-1")
}

func joinUnit(s string, u claims.Unit, one bool) string {
	switch u {
	case "":
		return s
	case "%":
		return s + "%"
	case "pp":
		return s + " points"
	}
	if u.Kind() == claims.UnitCount && u != "times" {
		return s
	}
	return s + " " + unitWords(u, one)
}

// unitWords writes the name of a unit, of one of it or of more: "kilometers per hour", "square feet", "USD".
func unitWords(u claims.Unit, one bool) string {
	if u == "times" || u.Kind() == claims.UnitCurrency {
		return strings.ReplaceAll(string(u), "-", " ")
	}
	name, per, _ := strings.Cut(string(u), "-per-")
	if !one {
		switch last := name[strings.LastIndexByte(name, '-')+1:]; last {
		case "foot":
			name = strings.TrimSuffix(name, "foot") + "feet"
		case "inch":
			name += "es"
		case "century":
			name = strings.TrimSuffix(name, "y") + "ies"
		case "celsius", "fahrenheit", "kelvin", "hertz", "kilohertz", "megahertz", "gigahertz", "horsepower":
		default:
			name += "s"
		}
	}
	if per != "" {
		name += " per " + per
	}
	return strings.ReplaceAll(name, "-", " ")
}

// Show writes an interval with its unit, as the messages and steps of findings do: "4.15 to 4.25 billion USD",
// "more than 40", "13%", "17 days". A count stands without the noun that is counted. Numbers have up to four significant digits
// behind a point and are not meant to be read back.
func Show(x claims.Interval, u claims.Unit) string { return showRange(x, u) }

func showRange(x claims.Interval, u claims.Unit) string {
	lo, hi := x.Low(), x.High()
	switch n, ok := x.Point(); {
	case ok:
		return showAmount(n, u)
	case lo.Missing && hi.Missing:
		return "any value"
	case lo.Missing && hi.Open:
		return "less than " + showAmount(hi.Value, u)
	case lo.Missing:
		return "at most " + showAmount(hi.Value, u)
	case hi.Missing && lo.Open:
		return "more than " + showAmount(lo.Value, u)
	case hi.Missing:
		return "at least " + showAmount(lo.Value, u)
	}
	scale := scaleOf(hi.Value)
	return joinUnit(showAt(lo.Value, scale, 3)+" to "+showAt(hi.Value, scale, 3)+scale.word(), u, false)
}

// A scale is a power of ten with a word.
type scale int

func (s scale) word() string {
	switch s {
	case 6:
		return " million"
	case 9:
		return " billion"
	case 12:
		return " trillion"
	}
	return ""
}

func scaleOf(n claims.Number) scale {
	n = n.Abs()
	for _, s := range []scale{12, 9, 6} {
		if n.Cmp(claims.Pow10(int(s))) >= 0 {
			return s
		}
	}
	return 0
}

func showNumber(n claims.Number) string {
	s := scaleOf(n)
	text := showAt(n, s, 0)
	if up := s + 3; up.word() != "" && s > 0 && strings.TrimPrefix(text, "-") == "1000" { // rounded up to one of the next scale
		s, text = up, showAt(n, up, 0)
	}
	return text + s.word()
}

// showAt writes n in units of the scale: exactly if four significant digits and more digits do, else with four;
// the whole part in full, grouped by thousands.
func showAt(n claims.Number, s scale, more int) string {
	n, _ = n.Quo(claims.Pow10(int(s)))
	whole, frac, _ := strings.Cut(n.Decimal(12), ".")
	frac = strings.TrimRight(frac, "0")
	keep := max(0, 4-len(strings.TrimPrefix(whole, "-")))
	if whole == "0" || whole == "-0" {
		keep = 4
	}
	if len(frac) > keep+more {
		whole, frac, _ = strings.Cut(n.Decimal(keep), ".")
	}
	frac = strings.TrimRight(frac, "0")
	if frac != "" {
		return claims.GroupThousands(whole) + "." + frac
	}
	return claims.GroupThousands(whole)
}

// quote gives the words of a claim's figure, or its range where the words are not known.
func quote(c *claims.Claim) string {
	if s := strings.Join(strings.Fields(c.At.Text()), " "); s != "" {
		return s
	}
	return showRange(c.Quantity.Range, c.Quantity.Unit)
}

// subject names what a claim is about: "Acme revenue, 2023".
func subject(c *claims.Claim) string {
	s := strings.Join(names(c), " and ")
	v := view{claim: c}
	if c.Quantity.Unit.Kind() == claims.UnitCount {
		v.noun = string(c.Quantity.Unit)
	}
	if m := v.measure(); m != "" && m != c.At.Text() {
		s = strings.TrimSpace(s + " " + m)
	}
	if p, ok := statedPeriod(c); ok && s != "" {
		s += ", " + p.String()
	}
	return s
}

// topic gives "SUBJECT: " for a message, "" if the subject has no name.
func topic(c *claims.Claim) string {
	if s := subject(c); s != "" {
		return s + ": "
	}
	return ""
}

// readStep explains how a figure was read: "$4.2 billion, rounded to 100 million USD, is 4.15 to 4.25
// billion USD", or "9,000 workers, a round number, is 8,550 to 9,450" where the width is no place of the numeral.
// Where the words say an exact value, it is only the words. A date is read as its days: "3 May is 2024-05-03".
func readStep(c *claims.Claim) claims.Step {
	q := c.Quantity
	if c.Kind == claims.KindDate {
		if c.Period.Period.IsZero() {
			return claims.Step{Rule: "read", Text: quote(c) + " has no days that are known", At: c.At}
		}
		return claims.Step{Rule: "read", Text: quote(c) + " is " + c.Period.Period.String(), At: c.At}
	}
	text := quote(c) + " is " + showRange(q.Range, q.Unit)
	if _, exact := q.Range.Point(); !exact && q.Step.Sign() > 0 && q.Hedge == claims.HedgeNone {
		how := ", a round number, is "
		if d, _, ok := digits(q.Step); ok && d == "1" {
			how = ", rounded to " + showAmount(q.Step, q.Unit) + ", is "
		}
		text = quote(c) + how + showRange(q.Range, q.Unit)
	}
	return claims.Step{Rule: "read", Text: text, At: c.At}
}
