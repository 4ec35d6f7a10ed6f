package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// unit reads the physical unit at token i behind the figure: "miles", "-mile", "km²", "°C", and the
// token behind it.
func (s *sentence) unit(f *figure, i int) (claims.Unit, int, bool) {
	j := s.hyphen(i)
	if j >= len(s.toks) || s.toks[j].has(newlineBefore) && s.toks[j].has(upperFirst) && !(s.toks[j].word.Is(lexicon.Symbol) && s.toks[j].word.Exact() && !s.is(j, lexicon.Ambiguous)) {
		return "", 0, false
	}
	if len(s.user) > 0 {
		if u, last := s.userUnit(j); last > 0 {
			return u, last, true
		}
	}
	if s.text(j) == "°" || s.text(j) == "º" {
		return s.degrees(j)
	}
	if u, last, ok := s.inverseUnit(f, j); ok {
		return u, last, true
	}
	w, n := s.term(j, lexicon.Unit)
	if w == 0 {
		return s.prefixedUnit(f, j)
	}
	u := claims.Unit(w.Value(lexicon.Unit))
	if u == "%" || u == "pp" || u == "bp" || u == "times" || u == "" {
		return "", 0, false
	}
	if s.same(j, "foot") && n == 1 && s.is(j+1, lexicon.Person) && s.is(j+1, lexicon.Plural) {
		return "", 0, false // "87 foot passengers"
	}
	if !s.unitStands(f, w, j, n) {
		return "", 0, false
	}
	last := j + n
	if p, l := s.unitPower(last); p > 1 {
		u, last = powered(u, p), l
	}
	return s.unitTail(f, u, last)
}

// powered returns the square or cube of a unit of length, or of what a unit is divided by: "m/s2".
func powered(u claims.Unit, p int) claims.Unit {
	prefix := "cubic-"
	if p == 2 {
		prefix = "square-"
	}
	for _, per := range [...]string{"-per-", "/"} {
		if above, below, ok := strings.Cut(string(u), per); ok {
			return claims.Unit(above + per + prefix + below)
		}
	}
	return claims.Unit(prefix) + u
}

// unitPower reads "2", "²", "^3", "squared" or "cubed" at token i, glued to a unit; it returns 0 and i when
// there is none.
func (s *sentence) unitPower(i int) (p, last int) {
	if i >= len(s.toks) {
		return 0, i
	}
	if s.same(i, "squared") {
		return 2, i + 1
	}
	if s.same(i, "cubed") {
		return 3, i + 1
	}
	j := i
	if s.punct(j) == '^' && s.glued(j) {
		j++
	}
	if !s.glued(j) || !s.glued(i) {
		return 0, i
	}
	switch s.text(j) {
	case "2", "²":
		return 2, j + 1
	case "3", "³":
		return 3, j + 1
	}
	return 0, i
}

// unitStands reports whether the word w at token j, k tokens long, is meant as a unit. A symbol needs digits
// before it; a single letter must be glued to them or stand where nothing else fits.
func (s *sentence) unitStands(f *figure, w lexicon.Word, j, k int) bool {
	text := s.text(j)
	if w.Is(lexicon.TimeUnit) {
		return false // a duration
	}
	if k > 1 {
		return true
	}
	if s.initials(j) {
		return false
	}
	if w.Is(lexicon.Ambiguous) {
		return s.ambiguousUnit(f, w, j)
	}
	if len(text) == 1 && s.kind(j) == wordToken {
		if !f.is(inDigits) || s.glued(j+1) && s.kind(j+1) == possessToken {
			return false
		}
		c := text[0]
		switch lower := c | 0x20; lower {
		case 'm', 'g', 'l', 't', 's', 'h', 'd', 'u':
			return c == lower && (s.glued(j) || lower != 'h' && lower != 'd')
		case 'k', 'w', 'v', 'a', 'n', 'j', 'c', 'f':
			return c != lower && !(lower == 'a' && !s.glued(j))
		}
		return true
	}
	if w.Is(lexicon.Symbol) && len(text) <= 3 {
		return f.is(inDigits) || f.is(inFraction)
	}
	return true
}

