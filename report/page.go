package report

import (
	"html/template"
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
	tokens
}

// A reading is how a claim was read.
type reading struct {
	Place string
	Steps []string
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
		N: n, Source: src, Paper: p.papers[c.At.Doc], Says: says(c), Measure: measure(c),
		Period: c.Period.String(), claim: c, measure: p.token(byMeasure, measure(c)),
	}
	if q := c.Quantity; !q.Range.IsUnbounded() { // a date has only its days
		s.Range = reconcile.Show(q.Range, q.Unit)
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
		case !r.Meet():
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
