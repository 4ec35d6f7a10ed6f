package claims

// Document is one text with what is known about where it comes from. Spans
// and claims point to it; it must not be changed once they do.
type Document struct {
	ID     string `json:"id,omitempty"`     // name within a set of documents: "a", "draft", a file name
	Source string `json:"source,omitempty"` // who published it: "Northern Herald"; "" when unknown
	URL    string `json:"url,omitempty"`    // where it was published; "" when unknown
	Title  string `json:"title,omitempty"`  // headline; "" when unknown
	Date   Date   `json:"date,omitzero"`    // day of publication; zero when unknown
	Text   string `json:"text"`             // UTF-8
}