// initials reports whether the word at token j is initials with a plural s: "MPs", "VPs".
func (s *sentence) initials(j int) bool {
	t := s.text(j)
	n := len(t)
	return n == 3 && t[n-1] == 's' && t[0] < 'a' && t[1] < 'a'
}

// ofTemperature reports whether the sentence speaks of temperatures, so that K stands for kelvin.
func (s *sentence) ofTemperature() bool {
	for i := range s.toks {
		switch {
		case s.text(i) == "°", s.text(i) == "º", s.same(i, "temperature"), s.same(i, "temperatures"), s.same(i, "kelvin"), s.same(i, "superconducting"), s.same(i, "heated"), s.same(i, "cooled"), s.same(i, "cryogenic"):
			return true
		}
	}
	return false
}

// ambiguousUnit reports whether the word w at token j, which has a common meaning that is no unit, is a unit
// behind the figure.
func (s *sentence) ambiguousUnit(f *figure, w lexicon.Word, j int) bool {
	if !f.is(inDigits) && len(s.text(j)) < 4 && !s.unitAlone(j) {
		return false
	}
	if s.same(j, "st") && s.glued(j) && f.ordinalFirst() {
		return false // the 61st
	}
	if len(s.text(j)) < 4 {
		if s.punct(j+1) == '/' && s.glued(j+1) && s.glued(j+2) { // "4 W/m2"
			return true
		}
		switch s.text(j) {
		case "A", "J", "N": // also letters of names: "section 4A"
			return f.is(inDecimals) || s.unitAlone(j)
		}
		return s.glued(j) || f.is(inDecimals|inGroups) || s.unitAlone(j) || len(s.text(j)) == 1 && s.text(j)[0] >= 'a' || s.unitEnds(f, j)
	}
	if w.Value(lexicon.Unit) == "storey" && !s.ofBuilding(j) {
		return false
	}
	return !s.is(j, lexicon.Verb)
}

// unitAlone reports whether nothing but a figure stands beside the unit at token j: "3-5 C", "at least 7 cups".
func (s *sentence) unitAlone(j int) bool {
	if len(s.toks) <= 3 {
		return true
	}
	if j > 8 {
		return false
	}
	for k := range s.toks {
		if k != j && s.kind(k) == wordToken && !s.isNumeric(k) && !s.is(k, lexicon.Hedge) && !s.is(k, lexicon.Range) && !s.is(k, lexicon.Article) && !(s.toks[k].phraseLen > 1 && s.toks[k].phrase.Is(lexicon.Hedge)) && !s.same(k, "than") && !s.same(k, "least") && !s.same(k, "most") {
			return false
		}
	}
	return true
}

// unitEnds reports whether the phrase ends behind the short unit at token j, as it does behind no name: "(8 ac)", "40 W,".
func (s *sentence) unitEnds(f *figure, j int) bool {
	if s.kind(f.first-1) == wordToken && s.toks[f.first-1].has(upperFirst) && f.first > 1 {
		return false // "Route 8 W,"
	}
	switch s.textAt(j + 1) {
	case "of", "at", "per":
		return true
	}
	switch s.punct(j + 1) {
	case ')', ',', ';':
		return !s.glued(j+1) || !s.toks[j].has(upperFirst) || s.punct(j+1) == ')' || s.is(f.first-1, lexicon.Preposition) || s.is(f.first-1, lexicon.Verb) || s.is(f.first-1, lexicon.Hedge)
	}
	return false
}

// ofBuilding reports whether "stories" at token j are floors of a building and no tales: "a 40-story block", "three stories
// tall", or a building is spoken of.
func (s *sentence) ofBuilding(j int) bool {
	if s.punct(j-1) == '-' && s.glued(j) {
		return true
	}
	for _, word := range [...]string{"high", "tall", "up", "above", "below", "underground", "down"} {
		if s.same(j+1, word) {
			return true
		}
	}
	for i := range s.toks {
		if s.plays(i, "building") {
			return true
		}
	}
	return false
}

// ordinalFirst reports whether "st" behind the figure makes it an ordinal: 1st, 21st, but not 11st.
func (f *figure) ordinalFirst() bool {
	n, ok := f.value.Int64()
	return ok && n%10 == 1 && n%100 != 11
}

