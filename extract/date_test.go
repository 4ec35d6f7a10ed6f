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
		{"the verb of the next clause does not count", "The board plans to vote on Monday, and its chair confirmed it.", "Monday", "2024-05-20"},
		{"what was decided to happen lies ahead", "She is to appear in court on Monday.", "Monday", "2024-05-20"},
		{"reported plans lie ahead", "He said he would resign in June.", "June", "2024-06"},
		{"a term that is arranged", "The contract ends in September.", "September", "2024-09"},
		{"the weekday of the day itself", "The council will meet on Thursday.", "Thursday", "2024-05-16"},
		{"since is always past", "Talks have gone on since November, and they will go on.", "since November", "2023-11"},
		{"a day after something else is not known", "It rained the day after the vote.", "the day after", "XXXX-XX-XX"},
		{"the last week of something else is not last week", "They met in the last week of the term.", "", ""},
		{"following, of an event and not of a month", "It grew following November's vote.", "November", "2023-11"},
		{"quarter", "Sales in the third quarter of 2023 fell.", "the third quarter of 2023", "2023-Q3"},
		{"short quarter", "Q2 2022 was weak.", "Q2 2022", "2022-Q2"},
		{"half", "It lost money in the first half of 2021.", "the first half of 2021", "2021-H1"},
		{"fiscal year", "Revenue in fiscal 2022 rose.", "fiscal 2022", "FY2022"},
		{"decade", "The mill closed in the 1980s.", "the 1980s", "198"},
		{"century", "A house of the 18th century burnt down.", "the 18th century", "17"},
		{"a part has the value of the whole", "It was sold in early 2020.", "early 2020", "2020"},
		{"since marks its year", "It has grown since 2012.", "since 2012", "2012"},
		{"open at the end", "It was held from 2012 onwards.", "from 2012 onwards", "2012/"},
		{"the last moment of a day", "It is due by the end of tomorrow.", "the end of tomorrow", "2024-05-17T23:59:59"},
		{"half of a century", "It dates from the second half of the 19th century.", "the second half of the 19th century", "1850/1899"},
		{"decades back are a year", "It closed three decades ago.", "three decades ago", "1994"},
		{"the latter half", "It fell in the latter half of 2008.", "the latter half of 2008", "2008-H2"},
		{"the year of a level", "Output is half of 1990 levels.", "1990", "1990"},
		{"the year of prices", "All sums are in 2015 dollars.", "2015 dollars", "2015"},
		{"a sum of dollars", "It paid 2015 dollars.", "", ""},
		{"the year of a thing, where numbers have commas", "Of 1,200 men few saw the 1777 campaigns.", "the 1777", "1777"},
		{"a number of things", "The 1777 campaigns were won.", "", ""},
		{"two weeks on", "The board meets the week after next.", "the week after next", "2024-W22"},
		{"a weekday of next week", "The board meets next week Mon.", "next week Mon", "2024-05-20"},
		{"half of the day without an hour", "It is shut tomorrow pm.", "tomorrow pm", "2024-05-17TAF"},
		{"two digits of a year behind of", "He was born in April of 87.", "April of 87", "1987-04"},
		{"a day in words", "She was hired on twenty two March nineteen ninety one.", "twenty two March nineteen ninety one", "1991-03-22"},
		{"the present puts a weekend ahead", "The hotel is full this weekend.", "this weekend", "2024-W20-WE"},
		{"a weekday behind its day", "It was held on July 18 (Tuesday).", "July 18 (Tuesday)", "2023-07-18"},
		{"a weekday that fits another year", "He was seen on Friday, May 15.", "Friday, May 15", "2026-05-15"},
		{"years ahead of a month, alone", "March in two years", "March in two years", "2026-03"},
		{"what follows before is a clause", "There were 12 years before it sank.", "12 years", "P12Y"},
		{"the verb sat", "She first sat down.", "", ""},
		{"past, the preposition", "It runs past November 7.", "November 7", "2023-11-07"},
		{"that, of what was said", "He said that half the town left.", "", ""},
		{"the next election", "It is better for September's election.", "September", "2024-09"},
		{"a phrase for now", "Few are left these days.", "these days", "PRESENT_REF"},
		{"open at the start", "It ran until March 2020.", "until March 2020", "2020-03"},
		{"a range of years", "Between 2010 and 2015.", "Between 2010 and 2015", "2010/2015"},
		{"a range of days in a month", "May 3-6, 2023.", "May 3-6, 2023", "2023-05-03/2023-05-06"},
		{"a year ago", "It stood at 5 ten years ago.", "ten years ago", "2014"},
		{"last month", "It fell last month.", "last month", "2024-04"},
		{"twelve months ended", "In the twelve months ended September 30, 2023 it lost money.", "the twelve months ended September 30, 2023", "2022-10/2023-09"},
		{"nine months", "In the first nine months of 2023 it lost money.", "the first nine months of 2023", "2023-01/2023-09"},
		{"the verb may", "It may fall.", "", ""},
		{"the verb march", "They march on.", "", ""},
		{"a number of four digits before what is counted", "It sent 2000 troops.", "", ""},
		{"duration", "The four-day march ended.", "four-day", "P4D"},
		{"duration with a half", "It took two and a half hours.", "two and a half hours", "PT2.5H"},
		{"hours of a day", "Polls will open on Friday from 7am to 9:30pm.", "Friday from 7am to 9:30pm", "2024-05-17T07/2024-05-17T21:30"},
		{"hours before their day", "He was seen between 10 and 11:30 on Tuesday morning.", "between 10 and 11:30 on Tuesday morning", "2024-05-14T10/2024-05-14T11:30"},
		{"hours of an evening", "The hall was full between 7 and 9 last night.", "between 7 and 9 last night", "2024-05-15T19/2024-05-15T21"},
		{"a fall between two figures is no time", "The index fell from 8 to 6 on Tuesday.", "Tuesday", "2024-05-14"},
		{"the score of a game is no time", "Rovers won 3-1 on Tuesday.", "Tuesday", "2024-05-14"},
		{"the last weekend in a text of the past", "Shops were full over the weekend.", "the weekend", "2024-W19-WE"},
		{"the weekend beside a holiday", "Traffic is heavy on Labor Day weekend.", "Labor Day weekend", "2023-W35-WE"},
		{"weekends", "It is closed on weekends.", "weekends", "P1WE"},
		{"a set of parts of days", "They meet on Friday mornings.", "Friday mornings", "XXXX-WXX-5TMO"},
		{"a set with its hour", "The club meets every Tuesday at 6 pm.", "every Tuesday at 6 pm", "XXXX-WXX-2T18"},
		{"a school year", "In the 2021-22 school year rolls fell.", "the 2021-22 school year", "FY2021/2022"},
		{"the last fiscal year", "It lost money last fiscal year.", "last fiscal year", "FY2023"},
		{"an evening of another week", "She will speak Wednesday evening next week.", "Wednesday evening next week", "2024-05-22TEV"},
		{"years and months ago", "It shut one year and three months ago.", "one year and three months ago", "2023-02-16"},
		{"the end of a year in one word", "It owed money at year-end 2022.", "year-end 2022", "2022"},
		{"a time that only the text tells", "It had 40 shops at the time.", "at the time", "XXXX"},
		{"a compact date", "See the file of 20230411.", "20230411", "2023-04-11"},
		{"a range of days without a month", "Between the 21st and 23rd.", "Between the 21st and 23rd", "2024-05-21/2024-05-23"},
		{"a range of one day is that day", "It is shut from May 20 to May 20, 2024.", "from May 20 to May 20, 2024", "2024-05-20"},
		{"the past hours, to the day", "It lost 40 ships in the past 24 hours.", "the past 24 hours", "PT24H"},
		{"working days", "It will answer in the next four working days.", "the next four working days", "P4D"},
		{"the last months of a year", "It lost money in the last four months of 2021.", "the last four months of 2021", "2021-09/2021-12"},
		{"from now to a day", "Nothing will change between now and 1 August.", "between now and 1 August", "2024-05-16/2024-08-01"},
		{"a day of a later year by its distance", "The works will end at Easter in two years.", "Easter in two years", "2026-04-05"},
		{"a range that has begun", "From March to July.", "From March to July", "2024-03/2024-07"},
		{"the election that is nearest", "The party chose its man for the July election.", "the July", "2024-07"},
		{"what stands behind another comma is another clause", "It will publish a list by Monday, the ministry announced.", "Monday", "2024-05-20"},
		{"what will be held lies ahead", "The fair will be held in Leeds, Yorkshire, on Monday.", "Monday", "2024-05-20"},
		{"ahead of a day", "Prices fell ahead of Monday's vote.", "Monday", "2024-05-20"},
		{"what goes on is arranged", "She is meeting the miners on Monday.", "Monday", "2024-05-20"},
		{"the attacks named after their day", "The law was passed after the Sept. 11 attacks.", "the Sept. 11", "2001-09-11"},
		{"the longest for years is no date", "It would be the highest rate in six decades.", "six decades", "P6DE"},
		{"set", "It meets every 12 years.", "every 12 years", "P12Y"},
		{"a set of weekdays", "The market opens on Saturdays.", "Saturdays", "XXXX-WXX-6"},
		{"the day of the month in words", "It opened on the sixteenth of May 2022.", "the sixteenth of May 2022", "2022-05-16"},
		{"a year of two digits behind a month", "It was built in Aug '96.", "Aug '96", "1996-08"},
		{"the nth weekday of a month", "Voters go to the polls on the first Tuesday of October 2022.", "the first Tuesday of October 2022", "2022-10-04"},
		{"a weekday of another week", "They will meet on Wednesday of next week.", "Wednesday of next week", "2024-05-22"},
		{"the year of a month by words", "It fell by a tenth in August of last year.", "August of last year", "2023-08"},
		{"the last whole week of a month", "It closed in the last week of March 2023.", "the last week of March 2023", "2023-W12"},
		{"season and year", "It was laid down in the winter of 1942.", "the winter of 1942", "1942-WI"},
		{"a winter of two years", "Stays in the winter of 2023-24 rose.", "the winter of 2023-24", "2023-WI"},
		{"years before Christ share their era", "480-479 BC", "480-479 BC", "BC0480/BC0479"},
		{"a year of two numbers", "Spending in 2022/23 fell.", "2022/23", "FY2022/2023"},
		{"the middle of a decade", "It shut in the mid-1990s.", "the mid-1990s", "199"},
		{"a short decade", "It shut in the '80s.", "the '80s", "198"},
		{"the year to a month", "It grew by a fifth in the year to March.", "the year to March", "2023-04/2024-03"},
		{"weeks ended", "In the four weeks ended April 28 sales rose.", "the four weeks ended April 28", "2024-04-01/2024-04-28"},
		{"year to date", "It is up 20% year to date.", "year to date", "2024"},
		{"a length before the publication", "It doubled over the past two years.", "the past two years", "P2Y"},
		{"a day counted from another", "It ends two weeks after Easter 2024.", "two weeks after Easter 2024", "2024-04-14"},
		{"a clock time with its day", "Doors will open at 7:30 pm on Friday.", "7:30 pm on Friday", "2024-05-17T19:30"},
		{"a clock time alone", "Doors open at 7:30 pm.", "7:30 pm", "T19:30"},
		{"the time of a race", "She won in 2:15:09.", "2:15:09", "PT2H15M9S"},
		{"part of a day", "It burned down on Sunday night.", "Sunday night", "2024-05-12TNI"},
		{"a month that only its next year can mean", "Talks must end by Jan. 1.", "Jan. 1", "2025-01-01"},
		{"what is expected lies ahead", "The result is expected in August.", "August", "2024-08"},
		{"a name that is a month", "Theresa May resigned.", "", ""},
		{"a name that holds a month", "Jan Novak sat.", "", ""},
		{"the noun fall", "The fall of the dollar went on.", "", ""},
		{"the sun is no Sunday", "The sun rose.", "", ""},
		{"an ordinal is no second", "It is back for a second series.", "", ""},
		{"one day, of a tale", "Until one day it broke.", "", ""},
		{"a range of durations", "It takes five to seven days.", "five to seven days", "P5D/P7D"},
		{"a hedged duration", "It took almost three weeks.", "almost three weeks", "P3W"},
		{"a vague duration", "It took several months.", "several months", "PXM"},
		{"several units", "It took 2 years and 3 months.", "2 years and 3 months", "P2Y3M"},
		{"half of a unit", "It took half an hour.", "half an hour", "PT0.5H"},
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

