package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"github.com/claimcheck/claimcheck/documents"
)

// stdinName is how standard input is called in output.
const stdinName = "stdin"

// maxPiece is the most bytes that one line of a stream may have.
const maxPiece = 256 << 20

// A Reader cuts the named inputs into pieces. A name is a path, or "-" for standard input.
type Reader struct {
	Names   []string // paths as Files gives them
	Options documents.Options
	Stdin   io.Reader
	Dates   Values // the date of publication of plain files
	Sources Values // the source of plain files

	opened atomic.Int64
}

// Opened tells how many files have been opened so far. It may be called while another goroutine reads.
func (r *Reader) Opened() int { return int(r.opened.Load()) }

// Values are what a flag says: one value for all plain files, and values for single files, found
// by path or base name.
type Values struct {
	All  string
	File map[string]string
}

// of gives the value for a file: its own, or else the one for all.
func (v Values) of(file string) string {
	if s, ok := v.File[file]; ok {
		return s
	}
	if s, ok := v.File[filepath.Base(file)]; ok {
		return s
	}
	return v.All
}

// Files replaces the folders and the patterns among names by the files in them. It returns a note
// for each folder of which files were left out, and a problem for each name that stands for no file.
func Files(names []string) (files, notes []string, problems []*Problem) {
	files, notes, bad := documents.Files(names, ".jsonl", ".ndjson")
	for _, p := range bad {
		problems = append(problems, problemOf(p.Name, p))
	}
	return files, notes, problems
}

// All yields the pieces of all inputs in order. A file is read document by document, a stream line
// by line. A file that is named twice is read once.
func (r *Reader) All() iter.Seq[Raw] {
	return func(yield func(Raw) bool) {
		seen := make(map[string]bool)
		for _, name := range r.Names {
			key := name
			if name != "-" {
				key = filepath.Clean(name)
			}
			if seen[key] {
				continue
			}
			seen[key] = true
			if !r.file(name, yield) {
				return
			}
		}
	}
}

// file yields the pieces of one input and reports whether to go on.
func (r *Reader) file(name string, yield func(Raw) bool) bool {
	r.opened.Add(1)
	if name == "-" {
		return r.pieces(stdinName, r.Stdin, yield)
	}
	f, err := os.Open(name)
	if err != nil {
		return yield(Raw{File: name, problem: openProblem(name, err)})
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return yield(Raw{File: name, problem: &Problem{File: name, Text: "a folder"}}) // Files replaces folders
	}
	return r.pieces(name, watch(f), yield)
}

func (r *Reader) pieces(name string, from io.Reader, yield func(Raw) bool) bool {
	in, bare, err := r.Options.Unpack(name, from)
	if err != nil {
		return yield(Raw{File: name, problem: readProblem(name, err)})
	}
	head, err := in.Peek(1 << 16)
	if err != nil && !errors.Is(err, io.EOF) {
		return yield(Raw{File: name, problem: readProblem(name, err)})
	}
	if f := documents.Detect(bare, head).Name; f == "text" && isStream(strings.ToLower(filepath.Ext(bare)), head) {
		return lines(name, in, yield)
	}
	return r.parts(name, bare, in, yield)
}

// isStream tells a stream of JSON lines from plain text: by the ending of the file's name, or
// else by the first line that has anything on it, or by a later one that is a record.
func isStream(ext string, head []byte) bool {
	switch ext {
	case ".jsonl", ".ndjson", ".json":
		return true
	case ".txt", ".text", ".md", ".markdown":
		return false
	}
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	head = bytes.TrimSpace(head)
	if list, ok := bytes.CutPrefix(head, []byte("[")); bytes.HasPrefix(head, []byte("{")) || ok && bytes.HasPrefix(bytes.TrimSpace(list), []byte("{\"")) {
		return true
	}
	for line := range bytes.Lines(head) {
		if line = bytes.TrimSpace(line); bytes.HasPrefix(line, []byte("{\"")) && json.Valid(line) {
			return true
		}
	}
	return false
}

