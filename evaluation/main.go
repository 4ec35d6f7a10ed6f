// Command evaluation measures claimcheck on the cases of its folder, which README.md describes:
//
//	go run ./evaluation                 a line for each set
//	go run ./evaluation -wrong verify   also what is wrong, for one kind of set
//
// The figures are percentages. They are the same in every run.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// A kind of set: how its files are called and how a file of it is scored. Add a kind here, and its files to testdata.
type kind struct {
	name  string
	score func(path string, wrong io.Writer) (string, error) // the figures in a line
}

func kinds() []kind {
	return []kind{
		{"check", scoreCheck},
		{"verify", scoreVerify},
		{"pairs", scorePairs},
		{"summaries", scorePairs},
		{"reading", scoreReading},
	}
}

// parts are the two halves of each set: dev to look at while one works, test to measure only.
var parts = [2]string{"dev", "test"}

func main() {
	wrong := flag.String("wrong", "", "also list what is wrong in the part dev of the sets of this `kind`: check, verify, pairs, summaries, reading")
	folder := flag.String("cases", "evaluation/testdata", "`folder` with the cases")
	flag.Parse()
	if err := run(os.Stdout, *folder, *wrong); err != nil {
		fmt.Fprintln(os.Stderr, "evaluation:", err)
		os.Exit(2)
	}
}

func run(w io.Writer, folder, wrong string) error {
	known := wrong == ""
	for _, k := range kinds() {
		known = known || k.name == wrong
	}
	if !known {
		return fmt.Errorf("-wrong %s: there is no such kind of set; the kinds are check, verify, pairs, summaries and reading", wrong)
	}
	for _, k := range kinds() {
		for _, part := range parts {
			list := io.Discard
			if k.name == wrong && part == "dev" {
				list = w
			}
			name := k.name + "." + part
			line, err := k.score(folder+"/"+name+".jsonl", list)
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintf(w, "%-15s %s\n", name, line); err != nil {
				return err
			}
		}
	}
	return nil
}
