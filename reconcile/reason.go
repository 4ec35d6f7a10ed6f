package reconcile

import (
	"fmt"
	"strings"
)

// A reason is the text of a condition: the words of each claim that decide, and the answer. The methods of
// a nil reason do nothing, so that pairs are compared without making texts.
type reason struct{ a, b, text string }

func (r *reason) words(a, b string) {
	if r != nil {
		r.a, r.b = a, b
	}
}

// side sets the words of the first claim (0) or the second (1).
func (r *reason) side(n int, word string) {
	switch {
	case r == nil:
	case n == 0:
		r.a = word
	default:
		r.b = word
	}
}

func (r *reason) say(text ...string) {
	if r != nil {
		r.text = strings.Join(text, "")
	}
}

// sayOf says x, text, y; x may be nil.
func (r *reason) sayOf(x fmt.Stringer, text string, y fmt.Stringer) {
	switch {
	case r == nil:
	case x == nil:
		r.text = text + y.String()
	default:
		r.text = x.String() + text + y.String()
	}
}

// sayRivals says that the first names of two claims are of two entities.
func (r *reason) sayRivals(a, b *view) {
	r.words(a.names[0], b.names[0])
	r.say("one of the texts names both ", a.names[0], " and ", b.names[0])
}
