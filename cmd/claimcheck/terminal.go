package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/text"
)

// isTerminal reports whether what is written to w is seen by a person, as far as that can be told.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" || runtime.GOOS == "windows" && os.Getenv("WT_SESSION") == "" && os.Getenv("TERM") == "" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func (a *app) colorFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.color, "color", "auto", "colour places and figures of a report in text: auto, always or never; auto does so on a terminal, unless the variable NO_COLOR is set")
}

// knownColor is an error if -color has another value.
func (a *app) knownColor() error {
	switch a.color {
	case "", "auto", "always", "never":
		return nil
	}
	return fmt.Errorf("-color %s: write auto, always or never", a.color)
}

// printer makes the printer of a report in text.
func (a *app) printer() *text.Printer {
	color := a.color == "always" || a.color == "auto" && a.terminal && a.output.target == nil && os.Getenv("NO_COLOR") == ""
	return &text.Printer{W: a.out, Explain: a.explain, Color: color, Quiet: a.quiet, Summary: a.summary}
}

// progress is a line on a terminal that says how far a long run has come.
type progress struct {
	w     io.Writer
	on    bool
	now   func() time.Time
	start time.Time
	last  time.Time // when the line was written last
	shown bool

	files  int // that were named
	opened int // of them so far
	read   int // documents and bundles so far
}

// patience is how long a run may take before the line appears, and pause how long it stays as it is.
const (
	patience = 2 * time.Second
	pause    = 200 * time.Millisecond
)

func newProgress(w io.Writer) progress {
	return progress{w: w, on: isTerminal(w), now: time.Now, start: time.Now()}
}

// step counts a document or bundle, of the given number of files opened so far.
func (p *progress) step(opened int) {
	p.read++
	p.opened = opened
	if p.due() {
		p.show(p.bar() + fmt.Sprintf("%d read", p.read))
	}
}

// comparing says that the claims are compared now.
func (p *progress) comparing(n int) {
	if p.on && p.now().Sub(p.start) >= patience {
		p.show(fmt.Sprintf("comparing %d claims", n))
	}
}

func (p *progress) due() bool {
	if !p.on {
		return false
	}
	t := p.now()
	if t.Sub(p.start) < patience || t.Sub(p.last) < pause {
		return false
	}
	p.last = t
	return true
}

// bar draws how many of the named files have been read, nothing of a single one.
func (p *progress) bar() string {
	const width = 30
	if p.files < 2 {
		return ""
	}
	n := min(width, width*p.opened/p.files)
	return "[" + strings.Repeat("#", n) + strings.Repeat(".", width-n) + "] " + fmt.Sprintf("file %d of %d, ", min(p.opened, p.files), p.files)
}

func (p *progress) show(s string) {
	p.shown = true
	fmt.Fprintf(p.w, "\r\x1b[Kclaimcheck: %s", s)
}

// clear takes the line away, before anything else is written.
func (p *progress) clear() {
	if p.shown {
		p.shown = false
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
