package claims_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

func num(s string) claims.Number {
	n, err := claims.ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

func TestGapIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := genInterval().Draw(t, "x"), genInterval().Draw(t, "y")
		g, ok := x.Gap(y)
		h, ok2 := y.Gap(x)
		if ok != ok2 || !g.Equal(h) {
			t.Fatalf("%v.Gap(%v) is %v, %v, the other way %v, %v", x, y, g, ok, h, ok2)
		}
		if ok == x.Overlaps(y) || g.Sign() < 0 {
			t.Fatalf("%v and %v overlap: %v, gap %v, %v", x, y, x.Overlaps(y), g, ok)
		}
		if _, meet := x.Intersect(y); meet != x.Overlaps(y) {
			t.Fatalf("%v and %v overlap: %v, intersect: %v", x, y, x.Overlaps(y), meet)
		}
	})
}

func TestWideningNeverMakesAGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y, z := genInterval().Draw(t, "x"), genInterval().Draw(t, "y"), genInterval().Draw(t, "z")
		g, apart := x.Gap(y)
		h, still := x.Hull(z).Gap(y)
		if still && (!apart || h.Cmp(g) > 0) {
			t.Fatalf("%v and %v: gap %v, %v; widened by %v: %v, %v", x, y, g, apart, z, h, still)
		}
	})
}

// The sets that the methods speak of are the sets of what Contains allows.
func TestIntervalIsItsMembers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := genInterval().Draw(t, "x"), genInterval().Draw(t, "y")
		n, m := genMember(x).Draw(t, "n"), genSmall().Draw(t, "m")
		if !x.Contains(n) || !x.Overlaps(x) || !x.Within(x) {
			t.Fatalf("%v is not a set that holds %v", x, n)
		}
		if x.Within(y) && !y.Contains(n) {
			t.Fatalf("%v is within %v, which does not allow %v", x, y, n)
		}
		both, _ := x.Intersect(y)
		if x.Overlaps(y) && both.Contains(m) != (x.Contains(m) && y.Contains(m)) {
			t.Fatalf("%v and %v meet in %v; %v", x, y, both, m)
		}
		if (x.Contains(m) && y.Contains(m)) && !x.Overlaps(y) {
			t.Fatalf("%v and %v both allow %v", x, y, m)
		}
		hull := x.Hull(y)
		if !x.Within(hull) || !y.Within(hull) {
			t.Fatalf("the hull of %v and %v is %v", x, y, hull)
		}
		if (hull.Low().Equal(x.Low()) || hull.Low().Equal(y.Low())) && (hull.High().Equal(x.High()) || hull.High().Equal(y.High())) {
			return
		}
		t.Fatalf("the hull of %v and %v is wider than needed: %v", x, y, hull)
	})
}

// Whatever can be true of the operands can be true of the result.
func TestIntervalMathHoldsThePoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := genInterval().Draw(t, "x"), genInterval().Draw(t, "y")
		n, m := genMember(x).Draw(t, "n"), genMember(y).Draw(t, "m")
		k := genSmall().Draw(t, "k")
		for _, c := range []struct {
			op    string
			set   claims.Interval
			point claims.Number
		}{
			{"+", x.Add(y), n.Add(m)},
			{"-", x.Sub(y), n.Sub(m)},
			{"×", x.Mul(y), n.Mul(m)},
			{"neg", x.Neg(), n.Neg()},
			{"scale", x.Scale(k), n.Mul(k)},
		} {
			if !c.set.Contains(c.point) {
				t.Fatalf("%v %s %v (by %v) is %v, without %v of %v and %v", x, c.op, y, k, c.set, c.point, n, m)
			}
		}
		q, ok := x.Quo(y)
		if !ok {
			if lo, hi := y.Low(), y.High(); !lo.Missing && lo.Value.Sign() > 0 || !hi.Missing && hi.Value.Sign() < 0 {
				t.Fatalf("%v / %v failed", x, y)
			}
			return
		}
		if p, _ := n.Quo(m); !q.Contains(p) {
			t.Fatalf("%v / %v is %v, without %v of %v and %v", x, y, q, p, n, m)
		}
	})
}

