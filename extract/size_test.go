package extract

import (
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// TestMemoryGrowth holds that what reading takes of memory grows as the text does: one document four times as long
// takes no more than four times as much, and a tenth.
func TestMemoryGrowth(t *testing.T) {
	read := map[string]func(*claims.Document){
		"Mentions": func(d *claims.Document) { Mentions(d) },
		"Claims":   func(d *claims.Document) { Claims(d) },
	}
	// The collector would empty the pool of memory that is used again.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for name, f := range read {
		took := func(size int) (allocs, bytes float64) {
			doc := &claims.Document{ID: "a", Text: newsText(11, size)}
			allocs, bytes = 1e9, 1e9
			for range 4 { // the first fills the memory that is used again
				var m0, m1 runtime.MemStats
				runtime.ReadMemStats(&m0)
				f(doc)
				runtime.ReadMemStats(&m1)
				allocs = min(allocs, float64(m1.Mallocs-m0.Mallocs)/float64(len(doc.Text)))
				bytes = min(bytes, float64(m1.TotalAlloc-m0.TotalAlloc)/float64(len(doc.Text)))
			}
			return allocs, bytes
		}
		allocs, bytes := took(64 << 10)
		allocs4, bytes4 := took(256 << 10)
		if allocs4 > 1.1*allocs || bytes4 > 1.1*bytes+1 {
			t.Errorf("%s: %.3f allocations and %.1f bytes a byte of 64 KB, %.3f and %.1f of 256 KB", name, allocs, bytes, allocs4, bytes4)
		}
		if bytes4 > 40 {
			t.Errorf("%s takes %.1f bytes a byte of text", name, bytes4)
		}
	}
}

// TestImport holds that importing the package builds nothing: what its packages allocate before main starts.
func TestImport(t *testing.T) {
	if os.Getenv("GODEBUG") != "" {
		t.Skip("GODEBUG is set")
	}
	self, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(self, "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`^init (github.com/claimcheck/\S+) .* (\d+) bytes, \d+ allocs`)
	seen := false
	for l := range strings.Lines(string(out)) {
		seen = seen || strings.HasPrefix(l, "init ")
		m := line.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		if n, err := strconv.Atoi(m[2]); err != nil || n > 4<<10 {
			t.Errorf("importing %s allocates %s bytes", m[1], m[2])
		}
	}
	if !seen {
		t.Error("the runtime traces no init")
	}
}
