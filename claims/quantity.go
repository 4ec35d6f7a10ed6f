package claims

// Hedge is how the words qualify a number.
type Hedge string

const (
	HedgeNone    Hedge = ""         // the number alone
	HedgeAbout   Hedge = "about"    // about, around, roughly: near it on either side
	HedgeOver    Hedge = "over"     // more than, over
	HedgeUnder   Hedge = "under"    // less than, under; also nearly, almost
	HedgeAtLeast Hedge = "at-least" // at least, no fewer than
	HedgeAtMost  Hedge = "at-most"  // at most, up to
	HedgeRange   Hedge = "range"    // from 5 to 7
	HedgeVague   Hedge = "vague"    // dozens, several hundred
)

// Quantity is an amount of a unit, as the words give it. Its zero value says
// nothing: any number, of no unit.
type Quantity struct {
	Stated Interval `json:"stated,omitzero"` // what the words say, scale applied, before allowance for rounding: a point for "4.2 billion", open for "more than 40"
	Range  Interval `json:"range,omitzero"`  // what the words allow: rounding by written precision, hedges, vague plurals
	Unit   Unit     `json:"unit,omitempty"`  // "" for a plain number
	Hedge  Hedge    `json:"hedge,omitempty"`
	Step   Number   `json:"step,omitzero"` // value of the last written digit: 100,000,000 for "4.2 billion"; 0 when not known
}

// Equal reports whether q and r are the same in every field.
func (q Quantity) Equal(r Quantity) bool {
	return q.Stated.Equal(r.Stated) && q.Range.Equal(r.Range) && q.Unit == r.Unit && q.Hedge == r.Hedge && q.Step.Equal(r.Step)
}
