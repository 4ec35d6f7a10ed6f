package text

import "strings"

// Colours are set into a text as characters that no text may hold (noncharacters of Unicode), so that lines can be
// wrapped and cut before the terminal's own sequences take their place.
const (
	placeInk  = "\ufdd0" // a place: bold
	figureInk = "\ufdd1" // the figure in its quote: bold, yellow
	ruleInk   = "\ufdd2" // the name of a rule or label that tells a conflict: red
	goodInk   = "\ufdd3" // that tells an agreement: green
	endInk    = "\ufdd4"
)

// isInk reports whether r is one of them.
func isInk(r rune) bool { return r >= 0xfdd0 && r <= 0xfdd4 }

// inks turns them into sequences of ECMA-48.
var inks = strings.NewReplacer(placeInk, "\x1b[1m", figureInk, "\x1b[1;33m", ruleInk, "\x1b[31m", goodInk, "\x1b[32m", endInk, "\x1b[0m")

// paint gives s in a colour, s itself without colours.
func (p *Printer) paint(ink, s string) string {
	if !p.Color {
		return s
	}
	return ink + s + endInk
}
