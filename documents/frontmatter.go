package documents

import (
	"fmt"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// blank overwrites all but line ends with spaces.
func blank(b []byte) {
	for i, c := range b {
		if c != '\n' && c != '\r' {
			b[i] = ' '
		}
	}
}

// frontMatter reads the block between two lines "---" at the head of a file:
//
//	---
//	date: 2024-05-16
//	source: Northern Herald
//	title: Trade at a new height
//	url: https://example.org/trade
//	---
//
// It sets the fields of d that the block names and that are still unset, and returns the bytes
// of the block. The block is front matter only if its first line is a known key; unknown keys are
// passed over. A head without such a block is text, and the count is 0.
func frontMatter(data []byte, d *claims.Document) (int, *Problem) {
	lines := strings.SplitAfter(string(data[:min(len(data), 8192)]), "\n")
	i, at := 0, 0
	for i < len(lines) && strings.TrimSpace(lines[i]) == "" {
		at += len(lines[i])
		i++
	}
	if i >= len(lines) || strings.TrimSpace(lines[i]) != "---" {
		return 0, nil
	}
	at += len(lines[i])
	first := true
	for i++; i < len(lines); i++ {
		at += len(lines[i])
		line := strings.TrimSpace(lines[i])
		if line == "---" {
			return at, nil
		}
		key, value, found := strings.Cut(line, ":")
		key = strings.ToLower(strings.TrimSpace(key))
		if first && line != "" {
			if !found || !knownKey(key) {
				return 0, nil
			}
			first = false
		}
		if err := setField(d, key, unquote(strings.TrimSpace(value))); err != nil {
			return 0, &Problem{Line: i + 1, Text: err.Error()}
		}
	}
	if first {
		return 0, nil
	}
	return 0, &Problem{Line: 1, Text: "front matter has no closing line ---"}
}

func knownKey(key string) bool {
	switch key {
	case "date", "source", "title", "url", "id", "author", "authors", "tags", "lang", "language", "layout", "slug", "draft",
		"categories", "category", "description", "summary", "subtitle", "permalink", "keywords":
		return true
	}
	return false
}

// setField sets one field of d unless it is set: by the command line, or by the file around it.
func setField(d *claims.Document, key, value string) error {
	if value == "" {
		return nil
	}
	switch key {
	case "date":
		date, err := ParseDate(value)
		if err != nil {
			return fmt.Errorf("front matter: %w", err)
		}
		if d.Date.IsZero() {
			d.Date = date
		}
	case "source":
		if d.Source == "" {
			d.Source = value
		}
	case "title":
		if d.Title == "" {
			d.Title = value
		}
	case "url":
		if d.URL == "" {
			d.URL = value
		}
	}
	return nil
}

func unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// ParseDate reads a day: "2024-05-16", also with a time behind it, which is dropped.
func ParseDate(s string) (claims.Date, error) {
	day := s
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		day = s[:10]
	}
	date, err := claims.ParseDate(day)
	if err != nil {
		if written(day) {
			return claims.Date{}, fmt.Errorf("date %q: the calendar has no such day", s)
		}
		return claims.Date{}, fmt.Errorf("date %q is not a day written as 2024-05-16", s)
	}
	return date, nil
}

// written reports whether a text has the form of 2024-05-16.
func written(day string) bool {
	if len(day) != len("2024-05-16") {
		return false
	}
	for i := range len(day) {
		if c := day[i]; i == 4 || i == 7 {
			if c != '-' {
				return false
			}
		} else if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
