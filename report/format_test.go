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

func write(t testing.TB, f Format, r *reconcile.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Check(&b, r); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.String()
}

func writeVerdicts(t testing.TB, f Format, v *reconcile.Verdicts) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Verify(&b, v); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.String()
}

// What each format writes for one small newsroom stands in testdata.
func TestGoldens(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			check, verify := write(t, f, checked(t)), writeVerdicts(t, f, verified(t))
			switch f.Name {
			case "sarif":
				check, verify = withoutRules(t, check), withoutRules(t, verify)
			case "html":
				check, verify = withoutCode(check), withoutCode(verify)
			}
			golden(t, "check"+f.Ext, check)
			golden(t, "verify"+f.Ext, verify)
		})
	}
}

// The list is sorted, and every row is whole.
func TestFormats(t *testing.T) {
	fs := Formats()
	if !slices.IsSortedFunc(fs, func(a, b Format) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the formats are not sorted")
	}
	for _, f := range fs {
		if f.Doc == "" || f.Ext[0] != '.' || f.Check == nil || f.Verify == nil {
			t.Errorf("%s lacks a part", f.Name)
		}
		if g, ok := Lookup(f.Name); !ok || g.Ext != f.Ext {
			t.Errorf("Lookup(%q) gives %q, %v", f.Name, g.Ext, ok)
		}
	}
	if _, ok := Lookup("HTML"); ok {
		t.Error("Lookup found a name in the wrong case")
	}
}

// Reports that are empty, or were made by hand with parts missing or wrong, are written all the same.
func TestSparse(t *testing.T) {
	doc := &claims.Document{Text: "short"}
	odd := []*claims.Claim{
		{},
		{At: claims.Span{Doc: doc, Start: -5, End: 99}, Sentence: claims.Span{Doc: doc, Start: 3, End: 1}},
		{At: claims.Span{Doc: &claims.Document{}, Start: 4, End: 2}},
	}
	reports := []*reconcile.Report{
		{},
		{Claims: odd, Findings: []reconcile.Finding{{Claims: odd}, {}}, Agreements: []reconcile.Agreement{{}, {Claims: odd}}, Related: []reconcile.Related{{}, {Claims: odd}}},
		{Findings: []reconcile.Finding{{Rule: "mine", Claims: odd[:1]}}}, // a claim that is not in the report
	}
	verdicts := []*reconcile.Verdicts{{}, {Draft: []reconcile.Judged{{}, {Claim: odd[0], By: odd}}, Sources: odd[1:]}}
	for _, f := range Formats() {
		for _, r := range reports {
			write(t, f, r)
		}
		for _, v := range verdicts {
			writeVerdicts(t, f, v)
		}
	}
}

type full struct{}

var errFull = errors.New("no space")

func (full) Write([]byte) (int, error) { return 0, errFull }

// An error of the writer comes back.
func TestWriteError(t *testing.T) {
	for _, f := range Formats() {
		if err := f.Check(full{}, checked(t)); !errors.Is(err, errFull) {
			t.Errorf("%s: Check gives %v", f.Name, err)
		}
		if err := f.Verify(full{}, verified(t)); !errors.Is(err, errFull) {
			t.Errorf("%s: Verify gives %v", f.Name, err)
		}
	}
}

// The same report gives the same bytes, and writing it changes nothing of it.
func TestSameBytes(t *testing.T) {
	for _, f := range Formats() {
		r, v := checked(t), verified(t)
		first, firstVerdicts := write(t, f, r), writeVerdicts(t, f, v)
		if second := write(t, f, r); second != first || write(t, f, checked(t)) != first {
			t.Errorf("%s: Check gives other bytes the second time", f.Name)
		}
		if second := writeVerdicts(t, f, v); second != firstVerdicts {
			t.Errorf("%s: Verify gives other bytes the second time", f.Name)
		}
	}
}
