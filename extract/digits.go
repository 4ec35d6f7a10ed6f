package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// maxDigits is the number of digits that a numeral may have; a longer run of digits is no number.
const maxDigits = 40

// grouping says how a numeral uses full stops and commas.
type grouping uint8

const (
	plainDigits   grouping = iota // digits only, or with one full stop before the decimals
	commaGroups                   // 1,234,567.8 and 12,34,567
	pointGroups                   // 1.234.567,8
	decimalComma                  // 3,5
	maybeThousand                 // 1.234: decimals, or thousands where the document writes decimal commas
	apostrophes                   // 1'234'567
	noNumber                      // 1.2.3, 12.05.2023
)

// shape returns how the digits and separators of text are grouped. The first and the last byte are digits.
func shape(text string) grouping {
	text = plainMarks(text)
	var dots, commas, quotes int
	last := byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '.':
			dots, last = dots+1, c
		case ',':
			commas, last = commas+1, c
		case '\'':
			quotes, last = quotes+1, c
		}
	}
	switch {
	case dots+commas+quotes == 0:
		return plainDigits
	case quotes > 0:
		if commas == 0 && dots <= 1 && grouped(text, '\'', '.') {
			return apostrophes
		}
	case commas == 0 && dots == 1:
		if grouped(text, '.', 0) && text[0] != '0' {
			return maybeThousand
		}
		return plainDigits
	case dots == 0 && commas == 1:
		if grouped(text, ',', 0) {
			return commaGroups
		}
		return decimalComma
	case last == '.' && dots <= 1 && grouped(text, ',', '.'):
		return commaGroups
	case last == ',' && dots == 0 && grouped(text, ',', 0):
		return commaGroups
	case last == ',' && commas == 1 && grouped(text, '.', ','):
		return pointGroups
	case last == '.' && commas == 0 && grouped(text, '.', 0):
		return pointGroups
	}
	return noNumber
}

// plainMarks returns text with an apostrophe and a full stop for the marks of several bytes that a numeral may have.
func plainMarks(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] > 0x7f {
			return strings.ReplaceAll(strings.ReplaceAll(text, "’", "'"), "·", ".")
		}
	}
	return text
}

// grouped reports whether the digits before the decimal mark stand in groups set apart by sep: one to
// three digits, then groups of three; or, in the Indian way, groups of two and a last one of three.
func grouped(text string, sep, decimal byte) bool {
	run, groups, twos := 0, 0, false
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] != sep && text[i] != decimal {
			run++
			continue
		}
		end := i == len(text) || text[i] == decimal
		switch {
		case groups == 0 && (run == 0 || run > 3):
			return false
		case groups > 0 && end && run != 3:
			return false
		case groups > 0 && !end && run == 2 && (groups == 1 || twos):
			twos = true
		case groups > 0 && !end && (run != 3 || twos):
			return false
		}
		if end {
			return groups > 0
		}
		run, groups = 0, groups+1
	}
	return false
}

// readDigits returns the number that text writes, and the value of its last digit.
func readDigits(text string, commaDecimals bool) (value, step claims.Number, ok bool) {
	mark := byte('.') // of the decimals
	text = plainMarks(text)
	switch shape(text) {
	case noNumber:
		return value, step, false
	case pointGroups, decimalComma:
		mark = ','
	case maybeThousand:
		if commaDecimals {
			mark = ','
		}
	case commaGroups:
		if commaDecimals && !manyCommas(text) {
			mark = ','
		}
	}
	return parseDigits(text, mark)
}

// manyCommas reports whether text has two commas, or a comma and a full stop, so that a comma
// cannot be its decimal mark.
func manyCommas(text string) bool {
	n := 0
	for i := 0; i < len(text); i++ {
		if text[i] == ',' || text[i] == '.' {
			n++
		}
	}
	return n > 1
}

func parseDigits(text string, mark byte) (value, step claims.Number, ok bool) {
	var n int64
	digits, decimals, behind := 0, 0, false
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == mark {
			behind = true
			continue
		}
		if c < '0' || c > '9' {
			continue
		}
		if digits++; digits > 18 {
			return parseLong(text, mark)
		}
		n = 10*n + int64(c-'0')
		if behind {
			decimals++
		}
	}
	if decimals == 0 {
		return claims.Int(n), claims.Int(1), digits > 0
	}
	step = claims.Pow10(-decimals)
	return claims.Int(n).Mul(step), step, true
}

