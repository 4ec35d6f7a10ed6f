package claims

import "strings"

// measure is how a unit of the table, with its prefixes, is turned into a base.
type measure struct {
	base           string
	factor, offset Number
}

// measureOf finds a measure by its name, prefixes included, without slashes.
func measureOf(s string) (measure, bool) {
	if r := findUnit(s); r != nil {
		return measure{r.base, r.factor(), r.offset()}, true
	}
	if rest, ok := strings.CutPrefix(s, "square-"); ok {
		return power(rest, 2)
	}
	if rest, ok := strings.CutPrefix(s, "cubic-"); ok {
		return power(rest, 3)
	}
	return prefixedMeasure(s)
}

// power returns the second or third power of a length, or the square of a time.
func power(s string, n int) (measure, bool) {
	m := measure{}
	if r := findUnit(s); r != nil {
		m = measure{base: r.base, factor: r.factor()}
	} else if p, ok := prefixedMeasure(s); ok {
		m = p
	}
	base := ""
	switch {
	case m.base == "meter" && n == 2:
		base = "square-meter"
	case m.base == "meter":
		base = "cubic-meter"
	case m.base == "second" && n == 2:
		base = "square-second"
	default:
		return measure{}, false
	}
	f := m.factor
	for range n - 1 {
		f = f.Mul(m.factor)
	}
	return measure{base: base, factor: f}, true
}

// metricPrefix is a prefix that stands for a power of ten, or of 1024.
type metricPrefix struct {
	name   string
	ten    int // exponent of 10
	binary int // exponent of 1024
}

// metricPrefixes are those of CLDR that are used outside of laboratories.
var metricPrefixes = [...]metricPrefix{
	{"kilo", 3, 0},
	{"mega", 6, 0},
	{"giga", 9, 0},
	{"tera", 12, 0},
	{"peta", 15, 0},
	{"exa", 18, 0},
	{"zetta", 21, 0},
	{"centi", -2, 0},
	{"milli", -3, 0},
	{"micro", -6, 0},
	{"nano", -9, 0},
	{"pico", -12, 0},
	{"femto", -15, 0},
	{"deci", -1, 0},
	{"deka", 1, 0},
	{"hecto", 2, 0},
	{"kibi", 0, 1},
	{"mebi", 0, 2},
	{"gibi", 0, 3},
	{"tebi", 0, 4},
	{"pebi", 0, 5},
	{"exbi", 0, 6},
}

func prefixedMeasure(s string) (measure, bool) {
	for i := range metricPrefixes {
		p := &metricPrefixes[i]
		if len(s) <= len(p.name) || s[:len(p.name)] != p.name {
			continue
		}
		if r := findUnit(s[len(p.name):]); r != nil && r.prefix {
			scale := Pow10(p.ten)
			for range p.binary {
				scale = scale.Mul(Int(1024))
			}
			return measure{base: r.base, factor: r.factor().Mul(scale)}, true
		}
	}
	return measure{}, false
}
