package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// conjunctionTag tags a conjunction; one that no clause follows is a preposition.
func (p *parse) conjunctionTag(i int, w lexicon.Word) tag {
	if w.Value(lexicon.Conjunction) == "and" {
		return andTag
	}
	switch w.String() {
	case "that":
		switch p.at(i - 1) {
		case nounTag, nameTag:
			if p.toldBefore(i) {
				return subTag
			}
			return relativeTag
		}
		return subTag
	case "since", "until", "till", "before", "after", "than", "as":
		if x := p.at(i - 1); (x == nounTag || x == nameTag) && !p.finite(i) {
			return prepositionTag // "profit before tax was"
		}
		if p.at(i+1) == punctTag || w.String() == "than" || w.String() == "as" && !p.asClause(i) {
			return prepositionTag
		}
		if i+1 < len(p.mention) && p.mention[i+1] >= 0 && p.ms[p.mention[i+1]].Kind != Percent || !p.clauseFollows(i+1) {
			return prepositionTag
		}
	}
	return subTag
}

// toldBefore reports whether a verb of saying and the one to whom it is said stand right before token i: "told reporters that".
func (p *parse) toldBefore(i int) bool {
	k := i - 1
	for k >= 0 {
		switch p.tags[k] {
		case nounTag, nameTag, adjectiveTag, determinerTag:
			k--
			continue
		case prepositionTag, toTag:
			if p.text(k) != "to" {
				return false
			}
			k--
		}
		break
	}
	return k >= 0 && (p.tags[k] == verbTag || p.tags[k] == passiveTag || p.tags[k] == infinitiveTag || p.tags[k] == gerundTag) && p.toks[k].word.Is(lexicon.Say)
}

// asClause reports whether "as" at token i opens a clause: "as sales fell", and not "as many as 40 died" or "as a result it fell".
func (p *parse) asClause(i int) bool {
	if i+2 >= len(p.toks) || p.mention[i+1] >= 0 || p.kind(i+1) != wordToken || p.at(i-1) == otherTag {
		return false
	}
	w := p.toks[i+1].word
	switch lowerText(p.text(i + 1)) {
	case "the", "its", "their", "his", "it", "they", "he", "she":
		return p.clauseFollows(i + 1)
	case "of", "a", "an", "part", "many", "much", "well":
		return false
	}
	f := formsOf(w)
	if f == 0 {
		f = p.guessed(i+1, w)
	}
	return !w.Classes().Any(grammarWords) && f.has(asNoun) && p.clauseFollows(i+1)
}

// clauseFollows reports whether a finite verb stands between token i and the next mark or conjunction.
func (p *parse) clauseFollows(i int) bool {
	for n := 0; i < len(p.toks) && n < 20; i, n = i+1, n+1 {
		t := &p.toks[i]
		if t.kind == punctToken && t.punct != '-' && t.punct != '\'' {
			return false
		}
		if p.mention[i] >= 0 {
			continue
		}
		if t.word.Is(lexicon.Modal) || t.word.Value(lexicon.Verb) != "" {
			return true
		}
		f := formsOf(t.word)
		if f == 0 && t.kind == wordToken && t.word.Classes().IsEmpty() {
			f = guess(p.text(i))
		}
		if f.has(asPast) && (!f.has(asNoun|asAdjective) || t.word.Is(lexicon.Direction) && n == 1) && n > 0 || f.has(asVerb) && !f.has(asNoun|asAdjective) && n > 0 {
			return true
		}
	}
	return false
}

func (p *parse) pronounTag(i int, w lexicon.Word) tag {
	if w.Is(lexicon.Number) && p.nounFollows(i) {
		return determinerTag // "by one estimate"
	}
	if w.String() == "her" && p.possesses(i) {
		return determinerTag
	}
	switch w.Value(lexicon.Pronoun) {
	case "rel":
		return relativeTag
	case "poss":
		return determinerTag
	case "":
		switch w.String() {
		case "which", "who", "whom", "whose", "what":
			return relativeTag
		case "his", "her", "its", "their", "our", "my", "your":
			return determinerTag
		}
	}
	return pronounTag
}

// possesses reports whether a noun or adjective stands right behind "her" at token i: "her campaign", but not "met her in May".
func (p *parse) possesses(i int) bool {
	if i+1 >= len(p.toks) || p.kind(i+1) != wordToken || p.mention[i+1] >= 0 {
		return false
	}
	w := p.toks[i+1].word
	if w.Classes().Any(grammarWords) || w.Is(lexicon.Manner) {
		return false
	}
	f := formsOf(w)
	return f == 0 && !w.Is(lexicon.Time) || f.has(asNoun|asAdjective)
}

// infinitiveTo reports whether token i is "to" before a verb.
func (p *parse) infinitiveTo(i int) bool {
	if p.toks[i].word.String() != "to" || i+1 >= len(p.toks) {
		return false
	}
	if p.mention[i+1] >= 0 {
		return false
	}
	t := &p.toks[i+1]
	if t.kind != wordToken || t.has(upperFirst) && !p.capital {
		return false
	}
	f := formsOf(t.word)
	switch {
	case f.has(asVerb):
		return !f.has(asNoun) || p.at(i-1) != nounTag || t.word.Is(lexicon.Verb) || i+2 < len(p.toks) && p.toks[i+2].word.Classes().Any(objectWords)
	case t.word.Value(lexicon.Verb) != "":
		return true
	case f != 0 || t.word.Classes().Any(grammarWords):
		return false
	}
	w := p.text(i + 1)
	return !inflected(w)
}
