// Claimcheck reads quantitative claims from texts and reports where sources conflict.
//
// Usage:
//
//	claimcheck check [flags] FILE...          hold sources against each other
//	claimcheck verify [flags] DRAFT SOURCE... hold a draft against its sources
//	claimcheck extract [flags] FILE...        list the claims of each text
//	claimcheck help RULE                      explain a rule
//
// A FILE is plain text in UTF-8, or a stream of JSON lines; "-" is standard input. Results go to
// standard output, problems to standard error.
//
// The exit status is 0 when nothing contradicts, 1 when conflicts were found, 2 on trouble: an
// input could not be read or a flag is wrong. The other inputs are answered all the same. After an interrupt
// what is finished is written, and the status is 130.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	stop, free := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(stop, free) // a second interrupt ends the program at once
	os.Exit(run(stop, os.Args[1:], newStoppable(stop, os.Stdin), os.Stdout, os.Stderr))
}