// The result is no wider than it must be: its closed ends are reached.
func TestIntervalMathIsTight(t *testing.T) {
	for _, c := range []struct {
		got  claims.Interval
		want string
		why  string
	}{
		{claims.Between(num("1"), num("2")).Add(claims.Above(num("3"))), "(4, ..)", "an open end stays open"},
		{claims.Between(num("-2"), num("3")).Mul(claims.Between(num("-5"), num("7"))), "[-15, 21]", "the ends may come from any corner"},
		{claims.Between(num("0"), num("1")).Mul(claims.AtLeast(num("1"))), "[0, ..)", "0 times anything is 0, and is reached"},
		{halfOpen("-2", "2").Mul(halfOpen("-1", "1")), "(-2, 2]", "2 is reached from one corner, though not from another"},
		{claims.Exactly(num("0")).Mul(claims.Interval{}), "0", "0 times anything at all is 0"},
		{claims.Above(num("0")).Mul(claims.Above(num("0"))), "(0, ..)", "0 is not reached"},
		{claims.AtMost(num("-1")).Mul(claims.AtMost(num("-2"))), "[2, ..)", "minus times minus"},
		{claims.Interval{}.Mul(claims.Exactly(num("2"))), "(.., ..)", "anything"},
		{quo(claims.Between(num("110"), num("120")), claims.Exactly(num("1.1"))), "[100, 1200/11]", "by a point"},
		{quo(claims.Exactly(num("1")), claims.AtLeast(num("4"))), "(0, 0.25]", "1 over the infinite is not reached"},
		{quo(claims.Exactly(num("1")), claims.NewInterval(claims.End{Open: true}, claims.End{Value: num("4")})), "[0.25, ..)", "1 over nearly nothing has no bound"},
		{claims.Rounded(num("4.2e9"), num("1e8")), "[4150000000, 4250000000]", "half a step on both sides, both allowed"},
		{claims.Rounded(num("5"), num("0")), "5", "no step, no allowance"},
		{claims.Rounded(num("5"), num("-2")), "[4, 6]", "the sign of a step says nothing"},
		{claims.Between(num("7"), num("5")), "[5, 7]", "ends in the wrong order change places"},
		{claims.NewInterval(claims.End{Value: num("5"), Open: true}, claims.End{Value: num("5")}), "5", "no interval is empty"},
	} {
		if c.got.String() != c.want {
			t.Errorf("%s: %v, want %s", c.why, c.got, c.want)
		}
	}
	for _, y := range []claims.Interval{{}, claims.Exactly(num("0")), claims.AtLeast(num("0")), claims.Between(num("-1"), num("1"))} {
		if q, ok := claims.Exactly(num("1")).Quo(y); ok {
			t.Errorf("1 / %v is %v, want none: it allows 0", y, q)
		}
	}
}

// halfOpen returns the numbers above lo up to hi.
func halfOpen(lo, hi string) claims.Interval {
	return claims.NewInterval(claims.End{Value: num(lo), Open: true}, claims.End{Value: num(hi)})
}

func quo(x, y claims.Interval) claims.Interval {
	q, ok := x.Quo(y)
	if !ok {
		panic("no quotient")
	}
	return q
}

func TestGapInWords(t *testing.T) {
	for _, c := range []struct {
		x, y claims.Interval
		gap  string
		why  string
	}{
		{claims.Rounded(num("4.2"), num("0.1")), claims.Rounded(num("4.4"), num("0.1")), "0.1", "4.25 and 4.35"},
		{claims.Rounded(num("4.2"), num("0.1")), claims.Rounded(num("4.3"), num("0.1")), "", "both allow 4.25"},
		{claims.Above(num("300")), claims.Exactly(num("287")), "13", "more than 300 is not 287"},
		{claims.Above(num("300")), claims.Exactly(num("300")), "0", "more than 300 is not 300, however near"},
		{claims.AtLeast(num("300")), claims.Exactly(num("300")), "", "at least 300 may be 300"},
	} {
		g, apart := c.x.Gap(c.y)
		if apart != (c.gap != "") || apart && g.String() != c.gap {
			t.Errorf("%s: gap of %v and %v is %v, %v", c.why, c.x, c.y, g, apart)
		}
	}
}

func TestIntervalJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := genInterval().Draw(t, "x").Scale(genNumber().Draw(t, "n"))
		data, err := json.Marshal(x)
		if err != nil {
			t.Fatal(err)
		}
		var y claims.Interval
		if err := json.Unmarshal(data, &y); err != nil || !x.Equal(y) {
			t.Fatalf("%v came back from %s as %v, %v", x, data, y, err)
		}
	})
	var x claims.Interval
	if err := json.Unmarshal([]byte(`{"low":"5","high":"4"}`), &x); !errors.Is(err, claims.ErrInterval) {
		t.Errorf("ends in the wrong order: %v, want ErrInterval", err)
	}
}

func TestEnds(t *testing.T) {
	for _, c := range []struct {
		x                claims.Interval
		want             string
		below, at, above bool // whether it allows 4, 5, 6
		bounded          bool
		why              string
	}{
		{claims.Interval{}, "(.., ..)", true, true, true, false, "the zero value allows every number"},
		{claims.Exactly(num("5")), "5", false, true, false, true, "a point"},
		{claims.AtLeast(num("5")), "[5, ..)", false, true, true, true, "at least"},
		{claims.Above(num("5")), "(5, ..)", false, false, true, true, "more than"},
		{claims.AtMost(num("5")), "(.., 5]", true, true, false, true, "at most"},
		{claims.Below(num("5")), "(.., 5)", true, false, false, true, "less than"},
		{claims.NewInterval(claims.End{Value: num("4")}, claims.End{Value: num("5"), Open: true}), "[4, 5)", true, false, false, true, "half open"},
	} {
		if got := c.x.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		if c.x.Contains(num("4")) != c.below || c.x.Contains(num("5")) != c.at || c.x.Contains(num("6")) != c.above || c.x.IsUnbounded() == c.bounded {
			t.Errorf("%s: %s does not allow what it should", c.why, c.x)
		}
		if n, ok := c.x.Point(); ok != (c.why == "a point") || ok && !n.Equal(num("5")) {
			t.Errorf("%s: %s is the point %v, %v", c.why, c.x, n, ok)
		}
	}
}
