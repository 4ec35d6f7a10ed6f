package main

import (
	"fmt"
	"io"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A checkCase is documents with the conflicts and agreements that a careful reader finds in them.
type checkCase struct {
	ID         string             `json:"id"`
	Topic      string             `json:"topic"`
	Phenomenon string             `json:"phenomenon"` // the class of conflict, or of what looks like it
	Docs       []*claims.Document `json:"docs"`
	Conflicts  []group            `json:"conflicts"`
	Agreements []group            `json:"agreements"`
	Note       string             `json:"note"`
}

// A group is figures that cannot all hold, or that say the same.
type group struct {
	Quotes []quote `json:"quotes"`
	Rule   string  `json:"rule"`
	Why    string  `json:"why"`
}

// scoreCheck scores a file of check cases. A finding is right if its claims touch two quotes of one expected group.
func scoreCheck(path string, wrong io.Writer) (string, error) {
	var conflicts, agreements tally
	var cases, clean, silent int
	err := read(path, func(c *checkCase) error {
		report := reconcile.Check(claimsOf(c.Docs...))
		var said, agreed [][]*claims.Claim
		for _, f := range report.Findings {
			said = append(said, f.Claims)
		}
		for _, a := range report.Agreements {
			agreed = append(agreed, a.Claims)
		}
		cases++
		if len(c.Conflicts) == 0 {
			clean++
			if len(said) == 0 {
				silent++
			}
		}
		if err := conflicts.groups(c, "conflict", c.Conflicts, said, wrong); err != nil {
			return err
		}
		return agreements.groups(c, "agreement", c.Agreements, agreed, wrong)
	})
	return fmt.Sprintf("%d cases: conflicts %s; agreements %s; cases without a conflict silent %.1f",
		cases, conflicts, agreements, percent(silent, clean)), err
}

// groups counts the expected groups that were found and the groups said that are right.
func (t *tally) groups(c *checkCase, what string, expected []group, said [][]*claims.Claim, wrong io.Writer) error {
	right := make([]bool, len(said))
	for _, g := range expected {
		var places []place
		for _, q := range g.Quotes {
			p, err := q.find(c.Docs...)
			if err != nil {
				return err
			}
			places = append(places, p)
		}
		found := false
		for i, cs := range said {
			if touched(places, cs) >= 2 {
				right[i], found = true, true
			}
		}
		t.expected++
		if found {
			t.found++
			continue
		}
		fmt.Fprintf(wrong, "%s: missed %s: %s %s\n", c.ID, what, quotes(g.Quotes), g.Why)
	}
	for i, cs := range said {
		t.said++
		if right[i] {
			t.right++
			continue
		}
		fmt.Fprintf(wrong, "%s: false %s: %s\n", c.ID, what, texts(cs))
	}
	return nil
}

// touched counts the places that one of the claims touches.
func touched(places []place, cs []*claims.Claim) int {
	n := 0
	for _, p := range places {
		for _, c := range cs {
			if p.touches(c) {
				n++
				break
			}
		}
	}
	return n
}

func quotes(qs []quote) []string {
	var out []string
	for _, q := range qs {
		out = append(out, fmt.Sprintf("%s: %q", q.Doc, q.Text))
	}
	return out
}

func texts(cs []*claims.Claim) []string {
	var out []string
	for _, c := range cs {
		out = append(out, fmt.Sprintf("%s: %q", c.At.Doc.ID, c.At.Text()))
	}
	return out
}
