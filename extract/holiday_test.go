package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

func TestHolidays(t *testing.T) {
	tests := []struct {
		why, holiday string
		year         int
		want         string
	}{
		{"a day of the year", "christmas", 2024, "2024-12-25"},
		{"the third Monday", "mlk day", 2024, "2024-01-15"},
		{"the last Monday", "memorial day", 2024, "2024-05-27"},
		{"a day after the fourth Thursday", "black friday", 2024, "2024-11-29"},
		{"Easter in March", "easter", 2024, "2024-03-31"},
		{"before Easter", "good friday", 2025, "2025-04-18"},
		{"Easter of the eastern churches", "orthodox easter", 2024, "2024-05-05"},
		{"the eve of Yom Kippur", "yom kippur", 2024, "2024-10-11"},
		{"nine days from the eve", "passover", 2024, "2024-04-22/2024-04-30"},
		{"Hanukkah that runs into the next year", "hanukkah", 2024, "2024-12-25/2025-01-01"},
		{"a month", "ramadan", 2024, "2024-03-11/2024-04-09"},
		{"the day after Ramadan", "eid al fitr", 2024, "2024-04-10"},
		{"the new year of China", "lunar new year", 2024, "2024-02-10"},
		{"the new moon in the evening of India", "diwali", 2023, "2023-11-12"},
		{"the day after the full moon of March", "holi", 2024, "2024-03-25"},
		{"a Sunday moves it to the day before", "koningsdag", 2025, "2025-04-26"},
		{"other days leave it", "koningsdag", 2024, "2024-04-27"},
		{"a Saturday moves it to the Friday", "boss day", 2027, "2027-10-15"},
		{"a Sunday moves it to the Monday", "boss day", 2022, "2022-10-17"},
		{"the last Friday of Ramadan", "jamat ul vida", 2024, "2024-04-05"},
		{"the sun enters Capricorn by day", "makar sankranti", 2025, "2025-01-14"},
		{"the sun enters Capricorn at night", "makar sankranti", 2024, "2024-01-15"},
		{"years of 365 days", "parsi new year", 2024, "2024-08-15"},
	}
	for _, tt := range tests {
		w := holidayWord(tt.holiday)
		if w == 0 {
			t.Errorf("%s: the lexicon has no %q", tt.why, tt.holiday)
			continue
		}
		if got := holidayPeriod(w, tt.year).Timex(); got != tt.want {
			t.Errorf("%s: %s of %d is %s, want %s", tt.why, tt.holiday, tt.year, got, tt.want)
		}
	}
}

// holidayWord returns the holiday of that name.
func holidayWord(name string) lexicon.Word {
	for w := lexicon.Word(1); int(w) < lexicon.Words(); w++ {
		if w.Is(lexicon.Holiday) && w.String() == name {
			return w
		}
	}
	return 0
}
