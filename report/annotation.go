package report

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// annotationFormat writes a W3C Web Annotation collection in JSON-LD: an annotation for each finding, or for each
// figure of a draft, with the passages as its targets. A passage is named by its words with those around them
// (TextQuoteSelector) and by its place in code points from 0 (TextPositionSelector), as
// https://www.w3.org/TR/annotation-model/ asks.
func annotationFormat() Format {
	return Format{
		Name: "annotation", Ext: ".jsonld", Doc: "W3C Web Annotation in JSON-LD, an annotation for each finding",
		Check: writeCheckAnnotations, Verify: writeVerifyAnnotations,
	}
}

type annotationCollection struct {
	Context string          `json:"@context"`
	ID      string          `json:"id"`
	Type    string          `json:"type"`
	Label   string          `json:"label"`
	Total   int             `json:"total"`
	First   *annotationPage `json:"first,omitempty"`
}

type annotationPage struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotation struct {
	ID         string             `json:"id"`
	Type       string             `json:"type"`
	Motivation string             `json:"motivation"`
	Body       []annotationBody   `json:"body"`
	Target     []annotationTarget `json:"target"`
}

type annotationBody struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose"`
	Value    string `json:"value"`
	Format   string `json:"format"`
	Language string `json:"language,omitempty"`
}

type annotationTarget struct {
	Type     string               `json:"type"`
	Source   string               `json:"source"`
	Selector []annotationSelector `json:"selector,omitempty"`
}

type annotationSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// aroundQuote is how many code points stand before and after the words of a quote.
const aroundQuote = 32

func writeCheckAnnotations(w io.Writer, r *reconcile.Report) error {
	rs := rulers{}
	items := []annotation{}
	for i, fp := range Fingerprints(r) {
		f := &r.Findings[i]
		items = append(items, newAnnotation(rs, fp, f.Rule, f.Message, f.Steps, f.Claims))
	}
	return writeAnnotations(w, "Figures that conflict", r.ID, items)
}

func writeVerifyAnnotations(w io.Writer, v *reconcile.Verdicts) error {
	rs := rulers{}
	items := []annotation{}
	for i, fp := range DraftFingerprints(v) {
		j := &v.Draft[i]
		items = append(items, newAnnotation(rs, fp, string(j.Label), j.Message, j.Steps, withDraft(j)))
	}
	return writeAnnotations(w, "The figures of the draft", v.ID, items)
}

func writeAnnotations(w io.Writer, label, id string, items []annotation) error {
	var all strings.Builder
	for _, a := range items {
		all.WriteString(a.ID)
	}
	c := annotationCollection{
		Context: "http://www.w3.org/ns/anno.jsonld", ID: uuid("collection", id, all.String()), Type: "AnnotationCollection",
		Label: label, Total: len(items),
	}
	if id != "" {
		c.Label += ": " + line(id)
	}
	if len(items) > 0 {
		c.First = &annotationPage{ID: uuid("page", id, all.String()), Type: "AnnotationPage", Items: items}
	}
	return encodeFile(w, c)
}

func newAnnotation(rs rulers, fp, tag, message string, steps []claims.Step, cs []*claims.Claim) annotation {
	text := line(message)
	for _, s := range steps {
		text += "\n" + line(s.Text)
	}
	a := annotation{
		ID: uuid("annotation", fp), Type: "Annotation", Motivation: "assessing",
		Body: []annotationBody{
			{Type: "TextualBody", Purpose: "assessing", Value: text, Format: "text/plain", Language: "en"},
			{Type: "TextualBody", Purpose: "tagging", Value: tag, Format: "text/plain"},
		},
		Target: []annotationTarget{},
	}
	for _, c := range cs {
		if c.At.Doc != nil {
			a.Target = append(a.Target, newTarget(rs, c.At))
		}
	}
	return a
}

func newTarget(rs rulers, s claims.Span) annotationTarget {
	r := rs.of(s.Doc)
	start, end := r.counts(s.Start), r.counts(s.End)
	t := annotationTarget{Type: "SpecificResource", Source: documentIRI(s.Doc)}
	if start.at >= end.at {
		return t
	}
	t.Selector = []annotationSelector{
		{
			Type: "TextQuoteSelector", Exact: valid(s.Doc.Text[start.at:end.at]),
			Prefix: lastRunes(s.Doc.Text[:start.at], aroundQuote), Suffix: firstRunes(s.Doc.Text[end.at:], aroundQuote),
		},
		{Type: "TextPositionSelector", Start: &start.runes, End: &end.runes},
	}
	return t
}

func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

func firstRunes(s string, n int) string {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return valid(s[:i])
}

func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return valid(s[i:])
}

// documentIRI names a document: its address if it has one, else its ID as a reference.
func documentIRI(d *claims.Document) string {
	if u, ok := webAddress(d.URL); ok {
		return u
	}
	return fileReference(d.ID)
}

// webAddress gives an address with http or https in its normal form.
func webAddress(s string) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", false
	}
	return u.String(), true
}

// fileReference writes a file name as a reference: a relative one, or with file: where the name begins with a
// slash or a drive.
func fileReference(name string) string {
	name = strings.ReplaceAll(strings.ToValidUTF8(name, "\uFFFD"), `\`, "/")
	switch {
	case name == "":
		return "unnamed"
	case len(name) > 2 && name[1] == ':' && name[2] == '/':
		name = "/" + name
	}
	if strings.HasPrefix(name, "/") {
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimLeft(name, "/")}).String()
	}
	return (&url.URL{Path: strings.TrimPrefix(name, "./")}).String()
}

// uuid names something by its parts, as a UUID of version 8 (RFC 9562).
func uuid(parts ...string) string {
	h := sha256.Sum256([]byte("claimcheck\x00" + strings.Join(parts, "\x00")))
	h[6] = h[6]&0x0f | 0x80
	h[8] = h[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", h[0:4], h[4:6], h[6:8], h[8:10], h[10:16])
}
