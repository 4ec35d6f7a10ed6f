package claims

// Document is one text with what is known about where it comes from. Spans
// and claims point to it; it must not be changed once they do.
type Document struct {
	ID     string // name within a set of documents: "a", "draft", a file name
	Source string // who published it: "Northern Herald"; "" when unknown
	URL    string // where it was published; "" when unknown
	Title  string // headline; "" when unknown
	Date   Date   // day of publication; zero when unknown
	Text   string // UTF-8
}
