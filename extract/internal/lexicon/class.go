package lexicon

// Class is a kind of meaning. words/README.md describes each with its values.
type Class uint8

// The classes, by subject.
const (
	Number      Class = iota + 1 // cardinal number word
	Scale                        // power of ten or dozen behind a number
	Ordinal                      // ordinal number word
	Fraction                     // half, third
	Multiple                     // double, twice
	Vague                        // several, dozens: an interval
	Unit                         // unit of measure, a CLDR identifier
	TimeUnit                     // day, week, quarter
	Currency                     // name or code of a currency
	Sign                         // sign of a currency or unit, written before or behind the number
	Subunit                      // cent, penny
	Month                        // 1 to 12
	Weekday                      // 0 is Monday
	Season                       // spring, summer
	Holiday                      // month-day or rule
	Time                         // word of the grammar of times
	Country                      // ISO 3166 alpha-2
	Region                       // part of a country
	City                         // canonical name
	Group                        // EU, OPEC
	Via                          // metonym or demonym of a country
	Alt                          // other currencies that the word may mean
	Stop                         // says nothing of what is measured
	Say                          // reporting verb
	Hedge                        // about, over, under, at-least, at-most
	Direction                    // up, down, flat
	Stance                       // expected, planned
	Record                       // high, low
	Title                        // president, minister
	Given                        // first name of a person
	Measure                      // names what is measured
	Lemma                        // dictionary form
	Syn                          // the one term that stands for several
	Facet                        // axis=value of a contrast
	Noun                         // what is counted
	Abbrev                       // a full stop behind it ends no sentence
	Org                          // word that ends the name of an organization
	Adjective                    // says how, no name of a measure
	Verb                         // other verb
	Age                          // old, aged
	Ambiguous                    // has a common meaning that states no quantity
	Anniversary                  // anniversary, birthday: of years
	Article                      // a, an, the
	Base                         // what a change is relative to: year, quarter
	Clock                        // a.m., o'clock
	Daypart                      // morning
	Decade                       // the twenties
	Decimal                      // "point" in "three point five"
	Frequency                    // daily, annual: how often
	Half                         // first half of the year
	Modal                        // may, could
	Negation                     // not, no
	Plural                       // is the plural of its lemma
	Portion                      // of, out of: part of a whole
	Quarter                      // Q1
	Range                        // between, to
	Ratio                        // times, as many
	Zone                         // time zone
	Person                       // noun for a person
	Pronoun                      // they, it
	Preposition                  // in, of
	Determiner                   // the, both, these
	Conjunction                  // and, but
	Partition                    // including, among them
	Household                    // counts as one thing of many people
	Pos                          // part of speech, where the same spelling is a verb and a noun
	Near                         // of a hedge: the true value is close to the figure
	Far                          // of a hedge: the true value is not close to the figure
	Post                         // of a hedge: it stands behind the figure
	Comparative                  // of a hedge: it also compares two figures
	Change                       // names a change
	Level                        // of a direction: followed by a level, not by a change
	Manner                       // says how fast or how much something changes
	Symbol                       // of a unit: a symbol, written close to the figure
	ISO                          // of a currency: its code
	Historic                     // of a currency: no longer in use
	Generic                      // says nothing of the measure itself: "the number of"
	In                           // where a city or region lies
	Landmark                     // name of a sea, river, mountain
	Continent                    // or a part of one
	Honorific                    // stands before the name of a person
	Quant                        // both, each
	Weak                         // names the class of the word that is its rarer meaning
	Kin                          // root of the family of words that state one event or amount
	Kind                         // broad class of what a noun counts
	Mark                         // verb that sets a mark: to reach, exceed
	Source                       // a thing that figures are read from: data, survey, report
	Label                        // a number behind it names a thing: "page 5", "flight 370"
	Series                       // things that pages number in a row: photos, slides
	Contest                      // of games and votes: a pair of numbers beside it is a result
	Role                         // part that a recognizer asks for by name: role:payment
	classEnd
)

var classNames = [...]string{
	"", "number", "scale", "ordinal", "fraction", "multiple", "vague", "unit", "timeunit", "currency",
	"sign", "subunit", "month", "weekday", "season", "holiday", "time", "country", "region", "city",
	"group", "via", "alt", "stop", "say", "hedge", "direction", "stance", "record", "title", "given",
	"measure", "lemma", "syn", "facet", "noun", "abbrev", "org", "adjective", "verb",
	"age", "ambiguous", "anniversary", "article", "base", "clock", "daypart", "decade", "decimal", "frequency",
	"half", "modal", "negation", "plural", "portion", "quarter", "range", "ratio", "zone", "person",
	"pronoun", "preposition", "determiner", "conjunction", "partition", "household", "pos", "near",
	"far", "post", "comparative", "change", "level", "manner", "symbol", "iso", "historic",
	"generic", "in", "landmark", "continent", "honorific", "quant", "weak",
	"kin", "kind", "mark", "source", "label", "series", "contest", "role",
}

// ClassByName returns the class that a row names.
func ClassByName(name string) (Class, bool) {
	for c := Class(1); c < classEnd; c++ {
		if classNames[c] == name {
			return c, true
		}
	}
	return 0, false
}

// String returns the name by which rows call the class.
func (c Class) String() string {
	if int(c) < len(classNames) {
		return classNames[c]
	}
	return "unknown"
}
