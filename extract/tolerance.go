package extract

// tolerance reads how far the figure may be off: "3 ± 0.2 kg", "52 +/- 3 percent", "40 plus or minus 2". A scale behind
// counts for both numbers.
func (s *sentence) tolerance(f *figure) {
	j := s.plusMinus(f.last)
	if j == 0 {
		return
	}
	b, ok := s.number(j)
	if !ok || b.scale == 0 && f.scale != 0 && b.is(inWords) {
		return
	}
	if b.scale > 1 && f.scale == 1 {
		scale := scaleFactor(b.scale)
		f.value, f.step, f.scale = f.value.Mul(scale), f.step.Mul(scale), b.scale
	}
	f.slack, f.last, f.numeral.last = b.value.Abs(), b.last, b.last
}

// repeated passes over the same number in brackets: "forty-five (45)", as contracts write it.
func (s *sentence) repeated(f *figure) {
	j := f.last
	if s.punct(j) != '(' || s.glued(j) || j+1 >= len(s.toks) {
		return
	}
	if b, ok := s.readNumber(j + 1); ok && s.punct(b.last) == ')' && b.is(inWords) != f.is(inWords) && b.value.Equal(f.value) {
		f.last, f.numeral.last = b.last+1, b.last+1
	}
}

// plusMinus returns the token behind "±", "+/-", "plus or minus" at token i, 0 when there is none of them.
func (s *sentence) plusMinus(i int) int {
	switch {
	case s.textAt(i) == "±":
		return i + 1
	case s.punct(i) == '+' && s.punct(i+1) == '/' && isHyphen(s.textAt(i+2)):
		return i + 3
	case s.punct(i) == '+' && isHyphen(s.textAt(i+1)) && s.glued(i+1):
		return i + 2
	case s.same(i, "plus"):
		j := s.hyphen(i + 1)
		if !s.same(j, "or") && s.punct(j) != '/' {
			return 0
		}
		if j = s.hyphen(j + 1); s.same(j, "minus") {
			return j + 1
		}
	}
	return 0
}
