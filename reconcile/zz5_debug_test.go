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

func TestZZ5(t *testing.T) {
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
		for _, g := range c.Claims {
			at := strings.Index(c.Draft.Text, g.Text)
			end := at + len(g.Text)
			for i, j := range v.Draft {
				if !(j.Claim.At.Start < end && at < j.Claim.At.End) || j.Label != "contradicted" {
					continue
				}
				yes := p.optionOf(i, append(j.By, nil)[0])
				if yes == nil { continue }
				s := p.pass.Claims[yes.source]
				a, b := j.Claim.Period, s.Period
				mark := "ok"
				if g.Label != "contradicted" { mark = "XX" }
				fmt.Printf("%s %s msg=%q per=%v/%d a=%v/%v b=%v/%v scope=%v st=%v veto=%v e=%d w=%d | %s %q %q <- %q %q | %s || %s\n", mark, c.ID, j.Message, yes.j.verdict[cPeriod], yes.j.conf[cPeriod], a.Stated, a.Period, b.Stated, b.Period, yes.j.verdict[cScope], yes.j.verdict[cStance], yes.j.veto, yes.e, yes.j.words(), j.Claim.Kind, j.Claim.At.Text(), j.Claim.Measure, s.At.Text(), s.Measure, j.Claim.Sentence.Text(), s.Sentence.Text())
			}
		}
	}
}
