package main

import (
	"fmt"
	"io"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A textPair is a source and a text about it.
type textPair struct {
	ID    string           `json:"id"`
	A     *claims.Document `json:"a"`     // the source
	B     *claims.Document `json:"b"`     // the draft
	Label string           `json:"label"` // entailed, consistent, contradict or neutral
	Error string           `json:"error"` // what kind of error was put into a summary
}

// scorePairs scores a file of pairs. The draft contradicts its source if one of its figures does; else it is entailed
// if one is supported. A pair that is called consistent asks only that nothing contradicts.
func scorePairs(path string, wrong io.Writer) (string, error) {
	pairs, right, agreeing, alarms := 0, 0, 0, 0
	var contradictions tally
	err := read(path, func(p *textPair) error {
		switch p.Label {
		case "entailed", "consistent", "contradict", "neutral":
		default:
			return fmt.Errorf("label %q is none of entailed, consistent, contradict and neutral", p.Label)
		}
		p.A.ID, p.B.ID = "source", "draft"
		said := relation(verdicts(p.B, []*claims.Document{p.A}))
		pairs++
		if p.Label == "contradict" {
			contradictions.expected++
		}
		if p.Label == "entailed" || p.Label == "consistent" {
			agreeing++
		}
		if said == "contradict" {
			contradictions.said++
			switch p.Label {
			case "contradict":
				contradictions.right++
				contradictions.found++
			case "entailed", "consistent":
				alarms++
			}
		}
		if said == p.Label || p.Label == "consistent" && said != "contradict" {
			right++
			return nil
		}
		fmt.Fprintf(wrong, "%s: is %s, said %s: %.300q against %.300q\n", p.ID, p.Label, said, p.B.Text, p.A.Text)
		return nil
	})
	return fmt.Sprintf("%d pairs: accuracy %.1f; contradictions %s; alarms on agreeing pairs %.1f",
		pairs, percent(right, pairs), contradictions, percent(alarms, agreeing)), err
}

func relation(js []reconcile.Judged) string {
	out := "neutral"
	for _, j := range js {
		switch j.Label {
		case reconcile.Contradicted:
			return "contradict"
		case reconcile.Supported:
			out = "entailed"
		}
	}
	return out
}
