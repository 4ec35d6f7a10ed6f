package extract_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/claimtest"
	"github.com/claimcheck/claimcheck/extract"
)

var updateClaims = flag.Bool("update-claims", false, "rewrite testdata/claims from what is read now")

// TestClaimGoldens reads the texts of testdata/claims, each a line published on 16 May 2024, and compares the claims
// made of it with the lines under it: carets under the figure, then what the claim says. A line that starts with #
// says why the texts behind it stand there. In testdata/claims/wrong stands what is read wrongly and known to be;
// remarks.txt shows remarks too.
func TestClaimGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/claims/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	wrong, err := filepath.Glob("testdata/claims/wrong/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, wrong...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		claimtest.Golden(t, *updateClaims, file, underlinedClaims(string(data), filepath.Base(file) == "remarks.txt"))
	}
}

// underlinedClaims returns the golden with the lines under its texts made anew; with remarks also theirs.
func underlinedClaims(golden string, remarks bool) string {
	x := extract.Extractor{Remarks: remarks}
	var b strings.Builder
	for line := range strings.Lines(golden) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(strings.TrimLeft(line, " "), "^") {
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			b.WriteString(line + "\n")
			continue
		}
		doc := &claims.Document{ID: "d", Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: line}
		b.WriteString(claimtest.Underline(doc, x.Claims(doc)))
	}
	return b.String()
}
