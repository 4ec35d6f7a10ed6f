package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// placeAt returns the country, city, region or group that the lexicon names at token i, and the number of its tokens.
func (s *sentence) placeAt(i int) (lexicon.Word, int) {
	t := &s.toks[i]
	if t.word == 0 {
		return 0, 0
	}
	if !s.phrased && t.phraseLen == 0 && t.marks&lexicon.FirstOfPhrase != 0 {
		for k, last := t.word.PhrasesWith(s.second(i)); k < last; k++ {
			row := lexicon.Phrase(k)
			if n := s.matches(i, row); n > 0 && row.Word.Classes().Any(places) {
				return row.Word, n
			}
		}
	}
	if t.phraseLen > 0 && t.phrase.Classes().Any(places) {
		return t.phrase, int(t.phraseLen)
	}
	if t.word.Classes().Any(places) {
		return t.word, 1
	}
	return 0, 0
}

var places = lexicon.Set(lexicon.Country, lexicon.City, lexicon.Region, lexicon.Group, lexicon.Continent)

// place reads the country, city, region or group of n tokens at i.
func (es *entities) place(s *sentence, i int, w lexicon.Word, n int, capital bool) (entityRef, bool) {
	r := entityRef{first: i, last: i + n}
	country := w.Value(lexicon.Country)
	how := w.Value(lexicon.Via)
	if how != "capital" && (w.Is(lexicon.City) || w.Is(lexicon.Region)) {
		country = ""
	}
	next := i + n
	if how != "demonym" && !capital && s.capitalAt(next) && s.toks[next].has(spaceBefore) && !s.toks[next].word.Classes().Any(afterPlace) {
		return r, false // "London Stock Exchange"
	}
	if how == "capital" || how == "metonym" {
		country = w.Value(lexicon.Country)
		if how == "capital" && s.located(i) {
			country = ""
		}
		r.via = byMetonym
	}
	if how == "demonym" {
		r.via = byDemonym
	}
	kind, name := claims.EntityCountry, ""
	switch {
	case country != "":
		name = countryName(country)
	case w.Is(lexicon.City):
		kind, name = claims.EntityCity, w.Value(lexicon.City)
		r.via = byName
	case w.Is(lexicon.Region):
		kind, name = claims.EntityRegion, w.Value(lexicon.Region)
	case w.Is(lexicon.Continent):
		if !s.sameName(i, w.Value(lexicon.Continent)) {
			return r, false // "European": of many things there
		}
		kind = claims.EntityRegion
	default:
		kind, name = claims.EntityGroup, w.Value(lexicon.Group)
	}
	if name == "" || kind == claims.EntityRegion {
		name = s.nameText(i, i+n)
		if how == "demonym" {
			name = regionOf(w.Value(lexicon.Region), name)
		}
	}
	if strings.Contains(name, "_") {
		name = strings.ReplaceAll(name, "_", " ")
	}
	r.id = es.add(name, kind, s.span(i, i+n))
	return r, true
}

var afterPlace = lexicon.Set(lexicon.Title, lexicon.Honorific, lexicon.Month, lexicon.Weekday, lexicon.Country, lexicon.City, lexicon.Region, lexicon.Group, lexicon.Currency)

// located reports whether token i stands behind a preposition of place: "in Beijing" is the city,
// "with Beijing" the state.
func (s *sentence) located(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		switch s.toks[k].word.String() {
		case "in", "at", "near", "outside", "from", "to", "around", "into":
			return true
		case "and", "or", "central", "downtown", "northern", "southern", "eastern", "western":
			continue
		}
		return s.punct(k) == ',' && k > 0 && s.located(k)
	}
	return false
}

// sameName reports whether the words from token i on are the name, which has an underscore for each space.
func (s *sentence) sameName(i int, name string) bool {
	for word := range strings.SplitSeq(name, "_") {
		if i >= len(s.toks) || !strings.EqualFold(s.text(i), word) {
			return false
		}
		i++
	}
	return true
}

// regionOf gives the name of the part of the country that an adjective is of: "Welsh" is of Wales.
func regionOf(code, name string) string {
	switch code {
	case "GB-ENG":
		return "England"
	case "GB-SCT":
		return "Scotland"
	case "GB-WLS":
		return "Wales"
	}
	return name
}
