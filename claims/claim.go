package claims

// Kind is what a claim says of its quantity.
type Kind string

const (
	KindLevel       Kind = "level"       // it is 110
	KindChange      Kind = "change"      // it rose by 10
	KindRatio       Kind = "ratio"       // it is twice that
	KindShare       Kind = "share"       // it is 40% of that
	KindRank        Kind = "rank"        // it is the third largest
	KindAnniversary Kind = "anniversary" // it is the 70th time since
	KindAge         Kind = "age"         // someone or something is 47 years old
	KindDate        Kind = "date"        // it was on that day
	KindScore       Kind = "score"       // it ended 3 to 1
	KindFrequency   Kind = "frequency"   // it happens every four years
	KindDuration    Kind = "duration"    // it lasts 40 minutes
	KindRate        Kind = "rate"        // it is 40 an hour
)

// EntityKind is what sort of thing an entity is.
type EntityKind string

const (
	EntityUnknown      EntityKind = ""
	EntityCountry      EntityKind = "country"
	EntityRegion       EntityKind = "region"
	EntityCity         EntityKind = "city"
	EntityPerson       EntityKind = "person"
	EntityOrganization EntityKind = "organization"
	EntityGroup        EntityKind = "group"
)

// Entity is someone or something with a name.
type Entity struct {
	Name string     `json:"name"` // canonical: "China", "Acme Corp"
	Kind EntityKind `json:"kind,omitempty"`
	At   Span       `json:"at,omitzero"` // the words; zero when it was inferred
}

// TermRole is the part that a term plays in its sentence.
type TermRole string

const (
	RoleHead     TermRole = "head"     // of what is measured
	RoleModifier TermRole = "modifier" // of the head
	RoleSubject  TermRole = "subject"
	RoleVerb     TermRole = "verb"
	RoleContext  TermRole = "context" // elsewhere in the sentence
)

// Term is a content word that is said of the figure.
type Term struct {
	Stem   string   `json:"stem"` // lower case, lemma, synonyms mapped to one: "trade" for "commerce"
	Role   TermRole `json:"role,omitempty"`
	Weight int      `json:"weight,omitempty"` // information content, in tenths of bits: rare words weigh more
}

// Facet is a marked contrast: axis "flow" with value "export" or "import".
type Facet struct {
	Axis  string `json:"axis"`
	Value string `json:"value"`
	At    Span   `json:"at,omitzero"` // the words that mark it; zero when it was inferred
}

// Direction is the way of a change.
type Direction string

const (
	DirectionNone Direction = ""
	DirectionUp   Direction = "up"
	DirectionDown Direction = "down"
	DirectionFlat Direction = "flat"
)

// Stance is how the text stands to what it says. "" is as "stated".
type Stance string

const (
	StanceStated       Stance = "stated"
	StanceExpected     Stance = "expected"
	StancePlanned      Stance = "planned"
	StanceThreatened   Stance = "threatened"
	StanceDenied       Stance = "denied"
	StanceAlleged      Stance = "alleged"
	StanceHypothetical Stance = "hypothetical"
	StanceLimit        Stance = "limit" // a cap, a minimum, a rule
)

// Record says that a value is the highest or lowest of its kind.
type Record string

const (
	RecordNone Record = ""
	RecordHigh Record = "high"
	RecordLow  Record = "low"
)

// When is a period with the words that give it.
type When struct {
	Period Period `json:"period,omitzero"`
	At     Span   `json:"at,omitzero"` // the words; zero when there are none
	Stated bool   `json:"stated"`      // false: inferred
}

// IsZero reports whether w says nothing.
func (w When) IsZero() bool { return w == When{} }

// String returns the period for a reader: "2023", "2023?" when it was inferred, "undated" when it is not known.
func (w When) String() string {
	switch {
	case w.Period.IsZero():
		return "undated"
	case !w.Stated:
		return w.Period.String() + "?"
	}
	return w.Period.String()
}

// Relation is how a claim is linked to another of its text.
type Relation string

const (
	RelTo   Relation = "to"   // this change ends at the other
	RelFrom Relation = "from" // this change starts at the other
	RelOf   Relation = "of"   // this ratio, change or share is of the other
	RelPart Relation = "part" // this is a part of the other
	RelPer  Relation = "per"  // this is per one of the other
	RelSame Relation = "same" // the same amount in another unit
	RelWith Relation = "with" // listed beside the other
)

// Link is a relation between two claims that the syntax of the text shows.
type Link struct {
	Rel Relation
	To  *Claim
}

// Step is one line of the explanation of how something was read or concluded.
type Step struct {
	Rule string // what made the step: the name of a recognizer or rule
	Text string // what it did, in words
	At   Span   // the words that it did it to; zero when there are none
}

// Claim is one statement that a text makes about a quantity: of whom, of what,
// when, how much, and as whose word.
type Claim struct {
	ID        int // number within a report or stream, from 0; set by who collects the claims
	Kind      Kind
	Subject   []Entity // sorted by name
	About     Span     // the words that say of whom or what it is told, a name or not: "the bank", "Acme"; zero when none do
	Measure   string   // noun phrase of what is measured, normalized: "trade", "death toll"
	Scope     string   // the part of subject or measure that is meant: "third-quarter", "under 25"
	Terms     []Term   // sorted by role, then stem; no duplicates
	Classes   []string // broad classes of what is counted, narrow before wide: "worker", "person"; nil when not known
	Facets    []Facet  // sorted by axis, one value an axis
	Quantity  Quantity
	Direction Direction // of a change; the value of a fall is negative
	Period    When
	Base      When // what a change or ratio is relative to
	Stance    Stance
	Speaker   string // whose word it is: "Chinese customs data"; "" for the text itself

	Record      Record
	RecordSince Date   // "the highest since 2019"; zero when not limited
	RecordAmong string // "third-quarter"; "" when not limited

	Links []Link

	// Remark says that the words give no value that other texts could be compared by: a superlative, a time told in
	// passing, a number that points back. Check passes over remarks; Verify judges them by their words.
	Remark bool

	At       Span // the figure with its unit
	Words    Span // the clause that makes the claim
	Sentence Span // the whole sentence
	Steps    []Step
}
