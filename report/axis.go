package report

import (
	"math"
	"strconv"

	"github.com/claimcheck/claimcheck/claims"
)

// A value is the amount of a claim for drawing.
type value struct {
	low, high, stated float64
	noLow, noHigh     bool
}

// scaleValues gives the amounts of claims in the unit.
func scaleValues(cs []*claims.Claim, u claims.Unit) []value {
	out := make([]value, len(cs))
	for i, c := range cs {
		x, s := c.Quantity.Range, c.Quantity.Stated
		if y, ok := claims.Convert(x, c.Quantity.Unit, u); ok {
			x = y
		}
		if y, ok := claims.Convert(s, c.Quantity.Unit, u); ok {
			s = y
		}
		v := value{low: x.Low().Value.Float64(), high: x.High().Value.Float64(), noLow: x.Low().Missing, noHigh: x.High().Missing}
		n, point := s.Point()
		switch {
		case point:
			v.stated = n.Float64()
		case v.noHigh:
			v.stated = v.low
		case v.noLow:
			v.stated = v.high
		default:
			v.stated = (v.low + v.high) / 2
		}
		out[i] = v
	}
	return out
}

// An axis places values. It is linear, or logarithmic where the values lie far apart.
type axis struct {
	lo, hi  float64 // of the values; of their logarithms to base 10 if log
	log     bool
	step    float64
	low, up float64 // places of lo and hi
}

// logFrom is the ratio of the largest to the smallest value from which an axis is logarithmic.
const logFrom = 60

// drawLimit is the largest value that is drawn.
const drawLimit = 1e200

func newAxis(vs []value) (*axis, bool) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range vs {
		for _, f := range []float64{v.low, v.high, v.stated} {
			if f == v.low && v.noLow && f != v.stated || f == v.high && v.noHigh && f != v.stated {
				continue
			}
			if math.IsNaN(f) || math.Abs(f) > drawLimit {
				return nil, false
			}
			lo, hi = min(lo, f), max(hi, f)
		}
	}
	if lo > hi {
		return nil, false
	}
	a := &axis{lo: lo, hi: hi}
	if lo > 0 && hi/lo > logFrom {
		a.log, a.lo, a.hi = true, math.Floor(math.Log10(lo)), math.Ceil(math.Log10(hi))
		a.step = max(1, math.Ceil((a.hi-a.lo)/6))
		return a, true
	}
	if lo == hi {
		pad := max(math.Abs(lo)/10, 1e-9)
		lo, hi = lo-pad, hi+pad
	}
	if lo > 0 && lo < hi/4 {
		lo = 0
	}
	a.step = niceStep((hi - lo) / 5)
	a.lo, a.hi = math.Floor(lo/a.step)*a.step, math.Ceil(hi/a.step)*a.step
	return a, true
}

// niceStep gives the smallest of 1, 2 and 5 times a power of ten that is not below f.
func niceStep(f float64) float64 {
	p := math.Pow(10, math.Floor(math.Log10(f)))
	for _, n := range []float64{1, 2, 5} {
		if n*p >= f*(1-1e-9) {
			return n * p
		}
	}
	return 10 * p
}

func (a *axis) place(low, up float64) { a.low, a.up = low, up }

func (a *axis) at(f float64) float64 {
	if a.log {
		f = math.Log10(max(f, 1e-300))
	}
	t := (f - a.lo) / (a.hi - a.lo)
	t = max(0, min(1, t))
	return math.Round((a.low+(a.up-a.low)*t)*10) / 10
}

func (a *axis) ticks() []tick {
	var out []tick
	for i := 0; i <= 12; i++ {
		f := a.lo + float64(i)*a.step
		if f > a.hi+a.step/1e6 {
			break
		}
		v := f
		if a.log {
			v = math.Pow(10, f)
		}
		out = append(out, tick{At: a.at(v), Label: tickLabel(v, a.step)})
	}
	return out
}

