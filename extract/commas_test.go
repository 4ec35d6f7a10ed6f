package extract

import "testing"

// A comma can be a decimal mark only where it is the only mark.
func TestManyCommas(t *testing.T) {
	for text, want := range map[string]bool{"1,5": false, "123,456": false, "1,234,567": true, "1,234.5": true, "12": false} {
		if got := manyCommas(text); got != want {
			t.Errorf("manyCommas(%q) = %v", text, got)
		}
	}
}

// The 15th of Shevat, with days of leap years of the Jewish calendar (2022, 2024) and of other years.
func TestShevat(t *testing.T) {
	for year, want := range map[int]string{2022: "2022-01-17", 2023: "2023-02-06", 2024: "2024-01-25", 2025: "2025-02-13"} {
		if got := shevat(year).String(); got != want {
			t.Errorf("15 Shevat in the winter of %d: %s, want %s", year, got, want)
		}
	}
}
