package extract

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// Words are words that a user adds to those that the reader knows: names of entities, words for units, names of
// measures, phrases that state no quantity, words that name no measure. Words are made by a [WordsBuilder] and never
// change; any number of Extractors and goroutines may use them at once. The nil *Words adds nothing and costs nothing.
//
// A phrase stands in the text where its words follow each other, a hyphen between two of them or not; the longest
// phrase counts. Small letters of a phrase match capitals too; a phrase that begins with a capital matches only
// what does, and one all in capitals only capitals.
type Words struct {
	byFirst map[uint64][]phrase // by the hash of the first word, the longest first
	units   []userUnit
}

// A phrase is a phrase of a user with its meaning.
type phrase struct {
	words []string // "#" stands for any numeral
	text  string   // as the user wrote it
	sense *userSense
}

// userSense is what a phrase of a user means; the phrases of one meaning share it.
type userSense struct {
	kind   userKind
	name   string            // of the entity or measure
	entity claims.EntityKind // of an alias
	unit   claims.Unit       // of a unit: as the recognizers have it
	terms  []claims.Term     // of a measure: its words, the head last
	facets []string          // of a measure: AXIS=VALUE
}

// userKind is what a phrase of a user is a word for.
type userKind uint8

const (
	userAlias userKind = iota + 1
	userUnitWord
	userMeasure
	userNoQuantity
	userNoMeasure
)

var userKindNames = [...]string{"", "a name", "a unit", "a measure", "a phrase without a quantity", "a word that names no measure"}

// userUnit is a unit that is a number of another.
type userUnit struct {
	word   string
	factor claims.Number
	base   claims.Unit
}

// A WordsBuilder collects the words of a user. The zero value is ready to use. Its methods return an error that says
// what is wrong with the phrase and what to write instead; the phrase is then left out, and the next can be added.
type WordsBuilder struct {
	phrases []phrase
	known   map[string]*userSense // by phrase in lower case
	units   []userUnit
	counted []string
}

// maxPhraseWords bounds the words of a phrase.
const maxPhraseWords = 12

// Alias says that the phrase names the entity called name. The name itself is read as a phrase too.
func (b *WordsBuilder) Alias(phrase, name string) error {
	s := &userSense{kind: userAlias, name: strings.Join(strings.Fields(name), " ")}
	s.name, s.entity = knownEntity(s.name)
	return b.addNamed(phrase, name, s, false)
}

// Measure says that the phrase, a noun or some nouns, names the measure called name. The name itself is read as a
// phrase too.
func (b *WordsBuilder) Measure(phrase, name string) error {
	s := &userSense{kind: userMeasure, name: lowerText(strings.Join(strings.Fields(name), " "))}
	s.readTerms()
	if len(s.terms) == 0 && strings.TrimSpace(name) != "" {
		return fmt.Errorf("the measure %q has no word that says what is measured", name)
	}
	return b.addNamed(phrase, name, s, true)
}

// NoQuantity says that the figures of the phrase state no quantity: "Route 66". In the phrase # stands for any
// number in digits: "Channel #".
func (b *WordsBuilder) NoQuantity(phrase string) error {
	return b.add(phrase, &userSense{kind: userNoQuantity}, false)
}

// NoMeasure says that the phrase does not say what is measured: "reading" in "the index had a reading of 4".
func (b *WordsBuilder) NoMeasure(phrase string) error {
	return b.add(phrase, &userSense{kind: userNoMeasure}, true)
}

// Counted says that the word names a thing that is counted, and is its unit.
func (b *WordsBuilder) Counted(word string) error {
	name := lowerText(strings.Join(strings.Fields(word), " "))
	if k := claims.Unit(name).Kind(); k != claims.UnitCount && name != "" {
		return fmt.Errorf("%q is the name of a unit already", word)
	}
	if err := b.add(word, &userSense{kind: userUnitWord, unit: claims.Unit(name)}, true); err != nil {
		return err
	}
	b.counted = append(b.counted, name)
	return nil
}

