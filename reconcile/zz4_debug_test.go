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

// tied candidates for figures
func TestZZ4(t *testing.T) {
	f, err := os.Open(os.Getenv("ZZ"))
	if err != nil {
		t.Skip()
	}
	want := os.Getenv("ZZONLY")
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var c zzCase
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if want != "" && !strings.Contains(want, c.ID) { continue }
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
		fmt.Println("####", c.ID)
		for k, c := range p.pass.Claims[p.n:] {
			fmt.Printf("    S %d %s %q %s u=%s m=%q n=%q sent=%d cls=%s\n", k+p.n, docID(c), c.At.Text(), c.Kind, c.Quantity.Unit, c.Measure, p.pass.views[k+p.n].noun, p.number[k+p.n], p.pass.views[k+p.n].class)
		}
		for i, j := range v.Draft {
			d := &p.pass.views[i]
			fmt.Printf("  D %s %q %s cls=%s u=%s m=%q noun=%q dig=%q stated=%v values=%v comb=%v\n", j.Label, j.Claim.At.Text(), j.Claim.Kind, d.class, j.Claim.Quantity.Unit, j.Claim.Measure, d.noun, d.figure.digits, d.stated, d.values, combinable(d))
			if j.Label != "unverified" || !combinable(d) { continue }
			own := p.ownAddends(i)
			if d.class == "%" || d.class == "times" || d.class == "pp" {
				for k := p.n; k < len(p.pass.views); k++ {
					if !isAddend(&p.pass.views[k]) { continue }
					m, _ := p.measured(i, k)
					s := &p.pass.views[k]
					j := judge(d, s, p.pass.setting(d, s), nil)
					cl := 0
					a, b := p.clues(i), p.clues(k)
					for w, m := range a { if b[w] > 0 { cl += m * b[w] } }
					fmt.Printf("       meas %q e=%d words=%d knit=%d clue=%d own=%d sc=%v\n", s.claim.At.Text(), m.e, j.words(), p.knit(i, k), cl, own[k], j.verdict[cScope])
				}
			}
			for _, s := range p.tellings(p.scope(i)) {
				for x, ax := range s.addends { for y, ay := range s.addends {
					if x == y { continue }
					for _, r := range p.made(d, ax, ay, own[ax.k] > 0 && own[ay.k] > 0) {
						if meetsFigure(d, &r) && y > x {
							fmt.Printf("       %s pair=%v e=%d own=%d/%d ex=%d ag=%d knit=%d/%d\n", p.pass.showMade(r), p.tiedPair(ax, ay), p.tiedEvidence(i, ax, ay), own[ax.k], own[ay.k], exactness(d, &r), r.against, p.knit(i, ax.k), p.knit(i, ay.k))
						}
					}
				} }
			}
		}
	}
}
