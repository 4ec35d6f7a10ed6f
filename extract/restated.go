package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// linkRestated joins the first figure of a sentence that says the figures before in another way to them: a share to the share that it
// restates ("That is one in three"), an amount per head to the amount and the number of people ("That works out at $300 a head").
func (cl *claimer) linkRestated(i int) {
	f := &cl.figures[i]
	if i > 0 || !cl.saysAgain() {
		return
	}
	_, per, rate := strings.Cut(string(f.claim.Quantity.Unit), "/")
	for k := len(cl.out) - 1; k >= 0; k-- {
		c := cl.out[k]
		if c.Sentence.Start < cl.lastSentence {
			return
		}
		if c.Sentence.Start != cl.lastSentence || c.Kind == claims.KindChange || c.Kind == claims.KindDate {
			continue
		}
		top, _, _ := strings.Cut(string(f.claim.Quantity.Unit), "/")
		switch u := c.Quantity.Unit; {
		case !rate && u == "%" && f.claim.Quantity.Unit == "%" && f.kind != claims.KindChange:
			addLink(f.claim, claims.RelSame, c)
			return
		case rate && c.Kind == claims.KindLevel && u == claims.Unit(top) && u != "":
			addLink(f.claim, claims.RelOf, c)
		case rate && c.Kind == claims.KindLevel && u.Kind() == claims.UnitCount && u != "" && (string(u) == per || ofPeople(per) && ofPeople(string(u))):
			addLink(f.claim, claims.RelPer, c)
		}
	}
}

// saysAgain reports whether the sentence begins with a word for what the sentence before says, and says what it is: "That is", "This means",
// "It works out at".
func (cl *claimer) saysAgain() bool {
	p := &cl.p
	if len(p.toks) < 3 || p.text(0) != "That" && p.text(0) != "This" && p.text(0) != "It" && p.text(0) != "Which" {
		return false
	}
	switch p.baseForm(1) {
	case "mean", "equal", "amount", "represent":
		return true
	case "be":
		return p.text(0) != "It" && (p.onFigure(2) || p.same(2, "equivalent") || p.same(2, "about") || p.same(2, "equal") || p.same(2, "nearly") || p.same(2, "almost") || p.same(2, "roughly"))
	case "work", "come":
		return p.same(2, "out") || p.same(2, "to")
	}
	return false
}

// ofPeople reports whether the noun is one for people as such.
func ofPeople(noun string) bool {
	switch noun {
	case "person", "inhabitant", "resident", "head", "citizen":
		return true
	}
	return false
}
