package extract

import (
	"github.com/claimcheck/claimcheck/claims"
)

// numberRecognizer reads plain numerals: "42", "1,234.5".
func numberRecognizer() recognizer {
	return recognizer{
		name:  "number",
		doc:   "a number without unit",
		kinds: []tokenKind{numeralToken},
		find:  findNumber,
	}
}

func findNumber(s *sentence, i int) (mention, bool) {
	n, err := claims.ParseNumber(s.text(i))
	if err != nil {
		return mention{}, false
	}
	m := mention{first: i, last: i + 1, figure: i, noun: -1}
	m.Kind = Number
	m.Quantity = claims.Quantity{Stated: claims.Exactly(n), Range: claims.Exactly(n)}
	return m, true
}
