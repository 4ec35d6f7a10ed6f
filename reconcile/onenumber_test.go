package reconcile

import "testing"

func TestOneNumber(t *testing.T) {
	for _, row := range []struct {
		a, b string
		unit string
		want bool
		why  string
	}{
		{"4170", "4170", "crate", true, "equal"},
		{"4170", "4200~100", "crate", true, "rounded to hundreds"},
		{"4170", "4000~1000", "crate", true, "within a twentieth"},
		{"2.3", "2~1", "liter", true, "rounded to one digit, though far apart for its size"},
		{"4.3~0.1", "4.4~0.1", "%", false, "each has the digit that the other would have been rounded to"},
		{">300", "364", "crate", true, "a bound is said up to the next number of as many digits"},
		{">300", "412", "crate", false, "then more than 400 would have been said"},
		{"<80", "77", "crate", true, "a bound from above"},
		{"42..55", "60", "crate", false, "outside of the range"},
		{"33.4", "48.4", "celsius", false, "kelvins would be within a twentieth of each other"},
	} {
		p, q := newPaper(t, "a", "", ""), newPaper(t, "b", "", "")
		a, b := newView(p.say("x", row.a, row.unit)), newView(q.say("y", row.b, row.unit))
		for _, v := range [][2]*view{{&a, &b}, {&b, &a}} {
			j := judge(v[0], v[1], &setting{docs: docsAlike}, nil)
			if got := oneNumber(v[0], v[1], &j); got != row.want {
				t.Errorf("%s and %s %s: %v, want %v: %s", row.a, row.b, row.unit, got, row.want, row.why)
			}
		}
	}
}

// Two short texts that call one thing by other words still agree on a figure that few things have.
func TestUnusualFigureAgrees(t *testing.T) {
	for _, row := range []struct {
		value string
		want  int
		why   string
	}{
		{"4170", 1, "three digits"},
		{"7", 0, "any two things may be seven"},
	} {
		p, q := newPaper(t, "a", "2024-05-02", ""), newPaper(t, "b", "2024-05-03", "")
		p.say("one", row.value, "crate", "what crate", "with harbor")
		p.say("ten", "1850", "ton", "what ton", "with harbor")
		for _, n := range []string{"2", "3", "5", "9"} {
			p.say("p"+n, n, "berth", "what berth"+n)
			q.say("q"+n, n, "crane", "what crane"+n)
		}
		q.say("two", row.value, "box", "what box", "with quay")
		q.say("six", "93", "ton", "what rope", "with harbor")
		r := Check(append(p.all, q.all...))
		got := 0
		for _, a := range r.Agreements {
			if a.Claims[0] == p.all[0] {
				got++
			}
		}
		if got != row.want {
			t.Errorf("%s: %d agreements, want %d: %s", row.value, got, row.want, row.why)
		}
	}
}

// What is one number with another need not be one with a third: the claims of an agreement must all allow one number.
func TestAgreementsDoNotDrift(t *testing.T) {
	p, q, r := newPaper(t, "a", "2024-05-02", ""), newPaper(t, "b", "2024-05-02", ""), newPaper(t, "c", "2024-05-02", "")
	p.say("47", "47~1", "%", "what vote", "who Ada:person")
	q.say("50", "50~10", "%", "what vote", "who Ada:person")
	r.say("53", "53~1", "%", "what vote", "who Ada:person")
	for _, a := range Check(append(append(p.all, q.all...), r.all...)).Agreements {
		if len(a.Claims) > 2 {
			t.Errorf("47, about 50 and 53 percent are taken for one number")
		}
	}
}

// One unusual number in two forms is an agreement, unless another figure of the text has it too.
func TestNumberInAnotherForm(t *testing.T) {
	for _, row := range []struct {
		units [2]string
		more  string // unit of a second claim of the number in the second document
		want  bool
		why   string
	}{
		{[2]string{"GBP", "pound"}, "", true, "pounds may be money"},
		{[2]string{"liter/day", "liter"}, "", true, "one text leaves out that it is a day"},
		{[2]string{"liter", ""}, "", true, "one text leaves out the unit"},
		{[2]string{"liter", "kilometer"}, "", false, "two things measured"},
		{[2]string{"USD", "EUR"}, "", false, "no currency is another one"},
		{[2]string{"GBP", "pound"}, "pound", false, "which of the two is meant is not known"},
	} {
		p, q := newPaper(t, "a", "2024-05-02", ""), newPaper(t, "b", "2024-05-03", "")
		p.say("one", "4170", row.units[0], "what pump output", "with harbor")
		q.say("two", "4170", row.units[1], "what pump output", "with harbor")
		if row.more != "" {
			q.say("six", "4170", row.more, "what pump output", "with harbor")
		}
		if got := len(Check(append(p.all, q.all...)).Agreements) == 1; got != row.want {
			t.Errorf("4170 in %q: %v, want %v: %s", row.units, got, row.want, row.why)
		}
	}
}
