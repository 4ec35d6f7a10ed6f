package main

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// fuzzMost is how many bytes of a text are read: what long texts cost is tested elsewhere.
const fuzzMost = 1500

// twoTexts makes two documents and the claims of each.
func twoTexts(x, y string, days int) (a, b []*claims.Claim) {
	day := claims.Date{Year: 2024, Month: 5, Day: 16}
	a = extract.Claims(&claims.Document{ID: "a", Date: day, Text: x[:min(len(x), fuzzMost)]})
	b = extract.Claims(&claims.Document{ID: "b", Date: day.AddDays(days % 4000), Text: y[:min(len(y), fuzzMost)]})
	return a, b
}

func addTexts(f *testing.F) {
	for _, s := range [][2]string{
		{"The mill sold 40 tonnes of oats in 2023, up 10% from 2022.", "In 2023 the mill sold 44 tonnes of oats, and 30 the year before."},
		{"Of the 40 injured, 12 were children and 30 adults. Acme, founded in 1956, marked its 70th year.", "At least 60 people died, said Ann Lee, 42. Ann Lee, 47, lives in Paris."},
		{"Profit doubled to $4.2bn, a record.", "Profit was €4.2 billion, half of the 2022 figure."},
		{"Between 5 and 6 percentage points\n\n| year | cars |\n| 2022 | 7 |\n", "5-6%\xff\x00 100 million percent, ½ of them"},
	} {
		f.Add(s[0], s[1], 3)
	}
}

// FuzzCheck: whatever two texts say, Check ends, its findings are of claims of the texts, it says the same again, and when
// the documents come in another order.
func FuzzCheck(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, x, y string, days int) {
		a, b := twoTexts(x, y, days)
		all := slices.Concat(a, b)
		r := reconcile.Check(all)
		if len(r.Claims) != len(all) {
			t.Errorf("%d claims in the report, want %d", len(r.Claims), len(all))
		}
		for _, found := range r.Findings {
			if len(found.Claims) == 0 || found.Rule == "" || found.Message == "" {
				t.Errorf("a finding without claims, rule or message: %+v", found)
			}
			for _, c := range found.Claims {
				if !slices.Contains(all, c) {
					t.Errorf("%s: a claim of no text", found.Rule)
				}
			}
		}
		for _, g := range r.Agreements {
			if len(g.Claims) < 2 {
				t.Errorf("an agreement of %d claims", len(g.Claims))
			}
		}
		want := inJSON(t, r)
		if again := inJSON(t, reconcile.Check(slices.Concat(b, a))); again != want {
			t.Errorf("the order of the documents changes the report:\n%s\n%s", want, again)
		}
	})
}

// FuzzVerify: whatever a draft and a source say, each figure of the draft gets one label, those decided have the claims of
// the source that decide, and the labels are the same again.
func FuzzVerify(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, x, y string, days int) {
		draft, source := twoTexts(x, y, days)
		v := reconcile.Verify(draft, source)
		if len(v.Draft) != len(draft) {
			t.Errorf("%d figures are judged, want %d", len(v.Draft), len(draft))
		}
		for _, j := range v.Draft {
			switch j.Label {
			case reconcile.Supported, reconcile.Contradicted:
				if len(j.By) == 0 {
					t.Errorf("%s: %s by nothing", j.Claim.At.Text(), j.Label)
				}
			case reconcile.Unverified:
			default:
				t.Errorf("%s: label %q", j.Claim.At.Text(), j.Label)
			}
			for _, c := range j.By {
				if !slices.Contains(source, c) && !slices.Contains(draft, c) {
					t.Errorf("%s: decided by a claim of no text", j.Claim.At.Text())
				}
			}
		}
		if want, again := inJSON(t, v), inJSON(t, reconcile.Verify(draft, source)); want != again {
			t.Errorf("two runs differ:\n%s\n%s", want, again)
		}
	})
}

func inJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
