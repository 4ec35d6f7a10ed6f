package extract

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// FuzzDates holds that any text can be read with any day of publication: no panic, words inside the text
// and in order, periods whose end is not before their start, and the same answer twice.
func FuzzDates(f *testing.F) {
	for _, text := range []string{
		"Sales rose in the third quarter of 2023, from 5 in May to 7 on June 3rd.",
		"It opened at 5:30 p.m. on Monday, 16 May 2022 and closes 5/31.",
		"the last week of October 2018, '90s, mid-1990s, 480-479 BC, FY2023/24, Q3'22",
		"two weeks after Easter, three fridays from now, a year earlier, the year to June",
		"every other Tuesday; 2 years, 3 months and 4 days; half a century ago",
		"the 31st of February 9999999999 years later 0001-00-00 99/99/9999",
	} {
		f.Add(text, 2024, 5, 16)
	}
	f.Fuzz(func(t *testing.T, text string, y, m, d int) {
		date, _ := claims.DateOf(y, m, d)
		checkDates(t, text, date)
	})
}

// checkDates fails the test where a reading of the text breaks one of the laws of FuzzDates.
func checkDates(t *testing.T, text string, date claims.Date) {
	t.Helper()
	doc := &claims.Document{Text: text, Date: date}
	ms := Mentions(doc)
	end := 0
	for _, m := range ms {
		if m.At.Start < end || m.At.End > len(text) || m.At.Start >= m.At.End {
			t.Fatalf("mention %v of %q overlaps the one before it or leaves the text", m.At, text)
		}
		end = m.At.End
		if p := m.Period; !p.Start.IsZero() && !p.End.IsZero() && p.Start.Compare(p.End) >= 0 {
			t.Fatalf("%q in %q: period %v ends before it starts", m.At.Text(), text, p)
		}
		if (m.Kind == Date) && m.Timex == "" {
			t.Fatalf("%q in %q: a date without a TIMEX3 value", m.At.Text(), text)
		}
	}
	again := Mentions(doc)
	if len(again) != len(ms) {
		t.Fatalf("%q: %d mentions, then %d", text, len(ms), len(again))
	}
	for i := range ms {
		if ms[i].Timex != again[i].Timex || ms[i].At != again[i].At {
			t.Fatalf("%q: %v, then %v", text, ms[i], again[i])
		}
	}
}

// TestDatesOfAnyWords reads sentences made at random of the words that times are made of.
func TestDatesOfAnyWords(t *testing.T) {
	words := strings.Fields(`the a this last next past previous following same that of in on to from between and by since until
		before after ago earlier later hence now today tomorrow yesterday tonight first second third 2nd 16th 31st last two three ten
		half day days week weeks month months quarter half year years decade century hour minutes Monday Friday Sunday morning
		night January May March Dec. summer winter Easter Christmas 5 12 31 1999 2023 480 99 BC AD fiscal FY Q 3 / - : . , 's pm a.m.
		early mid late end start every each nineteen eighty six thousand few several couple ended ending 1990s '90s 2023-24 5/6 24-05-01`)
	r := rand.New(rand.NewPCG(1, 2))
	day, _ := claims.DateOf(2024, 2, 29)
	for range 8000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(words[r.IntN(len(words))])
			if r.IntN(8) != 0 {
				b.WriteByte(' ')
			}
		}
		checkDates(t, b.String(), day)
	}
}

// TestDatesWithinDates reads sentences in which every time could be a part of the next one.
func TestDatesWithinDates(t *testing.T) {
	for _, part := range []string{"the day after ", "first week of ", "two days before ", "5 pm ", "May 5 ", "from May to ", "the last month of the ", "1/2/", "2-"} {
		checkDates(t, strings.Repeat(part, 1000), claims.Date{Year: 2024, Month: 5, Day: 16})
	}
}
