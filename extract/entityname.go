package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// nameText returns the words from i to last with one space between.
func (s *sentence) nameText(i, last int) string {
	text := s.doc.Text[s.toks[i].start:s.toks[last-1].end]
	if !strings.ContainsAny(text, "\n\r\t") && !strings.Contains(text, "  ") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// shortNames enters the shorter forms by which the text may name the entity again: the last name of a
// person, the first words of an organization, and its initials.
func (es *entities) shortNames(s *sentence, i, last, id int) {
	if last-i < 2 {
		return
	}
	kind := es.list[id].kind
	if kind == claims.EntityPerson || kind == claims.EntityUnknown {
		es.put(s.hashName(last-1, last), id, kind == claims.EntityPerson)
	}
	if kind == claims.EntityOrganization || kind == claims.EntityUnknown {
		if !s.toks[i].word.Classes().Any(commonWords) && s.toks[i].word.Value(lexicon.Country) == "" {
			es.put(s.hashName(i, i+1), id, false)
		}
		if last-i > 2 {
			es.put(s.hashName(i, last-1), id, false)
		}
		h, n := nameSeed, 0
		for k := i; k < last; k++ {
			if s.toks[k].has(upperFirst) {
				h = hashText(h, s.text(k)[:1])
				n++
			}
		}
		if n > 1 {
			es.put(h, id, false)
		}
	}
}

// nameEnd returns the end of the run of capitalised words that begins at token i, with the small words
// inside it ("Bank of England", "Johnson & Johnson", "Ludwig van Beethoven").
func (s *sentence) nameEnd(i int) int {
	k := i + 1
	for k < len(s.toks) && k < i+8 {
		t := &s.toks[k]
		switch {
		case t.kind == wordToken && t.has(upperFirst) && !(t.has(newlineBefore) && k > i):
			set := t.word.Classes()
			if set.Any(noNames) && !set.Any(placeNames) && !t.has(upperAll) || set.Any(titles) && s.capitalAt(k+1) {
				return k
			}
			k++
		case t.kind == possessToken && s.owners(k):
			k += 2
		case (t.punct == '-' || t.punct == '&') && s.capitalAt(k+1) && (t.punct == '&' || t.glued() && s.glued(k+1)):
			k += 2
		case t.punct == '.' && t.glued() && k == i+1 && s.toks[i].end-s.toks[i].start == 1 && s.capitalAt(k+1):
			k += 2
		case t.kind == wordToken && s.joins(i, k):
			k++
			if s.toks[k].word.Is(lexicon.Article) {
				k++
			}
			k++
		default:
			return k
		}
	}
	return k
}

func (s *sentence) capitalAt(i int) bool {
	return i < len(s.toks) && s.toks[i].kind == wordToken && s.toks[i].has(upperFirst)
}

// joins reports whether token k is a small word inside the name that begins at i.
func (s *sentence) joins(i, k int) bool {
	switch s.text(k) {
	case "of", "for":
		return s.toks[i].word.Is(lexicon.Org) && s.capitalAt(k+1) || s.text(k) == "of" && (s.toks[k-1].word.Is(lexicon.Org) || k == i+1 && s.toks[i].word == 0) &&
			(s.capitalAt(k+1) || k+2 < len(s.toks) && s.toks[k+1].word.Is(lexicon.Article) && s.capitalAt(k+2))
	case "and":
		return s.joinsAnd(i, k)
	case "de", "van", "von", "bin", "al", "du", "da", "der", "del", "di", "la", "le":
		return s.capitalAt(k + 1)
	}
	return false
}

// nameKind tells what the name from token i to last is a name of.
func (s *sentence) nameKind(i, last int) claims.EntityKind {
	if s.toks[last-1].word.Is(lexicon.Org) || s.toks[i].word.Is(lexicon.Org) {
		return claims.EntityOrganization
	}
	if s.toks[i].word.Is(lexicon.Given) && last-i > 1 || i > 0 && s.toks[i-1].word.Classes().Any(titles) && s.toks[i-1].has(upperFirst) {
		return claims.EntityPerson
	}
	if i > 1 && s.punct(i-1) == '.' && s.is(i-2, lexicon.Honorific) {
		return claims.EntityPerson
	}
	for k := i; k < last; k++ {
		if s.toks[k].word.Is(lexicon.Org) {
			return claims.EntityOrganization
		}
	}
	if last-i == 1 && s.toks[i].has(upperAll) {
		return claims.EntityOrganization
	}
	return claims.EntityUnknown
}

// partyMark returns the number of tokens at i that tell only the party or seat of the person beside them: "R-Utah" behind a name,
// "Republican" and "House" before one; 0 when there are none.
func (s *sentence) partyMark(i int) int {
	t := &s.toks[i]
	if t.end-t.start == 1 && s.punct(i+1) == '-' && s.glued(i+1) && s.glued(i+2) && s.capitalAt(i+2) {
		switch s.text(i) {
		case "R", "D", "I":
			if p := s.punct(i - 1); p == ',' || p == '(' {
				return 3
			}
		}
	}
	if !s.capitalAt(i+1) || !s.capitalAt(i+2) || !s.is(i+1, lexicon.Given) || s.is(i+2, lexicon.Org) || t.word.Is(lexicon.Given) || s.nameEnd(i) > i+4 {
		return 0
	}
	if hasAxis(t.word, "party=") || t.word.Is(lexicon.Org) && s.isWord(i-1, "the") {
		return 1
	}
	return 0
}

// titleBefore returns the pronoun that goes with the title before the name at token i: "he" for "Mr", "she" for "Ms"; "" for others.
func (s *sentence) titleBefore(i int) string {
	k := i - 1
	if s.punct(k) == '.' && s.glued(k) {
		k--
	}
	if k < 0 || s.toks[k].end-s.toks[k].start > 4 || !s.toks[k].word.Base().Is(lexicon.Honorific) {
		return ""
	}
	switch {
	case s.same(k, "mr"), s.same(k, "sir"), s.same(k, "lord"):
		return "he"
	case s.same(k, "mrs"), s.same(k, "ms"), s.same(k, "miss"), s.same(k, "lady"):
		return "she"
	}
	return ""
}

// credit returns the number of tokens at i that name whose picture stands beside the text: "Image copyright AFP", "Getty Images"; 0 when
// they do not.
func (s *sentence) credit(i int) int {
	switch {
	case s.same(i-1, "copyright") && (s.same(i-2, "image") || s.same(i-2, "photo")):
	case s.same(i, "getty") && (s.same(i+1, "images") || s.same(i+1, "image")):
	case s.same(i, "image") && s.same(i+1, "copyright"):
	default:
		return 0
	}
	n := 1
	for n < 4 && (s.punct(i+n) == '/' || s.same(i+n, "getty") || s.same(i+n, "images") || s.same(i+n, "image") || s.same(i+n, "reuters")) {
		n++
	}
	return n
}

// contraction reports whether token i is a pronoun with a verb: "We'll", "They’re".
func (s *sentence) contraction(i int) bool {
	if !s.toks[i].has(mixed) {
		return false
	}
	t := s.text(i)
	k := 1
	for k < len(t) && t[k] != '\'' && t[k] != "’"[0] {
		k++
	}
	if k >= len(t) {
		return false
	}
	if k = strings.IndexAny(t, "'’"); k <= 0 {
		return false
	}
	switch strings.TrimLeft(t[k:], "'’") {
	case "ll", "re", "ve", "d", "m", "t", "s":
	default:
		return false
	}
	switch lowerText(t[:k]) {
	case "i", "you", "he", "she", "it", "we", "they", "that", "this", "there", "here", "who", "what", "where", "how", "let",
		"don", "doesn", "didn", "isn", "aren", "wasn", "weren", "can", "couldn", "won", "wouldn", "shouldn", "hasn", "haven", "hadn", "ain":
		return true
	}
	return false
}

// disease reports whether token i names a disease and no other name follows: "Ebola", but not "Ebola River".
func (s *sentence) disease(i int) bool {
	k := i + 1
	for s.punct(k) == '-' && s.glued(k) && s.glued(k+1) {
		k += 2
	}
	if s.capitalAt(k) {
		return false
	}
	for _, name := range diseases(int(s.toks[i].end - s.toks[i].start)) {
		if s.same(i, name) {
			return true
		}
	}
	if s.toks[i].word == 0 {
		return false
	}
	var buf [8]string
	for _, kind := range s.toks[i].word.Kinds(buf[:0]) {
		if kind == "disease" {
			return true
		}
	}
	return false
}

// diseases returns the names of diseases of so many letters that the lexicon may lack.
func diseases(letters int) []string {
	switch letters {
	case 3:
		return []string{"hiv"}
	case 4:
		return []string{"zika", "sars", "mers", "aids", "mpox"}
	case 5:
		return []string{"covid", "ebola", "polio"}
	case 7:
		return []string{"malaria", "cholera", "measles"}
	case 11:
		return []string{"coronavirus"}
	}
	return nil
}

// plainWord reports whether token i has a capital and is a common noun that may be one word of a longer name: "Colleges".
func (s *sentence) plainWord(i int) bool {
	if !s.capitalAt(i) {
		return false
	}
	set := s.toks[i].word.Classes()
	return set.Any(commonWords) && !set.Any(placeNames) && !set.Any(noNames)
}

// joinsAnd reports whether "and" at token k stands inside the name that begins at i: only common words stand before
// it, and what follows ends like an organization ("Food and Farms Agency"), or the name began as one ("Ministry of Sport and
// Culture").
func (s *sentence) joinsAnd(i, k int) bool {
	if k-i > 4 || !s.plainWord(k-1) || !s.plainWord(k+1) {
		return false
	}
	if s.toks[i].word.Is(lexicon.Org) && k-i > 1 && s.text(i+1) == "of" {
		return !s.toks[k+1].word.Is(lexicon.Org) && !s.is(k+1, lexicon.Person)
	}
	for n := i; n < k; n++ {
		if !s.plainWord(n) {
			return false
		}
	}
	last := k + 1
	for last < k+4 && (s.capitalAt(last+1) && s.toks[last+1].has(spaceBefore) || s.owners(last+1)) {
		last++
		if s.kind(last) == possessToken {
			last++
		}
	}
	return last > k+1 && !s.capitalAt(last+1) && s.toks[last].word.Is(lexicon.Org) && !s.toks[k-1].word.Is(lexicon.Org)
}

// owners reports whether an apostrophe behind a plural stands at token k inside a name: "Teachers' Union".
func (s *sentence) owners(k int) bool {
	return s.kind(k) == possessToken && !strings.HasSuffix(s.text(k), "s") && s.capitalAt(k-1) && s.pluralForm(k-1) && !s.toks[k-1].word.Classes().Any(placeNames) && s.capitalAt(k+1) && s.is(k+1, lexicon.Org)
}
