package reconcile

// A sum of money is a price or a fine, a debt or a gift. Two texts that tell of one sum may call it otherwise, "bought for 46 million" and
// "cost 64 million", but a fine is no cost, and what a firm was sold for is not what it sells.

// A sumKind is a set of what a sum of money may be, one bit each.
type sumKind uint16

const (
	sumPrice sumKind = 1 << iota
	sumRevenue
	sumProfit
	sumLoss
	sumDebt
	sumFine
	sumGift
	sumWage
	sumBudget
	sumDamage
	sumTheft
	sumRent
	sumTax
)

// kindOfSum gives what a word of a claim says of its sum of money; 0 if it says nothing.
func kindOfSum(stem string, r role) sumKind {
	switch stem {
	case "cost":
		if r == roleVerb {
			return sumPrice | sumLoss | sumDamage // "has cost the farmers 80 million"
		}
		return sumPrice | sumDamage
	case "price", "fee", "fare", "acquisition", "fetch", "auction", "worth":
		return sumPrice
	case "spend", "investment":
		return sumPrice | sumBudget
	case "budget":
		return sumBudget | sumPrice
	case "revenue", "income", "turnover":
		if r == roleVerb {
			return sumPrice | sumRevenue // "sold for", "sold"
		}
		return sumRevenue
	case "profit":
		return sumProfit | sumWage // "earned"
	case "loss":
		return sumLoss | sumDamage
	case "deficit":
		return sumLoss
	case "debt", "loan":
		return sumDebt
	case "fine":
		return sumFine
	case "donation", "gift", "grant", "bequest":
		return sumGift
	case "salary", "pension", "bonus":
		return sumWage
	case "wage", "payment": // "pay" too
		return sumWage | sumPrice | sumFine | sumDebt | sumRent | sumTax | sumGift
	case "damage", "repair", "cleanup", "rebuild":
		return sumDamage | sumPrice
	case "theft", "robbery", "fraud":
		return sumTheft
	case "rent":
		return sumRent
	case "tax", "levy":
		return sumTax | sumFine
	}
	return 0
}

// sum gives what the head, the modifiers and the verb of a claim say of its sum of money: what the head says if it says something.
func (v *view) sum() sumKind {
	var head, all sumKind
	for i := range v.terms {
		t := &v.terms[i]
		if t.role == roleSubject || t.role == roleContext {
			continue
		}
		k := kindOfSum(t.stem, t.role)
		if all |= k; t.role == roleHead {
			head |= k
		}
	}
	if head != 0 {
		return head
	}
	return all
}

// ofMoney reports whether the words of a number say that it is a sum of money.
func ofMoney(v *view) bool { return v.sum() != 0 || facet(v.claim, "result") != "" }

// sameSum reports whether two claims say of their sums of money that they may be one kind.
func sameSum(a, b *view) bool { return a.sum()&b.sum() != 0 }

// sumsApart is the evidence, in tenths of bits, that two sums of money of different kinds need beyond the usual.
const sumsApart = 24

// sumDoubt is the evidence that two sums of money need beyond the usual if they are of different kinds: a fine and a cost.
func sumDoubt(a, b *view) int {
	if a.class != "money" || b.class != "money" {
		return 0
	}
	if x, y := a.sum(), b.sum(); x != 0 && y != 0 && x&y == 0 {
		return sumsApart
	}
	return 0
}
