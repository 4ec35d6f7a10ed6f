package report

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A page is what the template shows. Numbers that become ids of elements are made here, never from the input.
type page struct {
	CSS    template.CSS
	JS     template.JS
	Policy string

	Title      string
	Verify     bool
	Counts     []counted
	Filters    []filter
	Findings   []*item
	Agreements []*item
	Related    []*item
	Charts     []*chart
	Draft      []*paper // of a draft: one
	Papers     []*paper
	Rows       []summaryRow
	Open       bool // documents are unfolded at the start
	Many       bool // what is out of sight need not be laid out

	ChartsLeft, RowsLeft, RelatedLeft int // what is not shown

	rulers  rulers
	number  map[*claims.Claim]int
	claims  map[*claims.Claim]*shown
	sources map[string]*source
	papers  map[*claims.Document]*paper
	tokens  [3]map[string]int
	names   [3][]string
}

// A counted is one of the figures at the head of the page.
type counted struct {
	N     int
	Noun  string
	Class string
	To    string // id of the section
}

// A filter is a list from which one is chosen.
type filter struct {
	Name, Label, All string
	Options          []option
}

type option struct {
	Token int
	Name  string
}

// The filters of a page, as indexes.
const (
	byMeasure = iota
	bySource
	byKind
)

// Tokens are what an element stands under in each filter.
type Tokens [3][]int

func (t *Tokens) put(filter, token int) {
	if !slices.Contains(t[filter], token) {
		t[filter] = append(t[filter], token)
	}
}

// add puts the measure and the source of a claim.
func (t *Tokens) add(s *shown) {
	t.put(byMeasure, s.measure)
	t.put(bySource, s.Source.token)
}

// M gives the tokens of the measures, S those of the sources, K those of the kinds, with spaces around each.
func (t Tokens) M() string { return t.text(byMeasure) }
func (t Tokens) S() string { return t.text(bySource) }
func (t Tokens) K() string { return t.text(byKind) }

func (t Tokens) text(filter int) string { return " " + list(t[filter]) + " " }

// A source has a colour and a shape.
type source struct {
	Number, Color, Shape int
	Name, Path           string // Path draws its mark around 8, 8
	token                int
}

// colors is the number of colours of the style sheet.
const colors = 8

// A shown is a claim as the page shows it.
type shown struct {
	N                 int // number of its element
	Source            *source
	Paper             *paper
	Before, At, After string // its sentence
	Place, Says       string
	Range, Measure    string
	Period, Date      string
	Findings          []int // numbers, from 1
	Agreements        []int
	Label             string // of a figure of a draft
	Draft             bool
	Conflict          bool // named in a finding, or decides against a figure
	claim             *claims.Claim
	measure           int
}

// Link leads to the first finding or agreement of a claim, or to itself.
func (s *shown) Link() string {
	switch {
	case len(s.Findings) > 0:
		return "#f" + strconv.Itoa(s.Findings[0])
	case len(s.Agreements) > 0:
		return "#a" + strconv.Itoa(s.Agreements[0])
	}
	return "#c" + strconv.Itoa(s.N)
}

// Class names the look of a mark.
func (s *shown) Class() string {
	switch {
	case s.Label != "":
		return s.Label
	case s.Conflict:
		return "conflict"
	case len(s.Findings)+len(s.Agreements) > 0:
		return "agreed"
	}
	return "plain"
}

// Note says what a mark stands for.
func (s *shown) Note() string {
	t := s.Says
	if s.Label != "" {
		t += " — " + s.Label
	}
	if len(s.Findings) > 0 && s.Label == "" {
		t += " — see " + strings.ReplaceAll(list(s.Findings), " ", ", ")
	}
	return t
}

// An item is a finding, an agreement, a related pair or a figure of a draft.
type item struct {
	N       int
	Kind    string // rule or label
	Figure  string // of a draft
	Message string
	Claims  []*shown
	Steps   []string
	Reads   []reading
	Print   string // fingerprint
	Tokens
}

// A reading is how a claim was read.
type reading struct {
	Place string
	Steps []string
}

// A paper is a document with its claims marked.
type paper struct {
	N                        int
	ID, Title, Date, Address string
	Source                   *source
	Parts                    []part
	Claims, Conflicts        int
	Tokens
	doc *claims.Document
}

// A part is text of a document: plain, or the figure of a claim. More are claims whose figures overlap it.
type part struct {
	Text string
	Mark *shown
	More []*shown
}

type summaryRow struct {
	*Row
	Values []summaryValue
	Mark   string
}

