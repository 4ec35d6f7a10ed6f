package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/google/go-cmp/cmp"
)

// TestList holds what a list of mentions has that claims do not need: both ends of a range, and adjectives of time.
func TestList(t *testing.T) {
	day, _ := claims.DateOf(2024, 5, 16)
	tests := []struct {
		why, text string
		want      [][2]string
	}{
		{"years", "Between 2010 and 2015 the herd doubled.", [][2]string{{"2010", "2010"}, {"2015", "2015"}}},
		{"the second year cut short", "The strike of 1911-13 emptied the docks.", [][2]string{{"1911", "1911"}, {"13", "1913"}}},
		{"years before Christ share their era", "The war of 480-479 BC ended.", [][2]string{{"480", "BC0480"}, {"479 BC", "BC0479"}}},
		{"days share their month", "The fair ran May 3-6, 2023, as usual.", [][2]string{{"May 3", "2023-05-03"}, {"6, 2023", "2023-05-06"}}},
		{"months share their year", "It was shut from March to July 2019.", [][2]string{{"March", "2019-03"}, {"July 2019", "2019-07"}}},
		{"alone a range is one", "May 3-6, 2023", [][2]string{{"May 3-6, 2023", "2023-05-03/2023-05-06"}}},
		{"clock times are one", "The hall is open from 3 to 5pm on May 3, 2023.", [][2]string{{"from 3 to 5pm on May 3, 2023", "2023-05-03T15/2023-05-03T17"}}},
		{"a range of one day is that day", "It is shut from May 20 to May 20, 2024.", [][2]string{{"from May 20 to May 20, 2024", "2024-05-20"}}},
		{"two years behind from", "Data from 2015 and 2016 differ.", [][2]string{{"2015", "2015"}, {"2016", "2016"}}},
		{"a clock time and a week are no range", "It airs at 3pm - this week.", [][2]string{{"3pm", "T15"}, {"this week", "2024-W20"}}},
		{"former", "Her former employer lost 40 jobs.", [][2]string{{"former", "PAST_REF"}}},
		{"the former, of two", "The former was sold for $40.", nil},
		{
			"recent, current and future", "After recent talks the current owner put 4% of future profits aside.",
			[][2]string{{"recent", "PAST_REF"}, {"current", "PRESENT_REF"}, {"future", "FUTURE_REF"}},
		},
		{"the future", "The 40 voters fear the future.", [][2]string{{"future", "FUTURE_REF"}}},
		{"a current account", "He has a current account with 40 dollars.", nil},
		{"a name", "The museum has a Future Hall of 40 rooms.", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, timexes(tt.text, day)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.why, tt.text, diff)
		}
	}
}

// TestOpenTimes holds that the hedge tells on which side of its day a time is open.
func TestOpenTimes(t *testing.T) {
	for text, want := range map[string]claims.Hedge{
		"It has grown since 2012.":  claims.HedgeAtLeast,
		"It grew until March 2012.": claims.HedgeAtMost,
		"It grew in 2012.":          claims.HedgeNone,
	} {
		for _, m := range Mentions(&claims.Document{Text: text}) {
			if m.Quantity.Hedge != want {
				t.Errorf("%q: %q has hedge %v, want %v", text, m.At.Text(), m.Quantity.Hedge, want)
			}
		}
	}
}

// TestEndsOfRanges holds that the ends of a range say that they are, and that the claim keeps the range.
func TestEndsOfRanges(t *testing.T) {
	doc := &claims.Document{ID: "a", Text: "The port moved 40 million tons of coal from 2010 to 2015."}
	for _, m := range Mentions(doc) {
		if m.Kind == Date && m.Quantity.Hedge != claims.HedgeRange {
			t.Errorf("%q has hedge %v, want range", m.At.Text(), m.Quantity.Hedge)
		}
	}
	var got string
	for _, c := range Claims(doc) {
		got = c.Period.Period.Timex()
	}
	if got != "2010/2015" {
		t.Errorf("the period of the claim is %q, want 2010/2015", got)
	}
}
