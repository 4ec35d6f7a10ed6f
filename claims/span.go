package claims

// Span is a place in a document: the bytes Doc.Text[Start:End], counted from
// 0, End excluded. The zero Span refers to no text.
type Span struct {
	Doc        *Document
	Start, End int
}

// Text returns the bytes that s covers. It returns "" for a span without a
// document and for offsets outside the text.
func (s Span) Text() string {
	if s.Doc == nil || s.Start < 0 || s.End > len(s.Doc.Text) || s.Start >= s.End {
		return ""
	}
	return s.Doc.Text[s.Start:s.End]
}

// IsZero reports whether s refers to no text.
func (s Span) IsZero() bool { return s == Span{} }

// Overlaps reports whether s and t are in the same document and share a byte.
func (s Span) Overlaps(t Span) bool {
	return s.Doc == t.Doc && s.Start < t.End && t.Start < s.End && s.Start < s.End && t.Start < t.End
}

// Contains reports whether t lies in s: the same document, and no byte of t
// outside s.
func (s Span) Contains(t Span) bool {
	return s.Doc == t.Doc && s.Start <= t.Start && t.End <= s.End
}

// Equal reports whether s and t are the same bytes of the same document.
// Documents are the same if they are one object or have the same ID.
func (s Span) Equal(t Span) bool {
	return s.Start == t.Start && s.End == t.End && sameDocument(s.Doc, t.Doc)
}

func sameDocument(a, b *Document) bool {
	return a == b || a != nil && b != nil && a.ID == b.ID
}
