package text

import (
	"fmt"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// Verify writes the verdicts on a draft in the order of the draft, each with the words of the
// draft and of the sources that decide, and a last line with the counts.
//
//	file:line:col: contradicted: "$4.4 billion": message
//		file:line:col: the sentence of the draft
//		file:line:col: the sentence of the source
//		the arithmetic
func (p *Printer) Verify(v *reconcile.Verdicts, sources int) {
	counts := make(map[reconcile.Label]int)
	for i := range v.Draft {
		j := &v.Draft[i]
		counts[j.Label]++
		if !p.Quiet || j.Label == reconcile.Contradicted {
			p.judged(j)
		}
	}
	if p.Quiet {
		return
	}
	p.write(fmt.Sprintf("%s against %s: %d supported, %d contradicted, %d unverified\n", count(len(v.Draft), "figure"), count(sources, "source"),
		counts[reconcile.Supported], counts[reconcile.Contradicted], counts[reconcile.Unverified]))
}

func (p *Printer) judged(j *reconcile.Judged) {
	ink := goodInk
	if j.Label != reconcile.Supported {
		ink = ruleInk
	}
	line := fmt.Sprintf("%s: %s: %q", p.place(j.Claim.At), p.paint(ink, string(j.Label)), printable(j.Claim.At.Text()))
	if j.Message != "" {
		line += ": " + printable(j.Message)
	}
	p.write(line + "\n")
	p.quotes([]*claims.Claim{j.Claim})
	p.quotes(j.By)
	for _, s := range j.Steps {
		p.write(wrap("\t", "\t    ", printable(s.Text)))
	}
	if p.Explain {
		p.readings(append(append(j.By[:0:0], j.Claim), j.By...))
	}
	p.write("\n")
}
