package documents

import "fmt"

// A Problem says why a file or a part of it could not be read. Its text is one line that says what
// a user can do.
type Problem struct {
	Name string // the file or part
	Line int    // from 1; 0 when the whole part is meant
	Text string // what is wrong
}

// Error gives "name:line: text", or "name: text" when no line is meant.
func (p *Problem) Error() string {
	if p.Line == 0 {
		return p.Name + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.Name, p.Line, p.Text)
}
