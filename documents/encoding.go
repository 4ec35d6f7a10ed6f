package documents

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode gives data in UTF-8. A note says what was converted; it is "" for text in UTF-8. Data that is
// no text, or whose encoding cannot be told, is an error that says what to do.
func decode(name string, data []byte) (text []byte, note string, err error) {
	if enc := wideEncoding(data); enc != "" {
		text, err := decodeWide(data, enc)
		return text, "read as " + enc, err
	}
	if binary(data) {
		return nil, "", errors.New("binary data, not text")
	}
	if utf8.Valid(data) {
		return data, "", nil
	}
	if line, b, ok := damaged(data); ok {
		return mend(data), fmt.Sprintf("not UTF-8: byte 0x%02x on line %d belongs to no character; such bytes are read as windows-1252", b, line), nil
	}
	if !western(data) {
		return nil, "", errors.New(convert(name))
	}
	return mend(data), "not UTF-8: read as windows-1252", nil
}

// mend reads every byte that belongs to no character of UTF-8 as windows-1252.
func mend(data []byte) []byte {
	out := make([]byte, 0, len(data)+len(data)/8)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(data[i])
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	return out
}

// decodeWide converts from the encodings of two and four bytes.
func decodeWide(data []byte, enc string) ([]byte, error) {
	var e encoding.Encoding
	switch enc {
	case "UTF-32LE":
		e = utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case "UTF-32BE":
		e = utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	case "UTF-16BE":
		e = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	default:
		e = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	return e.NewDecoder().Bytes(data)
}

// wideEncoding knows the encodings that announce themselves or show in the zero bytes.
func wideEncoding(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}):
		return "UTF-32LE"
	case bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return "UTF-32BE"
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return "UTF-16LE"
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return "UTF-16BE"
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

// western reports whether bytes that are not UTF-8 look like an encoding of western Europe: text
// with few bytes above 127.
func western(data []byte) bool {
	high := 0
	for _, c := range data {
		if c >= 0x80 {
			high++
		}
	}
	return high <= len(data)/4
}

// convert is the line that tells a user how to get UTF-8.
func convert(name string) string {
	if name == "stdin" {
		name = "FILE"
	}
	return fmt.Sprintf("not UTF-8, and the encoding cannot be told: convert with iconv -f ENCODING -t UTF-8 %s > %s", quoteArg(name), quoteArg(name+".utf8"))
}

// quoteArg quotes a file name for a shell when it needs that.
func quoteArg(s string) string {
	if strings.ContainsAny(s, " '\"$&;()<>|*?[]\\`!#~\t\n") {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}
