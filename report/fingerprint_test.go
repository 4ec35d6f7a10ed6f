package report

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// pair is a report of one finding about two figures in two documents.
func pair(t testing.TB, ids [2]string, before, first, when string) *reconcile.Report {
	t.Helper()
	a := document(t, claims.Document{ID: ids[0]}, said{sentence: before},
		said{sentence: "Acme earned {" + first + "} then.", value: "4.2e9", unit: "USD", who: "Acme", what: "revenue", when: when})
	b := document(t, claims.Document{ID: ids[1]},
		said{sentence: "Acme earned {$4.4 billion} then.", value: "4.4e9", unit: "USD", who: "Acme", what: "revenue", when: when})
	cs := number(append(a, b...))
	return &reconcile.Report{Claims: cs, Findings: []reconcile.Finding{{Rule: "values", Message: "differ", Claims: cs}}}
}

// A fingerprint stays when other words change and when files are renamed, and changes with what is claimed.
func TestFingerprintSurvivesEdits(t *testing.T) {
	base := Fingerprints(pair(t, [2]string{"a", "b"}, "", "$4.2 billion", "2023"))[0]
	reversed := pair(t, [2]string{"a", "b"}, "", "$4.2 billion", "2023")
	slices.Reverse(reversed.Findings[0].Claims)
	renamed := pair(t, [2]string{"a", "b"}, "", "$4.2 billion", "2023")
	renamed.Findings[0].Rule = "scale"
	other := pair(t, [2]string{"a", "b"}, "", "$4.2 billion", "2023")
	other.ID = "case-8"
	for _, row := range []struct {
		why  string
		r    *reconcile.Report
		same bool
	}{
		{"text before the figure", pair(t, [2]string{"a", "b"}, "A new first sentence.", "$4.2 billion", "2023"), true},
		{"line ends within the figure", pair(t, [2]string{"a", "b"}, "", "$4.2\n  billion", "2023"), true},
		{"files renamed", pair(t, [2]string{"x/a", "y/b"}, "", "$4.2 billion", "2023"), true},
		{"the order of the claims", reversed, true},
		{"another figure", pair(t, [2]string{"a", "b"}, "", "$4.3 billion", "2023"), false},
		{"another year", pair(t, [2]string{"a", "b"}, "", "$4.2 billion", "2022"), false},
		{"another rule", renamed, false},
		{"another bundle", other, false},
	} {
		if got := Fingerprints(row.r)[0]; (got == base) != row.same {
			t.Errorf("%s: the fingerprint is the same: %v, want %v", row.why, got == base, row.same)
		}
	}
}

// Findings that are alike have different names, so that accepting one does not accept the next.
func TestFingerprintsAreDistinct(t *testing.T) {
	r := pair(t, [2]string{"a", "b"}, "", "$4.2 billion", "2023")
	r.Findings = append(r.Findings, r.Findings[0])
	fps := Fingerprints(r)
	if fps[1] != fps[0]+":2" {
		t.Errorf("the second of two like findings is %s after %s", fps[1], fps[0])
	}
	var b Baseline
	b.AddReport(pair(t, [2]string{"a", "b"}, "", "$4.2 billion", "2023"))
	if fresh, n := b.Report(r); n != 1 || len(fresh.Findings) != 1 {
		t.Errorf("%d accepted, %d left; want 1 and 1", n, len(fresh.Findings))
	}
}

// What was written is accepted when it is read again; what came later is not. Comments stay.
func TestBaseline(t *testing.T) {
	r := checked(t)
	var b Baseline
	b.AddReport(&reconcile.Report{Claims: r.Claims, Findings: r.Findings[:1]})
	b.Accepted[0].Comment = "the annual report has a typing error"
	var file bytes.Buffer
	if err := b.Write(&file); err != nil {
		t.Fatal(err)
	}
	text := file.String()
	old, err := ReadBaseline(&file)
	if err != nil {
		t.Fatal(err)
	}
	fresh, n := old.Report(r)
	if n != 1 || len(fresh.Findings) != 1 || fresh.Findings[0].Rule != "values" || len(r.Findings) != 2 {
		t.Errorf("%d accepted, left: %+v", n, fresh.Findings)
	}
	var next Baseline
	next.AddReport(r)
	next.KeepComments(old)
	if len(next.Accepted) != 2 || next.Accepted[0].Fingerprint > next.Accepted[1].Fingerprint {
		t.Errorf("not two lines in order: %+v", next.Accepted)
	}
	var out bytes.Buffer
	if err := next.Write(&out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), strings.TrimSpace(text)) {
		t.Errorf("the line with its comment is gone:\n%s\nfrom\n%s", text, out.String())
	}
}

// A contradicted figure that is accepted keeps its label and says that it is accepted.
func TestDraftBaseline(t *testing.T) {
	v := verified(t)
	var b Baseline
	b.AddVerdicts(v)
	if len(b.Accepted) != 1 {
		t.Fatalf("%d accepted, want the one contradicted figure", len(b.Accepted))
	}
	marked, accepted, fresh := b.Verdicts(v)
	if accepted != 1 || fresh != 0 || marked.Draft[1].Label != reconcile.Contradicted || !strings.HasSuffix(marked.Draft[1].Message, "(accepted in the baseline)") {
		t.Errorf("%d accepted, %d fresh, %+v", accepted, fresh, marked.Draft[1])
	}
	if strings.Contains(v.Draft[1].Message, "accepted") {
		t.Error("the verdicts were changed")
	}
	if _, accepted, fresh := new(Baseline).Verdicts(v); accepted != 0 || fresh != 1 {
		t.Errorf("the zero baseline accepts %d and leaves %d", accepted, fresh)
	}
}

func TestReadBaselineErrors(t *testing.T) {
	for why, text := range map[string]string{
		"no JSON":        "{\"fingerprint\":\"a\"}\n\nnonsense\n",
		"no fingerprint": "\n\n{\"rule\":\"values\"}\n",
		"a wrong type":   "\n\n{\"fingerprint\":7}",
		"a long line":    "\n\n{\"fingerprint\":\"" + strings.Repeat("a", maxBaselineLine) + "\"}",
	} {
		_, err := ReadBaseline(strings.NewReader(text))
		if !errors.Is(err, ErrBaseline) || !strings.Contains(err.Error(), "line 3") {
			t.Errorf("%s: %v; want line 3 of no baseline", why, err)
		}
	}
	if b, err := ReadBaseline(strings.NewReader("\ufeff")); err == nil {
		t.Errorf("a mark alone was read as %+v", b)
	}
	if b, err := ReadBaseline(strings.NewReader("\n \n")); err != nil || len(b.Accepted) != 0 {
		t.Errorf("an empty file gives %v, %v", b, err)
	}
}