// parseLong is parseDigits for numerals of more than 18 digits.
func parseLong(text string, mark byte) (value, step claims.Number, ok bool) {
	buf := make([]byte, 0, 2*maxDigits)
	decimals, behind := 0, false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == mark:
			buf, behind = append(buf, '.'), true
		case '0' <= c && c <= '9':
			buf = append(buf, c)
			if behind {
				decimals++
			}
		}
		if len(buf) > maxDigits {
			return value, step, false
		}
	}
	value, err := claims.ParseNumber(string(buf))
	return value, claims.Pow10(-decimals), err == nil
}

// wholeText returns the number that text writes with digits only; false if it has other characters
// or more than nine digits.
func wholeText(text string) (int, bool) {
	if len(text) == 0 || len(text) > 9 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = 10*n + int(text[i]-'0')
	}
	return n, true
}

// style is what the figures of a document settle about how it writes numbers and money. It is found
// when a figure first needs it.
type style struct {
	known         bool
	commaDecimals bool // one figure has to be read with a decimal comma: "1.234,5"
	commaGroups   bool // one figure has groups set apart by commas
	millions      bool // "m" behind an amount of money stands for millions
}

// maxStyle is the number of bytes of a document that are looked at for its style.
const maxStyle = 1 << 20

// findStyle reads the numerals of the document for their style.
func findStyle(text string) style {
	st := style{known: true}
	whole, points := false, false // "1.512 people" stands in the text; "58.4" does
	if len(text) > maxStyle {
		text = text[:maxStyle]
	}
	for i := 0; i < len(text); {
		if i+8 <= len(text) && !hasDigit(load8(text[i:])) {
			i += 8
			continue
		}
		if byteClasses[text[i]] != digitByte {
			i++
			continue
		}
		j := i + 1
		for j < len(text) && (byteClasses[text[j]] == digitByte || (text[j] == '.' || text[j] == ',') && j+1 < len(text) && byteClasses[text[j+1]] == digitByte) {
			j++
		}
		if j-i >= 4 && j-i <= maxDigits {
			switch shape(text[i:j]) {
			case pointGroups:
				st.commaDecimals = true
			case commaGroups:
				st.commaGroups = true
			case maybeThousand:
				whole = whole || wholeBehind(text[j:]) && !ofMany(text[max(0, i-manyReach):min(len(text), j+manyReach)])
			}
		}
		points = points || shape(text[i:j]) == plainDigits && strings.Contains(text[i:j], ".")
		if j < len(text) && text[j] == 'm' && i > 0 && !(j+1 < len(text) && byteClasses[text[j+1]] == letterByte) {
			st.millions = st.millions || isMoneySign(text[:i])
		}
		i = j
	}
	st.commaDecimals = st.commaDecimals || whole && !points && !st.commaGroups
	if st.commaDecimals && manyEnglish(text) {
		st.commaDecimals = false
	}
	return st
}

// manyReach is how many bytes around a number are looked at for words of an average or a rate.
const manyReach = 60

// ofMany reports whether text has a word of averages or rates, which have decimals.
func ofMany(text string) bool {
	for _, w := range [...]string{"average", "mean", " per ", " each", " every"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// wholeBehind reports whether text begins with a space and a noun for what has no parts: " people".
func wholeBehind(text string) bool {
	if text == "" || text[0] != ' ' {
		return false
	}
	j := 1
	for j < len(text) && byteClasses[text[j]] == letterByte {
		j++
	}
	return undivided(lexicon.Lookup(text[1:j]))
}

// undivided reports whether a word is a plural for what has no parts, so that there are no decimals of it: people, votes.
func undivided(w lexicon.Word) bool {
	if !w.Is(lexicon.Plural) {
		return false
	}
	var buf [8]string
	for _, k := range w.Kinds(buf[:0]) {
		switch k {
		case "person", "animal", "vote", "vehicle", "building", "tree", "seat", "job":
			return true
		}
	}
	return false
}

// manyEnglish reports whether text also holds a numeral such as "1,234.5", which no text with decimal
// commas does.
func manyEnglish(text string) bool {
	for i := 1; i+2 < len(text); i++ {
		if text[i] != '.' || byteClasses[text[i+1]] != digitByte {
			continue
		}
		j := i - 1
		for j >= 0 && byteClasses[text[j]] == digitByte {
			j--
		}
		if i-j == 4 && j > 0 && text[j] == ',' && byteClasses[text[j-1]] == digitByte {
			return true
		}
	}
	return false
}

// isMoneySign reports whether text ends in a sign of money.
func isMoneySign(text string) bool {
	if text[len(text)-1] == '$' {
		return true
	}
	for _, sign := range [...]string{"£", "€", "¥"} {
		if len(text) >= len(sign) && text[len(text)-len(sign):] == sign {
			return true
		}
	}
	return false
}
