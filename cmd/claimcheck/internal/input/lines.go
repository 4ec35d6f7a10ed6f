package input

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
)

// lineDocument is a document as it stands in a line.
type lineDocument struct {
	ID     json.RawMessage `json:"id"`
	Text   *string         `json:"text"`
	Date   string          `json:"date"`
	Source string          `json:"source"`
	URL    string          `json:"url"`
	Title  string          `json:"title"`
}

// line is a line of a stream: a document, or a bundle of one of the two kinds.
type line struct {
	lineDocument
	Docs    *[]lineDocument `json:"docs"`
	Draft   *lineDocument   `json:"draft"`
	Sources *[]lineDocument `json:"sources"`
}

// lineRecord reads one line of a stream.
func (r Raw) lineRecord() Record {
	if !utf8.Valid(r.Data) {
		return r.fail(guessKind(r.Data), "not UTF-8")
	}
	var l line
	if err := json.Unmarshal(r.Data, &l); err != nil {
		bad := r.fail(guessKind(r.Data), JSONProblem(r.Data, err))
		bad.ID = idOf(r.Data)
		return bad
	}
	switch {
	case l.Docs != nil && l.Draft != nil:
		bad := r.fail(guessKind(r.Data), `both "docs" and "draft": "docs" are for check, "draft" and "sources" for verify`)
		bad.ID = l.ID
		return bad
	case l.Text != nil && (l.Docs != nil || l.Draft != nil || l.Sources != nil):
		bad := r.fail(guessKind(r.Data), `a bundle with a "text" of its own: make it a document of "docs" or "sources"`)
		bad.ID = l.ID
		return bad
	case l.Docs != nil:
		return r.checkBundle(&l)
	case l.Draft != nil || l.Sources != nil:
		return r.verifyBundle(&l)
	}
	d, err := l.document(fmt.Sprintf("%s:%d", r.File, r.Line))
	if err != nil {
		kind := Document
		if l.Text == nil {
			kind = Unknown
		}
		bad := r.fail(kind, err.Error())
		bad.ID = l.ID
		return bad
	}
	return Record{Kind: Document, Doc: d}
}

func (r Raw) checkBundle(l *line) Record {
	docs, err := r.documents("docs", *l.Docs)
	if err != nil {
		bad := r.fail(Check, err.Error())
		bad.ID = l.ID
		return bad
	}
	return Record{Kind: Check, ID: l.ID, Docs: docs}
}

func (r Raw) verifyBundle(l *line) Record {
	bad := Record{Kind: Verify, ID: l.ID}
	if l.Draft == nil {
		bad.Problem = &Problem{File: r.File, Line: r.Line, Text: `a bundle for verify needs a "draft"`}
		return bad
	}
	draft, err := l.Draft.document("draft")
	if err != nil {
		bad.Problem = &Problem{File: r.File, Line: r.Line, Text: "draft: " + err.Error()}
		return bad
	}
	draft.ID = "draft"
	var docs []*claims.Document
	if l.Sources != nil {
		docs, err = r.documents("sources", *l.Sources)
	}
	for i, d := range docs {
		if d.ID == draft.ID && err == nil {
			err = fmt.Errorf(`sources[%d]: the id "draft" is the draft's`, i)
		}
	}
	if err != nil {
		bad.Problem = &Problem{File: r.File, Line: r.Line, Text: err.Error()}
		return bad
	}
	return Record{Kind: Verify, ID: l.ID, Draft: draft, Docs: docs}
}

// documents reads the documents of a bundle; their ids must differ. A document without an id is
// named by file, line and its place in the bundle, from 1.
func (r Raw) documents(field string, in []lineDocument) ([]*claims.Document, error) {
	docs := make([]*claims.Document, 0, len(in))
	seen := make(map[string]bool, len(in))
	for i := range in {
		d, err := in[i].document(fmt.Sprintf("%s:%d#%d", r.File, r.Line, i+1))
		if err == nil && seen[d.ID] {
			err = fmt.Errorf("the id %q is used twice", d.ID)
		}
		if err != nil {
			return nil, fmt.Errorf("%s[%d]: %w", field, i, err)
		}
		seen[d.ID] = true
		docs = append(docs, d)
	}
	return docs, nil
}

// document makes the document; id is the name it gets when it has none.
func (l *lineDocument) document(id string) (*claims.Document, error) {
	if l.Text == nil {
		return nil, errors.New(`no "text"`)
	}
	d := &claims.Document{ID: id, Source: l.Source, URL: l.URL, Title: l.Title, Text: *l.Text}
	if len(l.ID) > 0 && string(l.ID) != "null" {
		switch c := l.ID[0]; {
		case c == '"':
			if err := json.Unmarshal(l.ID, &d.ID); err != nil {
				return nil, err
			}
		case c == '-' || c >= '0' && c <= '9':
			d.ID = string(l.ID)
		default:
			return nil, fmt.Errorf(`"id" must be a string, not %s`, l.ID)
		}
	}
	if l.Date != "" {
		date, err := ParseDate(l.Date)
		if err != nil {
			return nil, err
		}
		d.Date = date
	}
	return d, nil
}

// guessKind says what a line that cannot be read was meant to be, from the words in it.
func guessKind(data []byte) Kind {
	switch {
	case bytes.Contains(data, []byte(`"docs"`)):
		return Check
	case bytes.Contains(data, []byte(`"draft"`)), bytes.Contains(data, []byte(`"sources"`)):
		return Verify
	case bytes.Contains(data, []byte(`"text"`)):
		return Document
	}
	return Unknown
}

// idOf digs the id of a bundle out of a line that cannot be read whole, when it comes first or
// when only a type is wrong.
func idOf(data []byte) json.RawMessage {
	var l struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(data, &l) == nil {
		return l.ID
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil
	}
	if t, err := dec.Token(); err != nil || t != "id" {
		return nil
	}
	var id json.RawMessage
	if dec.Decode(&id) != nil {
		return nil
	}
	return id
}

// JSONProblem puts an error of the decoder in words of the wire format.
func JSONProblem(data []byte, err error) string {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &typ) && typ.Field == "":
		text := "not a record: a line holds one JSON object, not " + article(typ.Value)
		if typ.Value == "array" {
			text += " (jq -c '.[]' makes lines of one)"
		}
		return text
	case errors.As(err, &typ):
		field := strconv.Quote(strings.TrimPrefix(typ.Field, "lineDocument."))
		if typ.Type.Kind() == reflect.Struct && (typ.Field == "docs" || typ.Field == "sources") {
			field = "each of " + field
		}
		return fmt.Sprintf("%s must be %s, not %s", field, kindName(typ.Type.Kind().String()), article(typ.Value))
	case errors.As(err, &syntax) && syntax.Offset >= int64(len(data)):
		return "not JSON: the line ends too early"
	case errors.As(err, &syntax):
		text := strings.TrimPrefix(syntax.Error(), "json: ")
		return "not JSON: " + text + " at byte " + strconv.FormatInt(syntax.Offset, 10)
	}
	return "not JSON: " + err.Error()
}

func kindName(kind string) string {
	switch kind {
	case "slice":
		return "a list"
	case "struct", "ptr":
		return "an object"
	case "int":
		return "a whole number"
	}
	return article(kind)
}

func article(noun string) string {
	switch noun {
	case "array":
		return "a list"
	case "object":
		return "an object"
	case "bool":
		return "true or false"
	}
	if strings.HasPrefix(noun, "number") {
		return "a number"
	}
	return "a " + noun
}
