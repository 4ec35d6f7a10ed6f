package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/internal/marked"
)

// A readingCase is a sentence or two with what each figure in it says.
type readingCase struct {
	ID     string         `json:"id"`
	Text   string         `json:"text"`
	Claims []readingClaim `json:"claims"`
}

type readingClaim struct {
	Text    string      `json:"text"`
	Value   json.Number `json:"value"` // without the sign of a change; a fraction is below 1
	Low     json.Number `json:"low"`   // of a range
	High    json.Number `json:"high"`
	Unit    string      `json:"unit"`
	Measure string      `json:"measure"` // what is measured, in words of the text; "" if it does not say
	Subject string      `json:"subject"` // of whom or what, in words of the text; "" if it does not say
	Period  string      `json:"period"`  // the words that date the figure; not scored
}

// scoreReading scores a file of sentences: the share of figures whose value is read, and of those with a measure or a
// subject the share whose measure has a word of the one expected, has three quarters of its words, and whose subject
// has a word of the one expected.
func scoreReading(path string, wrong io.Writer) (string, error) {
	var n, values, measures, part, whole, subjects, subject int
	err := read(path, func(r *readingCase) error {
		doc := &claims.Document{ID: r.ID, Text: r.Text}
		read := extract.Claims(doc)
		for _, want := range r.Claims {
			at, err := quote{r.ID, want.Text}.find(doc)
			if err != nil {
				return err
			}
			c, err := want.of(read, at)
			if err != nil {
				return err
			}
			n++
			wrongs := ""
			if c != nil {
				values++
			} else {
				c, wrongs = &claims.Claim{}, " value"
			}
			about := marked.Words(subjectText(c))
			measured := marked.Words(c.Measure + " " + string(c.Quantity.Unit))
			if m := marked.Words(want.Measure); len(m) > 0 {
				measures++
				if shared(m, measured) > 0 {
					part++
					if 4*shared(m, append(measured, about...)) >= 3*len(m) {
						whole++
					}
				} else {
					wrongs += " measure"
				}
			}
			if s := marked.Words(want.Subject); len(s) > 0 {
				subjects++
				if shared(s, append(about, measured...)) > 0 {
					subject++
				} else {
					wrongs += " subject"
				}
			}
			if wrongs != "" {
				fmt.Fprintf(wrong, "%s: %q: not read:%s; measure %q, not %q; subject %q, not %q; in %q\n",
					r.ID, want.Text, wrongs, c.Measure, want.Measure, subjectText(c), want.Subject, r.Text)
			}
		}
		return nil
	})
	return fmt.Sprintf("%d figures: value %.1f; measure in part %.1f, whole %.1f; subject %.1f",
		n, percent(values, n), percent(part, measures), percent(whole, measures), percent(subject, subjects)), err
}

// of gives the claim at the place that has the value, nil if there is none.
func (w readingClaim) of(cs []*claims.Claim, at place) (*claims.Claim, error) {
	var numbers []claims.Number
	for _, s := range []json.Number{w.Value, w.Low, w.High} {
		if s == "" {
			continue
		}
		n, err := claims.ParseNumber(s.String())
		if err != nil {
			return nil, fmt.Errorf("%q: %w", w.Text, err)
		}
		numbers = append(numbers, n)
	}
	if len(numbers) == 0 {
		return nil, fmt.Errorf("%q has neither a value nor a low or high end", w.Text)
	}
	var hundredths []claims.Number // the same in pounds, dollars or percentage points
	switch unit, _, _ := strings.Cut(w.Unit, "/"); strings.TrimSuffix(unit, "s") {
	case "p", "pence", "penny", "cent", "c", "basis point", "bp":
		for _, n := range numbers {
			hundredths = append(hundredths, n.Mul(claims.Pow10(-2)))
		}
	}
	for _, c := range cs {
		if at.touches(c) && (states(c, numbers) || len(hundredths) > 0 && states(c, hundredths)) {
			return c, nil
		}
	}
	return nil, nil
}

// states reports whether the claim states each of the numbers, or its negative, as its value or an end of it. A
// share may be in percent, and a fraction written as a decimal differ in its third digit.
func states(c *claims.Claim, numbers []claims.Number) bool {
	ends := []claims.End{c.Quantity.Stated.Low(), c.Quantity.Stated.High()}
	for _, n := range numbers {
		if !slices.ContainsFunc(ends, func(e claims.End) bool {
			return !e.Missing && (near(e.Value, n) || c.Quantity.Unit == "%" && near(e.Value, n.Mul(claims.Int(100))))
		}) {
			return false
		}
	}
	return true
}

// near reports whether the sizes of two numbers differ by less than half a percent of the first.
func near(a, b claims.Number) bool {
	a, b = a.Abs(), b.Abs()
	return a.Sub(b).Abs().Mul(claims.Int(200)).Cmp(a) < 0 || a.Cmp(b) == 0
}

func subjectText(c *claims.Claim) string {
	out := c.Scope + " " + c.About.Text()
	for _, e := range c.Subject {
		out += " " + e.Name
	}
	return out
}

// shared counts the words of a that b has.
func shared(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}