// Unit says that one of what the word names is factor of the unit: a known unit by its identifier or a word for it
// ("kilogram", "kg", "USD"), or a word of [WordsBuilder.Counted].
//
//	n word = n × factor unit
//
// The factor must be above 0. Units of time and temperature can have no words of their own.
func (b *WordsBuilder) Unit(word string, factor claims.Number, unit string) error {
	if factor.Sign() <= 0 {
		return fmt.Errorf("the factor of %q is %s: it must be above 0", word, factor)
	}
	base, err := b.knownUnit(unit)
	if err != nil {
		return err
	}
	s := &userSense{kind: userUnitWord, unit: base}
	scaled := factor.Cmp(claims.Int(1)) != 0
	if scaled {
		s.unit = claims.Unit(userUnitMark + strconv.Itoa(len(b.units)))
	}
	if err := b.add(word, s, true); err != nil {
		return err
	}
	if scaled {
		b.units = append(b.units, userUnit{strings.TrimSpace(word), factor, base})
	}
	return nil
}

// knownUnit returns the unit that the text names.
func (b *WordsBuilder) knownUnit(text string) (claims.Unit, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", errors.New("no unit is named: write a number and a unit, such as 12 kilogram")
	}
	u := claims.Unit(text)
	if k := u.Kind(); k == claims.UnitCount || k == claims.UnitNone {
		w := lexicon.Lookup(text)
		name := lowerText(text)
		if !slices.Contains(b.counted, name) {
			name = singularOf(name)
		}
		switch {
		case slices.Contains(b.counted, name):
			return claims.Unit(name), nil
		case w.Is(lexicon.Unit):
			u = claims.Unit(w.Value(lexicon.Unit))
		case w.Is(lexicon.Currency):
			u = claims.Unit(w.Value(lexicon.Currency))
		default:
			return "", fmt.Errorf("%q is no unit that is known: write the name of one, such as kilogram, square-meter or USD, or define %q as a unit of its own before", text, text)
		}
	}
	base, _, offset, ok := u.Base()
	_, loose := claims.Convert(claims.Exactly(claims.Int(1)), u, "second")
	switch {
	case !ok:
		return "", fmt.Errorf("%q is no unit", text)
	case base == "second" || loose:
		return "", fmt.Errorf("%q is a unit of time: those have no words of their own", text)
	case offset.Sign() != 0 || base == "kelvin":
		return "", fmt.Errorf("%q is a unit of temperature: those have no words of their own", text)
	}
	return u, nil
}

// addNamed adds a phrase, and the name that it stands for as another.
func (b *WordsBuilder) addNamed(phrase, name string, s *userSense, inflect bool) error {
	if strings.TrimSpace(name) == "" {
		return fmt.Errorf("%q stands for nothing: write the name that it stands for", phrase)
	}
	if old := b.known[phraseKey(name)]; old != nil && old.kind == s.kind && old.name == s.name {
		s = old
	} else if err := b.add(name, s, inflect); err != nil {
		return err
	}
	if phraseKey(phrase) == phraseKey(name) {
		return nil
	}
	return b.add(phrase, s, inflect)
}

// add adds a phrase with its meaning, and with inflect also the plural or singular of its last word.
func (b *WordsBuilder) add(text string, s *userSense, inflect bool) error {
	words := phraseWords(text)
	switch {
	case len(words) == 0:
		return fmt.Errorf("%q has no word", text)
	case len(words) > maxPhraseWords:
		return fmt.Errorf("%q has %d words: at most %d are read", text, len(words), maxPhraseWords)
	case s.kind == userUnitWord && strings.ContainsAny(text, "0123456789#/"):
		return fmt.Errorf("%q has a number or a slash in it: a unit is one or more words", text)
	case s.kind != userNoQuantity && strings.Contains(text, "#"):
		return fmt.Errorf("%q: # stands for a number only in phrases that state no quantity", text)
	case words[0] == "#":
		return fmt.Errorf("%q begins with #: a word must stand before it", text)
	}
	key := phraseKey(text)
	if old := b.known[key]; old != nil {
		return fmt.Errorf("%q is %s already", text, userKindNames[old.kind])
	}
	if b.known == nil {
		b.known = make(map[string]*userSense)
	}
	b.known[key] = s
	b.phrases = append(b.phrases, phrase{words, text, s})
	if !inflect {
		return nil
	}
	last := words[len(words)-1]
	other := singularOf(lowerText(last))
	if other == lowerText(last) {
		other = pluralOf(last)
	}
	words = append(slices.Clone(words[:len(words)-1]), other)
	if key := strings.ToLower(strings.Join(words, " ")); b.known[key] == nil {
		b.phrases = append(b.phrases, phrase{words, text, s})
	}
	return nil
}

