package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// disjointNames finds two entities of one kind, one from each claim, where the claims share no entity of
// that kind. A name inside another ("Acme" in "Acme Corp") is the same, and so is a name that the other
// claim has among its words.
func disjointNames(a, b *view) (x, y string, ok bool) {
	for i, e := range a.claim.Subject {
		if e.Kind == "" {
			continue
		}
		other := -1
		shared := false
		for k, f := range b.claim.Subject {
			if e.Kind != f.Kind {
				continue
			}
			other = k
			shared = shared || sameName(a.low[i], b.low[k])
		}
		if other >= 0 && !shared && !anyShared(a, b, e.Kind) {
			return e.Name, b.claim.Subject[other].Name, true
		}
	}
	return "", "", false
}

// siblingNames finds two names that are no persons, one from each claim, that end in one word and have no other in common, where
// the claims share no name: "Labour Party" and "Liberal Party". A title or an initial tells no two apart.
func siblingNames(a, b *view) (x, y string, ok bool) {
	if sharedNames(a.names, b.names) > 0 {
		return "", "", false
	}
	for i, e := range a.claim.Subject {
		for k, f := range b.claim.Subject {
			if e.Kind != claims.EntityPerson && f.Kind != claims.EntityPerson && endAlike(a.low[i], b.low[k]) && siblings(strings.Fields(a.low[i]), strings.Fields(b.low[k])) {
				return e.Name, f.Name, true
			}
		}
	}
	return "", "", false
}

// endAlike reports whether two names of several words may end in one word.
func endAlike(x, y string) bool {
	end := func(s string) byte {
		if s == "" {
			return ' '
		}
		return s[len(s)-1]
	}
	c, d := end(x), end(y)
	return c == d || c <= ' ' || c >= 0x80 || d <= ' ' || d >= 0x80
}

func siblings(x, y []string) bool {
	m, n := len(x)-1, len(y)-1
	if m < 1 || n < 1 || x[m] != y[n] {
		return false
	}
	for _, v := range x[:m] {
		for _, w := range y[:n] {
			if v == w || len(v) < 4 || len(w) < 4 { // an initial, a title
				return false
			}
		}
	}
	return true
}

// rivalNames reports whether each of two claims of two documents is about one entity, and one of the documents names both: then
// the writer of that document tells them apart.
func rivalNames(a, b *view, names func(doc int, name string) bool) bool {
	if a.doc == b.doc || len(a.names) != 1 || len(b.names) != 1 || sameName(a.names[0], b.names[0]) {
		return false
	}
	for _, c := range [...]*claims.Claim{a.claim, b.claim} {
		if k := c.Subject[0].Kind; k != claims.EntityUnknown && k != claims.EntityPerson && k != claims.EntityOrganization {
			return false
		}
	}
	if a.speaksOf(b.names[0]) || b.speaksOf(a.names[0]) {
		return false // who was where: "her third trip to Meer"
	}
	return names(a.doc, b.names[0]) || names(b.doc, a.names[0])
}

// speaksOf reports whether the last word of a name is among the words of the claim.
func (v *view) speaksOf(name string) bool {
	_, ok := v.has(lastWord(name))
	return ok
}

func anyShared(a, b *view, kind claims.EntityKind) bool {
	for i, e := range a.claim.Subject {
		for k, f := range b.claim.Subject {
			if e.Kind == kind && f.Kind == kind && sameName(a.low[i], b.low[k]) {
				return true
			}
		}
	}
	return false
}

// sameName reports whether two names in lower case are equal, or one is the first or last words of the other, or
// both have the same first and last word.
func sameName(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	n := len(b) - len(a)
	if i, k := strings.IndexByte(a, ' '), strings.LastIndexByte(a, ' '); i > 0 && n > 0 && strings.HasPrefix(b, a[:i+1]) && strings.HasSuffix(b, a[k:]) {
		return true
	}
	return a != "" && n > 0 && (b[:len(a)] == a && b[len(a)] == ' ' || b[n:] == a && b[n-1] == ' ')
}
