package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/claimtest"
	"github.com/claimcheck/claimcheck/extract"
)

// TestTables reads figures out of plain tables, each with its claims.
func TestTables(t *testing.T) {
	for _, test := range []struct {
		why, text string
		want      []string
	}{
		{
			"columns of years, apart by spaces: the caption tells the measure, the row the subject",
			"Visitors to parks\n\nPark        2022     2023\nLomond      40,100   45,200\nHalden      12,300   13,150\n\nThe parks are open.\n",
			[]string{
				"40,100: level 40100 ; of visitor park; subject Lomond; period 2022",
				"45,200: level 45200 ; of visitor park; subject Lomond; period 2023",
				"12,300: level 12300 ; of visitor park; subject Halden; period 2022",
				"13,150: level 13150 ; of visitor park; subject Halden; period 2023",
			},
		},
		{
			"tabs, a unit in brackets, periods in the rows",
			"Quarter\tRevenue ($m)\tProfit ($m)\nQ1 2023\t121\t14\nQ2 2023\t131\t15\n",
			[]string{
				"121: level 121000000 USD; of revenue; period 2023-Q1; account income",
				"14: level 14000000 USD; of profit; period 2023-Q1; result profit",
				"131: level 131000000 USD; of revenue; period 2023-Q2; account income",
				"15: level 15000000 USD; of profit; period 2023-Q2; result profit",
			},
		},
		{
			"bars with a ruler, a column of changes",
			"| Year | Visitors, thousands | Change (%) |\n|---|---|---|\n| 2021 | 411 | +12.0 |\n| 2022 | 391 | -4.9 |\n",
			[]string{
				"411: level 411000 ; of visitor; period 2021",
				"+12.0: change 12 %; of visitor; period 2021; to 1",
				"391: level 391000 ; of visitor; period 2022",
				"-4.9: change -4.9 %; of visitor; period 2022; to 3",
			},
		},
		{
			"a text with gaps is no table",
			"He said   that 4,000 people came.\nIt was   a good day for them.\n",
			[]string{"4,000 people: level 4000 person; of person"},
		},
	} {
		cs := extract.Claims(&claims.Document{ID: "d", Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: test.text})
		number := map[*claims.Claim]int{}
		var got []string
		for i, c := range cs {
			number[c] = i + 1
			got = append(got, c.At.Text()+": "+claimtest.Describe(c, number))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestTableBounds reads tables that are broken off, uneven or huge, of which nothing may go wrong.
func TestTableBounds(t *testing.T) {
	for _, text := range []string{
		"|", "||\n||\n", "|\n|\n|", "a   b\n", "a\t\n\t1\n\t2\n", "| a |\n| 1 |\n| 2 |", "x   1   2\n3   4   5\n",
		strings.Repeat("a\tb\n1\t2\n", 1000), "a | b\n" + strings.Repeat("1 | 2\n", 2000),
	} {
		for _, c := range extract.Claims(&claims.Document{Text: text}) {
			if c.At.Text() == "" {
				t.Errorf("%.20q: a claim without words", text)
			}
		}
	}
}
