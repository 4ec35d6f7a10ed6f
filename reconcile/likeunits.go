package reconcile

import (
	"strings"
	"unicode"

	"github.com/claimcheck/claimcheck/claims"
)

// lone reports whether both claims are measured in a dimension that no other figure of the draft and of the source
// document has: the only length, the only frequency.
func (v *verifier) lone(i, k int) bool {
	p := v.pass
	switch a := &p.views[i]; a.class {
	case "count", "times", "date", "rank", "age", "anniversary", "score":
		return false
	default:
		b := &p.views[k]
		return a.class == b.class && v.drafted[a.class] == 1 && v.given[inDoc{b.doc, b.class}] == 1
	}
}

// loneLength reports whether both claims are lengths of time that are told in weeks, or in another unit in which no other figure of the
// draft and of the source document is told.
func (v *verifier) loneLength(i, k int) bool {
	a, b := v.pass.Claims[i], v.pass.Claims[k]
	if a.Kind != claims.KindDuration || b.Kind != a.Kind || a.Quantity.Unit != b.Quantity.Unit {
		return false
	}
	u := "in " + string(a.Quantity.Unit)
	return v.drafted[u] == 1 && v.given[inDoc{v.pass.views[k].doc, u}] == 1
}

// An inDoc is a dimension in a source document.
type inDoc struct {
	doc   int
	class string
}

// countUnits counts the figures of each dimension in the draft and in each source document.
func (v *verifier) countUnits() {
	v.drafted, v.given = map[string]int{}, map[inDoc]int{}
	for n := range v.pass.views {
		s := &v.pass.views[n]
		for _, c := range [...]string{s.class, "in " + string(s.claim.Quantity.Unit)} {
			if n < v.n {
				v.drafted[c]++
			} else {
				v.given[inDoc{s.doc, c}]++
			}
		}
	}
}

// likeUnits reads a number without a unit in the unit of the other side: "made 3.6 million" of a source that
// speaks of tonnes.
func likeUnits(a, b *view) (x, y *view, ok bool) {
	if u := a.claim.Quantity.Unit; u.Kind() == claims.UnitCurrency && b.claim.Quantity.Unit.Kind() == claims.UnitCurrency && (marks(a.claim) == marks(b.claim) || oneCurrency(a.claim, b.claim)) {
		return a, relabelled(b, b.claim.Kind, u, b.claim.Quantity), true
	}
	plain := func(v *view) bool { return v.class == "count" && v.noun == "" && v.claim.Kind == claims.KindLevel }
	if w, isDegree := degrees(a, b); isDegree {
		return w, b, true
	}
	if w, isDegree := degrees(b, a); isDegree {
		return a, w, true
	}
	switch {
	case plain(a) && readable(b):
		x, ok = inUnit(a, b)
		return x, b, ok
	case plain(b) && readable(a):
		y, ok = inUnit(b, a)
		return a, y, ok
	case a.class == "year" && b.class == "second":
		x, ok = asSeconds(a)
		return x, b, ok
	case a.class == "second" && b.class == "year":
		y, ok = asSeconds(b)
		return a, y, ok
	}
	if b.class == "%" && b.claim.Kind == claims.KindChange {
		if x, ok = asPercent(a); ok {
			return x, b, true
		}
	}
	if a.class == "second" && a.claim.Kind == claims.KindDuration {
		if y, ok = asLength(b); ok {
			return a, y, true
		}
	}
	if x, y, ok = countRates(a, b); ok {
		return x, y, true
	}
	if x, ok = withoutRate(a, b); ok {
		return x, b, true
	}
	if y, ok = withoutRate(b, a); ok {
		return a, y, true
	}
	return nil, nil, false
}

// marks gives the letters and signs of a figure without its digits: two texts may mean one currency by "crowns", though
// each of them is read as that of another country.
func marks(c *claims.Claim) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.Is(unicode.Sc, r) {
			return unicode.ToLower(r)
		}
		return -1
	}, c.At.Text())
}

// oneCurrency reports whether two sums may be of one currency though they are read as of two: one of them names it by a word or sign that several
// countries have, "$" or "crowns", and the other one is of such a country.
func oneCurrency(a, b *claims.Claim) bool {
	f := currencyFamily(a.Quantity.Unit)
	return f != "" && f == currencyFamily(b.Quantity.Unit) && (noCountry(a) || noCountry(b))
}

// currencyFamily names the currencies that share a name, "" for others.
func currencyFamily(u claims.Unit) string {
	switch u {
	case "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JMD", "NAD", "FJD":
		return "dollar"
	case "GBP", "EGP", "LBP", "SYP":
		return "pound"
	case "SEK", "NOK", "DKK", "ISK", "CZK":
		return "crown"
	case "CHF", "XOF", "XAF", "FRF", "BEF":
		return "franc"
	case "MXN", "ARS", "CLP", "COP", "PHP", "UYU", "CUP", "DOP":
		return "peso"
	case "INR", "PKR", "LKR", "NPR", "MUR":
		return "rupee"
	}
	return ""
}

// noCountry reports whether the words of a sum name its currency and no country.
func noCountry(c *claims.Claim) bool {
	named := false
	for _, w := range strings.FieldsFunc(strings.ToLower(c.At.Text()), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Sc, r) }) {
		switch w {
		case "$", "dollar", "dollars", "£", "pound", "pounds", "crown", "crowns", "kronor", "kroner", "krona", "krone", "kr", "koruna", "franc", "francs", "peso", "pesos",
			"rupee", "rupees", "rs", "₹", "₨":
			named = true
		case "us$", "c$", "a$", "nz$", "hk$", "s$", "us", "canadian", "american", "australian", "swedish", "norwegian", "danish", "czech", "icelandic", "indian", "pakistani",
			"mexican", "british", "sterling", "egyptian", "swiss":
			return false
		}
	}
	return named
}

// countRates reads two counts per one of something as counts: 500 farms a year and 500 estates a year.
func countRates(a, b *view) (x, y *view, ok bool) {
	top, per, ok1 := strings.Cut(string(a.claim.Quantity.Unit), "/")
	other, same, ok2 := strings.Cut(string(b.claim.Quantity.Unit), "/")
	if !ok1 || !ok2 || per != same || claims.Unit(top).Kind() != claims.UnitCount || claims.Unit(other).Kind() != claims.UnitCount {
		return nil, nil, false
	}
	return relabelled(a, claims.KindLevel, claims.Unit(top), a.claim.Quantity), relabelled(b, claims.KindLevel, claims.Unit(other), b.claim.Quantity), true
}

// degrees reads "47 degrees", where no scale is named, in the scale of the other side.
func degrees(v, like *view) (*view, bool) {
	u := like.claim.Quantity.Unit
	if v.claim.Quantity.Unit != "degree" || u != "celsius" && u != "fahrenheit" {
		return nil, false
	}
	c := *v.claim
	c.Quantity.Unit = u
	w := newView(&c)
	w.doc, w.terms, w.not = v.doc, v.terms, v.not
	return &w, true
}

func readable(v *view) bool {
	switch v.class {
	case "%", "pp", "times", "date", "rank", "age", "anniversary", "score":
		return false
	}
	return true
}

func inUnit(v, like *view) (*view, bool) {
	w := *v
	u := like.claim.Quantity.Unit
	values, ok1 := claims.Convert(v.values, u, like.unit)
	stated, ok2 := claims.Convert(v.stated, u, like.unit)
	if !ok1 || !ok2 {
		return nil, false
	}
	w.class, w.unit, w.values, w.stated, w.figure = like.class, like.unit, values, stated, figureOf(stated)
	w.mark()
	return &w, true
}
