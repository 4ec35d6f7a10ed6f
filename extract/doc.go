// Package extract reads quantitative claims from English text.
//
// The flow, each stage in the file of its name:
//
//	text -> tokens -> sentences -> mentions -> claims
//
// The scanner (scan.go) cuts the text into tokens and looks each word up while it reads its letters. The reader
// (sentence.go) ends sentences and marks phrases. Recognizers, one file each and listed in recognizers.go, propose
// readings: amounts of money, percentages, counts, measures, ranges, ordinals, dates, lengths of time, and
// names or codes with digits that state no quantity. Of all readings of a sentence, [Extractor.Mentions] gives the
// heaviest set that does not overlap (recognizer.go).
//
// A claim is a mention with what it says and of whom: the measure, the subject, the period, the speaker, the
// contrasts that the text marks, and links to other claims of the text. [Extractor.Claims] finds these in the
// sentence and around it.
//
//	doc := &claims.Document{ID: "a", Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: text}
//	for _, c := range extract.Claims(doc) { ... }
//
// Times relative to the day of publication ("last year", "in April") need Document.Date; without it they stay
// without a period or are read from the text around them.
//
// # Words
//
// The words are static tables made from internal/lexicon/words; nothing is built when a program starts. [Words]
// adds names, units and measures of the user.
//
// # Cost
//
// Time and memory grow in proportion to the length of the text, whatever it holds. Nothing panics and nothing
// fails: bytes that are no UTF-8 are read as signs without a meaning.
//
// All functions may be called concurrently. The same text with the same date gives the same claims.
package extract
