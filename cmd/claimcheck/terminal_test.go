package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// The line of progress appears on a terminal only, and only in a long run; it stays for a moment, and is gone before
// anything else is written.
func TestProgress(t *testing.T) {
	var b strings.Builder
	now := time.Unix(0, 0)
	p := progress{w: &b, on: true, start: now, files: 4, now: func() time.Time { return now }}
	wrote := func(want string) {
		t.Helper()
		if diff := cmp.Diff(want, b.String()); diff != "" {
			t.Errorf("after %s, %d read (-want +got):\n%s", now.Sub(p.start), p.read, diff)
		}
		b.Reset()
	}
	p.step(1)
	wrote("")
	now = now.Add(patience)
	p.step(1)
	wrote("\r\x1b[Kclaimcheck: [#######.......................] file 1 of 4, 2 read")
	p.step(2)
	wrote("")
	now = now.Add(pause)
	p.step(4)
	wrote("\r\x1b[Kclaimcheck: [##############################] file 4 of 4, 4 read")
	p.comparing(7)
	wrote("\r\x1b[Kclaimcheck: comparing 7 claims")
	p.clear()
	wrote("\r\x1b[K")
	p.clear()
	wrote("")
	p.files = 1
	now = now.Add(pause)
	p.step(1)
	wrote("\r\x1b[Kclaimcheck: 5 read")
	p.on = false
	now = now.Add(time.Hour)
	p.step(1)
	p.comparing(1)
	wrote("")
	if newProgress(&b).on {
		t.Error("a builder is no terminal")
	}
}
