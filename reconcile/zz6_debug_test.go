package reconcile

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

func zzFacets(a, b *claims.Claim) (same, oneA, oneB, diff int) {
	for _, f := range a.Facets {
		found := false
		for _, g := range b.Facets {
			if f.Axis == g.Axis {
				found = true
				if f.Value == g.Value { same++ } else { diff++ }
			}
		}
		if !found { oneA++ }
	}
	for _, g := range b.Facets {
		found := false
		for _, f := range a.Facets { if f.Axis == g.Axis { found = true } }
		if !found { oneB++ }
	}
	return
}

func TestZZ6(t *testing.T) {
	f, err := os.Open(os.Getenv("ZZ"))
	if err != nil {
		t.Skip()
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var c zzCase
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		c.Draft.ID = "draft"
		var ds, ss []*claims.Claim
		ds = extract.Claims(c.Draft)
		for i, s := range c.Sources {
			if s.ID == "" {
				s.ID = fmt.Sprint("s", i+1)
			}
			ss = append(ss, extract.Claims(s)...)
		}
		v := Verify(ds, ss)
		p := newVerifyPass(sorted(ds), sorted(ss))
		told := map[*claims.Claim]int{}
		for _, j := range v.Draft {
			if j.Label == "supported" {
				for _, b := range j.By { told[b]++ }
			}
		}
		for i, j := range v.Draft {
			lab := ""
			for _, g := range c.Claims {
				at := strings.Index(c.Draft.Text, g.Text)
				end := at + len(g.Text)
				if j.Claim.At.Start < end && at < j.Claim.At.End { lab = g.Label }
			}
			if j.Label != "supported" || lab == "" { continue }
			yes, _ := p.bestOptions(i)
			if yes == nil || yes.rel != relHolds { continue }
			s := &p.pass.views[yes.source]
			if told[s.claim] > 1 { continue }
			mark := "ok"
			if lab != "supported" { mark = "XX" }
			for k := range p.options[i] {
				o := &p.options[i][k]
				r := &p.pass.views[o.source]
				if o.source == yes.source || r.doc != s.doc || r.unit != s.unit || r.class != s.class || told[r.claim] > 0 || r.values.Overlaps(s.values) { continue }
				if n := p.number[o.source] - p.number[yes.source]; n < -1 || n > 1 { continue }
				of, other := p.fits(i, o.source, yes.source)
				a1, b1, c1, d1 := zzFacets(j.Claim, r.claim)
				a2, b2, c2, d2 := zzFacets(j.Claim, s.claim)
				fo, fy := a1*2-b1-c1-d1*2, a2*2-b2-c2-d2*2
				if of <= other && o.j.words() <= yes.j.words() && fo <= fy && !(o.j.verdict[cScope] == Same && yes.j.verdict[cScope] != Same) { continue }
				fmt.Printf("%s %s fit=%d/%d words=%d facets=%d(%d/%d) e=%d/%d sc=%v/%v pe=%v/%v st=%v/%v eq=%d ds=%d| %q %q <- %q %q NOT %q %q\n", mark, c.ID, of, other, o.j.words()-yes.j.words(), fo-fy, fo, fy, o.e, yes.e, o.j.verdict[cScope], yes.j.verdict[cScope], o.j.verdict[cPeriod], yes.j.verdict[cPeriod], o.j.verdict[cStance], yes.j.verdict[cStance], yes.j.features[fEqual], p.number[o.source]-p.number[yes.source],
				 j.Claim.At.Text(), j.Claim.Measure, s.claim.At.Text(), s.claim.Measure, r.claim.At.Text(), r.claim.Measure)
			}
		}
	}
}