type summaryValue struct {
	Source *source
	Value  string
	Claim  int
}

func newPage(all []*claims.Claim) *page {
	p := &page{
		rulers: rulers{}, number: numbers(all), claims: map[*claims.Claim]*shown{}, sources: map[string]*source{},
		papers: map[*claims.Document]*paper{},
	}
	for i := range p.tokens {
		p.tokens[i] = map[string]int{}
	}
	for _, name := range sources(all) {
		n := len(p.sources)
		s := &source{Number: n, Color: n % colors, Shape: (n + n/colors) % shapes, Name: name, token: p.token(bySource, name)}
		s.Path = shapePath(s.Shape, 8, 8)
		p.sources[name] = s
	}
	for i, d := range documents(all) {
		paper := &paper{N: i + 1, ID: line(d.ID), Title: line(d.Title), Date: d.Date.String(), Source: p.sources[sourceName(d)], doc: d}
		paper.Address, _ = webAddress(d.URL)
		if paper.ID == "" {
			paper.ID = "(unnamed)"
		}
		paper.put(bySource, paper.Source.token)
		p.papers[d] = paper
		p.Papers = append(p.Papers, paper)
	}
	p.Open = len(p.Papers) <= 12
	for _, c := range all {
		p.show(c)
	}
	return p
}

// token gives the number of a name in a filter, from 1.
func (p *page) token(filter int, name string) int {
	n := p.tokens[filter][name]
	if n == 0 {
		p.names[filter] = append(p.names[filter], name)
		n = len(p.names[filter])
		p.tokens[filter][name] = n
	}
	return n
}

// show gives a claim as the page shows it, always the same value for one claim.
func (p *page) show(c *claims.Claim) *shown {
	if s := p.claims[c]; s != nil {
		return s
	}
	name := sourceName(c.At.Doc)
	src := p.sources[name]
	if src == nil { // a claim that is in a finding, but not in the report
		src = &source{Name: name, token: p.token(bySource, name), Path: shapePath(0, 8, 8)}
		p.sources[name] = src
	}
	n, ok := p.number[c]
	if !ok {
		n = -1 - len(p.claims)
	}
	s := &shown{
		N: n, Source: src, Paper: p.papers[c.At.Doc], Says: says(c), Range: showRange(c.Quantity.Range, c.Quantity.Unit), Measure: measure(c),
		Period: periodText(c), claim: c, measure: p.token(byMeasure, measure(c)),
	}
	s.Before, s.At, s.After = cut(c)
	if s.At == "" {
		s.At = figure(c)
	}
	if d := c.At.Doc; d != nil {
		row, col := p.rulers.place(c.At)
		s.Place, s.Date = line(d.ID)+":"+strconv.Itoa(row)+":"+strconv.Itoa(col), d.Date.String()
	}
	p.claims[c] = s
	return s
}

func (p *page) item(n int, kind, message string, cs []*claims.Claim, steps []claims.Step) *item {
	it := &item{N: n, Kind: kind, Message: line(message)}
	for _, c := range cs {
		s := p.show(c)
		it.Claims = append(it.Claims, s)
		it.add(s)
		r := reading{Place: s.Place}
		for _, st := range c.Steps {
			r.Steps = append(r.Steps, stepText(st))
		}
		if len(r.Steps) > 0 {
			it.Reads = append(it.Reads, r)
		}
	}
	for _, st := range steps {
		it.Steps = append(it.Steps, line(st.Text))
	}
	if kind != "" {
		it.put(byKind, p.token(byKind, kind))
	}
	return it
}

func stepText(s claims.Step) string {
	t := line(s.Text)
	if s.Rule != "" {
		t = line(s.Rule) + ": " + t
	}
	if w := line(s.At.Text()); w != "" {
		t = "“" + w + "” " + t
	}
	return t
}

// parts cuts the documents at the figures of their claims.
func (p *page) parts(cs []*claims.Claim) {
	byDoc := map[*claims.Document][]*shown{}
	for _, c := range cs {
		s := p.show(c)
		if d := c.At.Doc; d != nil && p.papers[d] != nil {
			byDoc[d] = append(byDoc[d], s)
			p.papers[d].add(s)
			p.papers[d].Claims++
			if s.Conflict {
				p.papers[d].Conflicts++
			}
		}
	}
	for _, paper := range p.Papers {
		paper.cut(byDoc[paper.doc])
	}
}