// TestDatesOfNarratives holds that dates without a year belong to the year that the text tells of.
func TestDatesOfNarratives(t *testing.T) {
	text := "The siege began in March 1856. In May 1856 a relief was tried, and by 1857 half the town was gone. " +
		"In June 1857 the walls fell. On 3 July the governor fled. The next day the flag came down. In December the town starved. Peace came in January."
	day, _ := claims.DateOf(2009, 12, 19)
	want := []string{"1856-03", "1856-05", "1857", "1857-06", "1857-07-03", "1857-07-04", "1857-12", "1858-01"}
	got := timexes(text, day)
	for i := range want {
		if i >= len(got) || got[i][1] != want[i] {
			t.Fatalf("got %q, want the values %q", got, want)
		}
	}
}

// TestYearsOfNarratives holds which dates move the time that a text tells of, and which take the year of a date beside them.
func TestYearsOfNarratives(t *testing.T) {
	day, _ := claims.DateOf(2009, 12, 19)
	head := "The war began in May 1814. It was remembered in 1850 and 1860 and 1870 and again in 1880. "
	tests := []struct{ why, text, words, timex string }{
		{"a later year in the middle of a sentence is an aside", "A chronicle of 1871 praised the town. In July the bridge was lost.", "July", "1814-07"},
		{"a year that opens a sentence is not", "In 1816 the harvest failed. In July it snowed.", "July", "1816-07"},
		{"dates in brackets are asides", "A law (passed on 4 March 1902) honoured them. In July the bridge was lost.", "July", "1814-07"},
		{"until when is an aside", "The order stood until 3 June 1835. In July the bridge was lost.", "July", "1814-07"},
		{"a year alone keeps the month that is known", "The fort fell in December 1814, the worst winter of the war. In January the king fled.", "January", "1815-01"},
		{"joined dates share the year", "Towns burnt in April and June 1817.", "April", "1817-04"},
		{"joined dates around New Year", "Towns burnt in December and January 1817.", "December", "1816-12"},
		{"a full date later in the sentence gives the year", "The summer campaign failed in October 1819.", "The summer", "1819-SU"},
		{"a year before in the sentence gives the year", "He wrote in 1823 that on 5 August the last ship left.", "5 August", "1823-08-05"},
		{"the next leap year", "The siege went on into 1815. In November 1815 it rained. It ended on February 29.", "February 29", "1816-02-29"},
	}
	for _, tt := range tests {
		found := false
		for _, got := range timexes(head+tt.text, day) {
			if got[0] == tt.words {
				found = true
				if got[1] != tt.timex {
					t.Errorf("%s: %q: got %q, want %q", tt.why, tt.text, got, tt.timex)
				}
			}
		}
		if !found {
			t.Errorf("%s: %q: %q not found", tt.why, tt.text, tt.words)
		}
	}
}

