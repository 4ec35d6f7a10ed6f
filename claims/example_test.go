package claims_test

import (
	"encoding/json"
	"fmt"

	"github.com/claimcheck/claimcheck/claims"
)

// Two figures conflict if their intervals share no number.
func Example() {
	step := claims.Pow10(8) // both are written to a tenth of a billion
	report := claims.Written(claims.Int(4_200_000_000), step, "USD")
	press := claims.Written(claims.Int(4_400_000_000), step, "USD")

	fmt.Println(report.Range)
	fmt.Println(press.Range)
	if gap, apart := report.Range.Gap(press.Range); apart {
		fmt.Println("apart by", gap, report.Unit)
	}
	// Output:
	// [4150000000, 4250000000]
	// [4350000000, 4450000000]
	// apart by 100000000 USD
}

// "Rose 10% to 110" says what it was before.
func ExampleInterval_Quo() {
	now := claims.Rounded(claims.Int(110), claims.Int(1))
	growth := claims.Rounded(claims.Ratio(110, 100), claims.Ratio(1, 100))
	before, _ := now.Quo(growth)
	fmt.Println(before.Low().Value.Decimal(1), "to", before.High().Value.Decimal(1))
	// Output: 99.1 to 100.9
}

func ExampleParseNumber() {
	a, _ := claims.ParseNumber("1/3")
	b, _ := claims.ParseNumber("4.2e9")
	fmt.Println(a.Mul(b), a.Add(a), a.Decimal(3))
	// Output: 1400000000 2/3 0.333
}

func ExampleLastPlace() {
	place, _ := claims.LastPlace("4.20")
	billion := claims.Pow10(9)
	number, _ := claims.ParseNumber("4.20")
	fmt.Println(claims.Rounded(number.Mul(billion), place.Mul(billion)))
	// Output: [4195000000, 4205000000]
}

func ExampleConvert() {
	fmt.Println(claims.Convert(claims.Exactly(claims.Int(84)), "USD/barrel", "USD/gallon"))
	fmt.Println(claims.Convert(claims.Exactly(claims.Int(2)), "month", "day"))
	fmt.Println(claims.Convert(claims.Exactly(claims.Int(1)), "USD", "EUR"))
	// Output:
	// 2 true
	// [56, 62] true
	// (.., ..) false
}

func ExampleParseTimex() {
	for _, s := range []string{"2023-Q2", "2023-W05", "1990s", "2000/", "1985/2005"} {
		p, _ := claims.ParseTimex(s)
		fmt.Printf("%-10s %v %v.\n", p.Timex(), p.Start, p.End)
	}
	// Output:
	// 2023-Q2    2023-04-01 2023-07-01.
	// 2023-W05   2023-01-30 2023-02-06.
	// 199        1990-01-01 2000-01-01.
	// 2000/      2000-01-01 .
	// 1985/2005  1985-01-01 2006-01-01.
}

func ExamplePeriod_Shift() {
	fmt.Println(claims.Quarter(2024, 1).Shift(-12), claims.Month(2024, 1).Shift(-1))
	// Output: 2023-Q1 2023-12
}

func ExampleLines() {
	lines := claims.NewLines("Sales\nrose 10%.\n")
	fmt.Println(lines.Position(11))
	// Output: 2 6
}

func ExampleBind() {
	doc := &claims.Document{ID: "a", Text: "Acme sold 42 boats in 2023."}
	var c claims.Claim
	if err := json.Unmarshal([]byte(`{"id":1,"doc":"a","start":10,"end":18,"value":"42","unit":"boat"}`), &c); err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%q\n", c.At.Text())
	if err := claims.Bind([]*claims.Claim{&c}, []*claims.Document{doc}); err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%q\n", c.At.Text())
	// Output:
	// ""
	// "42 boats"
}