func (d *paper) cut(marks []*shown) {
	text := flow(d.doc.Text)
	slices.SortStableFunc(marks, func(a, b *shown) int {
		x, y := a.claim.At, b.claim.At
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	end := 0
	for _, m := range marks {
		at := m.claim.At
		if n := len(d.Parts); n > 0 && d.Parts[n-1].Mark != nil && at.Start < end || at.Text() == "" {
			if n > 0 && d.Parts[n-1].Mark != nil {
				d.Parts[n-1].More = append(d.Parts[n-1].More, m)
			} else {
				d.Parts = append(d.Parts, part{More: []*shown{m}})
			}
			continue
		}
		if at.Start > end {
			d.text(text[end:at.Start])
		}
		d.Parts = append(d.Parts, part{Text: valid(text[at.Start:at.End]), Mark: m})
		end = at.End
	}
	if end < len(text) {
		d.text(text[end:])
	}
	for i := range d.Parts {
		d.Parts[i].raise()
	}
}

// text adds plain text. Blank lines at the start, where a head stood, and more than one in a row are left out.
func (d *paper) text(s string) {
	if len(d.Parts) == 0 {
		s = strings.TrimLeft(s, " \t\r\n")
	}
	var b strings.Builder
	blank := 0
	for row := range strings.Lines(valid(s)) {
		if strings.TrimSpace(row) != "" || !strings.HasSuffix(row, "\n") {
			blank = 0
		} else if blank++; blank > 2 {
			continue
		}
		b.WriteString(row)
	}
	d.Parts = append(d.Parts, part{Text: b.String()})
}

// flowFrom is the length of a line, in bytes, from which its end is taken for one that an editor made.
const flowFrom = 60

// flow gives a text of the same length in which the ends of long lines within a paragraph are spaces.
func flow(text string) string {
	b := []byte(text)
	start := 0
	for i := range b {
		if b[i] != '\n' {
			continue
		}
		if i-start >= flowFrom && i+1 < len(b) && b[i+1] > ' ' {
			b[i] = ' '
			if b[i-1] == '\r' {
				b[i-1] = ' '
			}
		}
		start = i + 1
	}
	return string(b)
}

// raise makes the claim that matters most the mark of a part: one in a finding before others.
func (t *part) raise() {
	for i, m := range t.More {
		if t.Mark != nil && len(t.Mark.Findings) == 0 && len(m.Findings) > 0 {
			t.Mark, t.More[i] = m, t.Mark
		}
	}
}

// filters lists what can be chosen: the measures of what is shown, the sources and the kinds.
func (p *page) filters(kind string) {
	used := [3]map[int]bool{{}, {}, {}}
	use := func(t Tokens) {
		for i := range t {
			for _, n := range t[i] {
				used[i][n] = true
			}
		}
	}
	for _, list := range [][]*item{p.Findings, p.Agreements} {
		for _, it := range list {
			use(it.Tokens)
		}
	}
	for _, c := range p.Charts {
		use(c.Tokens)
	}
	for _, s := range p.sources {
		used[bySource][s.token] = true
	}
	p.Filters = []filter{{Name: "m", Label: "Measure", All: "all measures"}, {Name: "s", Label: "Source", All: "all sources"}, {Name: "k", Label: kind, All: "all"}}
	for i := range p.Filters {
		for n, name := range p.names[i] {
			if used[i][n+1] {
				p.Filters[i].Options = append(p.Filters[i].Options, option{Token: n + 1, Name: name})
			}
		}
		slices.SortStableFunc(p.Filters[i].Options, func(a, b option) int { return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	}
}

// manyFrom is how many boxes a page may have before the browser is told to lay out only those in sight.
const manyFrom = 60

// summaryMax and relatedMax are how many rows a page shows.
const (
	summaryMax = 200
	relatedMax = 300
)

func (p *page) summary(s *Summary) {
	if len(s.Rows) > summaryMax {
		p.RowsLeft = len(s.Rows) - summaryMax
		s.Rows = s.Rows[:summaryMax]
	}
	for i := range s.Rows {
		r := &s.Rows[i]
		row := summaryRow{Row: r, Mark: "agree"}
		switch {
		case r.Conflict:
			row.Mark = "conflict"
		case !meet(r):
			row.Mark = "differ"
		}
		for k, cell := range r.Cells {
			if len(cell) > 0 {
				row.Values = append(row.Values, summaryValue{Source: p.sources[s.Sources[k]], Value: r.Value(k), Claim: p.show(cell[0]).N})
			}
		}
		p.Rows = append(p.Rows, row)
	}
}

func newCheckPage(r *reconcile.Report) *page {
	p := newPage(r.Claims)
	p.Title = "Figures that conflict"
	if len(r.Findings) == 0 {
		p.Title = "No figures conflict"
	}
	if id := line(r.ID); id != "" {
		p.Title += ": " + id
	}
	for i, fp := range Fingerprints(r) {
		f := &r.Findings[i]
		it := p.item(i+1, line(f.Rule), f.Message, f.Claims, f.Steps)
		it.Print = fp
		for _, s := range it.Claims {
			s.Findings, s.Conflict = append(s.Findings, it.N), true
		}
		p.Findings = append(p.Findings, it)
	}
	for i, a := range r.Agreements {
		it := p.item(i+1, "", "", a.Claims, nil)
		for _, s := range it.Claims {
			s.Agreements = append(s.Agreements, it.N)
		}
		p.Agreements = append(p.Agreements, it)
	}
	for i, d := range r.Related[:min(len(r.Related), relatedMax)] {
		p.Related = append(p.Related, p.item(i+1, "", line(d.Differs)+": "+line(d.Text), d.Claims, nil))
	}
	p.RelatedLeft = len(r.Related) - len(p.Related)
	p.charts(r.Claims, r.Findings, r.Agreements)
	p.summary(Summarize(r))
	p.parts(r.Claims)
	p.filters("Kind of finding")
	p.Many = len(p.Findings)+len(p.Papers)+len(p.Charts) > manyFrom
	class := ""
	if len(p.Findings) > 0 {
		class = "bad"
	}
	p.Counts = []counted{
		{len(p.Findings), noun(len(p.Findings), "conflict"), class, "findings"},
		{len(p.Agreements), noun(len(p.Agreements), "agreement"), "", "agreements"},
		{len(p.Papers), noun(len(p.Papers), "document"), "", "documents"},
		{len(r.Claims), noun(len(r.Claims), "claim"), "", "documents"},
	}
	return p
}

func noun(n int, s string) string { return strings.TrimPrefix(plural(n, s), strconv.Itoa(n)+" ") }

func newVerifyPage(v *reconcile.Verdicts) *page {
	all := allClaims(v)
	p := newPage(all)
	p.Verify, p.Title = true, "The figures of the draft"
	if id := line(v.ID); id != "" {
		p.Title += ": " + id
	}
	var fs []reconcile.Finding
	var as []reconcile.Agreement
	for i, fp := range DraftFingerprints(v) {
		j := &v.Draft[i]
		cs := withDraft(j)
		it := p.item(i+1, line(string(j.Label)), strings.TrimPrefix(j.Message, string(j.Label)+": "), cs, j.Steps)
		it.Print = fp
		for k, s := range it.Claims {
			s.Findings = append(s.Findings, it.N)
			s.Conflict = s.Conflict || j.Label == reconcile.Contradicted
			if k == 0 && j.Claim != nil {
				s.Label, s.Draft, it.Figure = it.Kind, true, figure(j.Claim)
			}
		}
		p.Findings = append(p.Findings, it)
		switch j.Label {
		case reconcile.Contradicted:
			fs = append(fs, reconcile.Finding{Claims: cs})
		case reconcile.Supported:
			as = append(as, reconcile.Agreement{Claims: cs})
		}
	}
	p.charts(all, fs, as)
	p.parts(all)
	p.splitDraft(v)
	p.filters("Label")
	p.Many = len(p.Findings)+len(p.Papers)+len(p.Charts) > manyFrom
	class := ""
	if len(fs) > 0 {
		class = "bad"
	}
	p.Counts = []counted{
		{count(v, reconcile.Contradicted), "contradicted", class, "findings"},
		{count(v, reconcile.Unverified), "unverified", "", "findings"},
		{count(v, reconcile.Supported), "supported", "", "findings"},
		{len(p.Papers), noun(len(p.Papers), "source"), "", "documents"},
	}
	return p
}

// splitDraft takes the documents of the draft from the others.
func (p *page) splitDraft(v *reconcile.Verdicts) {
	draft := map[*claims.Document]bool{}
	for i := range v.Draft {
		if c := v.Draft[i].Claim; c != nil && c.At.Doc != nil {
			draft[c.At.Doc] = true
		}
	}
	var rest []*paper
	for _, d := range p.Papers {
		if draft[d.doc] {
			p.Draft = append(p.Draft, d)
		} else {
			rest = append(rest, d)
		}
	}
	p.Papers = rest
}
