package documents

import (
	"bytes"
	"errors"
	"html"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

func markdownFormat() *Format {
	return &Format{
		Name:    "markdown",
		Doc:     "Markdown (CommonMark and tables), with date, source, title and url from a block at its head.",
		Endings: []string{".md", ".markdown", ".mdown", ".mkd"},
		read:    readMarkdown,
	}
}

// readMarkdown keeps what a reader of the rendered page sees and overwrites the rest with spaces:
// markup, addresses, code blocks, HTML tags and comments. Marks of list items and bars of tables stay,
// because they part sentences.
func readMarkdown(p *Part, d *Document) error {
	data, err := d.plain(p)
	if err != nil {
		return err
	}
	if tangled(data) {
		d.Notes = append(d.Notes, "Markdown with too many brackets or quotes in one place: read as plain text")
		d.Text = string(data)
		return nil
	}
	out := bytes.Clone(data)
	blank(out)
	tables := extension.NewTableParagraphTransformer()
	m := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(), util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(), util.Prioritized(tables, 200))...),
	)
	v := &visible{source: data, out: out}
	if err := ast.Walk(m.Parse(text.NewReader(data)), v.visit); err != nil {
		return err
	}
	if len(bytes.TrimSpace(out)) == 0 {
		return errors.New("a Markdown file without text to read")
	}
	d.Text = string(out)
	if d.Title == "" {
		d.Title = v.title
	}
	return nil
}

// tangled reports whether a paragraph has so many brackets, or a line so many marks of quotes, that
// the parser would need time that grows with their square.
func tangled(data []byte) bool {
	brackets := 0
	for line := range bytes.Lines(data) {
		rest := bytes.TrimLeft(line, "> \t")
		if bytes.Count(line[:len(line)-len(rest)], []byte(">")) > 100 {
			return true
		}
		if len(bytes.TrimSpace(rest)) == 0 {
			brackets = 0
		}
		if brackets += bytes.Count(rest, []byte("[")); brackets > 1000 {
			return true
		}
	}
	return false
}

// visible copies the visible parts of source to their places in out.
type visible struct {
	source, out []byte
	title       string // text of the first heading of level 1
}

func (v *visible) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	switch n := n.(type) {
	case *ast.Heading:
		if !entering && n.Level == 1 && v.title == "" && n.Lines().Len() > 0 {
			lines := n.Lines()
			at := v.out[lines.At(0).Start:lines.At(lines.Len()-1).Stop]
			v.title = string(bytes.Join(bytes.Fields(at), []byte(" ")))
		}
		return ast.WalkContinue, nil
	case *extast.Strikethrough:
		return ast.WalkSkipChildren, nil
	}
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.ListItem:
		v.marker(n)
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.AutoLink:
		return ast.WalkSkipChildren, nil
	case *ast.HTMLBlock:
		v.html(n)
		return ast.WalkSkipChildren, nil
	case *ast.Text:
		v.text(n.Segment.Start, n.Segment.Stop, n.Parent().Kind() == ast.KindCodeSpan)
	case *extast.TableRow, *extast.TableHeader:
		v.bars(n)
	}
	return ast.WalkContinue, nil
}

// text copies the bytes from start to stop. Outside of code a backslash before punctuation is left
// out, and a character reference becomes its character behind the spaces that it leaves.
func (v *visible) text(start, stop int, code bool) {
	src := v.source
	for i := start; i < stop; i++ {
		c := src[i]
		if !code && c == '\\' && i+1 < stop && util.IsPunct(src[i+1]) {
			i++
			v.out[i] = src[i]
			continue
		}
		if !code && c == '&' {
			if n := reference(src[i:stop]); n > 0 {
				if s := html.UnescapeString(string(src[i : i+n])); len(s) <= n && s != "\u00a0" && s != "\n" {
					copy(v.out[i+n-len(s):], s)
				}
				i += n - 1
				continue
			}
		}
		v.out[i] = c
	}
}

// reference returns the length of the character reference at the head of b, 0 if there is none.
func reference(b []byte) int {
	i := bytes.IndexByte(b[:min(len(b), 32)], ';')
	if i < 0 {
		return 0
	}
	if s := string(b[:i+1]); html.UnescapeString(s) != s {
		return i + 1
	}
	return 0
}

// marker copies the mark of a list item: what stands before its text on the line.
func (v *visible) marker(item *ast.ListItem) {
	first := item.FirstChild()
	if first == nil || first.Type() != ast.TypeBlock || first.Lines() == nil || first.Lines().Len() == 0 {
		return
	}
	end := first.Lines().At(0).Start
	for end > 0 && (v.source[end-1] == ' ' || v.source[end-1] == '\t') {
		end--
	}
	start := end
	for start > 0 && end-start < 12 && v.source[start-1] > ' ' {
		start--
	}
	copy(v.out[start:end], v.source[start:end])
}

// bars copies the bars of the line of a table on which the cells of row stand.
func (v *visible) bars(row ast.Node) {
	cell := row.FirstChild()
	for cell != nil && (cell.Lines() == nil || cell.Lines().Len() == 0) {
		cell = cell.NextSibling()
	}
	if cell == nil {
		return
	}
	at := cell.Lines().At(0).Start
	start := bytes.LastIndexByte(v.source[:at], '\n') + 1
	end := len(v.source)
	if i := bytes.IndexByte(v.source[at:], '\n'); i >= 0 {
		end = at + i
	}
	for i := start; i < end; i++ {
		if v.source[i] == '|' && (i == 0 || v.source[i-1] != '\\') {
			v.out[i] = '|'
		}
	}
}

// html copies what stands between the tags of a block of HTML.
func (v *visible) html(n *ast.HTMLBlock) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	eachText(v.source[start:end], func(at int, raw []byte) {
		v.text(start+at, start+at+len(raw), false)
	})
}
