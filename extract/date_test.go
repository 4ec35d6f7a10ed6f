package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// timexes returns the words and TIMEX3 values of the times in the text.
func timexes(text string, date claims.Date) [][2]string {
	var out [][2]string
	for _, m := range Mentions(&claims.Document{Text: text, Date: date}) {
		if m.Kind == Date || m.Kind == Duration {
			out = append(out, [2]string{m.At.Text(), m.Timex})
		}
	}
	return out
}

func TestDates(t *testing.T) {
	day, _ := claims.DateOf(2024, 5, 16) // a Thursday
	tests := []struct {
		why, text, words, timex string
	}{
		{"day, month and year", "The bridge opened on May 3, 2019, officials said.", "May 3, 2019", "2019-05-03"},
		{"the British order", "It was signed on 16 May 2022.", "16 May 2022", "2022-05-16"},
		{"numbers with the year first", "Filed 2023-11-02.", "2023-11-02", "2023-11-02"},
		{"month first unless it cannot be", "Filed 23/11/2023.", "23/11/2023", "2023-11-23"},
		{"the last such month in a text of the past", "Prices rose in November.", "November", "2023-11"},
		{"the next one in a text of the future", "The plant will open in November.", "November", "2024-11"},
		{"the last weekday", "The bank said on Monday it was closed.", "Monday", "2024-05-13"},
		{"the next weekday", "The court will meet on Monday.", "Monday", "2024-05-20"},
		{"quarter", "Sales in the third quarter of 2023 fell.", "the third quarter of 2023", "2023-Q3"},
		{"short quarter", "Q2 2022 was weak.", "Q2 2022", "2022-Q2"},
		{"half", "It lost money in the first half of 2021.", "the first half of 2021", "2021-H1"},
		{"fiscal year", "Revenue in fiscal 2022 rose.", "fiscal 2022", "FY2022"},
		{"decade", "The mill closed in the 1980s.", "the 1980s", "198"},
		{"century", "A house of the 18th century burnt down.", "the 18th century", "17"},
		{"a part has the value of the whole", "It was sold in early 2020.", "early 2020", "2020"},
		{"open at the end", "It has grown since 2012.", "since 2012", "2012/"},
		{"open at the start", "It ran until March 2020.", "until March 2020", "../2020-03"},
		{"a range of years", "Between 2010 and 2015 it doubled.", "Between 2010 and 2015", "2010/2015"},
		{"a range of days in a month", "The fair runs May 3-6, 2023.", "May 3-6, 2023", "2023-05-03/2023-05-06"},
		{"a year ago", "It stood at 5 ten years ago.", "ten years ago", "2014"},
		{"last month", "It fell last month.", "last month", "2024-04"},
		{"twelve months ended", "In the twelve months ended September 30, 2023 it lost money.", "the twelve months ended September 30, 2023", "2022-10/2023-09"},
		{"nine months", "In the first nine months of 2023 it lost money.", "the first nine months of 2023", "2023-01/2023-09"},
		{"the verb may", "It may fall.", "", ""},
		{"the verb march", "They march on.", "", ""},
		{"a number of four digits before what is counted", "It sent 2000 troops.", "", ""},
		{"duration", "The four-day march ended.", "four-day", "P4D"},
		{"duration with a half", "It took two and a half hours.", "two and a half hours", "PT2.5H"},
		{"set", "It meets every 12 years.", "every 12 years", "P12Y"},
	}
	for _, tt := range tests {
		got := timexes(tt.text, day)
		switch {
		case tt.words == "" && len(got) != 0:
			t.Errorf("%s: %q: got %q, want none", tt.why, tt.text, got)
		case tt.words == "":
		case len(got) != 1 || got[0] != [2]string{tt.words, tt.timex}:
			t.Errorf("%s: %q: got %q, want %q", tt.why, tt.text, got, [2]string{tt.words, tt.timex})
		}
	}
}
