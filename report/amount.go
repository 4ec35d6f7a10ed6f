package report

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// showRange writes an interval with its unit, as the messages of findings do: "4.15 to 4.25 billion USD", "more
// than 40".
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
	exp, word := scaleOf(hi.Value)
	return withUnit(showAt(lo.Value, exp)+" to "+showAt(hi.Value, exp)+word, u)
}

// showAmount writes a number with its unit: "4.2 billion USD", "13%".
func showAmount(n claims.Number, u claims.Unit) string {
	exp, word := scaleOf(n)
	return withUnit(showAt(n, exp)+word, u)
}

func withUnit(s string, u claims.Unit) string {
	switch u {
	case "":
		return s
	case "%":
		return s + "%"
	case "pp":
		return s + " points"
	}
	return s + " " + line(string(u))
}

// scaleOf gives the power of ten, and its word, in which a number is best written.
func scaleOf(n claims.Number) (exp int, word string) {
	n = n.Abs()
	switch {
	case n.Cmp(claims.Pow10(12)) >= 0:
		return 12, " trillion"
	case n.Cmp(claims.Pow10(9)) >= 0:
		return 9, " billion"
	case n.Cmp(claims.Pow10(6)) >= 0:
		return 6, " million"
	}
	return 0, ""
}

// showAt writes n in units of 10^exp: the whole part in full, grouped by thousands from five digits on, and up
// to four significant digits.
func showAt(n claims.Number, exp int) string {
	n, _ = n.Quo(claims.Pow10(exp))
	whole, frac, _ := strings.Cut(n.Decimal(12), ".")
	keep := max(0, 4-len(strings.TrimPrefix(whole, "-")))
	if whole == "0" || whole == "-0" {
		keep = 4
	}
	frac = strings.TrimRight(frac, "0")
	if keep < len(frac) {
		whole, frac, _ = strings.Cut(n.Decimal(keep), ".")
	}
	if frac = strings.TrimRight(frac, "0"); frac != "" {
		return thousands(whole) + "." + frac
	}
	return thousands(whole)
}

func thousands(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	if len(s) < 5 {
		return sign + s
	}
	var b strings.Builder
	for i, r := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	return sign + b.String()
}

// decimal writes the value of an end as a plain decimal, rounded to 20 places where it does not end; "" for a
// missing end.
func decimal(e claims.End) string {
	if e.Missing {
		return ""
	}
	s := e.Value.String()
	if strings.Contains(s, "/") {
		return e.Value.Decimal(20)
	}
	return s
}
