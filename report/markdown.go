package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// markdownFormat writes tables in GitHub's Markdown: the summary, a table for each finding, the agreements. What
// comes from the documents is escaped.
func markdownFormat() Format {
	return Format{
		Name: "markdown", Ext: ".md", Doc: "tables to paste", Joined: true,
		Check: writeCheckMarkdown, Verify: writeVerifyMarkdown,
	}
}

// maxColumns is the number of sources up to which each has a column of the summary; beyond it a cell names its
// sources.
const maxColumns = 6

type markdown struct {
	strings.Builder
	rulers rulers
}

func writeCheckMarkdown(w io.Writer, r *reconcile.Report) error {
	m := &markdown{rulers: rulers{}}
	m.title("Figures that conflict", r.ID)
	fmt.Fprintf(m, "%s, %s: **%s**, %s.\n", plural(len(documents(r.Claims)), "document"), plural(len(r.Claims), "claim"),
		plural(len(r.Findings), "conflict"), plural(len(r.Agreements), "agreement"))
	m.summary(Summarize(r))
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(m, "\n### %d. %s (%s)\n\n", i+1, escape(f.Message), escape(f.Rule))
		m.passages(f.Claims)
		m.steps(f.Steps)
	}
	if len(r.Agreements) > 0 {
		m.WriteString("\n## Agreements\n\n")
		for _, a := range r.Agreements {
			m.agreement(a)
		}
	}
	_, err := io.WriteString(w, m.String())
	return err
}

func writeVerifyMarkdown(w io.Writer, v *reconcile.Verdicts) error {
	m := &markdown{rulers: rulers{}}
	m.title("The figures of the draft", v.ID)
	fmt.Fprintf(m, "%s against %s: **%d contradicted**, %d unverified, %d supported.\n\n", plural(len(v.Draft), "figure"),
		plural(len(documents(v.Sources)), "source"), count(v, reconcile.Contradicted), count(v, reconcile.Unverified), count(v, reconcile.Supported))
	if len(v.Draft) > 0 {
		m.WriteString("| Place | Figure | Label | Why | Source |\n|---|---|---|---|---|\n")
	}
	for i := range v.Draft {
		j := &v.Draft[i]
		if j.Claim == nil {
			continue
		}
		by := make([]string, len(j.By))
		for k, c := range j.By {
			by[k] = m.place(c) + ": " + m.quote(c)
		}
		label := string(j.Label)
		if j.Label == reconcile.Contradicted {
			label = "**" + label + "**"
		}
		fmt.Fprintf(m, "| %s | %s | %s | %s | %s |\n", m.place(j.Claim), m.quote(j.Claim), label,
			escape(strings.TrimPrefix(j.Message, string(j.Label)+": ")), strings.Join(by, "<br>"))
	}
	_, err := io.WriteString(w, m.String())
	return err
}

func (m *markdown) title(s, id string) {
	m.WriteString("# " + s)
	if id = line(id); id != "" {
		m.WriteString(": " + escape(id))
	}
	m.WriteString("\n\n")
}

func (m *markdown) summary(s *Summary) {
	if len(s.Rows) == 0 {
		return
	}
	m.WriteString("\n## Summary\n\n")
	head := []string{"Measure", "Period"}
	wide := len(s.Sources) <= maxColumns
	if wide {
		for _, name := range s.Sources {
			head = append(head, escape(name))
		}
	} else {
		head = append(head, "Values")
	}
	head = append(head, "")
	m.WriteString("| " + strings.Join(head, " | ") + " |\n" + strings.Repeat("|---", len(head)) + "|\n")
	for i := range s.Rows {
		m.summaryRow(s, &s.Rows[i], wide)
	}
}

func (m *markdown) summaryRow(s *Summary, r *Row, wide bool) {
	name := r.Measure
	if r.Subject != "" {
		name = r.Subject + ": " + name
	}
	cells := []string{escape(name), escape(r.Period)}
	var named []string
	for k := range s.Sources {
		v := escape(r.Value(k))
		switch {
		case wide:
			cells = append(cells, v)
		case v != "":
			named = append(named, v+" ("+escape(s.Sources[k])+")")
		}
	}
	if !wide {
		cells = append(cells, strings.Join(named, "<br>"))
	}
	mark := "agree"
	switch {
	case r.Conflict:
		mark = "**conflict**"
	case !r.Meet():
		mark = "differ"
	}
	m.WriteString("| " + strings.Join(append(cells, mark), " | ") + " |\n")
}

