package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// pastTag tags a form in -ed or an irregular past.
func (p *parse) pastTag(i int, f forms) tag {
	x, k := p.before(i)
	if m := p.mention[i]; m >= 0 && p.ms[m].Kind == Count && i < p.ms[m].noun {
		return adjectiveTag // "40 confirmed deaths"
	}
	switch {
	case (f == asPast || f.has(asPast) && !p.nounFollows(i)) && x == adjectiveTag && k == i-1 && k > 0 && p.tags[k-1] == determinerTag:
		p.tags[k] = nounTag // "the fair drew 400 visitors"
		return verbTag
	case x == auxTag:
		switch p.toks[k].word.Value(lexicon.Verb) {
		case "have":
			return verbTag
		case "be":
			return passiveTag
		}
		return infinitiveTag
	case x == modalTag || x == toTag:
		return infinitiveTag
	case x == determinerTag && !(p.toks[k].word.Is(lexicon.Pronoun) && !p.nounFollows(i)),
		x == possessTag, x == adjectiveTag && p.nounFollows(i):
		if f.has(asNoun) && !p.nounFollows(i) {
			return nounTag
		}
		return adjectiveTag
	case (x == adjectiveTag || p.ordinal(k)) && k == i-1 && f.has(asNoun) && !p.objectFollows(i):
		return nounTag // "a third presidential run"
	case x == otherTag && p.punct(k) == '-', x == figureTag && k == i-1 && f.has(asParticiple) && p.owned(k) && p.nounFollows(i):
		return adjectiveTag // "its 9% subordinated notes"
	case x == prepositionTag && p.nounFollows(i):
		return adjectiveTag
	case f.has(asNoun) && x == nounTag && k == i-1 && p.finite(i) && !p.objectFollows(i):
		return nounTag // "has a $5 million tax cut"
	}
	if f.has(asPast) && p.subjectBefore(i) && (!p.finite(i) || p.objectFollows(i) && p.saidBefore(i)) {
		return verbTag
	}
	if f.has(asPast) && x == andTag && p.verbBefore(k) {
		return verbTag
	}
	if f == asPast {
		return verbTag
	}
	return passiveTag
}

// owned reports whether a determiner or "'s" stands before the figure at token i: "its 9%", "a $4 million".
func (p *parse) owned(i int) bool {
	if p.mention[i] < 0 {
		return false
	}
	first := p.ms[p.mention[i]].first
	x := p.at(first - 1)
	return x == determinerTag || x == possessTag || p.is(first, lexicon.Article)
}

// saidBefore reports whether a verb of saying or finding and a noun phrase stand right before token i, so that a clause without "that"
// begins behind the verb: "found the drug cut the risk".
func (p *parse) saidBefore(i int) bool {
	k := i - 1
	for k > 0 && (p.tags[k] == nounTag || p.tags[k] == nameTag || p.tags[k] == adjectiveTag || p.tags[k] == determinerTag) {
		k--
	}
	if k < 0 || k == i-1 || p.tags[k] != verbTag {
		return false
	}
	w := p.toks[k].word
	return w.Is(lexicon.Say) || p.baseForm(k) == "find" || p.baseForm(k) == "show"
}

// ordinal reports whether token i belongs to an ordinal.
func (p *parse) ordinal(i int) bool {
	return i >= 0 && p.mention[i] >= 0 && p.ms[p.mention[i]].Kind == Ordinal
}

// subjectBefore reports whether what stands before token i may be the subject of a verb there.
func (p *parse) subjectBefore(i int) bool {
	x, k := p.before(i)
	switch x {
	case nounTag, nameTag, pronounTag, relativeTag, timeTag, figureTag, gerundTag, possessTag, determinerTag:
		return true
	case otherTag:
		return p.punct(k) != '-'
	case punctTag:
		// behind an apposition or a quotation: "Acme, the carmaker, sold", "“...,” said"
		for k--; k >= 0; k-- {
			switch p.tags[k] {
			case verbTag, auxTag, modalTag, relativeTag, subTag:
				return p.tags[k] == relativeTag
			case punctTag:
				return k > 0 && p.punct(k) != '.' && !p.toks[i].word.Is(lexicon.Preposition)
			}
		}
	}
	return false
}

// verbBefore reports whether a finite verb stands in the words before token i.
func (p *parse) verbBefore(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if x := p.tags[k]; x == verbTag || x == auxTag {
			return true
		}
	}
	return false
}
