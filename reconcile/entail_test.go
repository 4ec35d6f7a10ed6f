package reconcile

import (
	"strings"
	"testing"
)

// TestRelate holds one figure of a draft against one of a source, all about the same thing.
func TestRelate(t *testing.T) {
	type side struct{ text, value, unit, more string }
	tests := []struct {
		name, why     string
		draft, source side
		want          Label
	}{
		{"bound kept", "650 is more than 600", side{"more than 600", ">600", "person", ""}, side{"650", "650", "person", ""}, Supported},
		{"bound far", "90 is more than 20", side{"more than 20", ">20", "person", ""}, side{"90", "90", "person", ""}, Supported},
		{"bound from bound", "more than 650 is more than 600", side{"more than 600", ">600", "person", ""}, side{"more than 650", ">650", "person", ""}, Supported},
		{"bound too high", "more than 600 may be 620", side{"more than 650", ">650", "person", ""}, side{"more than 600", ">600", "person", ""}, Unverified},
		{"bounds that cross", "more than 600 may be more than 670", side{"less than 670", "<670", "person", ""}, side{"more than 600", ">600", "person", ""}, Unverified},
		{"bound outdone", "more than 810 is more than what more than 780 says", side{"more than 810", ">810", "person", ""}, side{"more than 780", ">780", "person", ""}, Contradicted},
		{"bound far beyond", "more than 800 may be of another day than more than 700", side{"more than 800", ">800", "person", ""}, side{"more than 700", ">700", "person", ""}, Unverified},
		{"bound from the other side", "over 790 is under 800, or it would be over 800", side{"under 800", "<800", "person", ""}, side{"over 790", ">790", "person", ""}, Supported},
		{"fall of at most", "a cut of up to 10 is not one of up to 30", side{"up to 10%", ">=-10", "%", "kind change"}, side{"up to 30%", ">=-30", "%", "kind change"}, Contradicted},
		{"bounds apart", "more than 700 is not less than 670", side{"less than 670", "<670", "person", ""}, side{"more than 700", ">700", "person", ""}, Contradicted},
		{"number from bound", "more than 600 may be 600,000", side{"700", "700", "person", ""}, side{"more than 600", ">600", "person", ""}, Unverified},
		{"bound dropped", "600 is a rounding of more than 600", side{"600", "600", "person", ""}, side{"more than 600", ">600", "person", ""}, Supported},
		{"bound added", "600 is not more than 600", side{"more than 600", ">600", "person", ""}, side{"600", "600", "person", ""}, Contradicted},
		{"below bound", "580 is not more than 600", side{"580", "580", "person", ""}, side{"more than 600", ">600", "person", ""}, Contradicted},
		{"time rounded", "four minutes are left out", side{"14 hours", "14", "hour", "kind duration"}, side{"14 hours and four minutes", "844", "minute", "kind duration"}, Supported},
		{"time not rounded", "40 minutes make it 15 hours", side{"14 hours", "14", "hour", "kind duration"}, side{"14 hours and 40 minutes", "880", "minute", "kind duration"}, Contradicted},
		{"months in days", "three months are about 90 days", side{"90 days", "90", "day", "kind duration"}, side{"three months", "3", "month", "kind duration"}, Supported},
		{"per what left out", "a fare is per head", side{"8,000 euros", "8000", "EUR", ""}, side{"8,000 euros a head", "8000", "EUR/person", "kind rate"}, Supported},
		{"month of a day", "5 May is in May", side{"May", "0", "", "kind date, period 2024-05"}, side{"5 May", "0", "", "kind date, period 2024-05-05"}, Supported},
		{"day of a month", "May does not give 5 May", side{"5 May", "0", "", "kind date, period 2024-05-05"}, side{"May", "0", "", "kind date, period 2024-05"}, Unverified},
		{"far from about", "9.15 is not about 8.40", side{"9.15 euros", "9.15", "EUR", ""}, side{"8.40 euros", "7.56..9.24", "EUR", ""}, Unverified},
		{"year left out", "a text without a date may mean any year", side{"7 January 2012", "0", "", "kind date, period 2012-01-07"}, side{"7 January", "0", "", "kind date, period 2015-01-07"}, Supported},
		{"year told", "both name the year", side{"7 January 2012", "0", "", "kind date, period 2012-01-07"}, side{"7 January 2015", "0", "", "kind date, period 2015-01-07"}, Contradicted},
		{"still open", "2022 is not 2020", side{"since 2020", "0", "", "kind date, period 2020-01-01/"}, side{"since 2022", "0", "", "kind date, period 2022-01-01/"}, Contradicted},
		{"stretch of a year", "one year is not where a stretch begins and ends", side{"from 2029 to 2033", "0", "", "kind date, period 2029-01-01/2033-12-31"}, side{"2030", "0", "", "kind date, period 2030"}, Unverified},
		{"cut off", "475 leaves off the .6, as headlines do", side{"475 billion", "475e9~1e9", "USD", ""}, side{"475.6 billion", "475.6e9~1e8", "USD", ""}, Supported},
		{"cut off to two digits", "with two digits left it is another number", side{"1.2 billion", "1.2e9~1e8", "USD", ""}, side{"1.29 billion", "1.29e9~1e7", "USD", ""}, Contradicted},
		{"below zero", "a degree of longitude counts nothing", side{"about 80", "75..85", "person", ""}, side{"-77.4", "-77.4~0.1", "", ""}, Unverified},
		{"frost", "ten below zero is not ten", side{"10 degrees", "10", "celsius", ""}, side{"-10 degrees", "-10", "celsius", ""}, Contradicted},
		{"over", "a percentage told without its sign", side{"over 60", ">60", "", ""}, side{"64%", "64", "%", ""}, Supported},
		{"over, far", "99 is not what over 65 is said of", side{"over 65", ">65", "", ""}, side{"99.3%", "99.3", "%", ""}, Unverified},
		{"finer", "4.23 may be what 4.2 is rounded from, but 4.2 does not give it", side{"4.23 billion", "4.23e9~1e7", "USD", ""}, side{"4.2 billion", "4.2e9~1e8", "USD", ""}, Unverified},
		{"coarser", "4.2 is 4.23 rounded", side{"4.2 billion", "4.2e9~1e8", "USD", ""}, side{"4.23 billion", "4.23e9~1e7", "USD", ""}, Supported},
		{"finer than about", "about 700 does not give 680", side{"680", "680", "person", ""}, side{"about 700", "650..750", "person", ""}, Unverified},
		{"about, copied", "four digits are copied and not estimated", side{"about 7,314", "6950..7680", "ton", ""}, side{"about 6,314", "6000..6630", "ton", ""}, Contradicted},
		{"nearly", "nearly 3.1 is not 2.8", side{"2.8 billion", "2.8e9~1e8", "USD", ""}, side{"nearly 3.1 billion", "<3.1e9", "USD", ""}, Contradicted},
		{"until", "2028 is not 2026", side{"until 2028", "0", "", "kind date, period /2028-12-31"}, side{"until 2026", "0", "", "kind date, period /2026-12-31"}, Contradicted},
		{"one end of a stretch", "it ends a day earlier", side{"8 to 24 June", "0", "", "kind date, period 2022-06-08/2022-06-24"}, side{"8 to 23 June", "0", "", "kind date, period 2022-06-08/2022-06-23"}, Contradicted},
		{"step, one end", "from 12 is half of what is told", side{"from 12% to 15%", "12..15", "%", ""}, side{"15%", "15", "%", ""}, Supported},
		{"step, between", "14.2 is not where it went", side{"from 12% to 15%", "12..15", "%", ""}, side{"14.2%", "14.2~0.1", "%", ""}, Contradicted},
		{"range around", "14.2 is between 12 and 15", side{"12% to 15%", "12..15", "%", ""}, side{"14.2%", "14.2~0.1", "%", ""}, Supported},
		{"sign in the words", "shrank by 0.3% is -0.3%", side{"0.3%", "0.3", "%", ""}, side{"-0.3%", "-0.3", "%", ""}, Supported},
		{"race over a length", "over says how far it goes", side{"over 33.7 kilometres", ">33.7", "kilometer", ""}, side{"33.7 kilometres", "33.7", "kilometer", ""}, Supported},
		{"points", "a point of a rate is one of percent", side{"0.5 points", "0.5", "point", "kind change"}, side{"0.5 percentage points", "0.5", "pp", "kind change"}, Supported},
		{"count a year", "what is counted is named in other words", side{"500 farms a year", "500", "farm/year", "kind rate"}, side{"500 estates a year", "500", "estate/year", "kind rate"}, Supported},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			say := func(id string, s side) *paper {
				p := newPaper(t, id, "", "")
				opts := []string{"what harbour crossing ferry", "verb carry", "with lisbon tagus"}
				if s.more != "" {
					opts = append(opts, strings.Split(s.more, ", ")...)
				}
				p.say(s.text, s.value, s.unit, opts...)
				return p
			}
			d, s := say("draft", tt.draft), say("s1", tt.source)
			v := Verify(gather(d), gather(s))
			if v.Draft[0].Label != tt.want {
				t.Errorf("%s: %s against %s is %s, want %s: %s", tt.why, tt.draft.text, tt.source.text, v.Draft[0].Label, tt.want, v.Draft[0].Message)
			}
		})
	}
}
