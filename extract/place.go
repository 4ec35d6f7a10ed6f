package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// place is what the document tells of where it was published.
type place struct {
	known    bool
	currency claims.Unit   // empty when nothing tells it
	why      string        // what tells it, for a step
	named    []claims.Unit // of the countries and towns that the text names, one for each time; found when asked for
	looked   bool
	euros    bool // the text speaks of euros and of no dollars; found when asked for
	counted  bool // euros is known
}

// published returns where the document was published.
func (s *sentence) published() place {
	if !s.habits.place.known {
		s.habits.place = placeOf(s.doc)
	}
	return s.habits.place
}

// localCurrency returns the currency of the place of publication, empty when nothing tells it.
func (s *sentence) localCurrency() claims.Unit { return s.published().currency }

// inEuros reports whether cents are those of the euro, since the text speaks of euros and of no dollars.
func (s *sentence) inEuros() bool {
	s.published()
	if at := &s.habits.place; !at.counted {
		at.counted = true
		text := s.doc.Text
		at.euros = (strings.Contains(text, "€") || strings.Contains(text, "euros")) && !strings.Contains(text, "$") && !strings.Contains(text, "dollar")
	}
	return s.habits.place.euros
}

// namedCurrency returns which of the currencies own and others, which share a name, is that of most places that the
// document names; own where there is none or several share the lead.
func (s *sentence) namedCurrency(own claims.Unit, others codes) claims.Unit {
	s.published()
	if !s.habits.place.looked {
		s.habits.place.looked, s.habits.place.named = true, currenciesNamed(s.doc.Text)
	}
	best, most := own, 0
	for i, c := range s.habits.place.named {
		if c != own && !others.offers(c) {
			continue
		}
		n := 0
		for _, d := range s.habits.place.named[i:] {
			if c == d {
				n++
			}
		}
		if n > most || n == most && c == own {
			best, most = c, n
		}
	}
	return best
}

// placeOf looks for the place of publication: the country at the end of the host name, a place in the name of the
// source, or, in a text that marks the American dollars ("US$"), the place at its head. A text that marks its other
// dollars ("A$") and not the American ones means the American ones by a bare sign, unless its address says otherwise.
func placeOf(doc *claims.Document) place {
	name := host(doc.URL)
	if c := currencyOfHost(name); c != "" {
		return place{known: true, currency: c, why: "published at " + name}
	}
	american := marksDollars(doc.Text)
	if !american && otherDollars(doc.Text) {
		return place{known: true}
	}
	if doc.Source != "" {
		if c := currencyOfPlace(doc.Source); c != "" {
			return place{known: true, currency: c, why: "published by " + doc.Source}
		}
	}
	if american {
		if head := dateline(doc.Text); head != "" {
			if c := currencyOfPlace(head); c != "" {
				return place{known: true, currency: c, why: "written in " + head + ", where American dollars are marked"}
			}
		}
	}
	return place{known: true}
}

// marksDollars reports whether the text marks American dollars as such: "US$", "$US".
func marksDollars(text string) bool {
	return strings.Contains(text, "US$") || strings.Contains(text, "$US")
}

// otherDollars reports whether the text marks dollars of other countries: "A$5m", "C$", "HK$".
func otherDollars(text string) bool {
	for i := 0; ; i++ {
		n := strings.IndexByte(text[i:], '$')
		if n < 0 {
			return false
		}
		if i += n; i == 0 || i+1 == len(text) {
			continue
		}
		switch c := text[i-1]; {
		case c == 'A' || c == 'C' || c == 'K' && i > 1 && text[i-2] == 'H' || c == 'Z' && i > 1 && text[i-2] == 'N':
			return true
		}
	}
}

// dateline returns the place in capitals at the head of the text: "SINGAPORE" of "SINGAPORE (Wire) - ...".
func dateline(text string) string {
	text = strings.TrimSpace(text)
	n := 0
	for n < len(text) && n < 40 && (text[n] >= 'A' && text[n] <= 'Z' || text[n] == ' ') {
		n++
	}
	if n < 3 || n >= len(text) || n >= 40 {
		return ""
	}
	head, rest := strings.TrimSpace(text[:n]), strings.TrimSpace(text[n:])
	if strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–") {
		return head
	}
	return ""
}

// currencyOfPlace returns the currency of the place that is named in the text, a short one; empty when there is
// none or no currency that shares its name with others.
func currencyOfPlace(text string) claims.Unit {
	r := newReader(&claims.Document{Text: text})
	if !r.read() {
		return ""
	}
	r.s.findPhrases()
	for i := range r.s.toks {
		if c := r.s.currencyNamed(i); c != "" {
			return c
		}
	}
	return ""
}

// currenciesNamed returns the currencies of the places that the text names, in its order, at most 64 of them.
func currenciesNamed(text string) []claims.Unit {
	var list []claims.Unit
	for r := newReader(&claims.Document{Text: text}); len(list) < 64 && r.read(); {
		r.s.findPhrases()
		for i := range r.s.toks {
			if c := r.s.currencyNamed(i); c != "" {
				list = append(list, c)
			}
		}
	}
	return list
}

// currencyNamed returns the currency of the place or people that token i names, empty when there is none.
func (s *sentence) currencyNamed(i int) claims.Unit {
	w, n := s.term(i, lexicon.Country)
	code := w.Value(lexicon.Country)
	if w == 0 {
		if w, n = s.term(i, lexicon.In); w == 0 {
			return ""
		}
		code, _, _ = strings.Cut(w.Value(lexicon.In), "-")
	}
	if n == 0 || !s.toks[i].has(upperFirst) {
		return ""
	}
	return currencyOfCountry(code)
}

// host returns the host name of a URL.
func host(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	if i := strings.IndexAny(url, "/:?#"); i >= 0 {
		url = url[:i]
	}
	return url
}

// currencyOfHost returns the currency of the country at the end of a host name.
func currencyOfHost(name string) claims.Unit {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return ""
	}
	return currencyOfCountry(name[dot+1:])
}
