package report

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/claimcheck/claimcheck/reconcile"
)

// ErrBaseline is wrapped by the errors of [ReadBaseline] that are not those of the reader.
var ErrBaseline = errors.New("not a baseline")

// An Accepted finding is known: it is not reported again.
type Accepted struct {
	Fingerprint string `json:"fingerprint"` // see [Fingerprints]
	Rule        string `json:"rule"`        // for the reader; the fingerprint decides
	Message     string `json:"message"`     // for the reader
	Comment     string `json:"comment"`     // why it is accepted; kept when the file is written anew
}

// A Baseline is a set of accepted findings. The zero value accepts none. As a file it is a line of JSON for each
// of them, sorted by fingerprint. Nothing else may use a baseline while a method adds to it.
type Baseline struct {
	Accepted []Accepted
}

// maxBaselineLine is the longest line that is read, in bytes.
const maxBaselineLine = 1 << 20

// ReadBaseline reads a baseline. Empty lines are passed over; of two lines with one fingerprint the first counts.
func ReadBaseline(r io.Reader) (*Baseline, error) {
	b := &Baseline{}
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxBaselineLine)
	n := 0
	for s.Scan() {
		n++
		text := bytes.TrimSpace(s.Bytes())
		if len(text) == 0 {
			continue
		}
		var a Accepted
		if err := json.Unmarshal(text, &a); err != nil {
			return nil, fmt.Errorf("%w: line %d: %v", ErrBaseline, n, err)
		}
		if a.Fingerprint == "" {
			return nil, fmt.Errorf("%w: line %d: no fingerprint", ErrBaseline, n)
		}
		b.Accepted = append(b.Accepted, a)
	}
	if errors.Is(s.Err(), bufio.ErrTooLong) {
		return nil, fmt.Errorf("%w: line %d: longer than %d bytes", ErrBaseline, n+1, maxBaselineLine)
	}
	if s.Err() != nil {
		return nil, s.Err()
	}
	b.sort()
	return b, nil
}

func (b *Baseline) sort() {
	slices.SortStableFunc(b.Accepted, func(x, y Accepted) int { return cmp.Compare(x.Fingerprint, y.Fingerprint) })
	b.Accepted = slices.CompactFunc(b.Accepted, func(x, y Accepted) bool { return x.Fingerprint == y.Fingerprint })
}

// Write writes the baseline as a file.
func (b *Baseline) Write(w io.Writer) error {
	c := Baseline{Accepted: slices.Clone(b.Accepted)}
	c.sort()
	var out bytes.Buffer
	for _, a := range c.Accepted {
		if err := encodeLine(&out, a); err != nil {
			return err
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// AddReport accepts all findings of a report.
func (b *Baseline) AddReport(r *reconcile.Report) {
	for i, fp := range Fingerprints(r) {
		f := &r.Findings[i]
		b.Accepted = append(b.Accepted, Accepted{Fingerprint: fp, Rule: f.Rule, Message: line(f.Message)})
	}
	b.sort()
}

// AddVerdicts accepts all contradicted figures of a draft.
func (b *Baseline) AddVerdicts(v *reconcile.Verdicts) {
	for i, fp := range DraftFingerprints(v) {
		if j := &v.Draft[i]; j.Label == reconcile.Contradicted {
			b.Accepted = append(b.Accepted, Accepted{Fingerprint: fp, Rule: string(j.Label), Message: line(j.Message)})
		}
	}
	b.sort()
}

// KeepComments takes over the comments of an earlier baseline for findings that have none.
func (b *Baseline) KeepComments(old *Baseline) {
	comments := make(map[string]string, len(old.Accepted))
	for _, a := range old.Accepted {
		comments[a.Fingerprint] = a.Comment
	}
	for i := range b.Accepted {
		if a := &b.Accepted[i]; a.Comment == "" {
			a.Comment = comments[a.Fingerprint]
		}
	}
}

func (b *Baseline) set() map[string]bool {
	out := make(map[string]bool, len(b.Accepted))
	for _, a := range b.Accepted {
		out[a.Fingerprint] = true
	}
	return out
}

// Report gives the report without the accepted findings, and how many these were. r is not changed.
func (b *Baseline) Report(r *reconcile.Report) (fresh *reconcile.Report, accepted int) {
	known := b.set()
	c := *r
	c.Findings = nil
	for i, fp := range Fingerprints(r) {
		if known[fp] {
			accepted++
			continue
		}
		c.Findings = append(c.Findings, r.Findings[i])
	}
	return &c, accepted
}

// Verdicts gives the verdicts with a remark in the message of each contradicted figure that is accepted, how
// many these are, and how many contradicted figures are left. No figure is left out; v is not changed.
func (b *Baseline) Verdicts(v *reconcile.Verdicts) (marked *reconcile.Verdicts, accepted, fresh int) {
	known := b.set()
	c := *v
	c.Draft = slices.Clone(v.Draft)
	for i, fp := range DraftFingerprints(v) {
		j := &c.Draft[i]
		switch {
		case j.Label != reconcile.Contradicted:
		case known[fp]:
			accepted++
			j.Message += " (accepted in the baseline)"
		default:
			fresh++
		}
	}
	return &c, accepted, fresh
}
