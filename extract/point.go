package extract

import "github.com/claimcheck/claimcheck/extract/internal/lexicon"

// timeUnit is a unit of the calendar or the clock.
type timeUnit uint8

const (
	noUnit timeUnit = iota
	secondUnit
	minuteUnit
	hourUnit
	dayUnit
	nightUnit
	weekdayUnit // a working day
	weekendUnit
	weekUnit
	fortnightUnit
	monthUnit
	quarterUnit
	seasonUnit
	halfUnit
	yearUnit
	decadeUnit
	centuryUnit
	millenniumUnit
	spanUnit // a period of unknown length
)

// timeUnitOf returns the unit that a row of class timeunit names.
func timeUnitOf(name string) timeUnit {
	switch name {
	case "second":
		return secondUnit
	case "minute":
		return minuteUnit
	case "hour":
		return hourUnit
	case "day":
		return dayUnit
	case "night":
		return nightUnit
	case "weekday":
		return weekdayUnit
	case "weekend":
		return weekendUnit
	case "week":
		return weekUnit
	case "fortnight":
		return fortnightUnit
	case "month":
		return monthUnit
	case "quarter":
		return quarterUnit
	case "season":
		return seasonUnit
	case "half":
		return halfUnit
	case "year":
		return yearUnit
	case "decade":
		return decadeUnit
	case "century":
		return centuryUnit
	case "millennium":
		return millenniumUnit
	}
	return spanUnit
}

// months returns the length of the unit in months, 0 if it is no whole number of them.
func (u timeUnit) months() int {
	switch u {
	case monthUnit:
		return 1
	case quarterUnit, seasonUnit:
		return 3
	case halfUnit:
		return 6
	case yearUnit:
		return 12
	case decadeUnit:
		return 120
	case centuryUnit:
		return 1200
	case millenniumUnit:
		return 12000
	}
	return 0
}

// days returns the length of the unit in days, 0 if that is not a fixed number.
func (u timeUnit) days() int {
	switch u {
	case dayUnit, nightUnit, weekdayUnit:
		return 1
	case weekUnit, weekendUnit:
		return 7
	case fortnightUnit:
		return 14
	}
	return 0
}

// pointForm is the way in which words point to a time.
type pointForm uint8

const (
	noForm       pointForm = iota
	calendarForm           // parts of the calendar, some perhaps to be supplied: "2023", "May 16", "Monday"
	deicticForm            // counted from the day of publication or the last date: "last month"
	presentForm            // "now"
	pastForm               // "recently"
	futureForm             // "the future"
	thenForm               // "at that time", the one that the text tells of, however long
	clockForm              // a time of the day alone
)

// anchor is what a deictic point counts from.
type anchor uint8

const (
	fromNow     anchor = iota // the day of publication
	fromLast                  // the last date mentioned before
	fromStory                 // the last date mentioned before in a text of the past, else the day of publication
	fromNothing               // any: "two days" of an unknown day
)

// side says which of several dates is meant, where the words leave it open.
type side int8

const (
	sideAny    side = iota // decided by the sentence
	sideBefore             // "last May": before the anchor
	sideAfter              // "next May": after the anchor
	sideNear               // "this May": in the unit that holds the anchor
	sideNext               // the next one after the anchor
	sideRecent             // the last one before the anchor
)

// part is a part of a period that has no number.
type part uint8

const (
	wholePart part = iota
	earlyPart
	midPart
	latePart
	startPart // the first day
	endPart   // the last day
)

// A point is a time as the words give it, before it is known which day of which year they mean.
type point struct {
	form pointForm

	// Parts of the calendar.
	hasYear bool
	fiscal  bool
	year    int32    // astronomical: 0 is 1 BC
	month   int8     // 1 to 12
	day     int8     // 1 to 31
	weekday int8     // 1 is Monday
	quarter int8     // 1 to 4
	half    int8     // 1 or 2
	season  int8     // 1 spring, 2 summer, 3 autumn, 4 winter
	grain   timeUnit // decade or century that holds year; week for the week of a day
	holiday lexicon.Word
	side    side
	relYear bool // the year is offset years from the anchor: "May of that year"

	// Counted: offset units from the anchor.
	anchor anchor
	vague  bool // the number of units is not known: "a few days ago"
	exact  bool // counted to the day: "three weeks ago"
	unit   timeUnit
	offset int32

	// A part by number: the nth unit (the last one is -1), or count of them.
	nth     int16
	count   int16
	nthUnit timeUnit
	nthDay  int8 // weekday, 1 is Monday

	// Moved on by so many units.
	shift     int32
	shiftUnit timeUnit

	part  part
	clock clock
}

// clock is a time of the day: minutes since midnight plus 1, and seconds plus 1; or a part of the day.
type clock struct {
	minute  int16  // 0: none
	second  int8   // 0: none
	hour    bool   // only the hour is written
	half    bool   // before or after noon is known
	daypart string // TIMEX3 letters: "MO"
}

func (c clock) isZero() bool { return c.minute == 0 && c.daypart == "" }

// timeOp says how a mention of time is made of its points.
type timeOp uint8

const (
	opPoint  timeOp = iota // a
	opRange                // from a to b, b included
	opSince                // from a on
	opUntil                // up to and including a
	opEnding               // length ending with a: "the year to June"
	opBegin                // length beginning with a
	opLast                 // length before the anchor: "the last two years"
	opNext                 // length after the anchor: "the next three weeks"
)

// when is a mention of time before it is resolved.
type when struct {
	op     timeOp
	a, b   point
	length int32
	unit   timeUnit
	vague  bool  // length is not known
	bare   bool  // the sentence holds nothing else
	onward bool  // of opSince: the words behind the point say so, "2012 onwards"
	mid    int16 // of a range: the token behind its first end, and
	to     int16 // the first one of its second; both 0 where they are not known
}
