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

func TestZZ3(t *testing.T) {
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
		taken := map[*claims.Claim]bool{}
		for _, j := range v.Draft {
			if j.Label == "supported" {
				for _, b := range j.By { taken[b] = true }
			}
		}
		for i, j := range v.Draft {
			lab := "??"
			for _, g := range c.Claims {
				at := strings.Index(c.Draft.Text, g.Text)
				end := at + len(g.Text)
				if (j.Claim.At.Start < end && at < j.Claim.At.End) { lab = g.Label }
			}
			if j.Label != "unverified" { continue }
			n := 0
			for _, o := range p.options[i] {
				s := p.pass.Claims[o.source]
				if o.rel != relApart || taken[s] { continue }
				if n++; n > 2 { break }
				riv := 0
				for _, q := range p.options[i] {
					if q.source != o.source && p.number[q.source] == p.number[o.source] && !taken[p.pass.Claims[q.source]] && q.rel == relApart && p.pass.views[q.source].class == p.pass.views[o.source].class { riv++ }
				}
				fit, _ := p.fits(i, o.source, o.source)
				_ = fit
				cl := 0
				a, b := p.clues(i), p.clues(o.source)
				for w, m := range a { if b[w] > 0 { cl += m * b[w] } }
				fmt.Printf("%-12s %s #%d e=%d w=%d knit=%d clue=%d riv=%d lone=%v su=%v core=%v bare=%v sc=%v pe=%v st=%v veto=%v near=%d | %s %q %q <- %q %q\n", lab, c.ID, n, o.e, o.j.words(), p.knit(i, o.source), cl, riv, p.lone(i, o.source), j.Claim.Quantity.Unit == s.Quantity.Unit, sharesCore(&o.j), o.bare, o.j.verdict[cScope], o.j.verdict[cPeriod], o.j.verdict[cStance], o.j.veto, o.j.features[fNear], j.Claim.Kind, j.Claim.At.Text(), j.Claim.Measure, s.At.Text(), s.Measure)
			}
			if n == 0 { fmt.Printf("%-12s %s #0 | %s %q %q\n", lab, c.ID, j.Claim.Kind, j.Claim.At.Text(), j.Claim.Measure) }
		}
	}
}
