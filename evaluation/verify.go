package main

import (
	"fmt"
	"io"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A verifyCase is a draft with its sources and a label for each of its figures.
type verifyCase struct {
	ID      string             `json:"id"`
	Topic   string             `json:"topic"`
	Draft   *claims.Document   `json:"draft"`
	Sources []*claims.Document `json:"sources"`
	Claims  []labelled         `json:"claims"`
}

type labelled struct {
	Text  string          `json:"text"`
	Label reconcile.Label `json:"label"`
	By    []quote         `json:"by"`
	Why   string          `json:"why"`
}

// scoreVerify scores a file of drafts. The label of a figure is the gravest of the claims that touch it; a figure that
// no claim touches has none, which is wrong.
func scoreVerify(path string, wrong io.Writer) (string, error) {
	cases, figures, right := 0, 0, 0
	tallies := map[reconcile.Label]*tally{reconcile.Supported: {}, reconcile.Contradicted: {}, reconcile.Unverified: {}}
	err := read(path, func(c *verifyCase) error {
		cases++
		c.Draft.ID = "draft"
		labels := verdicts(c.Draft, c.Sources)
		for _, f := range c.Claims {
			at, err := quote{"draft", f.Text}.find(c.Draft)
			if err != nil {
				return err
			}
			t, ok := tallies[f.Label]
			if !ok {
				return fmt.Errorf("%q: label %q is none of supported, contradicted and unverified", f.Text, f.Label)
			}
			for _, by := range f.By {
				if _, err := by.find(c.Sources...); err != nil {
					return err
				}
			}
			said := gravest(labels, at)
			figures++
			t.expected++
			if s := tallies[said]; s != nil {
				s.said++
			}
			if said == f.Label {
				t.found++
				t.right++
				right++
				continue
			}
			fmt.Fprintf(wrong, "%s: %q is %s, said %s %s\n", c.ID, f.Text, f.Label, orNone(said), f.Why)
		}
		return nil
	})
	s, c, u := tallies[reconcile.Supported], tallies[reconcile.Contradicted], tallies[reconcile.Unverified]
	return fmt.Sprintf("%d drafts, %d figures: accuracy %.1f, macro F1 %.1f; supported %s; contradicted %s; unverified %s",
		cases, figures, percent(right, figures), (s.f1()+c.f1()+u.f1())/3, s, c, u), err
}

func verdicts(draft *claims.Document, sources []*claims.Document) []reconcile.Judged {
	x := &extract.Extractor{Remarks: true}
	return reconcile.Verify(claimsBy(x, []*claims.Document{draft}), claimsBy(x, sources)).Draft
}

func gravest(js []reconcile.Judged, at place) reconcile.Label {
	for _, l := range []reconcile.Label{reconcile.Contradicted, reconcile.Supported, reconcile.Unverified} {
		for _, j := range js {
			if j.Label == l && at.touches(j.Claim) {
				return l
			}
		}
	}
	return ""
}

func orNone(l reconcile.Label) reconcile.Label {
	if l == "" {
		return "none"
	}
	return l
}
