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
