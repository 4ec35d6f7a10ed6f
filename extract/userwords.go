package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// A userMark is a phrase of the user that stands in a sentence.
type userMark struct {
	first, last int // tokens from first up to but not including last
	sense       *userSense
}

// userUnitMark begins the name of a unit that is a number of another, until settleUnits puts that one in its place.
const userUnitMark = "\x01"

// findUser marks the phrases of the user in the sentence, from the left, the longest first.
func (s *sentence) findUser(w *Words) {
	s.user = s.user[:0]
	for i := 0; i < len(s.toks); i++ {
		t := &s.toks[i]
		if t.kind != wordToken && t.kind != numeralToken {
			continue
		}
		for _, p := range w.byFirst[firstHash(s.text(i))] {
			if last := s.userPhrase(i, p.words); last > i {
				s.user = append(s.user, userMark{i, last, p.sense})
				i = last - 1
				break
			}
		}
	}
}

// userPhrase returns the token behind the words if they stand at token i, else 0.
func (s *sentence) userPhrase(i int, words []string) int {
	k := i
	for n, w := range words {
		if n > 0 && k < len(s.toks) && isHyphen(s.text(k)) {
			k++
		}
		if k >= len(s.toks) || n > 0 && s.toks[k].has(newlineBefore) && s.toks[k].has(upperFirst) && !startsUpper(w) {
			return 0
		}
		if w == "#" && s.kind(k) == numeralToken || matchesWord(w, s.text(k)) {
			k++
			continue
		}
		return 0
	}
	return k
}

// matchesWord reports whether text is the word w of a phrase: the case of letters aside, but for a capital at the
// start and a word all in capitals.
func matchesWord(w, text string) bool {
	if w == text {
		return true
	}
	if !strings.EqualFold(w, text) {
		return false
	}
	return !startsUpper(w) || startsUpper(text) && (!allUpper(w) || allUpper(text))
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// userAt returns the mark of the kind that covers token i, nil if there is none.
func (s *sentence) userAt(i int, kind userKind) *userMark {
	for k := range s.user {
		if m := &s.user[k]; m.first <= i && i < m.last && m.sense.kind == kind {
			return m
		}
	}
	return nil
}

// userUnit returns the unit of the user that begins at token i, and the token behind it; 0 if there is none.
func (s *sentence) userUnit(i int) (u claims.Unit, last int) {
	if m := s.userAt(i, userUnitWord); m != nil && m.first == i {
		return m.sense.unit, m.last
	}
	return "", 0
}

// withoutUser drops the readings that take tokens of a phrase that states no quantity, or of a name or measure with
// digits in it.
func (s *sentence) withoutUser(found []mention) []mention {
	kept := found[:0]
	for _, m := range found {
		free := true
		for k := range s.user {
			u := &s.user[k]
			if m.first < u.last && u.first < m.last && (u.sense.kind == userNoQuantity || u.sense.kind != userUnitWord && s.hasNumeral(u)) {
				free = false
			}
		}
		if free {
			kept = append(kept, m)
		}
	}
	return kept
}

func (s *sentence) hasNumeral(u *userMark) bool {
	for i := u.first; i < u.last; i++ {
		if s.kind(i) == numeralToken {
			return true
		}
	}
	return false
}

// settleUnits turns amounts of units that the user has defined into amounts of the units that they are made of.
func (w *Words) settleUnits(ms []mention) {
	for i := range ms {
		q := &ms[i].Quantity
		if !strings.Contains(string(q.Unit), userUnitMark) {
			continue
		}
		factor := claims.Int(1)
		parts := strings.Split(string(q.Unit), "/")
		for k, part := range parts {
			prefix, number, found := strings.Cut(part, userUnitMark)
			n, err := strconv.Atoi(number)
			if !found || err != nil || n >= len(w.units) {
				continue
			}
			u := &w.units[n]
			if prefix != "" { // "square-": of a word that measures no length
				parts[k] = prefix + u.word
				continue
			}
			parts[k] = string(u.base)
			f := u.factor
			if k > 0 {
				f, _ = claims.Int(1).Quo(f)
			}
			factor = factor.Mul(f)
			ms[i].Steps = append(ms[i].Steps, claims.Step{Rule: "words", Text: "one " + u.word + " is " + u.factor.String() + " " + string(u.base), At: ms[i].At})
		}
		q.Unit = claims.Unit(strings.Join(parts, "/"))
		q.Stated, q.Range, q.Step = q.Stated.Scale(factor), q.Range.Scale(factor), q.Step.Mul(factor)
		if len(parts) == 1 {
			ms[i].Kind = kindOfUnit(q.Unit, ms[i].Kind)
		}
	}
}

// kindOfUnit returns the kind of a mention with the unit, or else if the unit tells none.
func kindOfUnit(u claims.Unit, or MentionKind) MentionKind {
	switch u.Kind() {
	case claims.UnitCurrency:
		return Money
	case claims.UnitPercent:
		return Percent
	case claims.UnitPoints:
		return Points
	case claims.UnitMeasure:
		return Measure
	case claims.UnitCount:
		return Count
	}
	return or
}

// addUser adds the terms of a measure of the user: its head with the role, the others as modifiers.
func (ts *termSet) addUser(s *userSense, role termRole) {
	for k := len(s.terms) - 1; k >= 0; k-- {
		of := role
		if k < len(s.terms)-1 && role == headRole {
			of = modifierRole
		}
		ts.addStem(s.terms[k].Stem, of, s.terms[k].Weight)
	}
}

// legalForm reports whether the word behind the name of a company says only how it is founded.
func legalForm(w string) bool {
	switch strings.ToLower(w) {
	case "inc", "ltd", "limited", "plc", "corp", "corporation", "co", "company", "llc", "llp", "ag", "sa", "se", "nv", "gmbh", "ab", "oyj", "spa":
		return true
	}
	return false
}

// alias reads the name of the user that begins at token i; more of a name behind it, other than "Inc", makes it the
// name of something else.
func (es *entities) alias(s *sentence, i int, capital bool) (entityRef, bool) {
	m := s.userAt(i, userAlias)
	if m == nil || m.first != i {
		return entityRef{}, false
	}
	last := m.last
	if !capital && s.toks[i].has(upperFirst) {
		if end := s.nameEnd(i); end > last {
			for k := last; k < end; k++ {
				if !legalForm(s.text(k)) {
					return entityRef{}, false
				}
			}
			last = end
		}
	}
	id := es.add(m.sense.name, m.sense.entity, s.span(i, last))
	if id >= 0 {
		es.shortNames(s, i, last, id)
	}
	return entityRef{first: i, last: last, id: id}, true
}
