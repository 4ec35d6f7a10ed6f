package extract

import (
	"os"
	"path/filepath"
	"testing"
)

// The name of a recognizer is the name of its file, and of its golden once goldens are there; no
// two recognizers share one.
func TestEveryRecognizerHasItsPlace(t *testing.T) {
	goldens, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, r := range recognizers() {
		if r.name == "" || seen[r.name] {
			t.Errorf("recognizer %q has no name of its own", r.name)
		}
		seen[r.name] = true
		places := []string{r.name + ".go"}
		if len(goldens) > 0 {
			places = append(places, filepath.Join("testdata", r.name+".txtar"))
		}
		for _, path := range places {
			if _, err := os.Stat(path); err != nil {
				t.Errorf("recognizer %s: %v", r.name, err)
			}
		}
	}
}