// degrees reads "°C", "°" and "° Fahrenheit" at token j.
func (s *sentence) degrees(j int) (claims.Unit, int, bool) {
	switch {
	case s.same(j+1, "c") || s.same(j+1, "celsius") || s.same(j+1, "centigrade"):
		return "celsius", j + 2, true
	case s.same(j+1, "f") || s.same(j+1, "fahrenheit"):
		return "fahrenheit", j + 2, true
	case s.same(j+1, "k") && s.glued(j+1):
		return "kelvin", j + 2, true
	}
	return "degree", j + 1, true
}

// prefixedUnit reads a unit with a metric prefix that the lexicon does not list, glued to digits, and
// compounds such as "kWh".
func (s *sentence) prefixedUnit(f *figure, j int) (claims.Unit, int, bool) {
	if s.same(j, "in") && s.isInch(f, j) {
		if p, last := s.unitPower(j + 1); p > 1 {
			return powered("inch", p), last, true
		}
		return "inch", j + 1, true
	}
	if s.same(j, "degrees") || s.same(j, "degree") {
		u, last, ok := s.degrees(j)
		if ok && last == j+1 {
			return "degree", last, true
		}
		return u, last, ok
	}
	if f.is(inDigits) && !(s.glued(j+1) && s.kind(j+1) == wordToken) {
		switch s.text(j) {
		case "K":
			return "kelvin", j + 1, s.ofTemperature()
		case "J":
			return "joule", j + 1, s.glued(j) || s.punct(j+1) == '/'
		}
	}
	return "", 0, false
}

// isInch reports whether "in" at token j stands for inches: glued to digits, or the last word of all.
func (s *sentence) isInch(f *figure, j int) bool {
	if _, last := s.unitPower(j + 1); last > j+1 {
		return f.is(inDigits)
	}
	if !f.is(inDigits) || s.glued(j+1) && s.kind(j+1) != punctToken {
		return false
	}
	for _, word := range [...]string{"tall", "thick", "long", "wide", "deep", "high"} {
		if s.same(j+1, word) {
			return true
		}
	}
	return s.glued(j) || j+1 == len(s.toks) || s.punct(j+1) == '.' && (j+2 == len(s.toks) || s.punct(j+2) == ')') || s.punct(j+1) == ')'
}

// unitTail adds what a scientific unit is divided by: "km s −1", "mg L-1". f is the figure, u the unit before
// token i.
func (s *sentence) unitTail(f *figure, u claims.Unit, i int) (claims.Unit, int, bool) {
	for k := 0; k < 3; k++ {
		below, n := s.dividingUnit(i)
		j := i + n
		if n != 1 || !f.is(inDigits) || j+1 >= len(s.toks) || !s.glued(j+1) || s.kind(j+1) != numeralToken || s.text(j) != "-" && s.text(j) != "−" && s.text(j) != "–" {
			return u, i, true
		}
		switch s.text(j + 1) {
		case "1":
		case "2":
			below = "square-" + below
		case "3":
			below = "cubic-" + below
		default:
			return u, i, true
		}
		u, i = u+"/"+below, j+2
	}
	return u, i, true
}

// inverseUnit reads a scientific unit that is only divided by: "s-1", "cm−3" behind digits and a space.
func (s *sentence) inverseUnit(f *figure, i int) (claims.Unit, int, bool) {
	if !f.is(inDigits) || s.kind(i) != wordToken || s.glued(i) || len(s.text(i)) > 3 || s.kind(i+2) != numeralToken || s.glued(i+3) && s.kind(i+3) != punctToken {
		return "", 0, false
	}
	u, last, _ := s.unitTail(f, "", i)
	return u, last, last > i
}

// dividingUnit returns the unit at token i as it stands below a line, where a letter is a unit of time too.
func (s *sentence) dividingUnit(i int) (claims.Unit, int) {
	switch s.textAt(i) {
	case "s":
		return "second", 1
	case "h":
		return "hour", 1
	case "d":
		return "day", 1
	}
	w, n := s.term(i, lexicon.Unit)
	return claims.Unit(w.Value(lexicon.Unit)), n
}