// Words returns the words that were added, nil if there are none. The builder may go on.
func (b *WordsBuilder) Words() *Words {
	if len(b.phrases) == 0 {
		return nil
	}
	w := &Words{byFirst: make(map[uint64][]phrase), units: slices.Clone(b.units)}
	for _, p := range b.phrases {
		h := firstHash(p.words[0])
		w.byFirst[h] = append(w.byFirst[h], p)
	}
	for _, ps := range w.byFirst {
		slices.SortStableFunc(ps, func(x, y phrase) int { return len(y.words) - len(x.words) })
	}
	return w
}

// phraseWords cuts a phrase into words as the reader does; hyphens are left out.
func phraseWords(text string) []string {
	var out []string
	sc := newScanner(text)
	for t := (token{}); sc.next(&t); {
		if w := text[t.start:t.end]; w != "-" {
			out = append(out, w)
		}
	}
	return out
}

// phraseKey returns the phrase in the form in which phrases are told apart.
func phraseKey(text string) string { return strings.ToLower(strings.Join(phraseWords(text), " ")) }

// pluralOf returns the regular plural of a noun.
func pluralOf(t string) string {
	switch n := len(t); {
	case n > 1 && t[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(t[n-2])):
		return t[:n-1] + "ies"
	case strings.HasSuffix(t, "s"), strings.HasSuffix(t, "x"), strings.HasSuffix(t, "ch"), strings.HasSuffix(t, "sh"):
		return t + "es"
	}
	return t + "s"
}

// firstHash returns the hash by which the phrases that begin with the word are found: of its ASCII letters in lower
// case and its digits.
func firstHash(word string) uint64 {
	h := nameSeed
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c < 0x80 {
			h = hashByte(h, c)
		}
	}
	return h
}

// knownEntity returns the name that the reader has for an entity, and what sort of entity it is.
func knownEntity(name string) (string, claims.EntityKind) {
	r := newReader(&claims.Document{Text: name})
	if !r.read() {
		return name, claims.EntityUnknown
	}
	var es entities
	refs := es.findEntities(&r.s, nil, nil)
	if len(refs) != 1 || refs[0].first != 0 || refs[0].last != len(r.s.toks) {
		return name, claims.EntityUnknown
	}
	e := &es.list[refs[0].id]
	return e.name, e.kind
}

// readTerms finds the terms and facets of the measure by its name.
func (s *userSense) readTerms() {
	r := newReader(&claims.Document{Text: s.name})
	if !r.read() {
		return
	}
	t := &r.s
	t.findPhrases()
	for i := range t.toks {
		if t.kind(i) != wordToken {
			continue
		}
		if w, n := t.term(i, lexicon.Facet); n > 0 {
			for _, x := range w.Senses() {
				if x.Class == lexicon.Facet {
					s.facets = append(s.facets, x.Text)
				}
			}
		}
		if t.toks[i].end-t.toks[i].start < 2 || t.toks[i].word.Classes().Any(noTerms) || t.toks[i].word.Is(lexicon.Preposition) {
			continue
		}
		stem := t.stem(i)
		if !slices.ContainsFunc(s.terms, func(x claims.Term) bool { return x.Stem == stem }) {
			s.terms = append(s.terms, claims.Term{Stem: stem, Weight: weightOf(lexicon.Lookup(stem), t.toks[i].word)})
		}
	}
}
