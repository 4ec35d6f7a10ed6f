// Package suggest finds the name that was meant by a misspelled one.
package suggest

import "fmt"

// Like gives " (did you mean \"values\"?)" with the one of known that is most like s, and nothing if none is.
func Like(s string, known []string) string {
	best, least := "", min(4, max(2, len(s)/3))+1
	for _, k := range known {
		if d := distance(s, k); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %q?)", best)
}

// distance is the least number of letters to change, put in or leave out to make b of a (Levenshtein), or a large
// number where the lengths differ much.
func distance(a, b string) int {
	if d := len(a) - len(b); d > 8 || d < -8 {
		return 100
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			x := last
			if a[i] != b[j] {
				x = 1 + min(last, row[j], row[j+1])
			}
			last, row[j+1] = row[j+1], x
		}
	}
	return row[len(b)]
}