// TestDatesOfNewsAboutThePast holds that news which tell of long ago still count "last week" from their own day.
func TestDatesOfNewsAboutThePast(t *testing.T) {
	day, _ := claims.DateOf(2024, 5, 16) // a Thursday
	text := "The mill opened in 1890, burnt down in 1911, reopened in 1920 and closed in 1962. On Tuesday its owner said that it was sold last week."
	got := timexes(text, day)
	for _, want := range [][2]string{{"Tuesday", "2024-05-14"}, {"last week", "2024-W19"}} {
		found := false
		for _, g := range got {
			found = found || g == want
		}
		if !found {
			t.Errorf("got %q, want %q among them", got, want)
		}
	}
}

// TestDatesWithoutPublication holds that what counts from an unknown day has an unknown value.
func TestDatesWithoutPublication(t *testing.T) {
	for text, want := range map[string]string{
		"It fell on Monday.":         "XXXX-WXX-1",
		"It fell last month.":        "XXXX-XX",
		"It fell in May.":            "XXXX-05",
		"It fell on 3 May.":          "XXXX-05-03",
		"It fell for three days.":    "P3D",
		"It fell on 3 May 2020.":     "2020-05-03",
		"It fell ten years ago.":     "XXXX",
		"It fell in the third week.": "",
	} {
		got := timexes(text, claims.Date{})
		if want == "" && len(got) == 0 {
			continue
		}
		if len(got) != 1 || got[0][1] != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestPeriods holds which days the parts of periods are.
func TestPeriods(t *testing.T) {
	day, _ := claims.DateOf(2024, 5, 16)
	tests := []struct{ why, text, want string }{
		{"the first third of a year", "It opened in early 2020.", "2020-01/2020-04"},
		{"the last third of a year", "It opened in late 2020.", "2020-09/2020-12"},
		{"the middle of a month", "It opened in mid-June 2020.", "2020-06-11/2020-06-20"},
		{"the end is the last day", "It had 5 shops at the end of 2020.", "2020-12-31"},
		{"the start is the first day", "It had 5 shops at the start of 2020.", "2020-01-01"},
		{"counted back from the publication", "It doubled over the past two years.", "2022-05-16/2024-05-15"},
		{"a fiscal year", "It lost money in fiscal 2022.", "FY2022"},
	}
	for _, tt := range tests {
		var got string
		for _, m := range Mentions(&claims.Document{Text: tt.text, Date: day}) {
			if m.Kind == Date {
				got = m.Period.Timex()
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q is %s, want %s", tt.why, tt.text, got, tt.want)
		}
	}
}
