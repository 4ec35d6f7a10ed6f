package input

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// diagnose says why data is not the text of a document, in one line with what to do about it.
// It returns "" for text in UTF-8.
func diagnose(file string, data []byte) string {
	if len(data) == 0 {
		return "empty: no text to read"
	}
	if what := container(data); what != "" {
		return what
	}
	if enc := encoding(data); enc != "" {
		return convert(file, enc)
	}
	if binary(data) {
		return "binary data, not text"
	}
	if !utf8.Valid(data) {
		if line, b, ok := damaged(data); ok {
			return fmt.Sprintf("not UTF-8: byte 0x%02x on line %d belongs to no character; the rest is UTF-8, so mend that line", b, line)
		}
		return convert(file, legacy(data))
	}
	if len(bytes.TrimSpace(data)) == 0 || string(bytes.TrimSpace(data)) == "\ufeff" {
		return "empty: no text to read"
	}
	return ""
}

// container names the file formats that users try first, with the way to get at their text.
func container(data []byte) string {
	head := bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\ufeff"))
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return "a PDF, not text: convert it with pdftotext -layout"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "a zip archive or office file, not text: save it as plain text first"
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return "compressed with gzip: pass it through gunzip -c and name -"
	}
	low := strings.ToLower(string(bytes.TrimSpace(head)))
	if strings.HasPrefix(low, "<!doctype html") || strings.HasPrefix(low, "<html") {
		return "an HTML page, not plain text: save the page as text first"
	}
	return ""
}

// encoding knows the encodings that announce themselves or show in the zero bytes.
func encoding(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}):
		return "UTF-32LE"
	case bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return "UTF-32BE"
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return "UTF-16"
	}
	head := data[:min(len(data), 4096)]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1] > half*6/10 && zeros[0] <= half/20:
		return "UTF-16LE"
	case zeros[0] > half*6/10 && zeros[1] <= half/20:
		return "UTF-16BE"
	}
	return ""
}

// binary reports whether data holds bytes that no text has: a zero byte, or many control bytes.
func binary(data []byte) bool {
	head := data[:min(len(data), 65536)]
	control := 0
	for _, c := range head {
		if c == 0 {
			return true
		}
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			control++
		}
	}
	return control > len(head)/20
}

// damaged finds text that is UTF-8 but for a few bytes: more characters beyond ASCII than bad
// bytes. It returns the line, from 1, of the first bad byte.
func damaged(data []byte) (line int, b byte, ok bool) {
	good, bad, at := 0, 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			if bad == 0 {
				at = i
			}
			bad++
		} else {
			good++
		}
		i += n
	}
	if bad == 0 || good <= bad {
		return 0, 0, false
	}
	return 1 + bytes.Count(data[:at], []byte("\n")), data[at], true
}

// legacy guesses the 8-bit encoding of text that is not UTF-8, or "" when it cannot tell.
// Western text has few bytes above 127; 0x80 to 0x9f are letters and quotes in Windows-1252 and
// control characters in ISO-8859-1.
func legacy(data []byte) string {
	high, c1 := 0, 0
	for _, c := range data {
		if c >= 0x80 {
			high++
			if c < 0xa0 {
				c1++
			}
		}
	}
	switch {
	case high > len(data)/4:
		return ""
	case c1 > 0:
		return "WINDOWS-1252"
	}
	return "ISO-8859-1"
}

// convert is the line that tells a user how to get UTF-8.
func convert(file, enc string) string {
	bad := "not UTF-8"
	name, out := file, file+".utf8"
	if file == stdinName {
		name, out = "FILE", "FILE.utf8"
	}
	if enc == "" {
		return fmt.Sprintf("%s, and the encoding cannot be told: convert with iconv -f ENCODING -t UTF-8 %s > %s", bad, quoteArg(name), quoteArg(out))
	}
	return fmt.Sprintf("%s, looks like %s: convert with iconv -f %s -t UTF-8 %s > %s", bad, enc, enc, quoteArg(name), quoteArg(out))
}

// quoteArg quotes a file name for a shell when it needs that.
func quoteArg(s string) string {
	if strings.ContainsAny(s, " '\"$&;()<>|*?[]\\`!#~\t\n") {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}
