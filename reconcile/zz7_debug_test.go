package reconcile

import (
	"fmt"
	"os"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract"
)

func TestZZ7(t *testing.T) {
	if os.Getenv("ZD") == "" { t.Skip() }
	d := &claims.Document{ID: "draft", Text: os.Getenv("ZD")}
	s := &claims.Document{ID: "s1", Text: os.Getenv("ZS")}
	ds, ss := extract.Claims(d), extract.Claims(s)
	p := newVerifyPass(sorted(ds), sorted(ss))
	for i := range p.n {
		for _, o := range p.options[i] {
			x := p.pass.views[o.source]
			fmt.Printf("%q cls=%s stated=%v <- %q cls=%s stated=%v noun=%q unit=%s rel=%d e=%d bare=%v dress=%v ag=%v per=%v lone=%v\n", p.pass.Claims[i].At.Text(), p.pass.views[i].class, p.pass.views[i].stated, x.claim.At.Text(), x.class, x.stated, x.noun, x.claim.Quantity.Unit, o.rel, o.e, o.bare, o.dress, o.agrees, x.claim.Period.Period, p.lone(i, o.source))
		}
	}
}