// parts yields the documents of a file that is no stream.
func (r *Reader) parts(name, bare string, in io.Reader, yield func(Raw) bool) bool {
	h := &plainHeader{source: r.Sources.of(name)}
	if s := r.Dates.of(name); s != "" {
		date, err := ParseDate(s)
		if err != nil {
			return yield(Raw{File: name, problem: &Problem{File: name, Text: "-date: " + err.Error()}})
		}
		h.date = date
	}
	for p := range r.Options.Parts(bare, in) {
		p.Name = name + strings.TrimPrefix(p.Name, bare)
		if !yield(Raw{File: p.Name, part: p, plain: h}) {
			return false
		}
	}
	return true
}

// lines yields each line that is not blank.
func lines(name string, in *bufio.Reader, yield func(Raw) bool) bool {
	some := false
	for n := 1; ; n++ {
		data, long, err := readLine(in)
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(Raw{File: name, Line: n, problem: &Problem{File: name, Line: n, Text: readProblem(name, err).Text}})
		}
		if n == 1 {
			data = bytes.TrimPrefix(data, []byte("\ufeff"))
		}
		raw := Raw{File: name, Line: n, Data: bytes.TrimSpace(data)}
		if long {
			raw.problem = &Problem{File: name, Line: n, Text: tooLong("line")}
		}
		if len(raw.Data) > 0 || raw.problem != nil {
			if text := spread(raw.Data); !some && text != "" {
				return yield(Raw{File: name, Line: n, problem: &Problem{File: name, Line: n, Text: text}})
			}
			some = true
			if !yield(raw) {
				return false
			}
		}
		if err != nil {
			break
		}
	}
	if !some {
		return yield(Raw{File: name, problem: &Problem{File: name, Text: "empty: no records to read"}})
	}
	return true
}

// spread says what to do about a file whose first line only opens an object or a list that goes on below; "" for other lines.
func spread(line []byte) string {
	switch string(line) {
	case "{":
		return "not JSON lines: a record must stand in one line (jq -c . writes it so)"
	case "[":
		return "not JSON lines: a list, where each record must stand in a line of its own (jq -c '.[]' writes it so)"
	}
	return ""
}

// readLine returns the next line with its line end. A line of more than maxPiece bytes is passed
// over, and long is set.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > maxPiece {
			line, long = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

func tooLong(what string) string {
	return fmt.Sprintf("%s longer than %d MB", what, maxPiece>>20)
}

func readProblem(name string, err error) *Problem {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return &Problem{File: name, Text: "not readable: " + err.Error()}
}

// NewValues reads the values of a flag that may be given several times: "VALUE" for all files, or
// "FILE=VALUE" for one of the named inputs. A text before "=" that names no input is part of the
// value, unless it looks like the name of a file. Two values for the same files are an error; flag names the flag in it.
func NewValues(flag string, args, names []string) (Values, error) {
	v := Values{File: make(map[string]string)}
	for _, arg := range args {
		file, value, found := strings.Cut(arg, "=")
		before := v.All
		if found && named(file, names) {
			before = v.File[file]
			v.File[file] = value
		} else if found && strings.ContainsAny(file, "./\\") {
			return v, fmt.Errorf("-%s %s: no input is named %q", flag, arg, file)
		} else {
			value = arg
			v.All = arg
		}
		if before != "" && before != value {
			return v, fmt.Errorf("-%s %s: %s is given before, for the same files", flag, arg, before)
		}
	}
	return v, nil
}

func named(file string, names []string) bool {
	for _, n := range names {
		if file == n || file == filepath.Base(n) || n == "-" && file == stdinName {
			return true
		}
	}
	return false
}

// CheckDates returns an error for the first value that is not a day.
func (v Values) CheckDates(args []string) error {
	for _, arg := range args {
		s := arg
		if file, value, found := strings.Cut(arg, "="); found {
			if _, ok := v.File[file]; !ok {
				return fmt.Errorf("-date %s: no input is named %q", arg, file)
			}
			s = value
		}
		if _, err := ParseDate(s); err != nil {
			return fmt.Errorf("-date: %w", err)
		}
	}
	return nil
}
