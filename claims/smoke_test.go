package claims

import "testing"

func TestSmoke(t *testing.T) {
	for _, s := range []string{"2023", "2023-Q2", "2023-H1", "2024-04", "2024-05-16", "2000/", "../2020", "2022-02-01/2022-03-15", "199", "19", "BC0044", "2023-W05", "FY2023-Q2", "1985/2005", "2022-05/2022-12"} {
		p, err := ParseTimex(s)
		if err != nil || p.Timex() != s {
			t.Errorf("%s: %+v %v %s", s, p, err, p.Timex())
		}
	}
	for _, s := range []string{"12.5", "-3000000000", "1/3", "0", "0.001", "123456789012345678901234567890.5"} {
		n, err := ParseNumber(s)
		if err != nil || n.String() != s {
			t.Errorf("%s: %v %v", s, n, err)
		}
	}
	if x := Rounded(Int(42).Mul(Pow10(8)), Pow10(8)); x.String() != "[4150000000, 4250000000]" {
		t.Error(x)
	}
	d, _ := DateOf(2024, 5, 16)
	if d.Weekday() != 3 {
		t.Error(d.Weekday())
	}
	if x, ok := Convert(Exactly(Int(1)), "mile", "kilometer"); !ok || x.String() != "1.609344" {
		t.Error(x)
	}
}

func TestUnitsSmoke(t *testing.T) {
	for _, r := range []struct {
		x        Interval
		from, to Unit
		want     string
	}{
		{Exactly(Int(32)), "fahrenheit", "celsius", "0"},
		{Exactly(Int(1)), "kilowatt-hour", "megajoule", "3.6"},
		{Exactly(Int(90)), "kilometer/hour", "meter-per-second", "25"},
		{Exactly(Int(1)), "square-mile", "acre", "640"},
		{Exactly(Int(100)), "USD/barrel", "USD/gallon", ""},
		{Exactly(Int(25)), "basis-point", "pp", "0.25"},
		{Exactly(Int(1)), "USD", "EUR", "no"},
		{Exactly(Int(1)), "megaton", "tonne", "[907184.74, 1016046.9088]"},
		{Exactly(Int(2)), "month", "day", "[56, 62]"},
		{Exactly(Int(18)), "month", "year", "1.5"},
		{Exactly(Int(1)), "decade", "day", "[3650, 3660]"},
	} {
		y, ok := Convert(r.x, r.from, r.to)
		t.Log(r, y, ok, r.from.Kind())
	}
}
