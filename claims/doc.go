// Package claims is the model of claimcheck: what a text says about a quantity.
// It knows no language and reads no text. Package extract makes claims of
// documents; package reconcile compares them.
//
// # The model
//
// A [Claim] is one statement: of whom (Subject), of what (Measure, Scope), how
// much (Quantity), when (Period, Base), and as whose word (Speaker, Stance).
// "Acme's revenue rose 10% to $4.2 billion in 2023" makes two claims, a change
// and a level, with a [Link] between them.
//
// Amounts are exact. A [Number] is a rational number, never a float. An
// [Interval] is the set of numbers that words allow: rounding, "about", "more
// than", "5 to 7" and "dozens" all become intervals, and two figures can both
// hold if and only if their intervals share a number. There are no tolerances.
//
//	$4.2 billion       [4150000000, 4250000000] USD
//	more than 40       (40, ..)
//	5 to 7             [5, 7]
//
// A [Quantity] keeps what the words state beside what they allow, and the
// [Unit]: money, percent, percentage points, a measure, or the noun that is
// counted. [Convert] goes from one unit to another exactly, by factors from
// Unicode CLDR, and widens the interval where a unit is not exact: a month has
// 28 to 31 days. It never converts between currencies.
//
// A [Period] is a stretch of days, from Start up to but not including End; an
// end may be open. [ParseTimex] and [Period.Timex] speak TIMEX3: "2023-Q2",
// "2000/", "1985/2005".
//
// Everything keeps its bytes. A [Span] is a place in a [Document], and every
// claim, every entity and every [Step] of the reading points to one.
//
// # JSON
//
// A claim encodes to one flat object, the format of claimcheck's -json output.
// Amounts are decimal strings, offsets are bytes. The round trip is exact. A
// decoded claim points to placeholders that hold no more than an ID, until
// [Bind] gives it the documents and the claims it is linked to.
//
// # Values
//
// All types but Claim and Document are values: copy them freely, and share them
// between goroutines. Zero values say nothing: the zero Interval allows every
// number, the zero Period holds every day, the zero Span is no text. Number,
// Interval, Quantity, Period and Span have an Equal method, which go-cmp uses;
// Date and Unit compare with ==.
package claims
