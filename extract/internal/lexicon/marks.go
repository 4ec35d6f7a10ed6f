package lexicon

// Marks tell of a word, a bit each, what a reader asks of every word of a text, so that it looks at the meanings of
// few of them.
type Marks uint16

// The marks. Those from Percent to Time are of what stands near a figure or time.
const (
	Percent        Marks = 1 << iota // stands for percent or for points of percent
	Points                           // stands for points, perhaps of percent
	Measured                         // names a unit of measure
	Timed                            // names a unit of time
	Money                            // names a currency or its subunit
	Hedged                           // qualifies a number
	Fractional                       // is a word of fractions
	Multiplied                       // "twice", "sixfold"
	Dated                            // is of the calendar or the clock, or points to a time by itself: "today"
	Starts                           // a figure or time may begin with it
	Spelled                          // is a word of a number in words, no article
	FirstOfPhrase                    // a phrase begins with it
	SecondOfPhrase                   // it is the second word of a phrase
	Stemmed                          // its stem is another word
)

// NearMarks is the marks that tell of figures and times near a word.
const NearMarks = Percent | Points | Measured | Timed | Money | Hedged | Fractional | Multiplied | Dated

// Marks returns the marks of the word.
func (w Word) Marks() Marks { return wordMarks[w] }

// MarksOf returns the marks that the meanings of a word, or of a phrase, give it; those of its part in phrases and
// of its stem are not among them.
func MarksOf(senses []Sense, phrase bool) (m Marks) {
	calendar := Set(Month, Weekday, Season, Holiday, TimeUnit, Decade, Quarter, Half, Daypart, Clock)
	starting := Set(Number, Scale, Ordinal, Fraction, Decimal, Vague, Multiple, Unit, Currency, Subunit, Article, Frequency,
		Month, Weekday, Season, Holiday, TimeUnit, Decade, Quarter, Half, Daypart, Negation)
	var set ClassSet
	for _, s := range senses {
		set = set.With(s.Class)
		switch {
		case s.Class == Unit && (s.Text == "%" || s.Text == "pp" || s.Text == "bp"):
			m |= Percent
		case s.Class == Unit && s.Text == "point":
			m |= Points
		case s.Class == Time && (phrase || !silent(s.Text)):
			m |= Starts
		}
		if s.Class == Time && s.Text == "past" {
			m |= Dated // "half past three"
		}
	}
	for _, x := range [...]struct {
		mark Marks
		of   ClassSet
	}{
		{Measured, Set(Unit)},
		{Timed, Set(TimeUnit)},
		{Money, Set(Currency, Subunit)},
		{Hedged, Set(Hedge)},
		{Fractional, Set(Fraction)},
		{Multiplied, Set(Multiple)},
		{Dated, calendar},
		{Starts, starting},
	} {
		if set.Any(x.of) {
			m |= x.mark
		}
	}
	if set.Has(Time) && (phrase || !set.Any(Set(Preposition, Conjunction, Determiner, Article, Range))) {
		m |= Dated
	}
	if set.Any(Set(Number, Scale)) && !set.Has(Article) && !phrase {
		m |= Spelled
	}
	return m
}

// silent reports whether a word of class Time with the value begins no time: a preposition.
func silent(value string) bool {
	switch value {
	case "in", "on", "of", "to", "a", "and", "at", "by", "for", "during", "within", "through", "throughout", "before", "after":
		return true
	}
	return false
}