// tickLabel writes a value of an axis: "4.2 bn".
func tickLabel(f, step float64) string {
	if math.Abs(f) < step/1e6 {
		f = 0
	}
	word := ""
	for _, s := range []struct {
		from float64
		word string
	}{{1e12, " tn"}, {1e9, " bn"}, {1e6, " m"}} {
		if math.Abs(f) >= s.from {
			f, word = f/s.from, s.word
			break
		}
	}
	s := strconv.FormatFloat(f, 'g', 6, 64)
	if math.Abs(f) >= 1e4 && math.Abs(f) < 1e6 && f == math.Trunc(f) {
		s = claims.GroupThousands(strconv.FormatFloat(f, 'f', 0, 64))
	}
	return s + word
}

// A timeline places periods.
type timeline struct {
	lo, hi         int // days, counted from the first day of all
	first          claims.Date
	dated, undated bool
	left, right    float64
}

func newTimeline(cs []*claims.Claim) *timeline {
	t := &timeline{}
	var last claims.Date
	for _, c := range cs {
		p := c.Period.Period
		s, e := bounds(p)
		if s.IsZero() {
			t.undated = true
			continue
		}
		if !t.dated || s.Compare(t.first) < 0 {
			t.first = s
		}
		if !t.dated || e.Compare(last) > 0 {
			last = e
		}
		t.dated = true
	}
	t.hi = max(1, last.Sub(t.first))
	return t
}

// bounds gives the days of a period; an open end is the other end. Both are zero for a period without ends.
func bounds(p claims.Period) (start, end claims.Date) {
	start, end = p.Start, p.End
	if start.IsZero() {
		start = end
	}
	if end.IsZero() {
		end = start
	}
	return start, end
}

func (t *timeline) place(left, right float64) { t.left, t.right = left, right }

func (t *timeline) at(d claims.Date) float64 {
	f := float64(d.Sub(t.first)-t.lo) / float64(t.hi-t.lo)
	return math.Round((t.left+(t.right-t.left)*f)*10) / 10
}

// span gives the places of the ends of a period, and false if it has none.
func (t *timeline) span(p claims.Period) (from, to float64, ok bool) {
	s, e := bounds(p)
	if s.IsZero() {
		return 0, 0, false
	}
	return t.at(s), t.at(e), true
}

// ticks gives the first days of years, or of months, or days, about eight at most.
func (t *timeline) ticks() []tick {
	if !t.dated {
		return nil
	}
	last := t.first.AddDays(t.hi - 1)
	var out []tick
	switch {
	case t.hi > 320:
		out = t.yearTicks(last)
	case t.hi > 45:
		step := 1 + t.hi/30/8
		for i, d := 0, (claims.Date{Year: t.first.Year, Month: t.first.Month, Day: 1}); i < 40 && d.Compare(last) <= 0; i, d = i+1, d.AddMonths(step) {
			out = t.tick(out, d, d.AddMonths(1), d.String()[:7])
		}
	default:
		step := 1 + t.hi/7
		for i := 0; i < t.hi; i += step {
			d := t.first.AddDays(i)
			out = t.tick(out, d, d.AddDays(1), d.String())
		}
	}
	if len(out) == 0 {
		out = t.tick(out, t.first, t.first, t.first.String())
	}
	return out
}

func (t *timeline) yearTicks(last claims.Date) []tick {
	step := 1
	for _, s := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 20000} {
		if step = s; (last.Year-t.first.Year)/s <= 9 {
			break
		}
	}
	var out []tick
	for y := t.first.Year - mod(t.first.Year, step); y <= last.Year; y += step {
		p := claims.Year(y)
		if step > 1 {
			p.End = p.Start
		}
		out = t.tick(out, p.Start, p.End, strconv.Itoa(y))
	}
	return out
}

func mod(a, b int) int { return ((a % b) + b) % b }

// labelRoom is the room that a label takes where it is written largest: on the page of a phone.
func labelRoom(label string) float64 { return float64(14 + 12*len(label)) }

// tick adds a tick at the day from, with its label in the middle of the days up to end.
func (t *timeline) tick(out []tick, from, end claims.Date, label string) []tick {
	if from.IsZero() || end.Compare(t.first) < 0 {
		return out
	}
	a, b := max(t.left, t.at(from)), min(t.right, t.at(end))
	k := tick{At: a, LabelAt: math.Round((a+b)*5) / 10, Label: label}
	if n := len(out); n > 0 && k.LabelAt-out[n-1].LabelAt < labelRoom(label) {
		return out
	}
	return append(out, k)
}
