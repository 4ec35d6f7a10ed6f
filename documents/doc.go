// Package documents reads files of many formats into documents: plain text, Markdown, HTML, DOCX,
// PDF, RSS and Atom feeds, WARC and WET archives, and any of these compressed with gzip.
//
//	docs, err := documents.ReadFile("page.html")
//
// [Formats] lists the formats. What a file is, is told by its content first, then by the ending of its
// name; what is nothing else is plain text.
//
// Reading is in two steps, so that the second can run on several goroutines: [Options.Parts] cuts a
// file into the parts that hold one document each, and [Part.Read] reads one. A file that cannot be
// read gives a [Problem] that says in one line what can be done.
//
// In plain text and Markdown the text of a document has the length of the file: what is no text is
// overwritten with spaces, so that every offset points into the file. Only where the encoding had to
// be converted do offsets point into the converted file. In the other formats the text is what a
// reader sees, and offsets point into that; [Document.Offset] leads back to the source where the
// format has one.
package documents
