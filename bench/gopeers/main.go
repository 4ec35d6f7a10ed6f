// Command gopeers runs the readers in Go that are not claimcheck, for bench.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	dps "github.com/markusmobius/go-dateparser"
	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/en"

	"github.com/claimcheck/claimcheck/bench/internal/measure"
)

func main() {
	var t measure.Task
	flag.StringVar(&t.Name, "one", "", "name of the reader")
	flag.StringVar(&t.Text, "text", "", "JSON lines of documents")
	flag.DurationVar(&t.Budget, "budget", time.Second, "CPU time")
	flag.BoolVar(&t.Curve, "curve", false, "documents of 1 KB to 10 MB")
	flag.Parse()
	if err := measure.One(t, func() measure.Reader { return newReader(t.Name) }); err != nil {
		fmt.Fprintln(os.Stderr, "gopeers:", err)
		os.Exit(1)
	}
}

// day is what dates that leave out a part are read from.
func day() time.Time { return time.Date(2024, 5, 16, 12, 0, 0, 0, time.UTC) }

// newReader returns the reader of the name, nil when there is none.
func newReader(name string) measure.Reader {
	switch name {
	case "Go when":
		w := when.New(nil)
		w.Add(en.All...)
		return measure.Each(func(text string) int { return whenDates(w, text) })
	case "Go go-dateparser":
		cfg := &dps.Configuration{CurrentTime: day()}
		p := &dps.Parser{}
		return measure.Each(func(text string) int {
			found, err := p.SearchWithLanguage(cfg, "en", text)
			if err != nil {
				return 0
			}
			return len(found)
		})
	}
	return nil
}

// whenDates looks for a date in each sentence: when finds one in a text.
func whenDates(w *when.Parser, text string) (n int) {
	for line := range strings.SplitSeq(text, "\n") {
		for s := range strings.SplitSeq(line, ". ") {
			if r, err := w.Parse(s, day()); err == nil && r != nil {
				n++
			}
		}
	}
	return n
}