// passages writes a table of claims with their places and sentences.
func (m *markdown) passages(cs []*claims.Claim) {
	m.WriteString("| Source | Place | Passage |\n|---|---|---|\n")
	for _, c := range cs {
		name := escape(sourceName(c.At.Doc))
		if d := c.At.Doc; d != nil && !d.Date.IsZero() {
			name += ", " + d.Date.String()
		}
		fmt.Fprintf(m, "| %s | %s | %s |\n", name, m.place(c), m.quote(c))
	}
}

func (m *markdown) steps(steps []claims.Step) {
	if len(steps) > 0 {
		m.WriteByte('\n')
	}
	for _, s := range steps {
		m.WriteString("- " + escape(s.Text) + "\n")
	}
}

func (m *markdown) agreement(a reconcile.Agreement) {
	if len(a.Claims) == 0 {
		return
	}
	var said []string
	for _, c := range a.Claims {
		said = append(said, escape(figure(c))+" ("+m.place(c)+")")
	}
	c := a.Claims[0]
	about := measure(c)
	if n := names(c); n != "" {
		about = n + ": " + about
	}
	m.WriteString("- " + escape(about+", "+c.Period.String()) + ": " + strings.Join(said, ", ") + "\n")
}

func (m *markdown) place(c *claims.Claim) string {
	if c.At.Doc == nil {
		return "?"
	}
	row, col := m.rulers.place(c.At)
	return escape(fmt.Sprintf("%s:%d:%d", line(c.At.Doc.ID), row, col))
}

// quote gives the sentence of a claim with its figure in bold.
func (m *markdown) quote(c *claims.Claim) string {
	before, at, after := cut(c)
	if at == "" {
		return escape(figure(c))
	}
	return escape(before) + "**" + escape(strings.TrimSpace(at)) + "**" + escape(after)
}

// maxQuote is the length in bytes beyond which a sentence is cut on both sides of its figure.
const maxQuote = 480

// cut gives the words before a figure, the figure, and those after it, each on one line.
func cut(c *claims.Claim) (before, at, after string) {
	s := sentence(c)
	at = c.At.Text()
	if at == "" {
		return "", "", ""
	}
	before = claims.Span{Doc: s.Doc, Start: s.Start, End: c.At.Start}.Text()
	after = claims.Span{Doc: s.Doc, Start: c.At.End, End: s.End}.Text()
	if len(before)+len(after) > maxQuote {
		before, after = tail(before, maxQuote/2), head(after, maxQuote/2)
	}
	return joint(before), line(at), joint(after)
}

// joint is line, but keeps one space at each end that has any.
func joint(s string) string {
	t := line(s)
	switch {
	case s == "":
		return ""
	case t == "":
		return " "
	}
	if strings.TrimLeft(s, " \t\r\n") != s {
		t = " " + t
	}
	if strings.TrimRight(s, " \t\r\n") != s {
		t += " "
	}
	return t
}

func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > n/2 {
		n = i
	}
	return s[:n] + " …"
}

func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	k := len(s) - n
	for k < len(s) && !utf8.RuneStart(s[k]) {
		k++
	}
	if i := strings.IndexByte(s[k:], ' '); i >= 0 && i < n/2 {
		k += i + 1
	}
	return "… " + s[k:]
}

// escape makes words safe in Markdown: no mark of it has its meaning, and neither has HTML.
func escape(s string) string {
	keep := strings.HasPrefix(s, " ")
	last := len(s) > 1 && strings.HasSuffix(s, " ")
	s = line(s)
	var b strings.Builder
	if keep {
		b.WriteByte(' ')
	}
	for i, r := range s {
		switch r {
		case '<':
			b.WriteString("&lt;")
			continue
		case '>':
			b.WriteString("&gt;")
			continue
		case '&':
			b.WriteString("&amp;")
			continue
		case '\\', '`', '*', '[', ']', '|', '~', '!':
			b.WriteByte('\\')
		case '_':
			b.WriteByte('\\')
		case '#', '+', '-':
			if i == 0 {
				b.WriteByte('\\')
			}
		case ':':
			if strings.HasPrefix(s[i:], "://") { // no link that the reader did not ask for
				b.WriteString("&#58;")
				continue
			}
		case '@':
			b.WriteString("&#64;")
			continue
		}
		b.WriteRune(r)
	}
	if last {
		b.WriteByte(' ')
	}
	return b.String()
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
