package report

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// Fingerprints gives each finding of a report a name of 32 hexadecimal digits, in the order of the findings.
// It is the start of the SHA-256 of
//
//	the ID of the report, the rule, and of each claim, sorted:
//	the figure in lower case and single spaces, subject, measure, scope, unit, and the period if it is stated
//
// Places and documents are no part of it, so it survives edits elsewhere and files that move. Findings that are
// alike in all of this are told apart by ":2", ":3" in the order of the report.
func Fingerprints(r *reconcile.Report) []string {
	seen := map[string]int{}
	out := make([]string, len(r.Findings))
	for i, f := range r.Findings {
		out[i] = distinct(seen, fingerprint(r.ID, f.Rule, f.Claims))
	}
	return out
}

// DraftFingerprints gives each figure of the draft its name, in the order of the draft, made as that of a
// finding: the label stands for the rule, and the claims are that of the draft and those that decide.
func DraftFingerprints(v *reconcile.Verdicts) []string {
	seen := map[string]int{}
	out := make([]string, len(v.Draft))
	for i := range v.Draft {
		j := &v.Draft[i]
		out[i] = distinct(seen, fingerprint(v.ID, string(j.Label), withDraft(j)))
	}
	return out
}

// withDraft gives the claim of the draft and after it those that decide.
func withDraft(j *reconcile.Judged) []*claims.Claim {
	if j.Claim == nil {
		return j.By
	}
	return append([]*claims.Claim{j.Claim}, j.By...)
}

func distinct(seen map[string]int, s string) string {
	seen[s]++
	if n := seen[s]; n > 1 {
		return s + ":" + strconv.Itoa(n)
	}
	return s
}

func fingerprint(id, rule string, cs []*claims.Claim) string {
	parts := make([]string, 0, len(cs))
	for _, c := range cs {
		parts = append(parts, claimKey(c))
	}
	slices.Sort(parts)
	sum := sha256.Sum256([]byte("claimcheck 1\x00" + id + "\x00" + rule + "\x00" + strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// claimKey is what a fingerprint keeps of a claim.
func claimKey(c *claims.Claim) string {
	period := ""
	if c.Period.Stated {
		period = c.Period.Period.String()
	}
	return strings.ToLower(strings.Join([]string{
		figure(c), names(c), line(c.Measure), line(c.Scope), string(c.Quantity.Unit), period,
	}, "\x01"))
}
