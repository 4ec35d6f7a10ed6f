package extract

import (
	"github.com/claimcheck/claimcheck/claims"
)

// MentionKind says what sort of expression a mention is.
type MentionKind uint8

// The kinds of mentions.
const (
	NoQuantity MentionKind = iota // a name, code or other expression with digits that states no quantity
	Number                        // a number with no unit: "42"
	Money                         // "$240 billion"
	Percent                       // "13%"
	Points                        // "5 percentage points", "25 basis points"
	Count                         // a number of things: "12,000 troops", "13 times"
	Measure                       // a physical quantity: "6 miles"
	Duration                      // "four-day", "75 years"
	Date                          // a day, month, year or span of the calendar: "in April", "2023"
	Ordinal                       // "80th"
)

var mentionKindNames = [...]string{"none", "number", "money", "percent", "points", "count", "measure", "duration", "date", "ordinal"}

// String returns the name of the kind as the wire format has it.
func (k MentionKind) String() string {
	if int(k) < len(mentionKindNames) {
		return mentionKindNames[k]
	}
	return "none"
}

// A Mention is a figure or an expression of time in a text, whether or not a claim is made of it.
type Mention struct {
	Kind     MentionKind
	At       claims.Span     // the words, with unit and hedge
	Quantity claims.Quantity // of all kinds but Date, of which only the hedge is set
	Period   claims.Period   // of a Date
	Timex    string          // TIMEX3 value of a Date or Duration: "2023", "2024-04", "P4D"
	Steps    []claims.Step   // how it was read
}

// A mention is a [Mention] in the making: it knows its place among the tokens.
type mention struct {
	Mention
	first, last int    // tokens from first up to but not including last
	figure      int    // token of the number itself, without hedge and sign
	sure        int    // 0 to 99: breaks ties between readings of the same tokens
	by          string // name of the recognizer
	rank        int    // by the token at which it was found, then by the place of the recognizer in the list
	noun        int    // token of the head of the noun that is counted, -1 when there is none
	when        int    // of a Date: number of its words in sentence.whens, from 1; 0 when there are none
	local       bool   // its currency is that of the place of publication
	none        bool   // it says that there is none: "no one", "not a single tree"
	score       bool   // the first of the two numbers of a game or vote, "3-2"; the second is at figure+2
}
