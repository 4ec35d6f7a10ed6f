package main

import (
	"os"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/bench/internal/measure"
)

func TestFloor(t *testing.T) {
	tb := newTables()
	for _, test := range []struct {
		text string
		want int
		why  string
	}{
		{"", 0, "nothing"},
		{"They walked home together.", 0, "no word of a figure"},
		{"It rose 5% to $4.2 billion.", 6, "digits three times, two signs, a scale"},
		{"Twelve MILES in May", 3, "words in any case"},
		{"€5 and £6", 4, "signs of more than one byte"},
		{"mayor", 0, "a word that begins like a month"},
	} {
		if got := tb.floor(test.text); got != test.want {
			t.Errorf("floor(%q) = %d, want %d: %s", test.text, got, test.want, test.why)
		}
	}
}

// TestLimits holds that both ways to find digits see the same ones.
func TestLimits(t *testing.T) {
	tb := newTables()
	text := "1 a 2 b 3, 4; 5 6 7 8 9 0"
	if a, b := indexDigits(text), tb.digits(text); a != 10 || b != 10 {
		t.Errorf("indexDigits finds %d and the table %d digits, want 10", a, b)
	}
}

// TestReaders holds that each reader of this program is there and finds something in news.
func TestReaders(t *testing.T) {
	docs := measure.News(1, 20<<10)
	for _, name := range readerNames() {
		if !strings.HasPrefix(name, "claimcheck") && !strings.HasPrefix(name, "limit") {
			continue
		}
		read := newReader(name)
		if read == nil {
			t.Errorf("%s: no such reader", name)
			continue
		}
		if n := read(docs); n == 0 {
			t.Errorf("%s finds nothing", name)
		}
	}
}

// TestMissing holds that a reader that is not installed is named, with how to install it, and no row.
func TestMissing(t *testing.T) {
	o := options{peers: t.TempDir()}
	r := o.measure("npm chrono-node, dates", os.DevNull, false)
	var b strings.Builder
	if err := writeTables(&b, nil, []measure.Result{r}, nil); err != nil {
		t.Fatal(err)
	}
	if out := b.String(); !strings.Contains(out, "Left out: npm chrono-node, dates (not installed: npm ci --prefix "+o.peers) || strings.Contains(out, "| npm") {
		t.Errorf("the table is\n%s", out)
	}
}

// TestTable holds that a ratio is that of the speeds.
func TestTable(t *testing.T) {
	rs := []measure.Result{
		{Name: "claimcheck claims", Bytes: 10e6, CPU: 1},
		{Name: "limit: floor", Bytes: 50e6, CPU: 0.5},
	}
	var b strings.Builder
	if err := writeTables(&b, nil, rs, []measure.Result{{Name: "x", Curve: []measure.Point{{Size: 1 << 10, Speed: 3}}}}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"| limit: floor | 100 | 10 |", "| x | 3.0 | – | – | – | – |"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, b.String())
		}
	}
}
