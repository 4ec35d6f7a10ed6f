package input

import (
	"errors"
	"fmt"
	"io/fs"
)

// A Problem is an input that could not be read. Its text is one line that names the file, the
// line where there is one, and what a user can do.
type Problem struct {
	File string // as the user named it; "stdin" for standard input
	Line int    // from 1; 0 when the whole file is meant
	Text string // what is wrong
}

// Error gives "file:line: text", or "file: text" when no line is meant.
func (p *Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// openProblem says in plain words why a file cannot be read.
func openProblem(file string, err error) *Problem {
	text := err.Error()
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		text = "no such file"
	case errors.Is(err, fs.ErrPermission):
		text = "not readable: permission denied"
	case errors.As(err, &path):
		text = "not readable: " + path.Err.Error()
	}
	return &Problem{File: file, Text: text}
}
