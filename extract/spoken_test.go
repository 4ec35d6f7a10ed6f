package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/google/go-cmp/cmp"
)

// TestSpokenClock holds which words are a time of the day, and which numbers are none.
func TestSpokenClock(t *testing.T) {
	day, _ := claims.DateOf(2024, 5, 16)
	tests := []struct {
		why, text string
		want      [][2]string
	}{
		{"half past", "The train left at half past three.", [][2]string{{"half past three", "T03:30"}}},
		{"a quarter before noon", "The train left at a quarter to noon.", [][2]string{{"a quarter to noon", "T11:45"}}},
		{"minutes past", "They met at twenty past eight.", [][2]string{{"twenty past eight", "T08:20"}}},
		{"minutes named", "The bell rang thirty-six minutes after six.", [][2]string{{"thirty-six minutes after six", "T06:36"}}},
		{"minutes to the hour", "The shop shut ten minutes to five.", [][2]string{{"ten minutes to five", "T04:50"}}},
		{"a score behind at", "The match ended at ten to five.", nil},
		{"over midnight", "It ended ten minutes before midnight.", [][2]string{{"ten minutes before midnight", "T23:50"}}},
		{"hour and minutes with a part of the day", "It opens at seven thirty in the evening.", [][2]string{{"seven thirty in the evening", "T19:30"}}},
		{"hour and minutes behind a day", "The sun sets tomorrow at seven twenty-seven.", [][2]string{{"tomorrow at seven twenty-seven", "2024-05-17T07:27"}}},
		{"a range of numbers", "The score fell from ten to five.", nil},
		{"a share", "Half of the three went.", nil},
		{"an age", "A quarter past their prime, they won.", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, timexes(tt.text, day)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.why, tt.text, diff)
		}
	}
}
