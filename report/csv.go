package report

import (
	"bytes"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// csvFormat writes a row for each claim, with the numbers of the findings and agreements that name it, counted
// from 1. Line and column count from 1, the column in bytes; start and end are bytes from 0. Low and high are
// what the words allow, empty where they leave it open.
//
// A cell of words that a spreadsheet would take for a formula begins with an apostrophe.
func csvFormat() Format {
	return Format{
		Name: "csv", Ext: ".csv", Doc: "a row for each claim, with the numbers of its findings",
		Check: writeCheckCSV, Verify: writeVerifyCSV,
	}
}

// claimColumns heads what claimCells gives.
const claimColumns = "document source date line column start end figure kind subject measure scope period period_start period_end period_stated " +
	"base value low high unit hedge direction stance speaker record sentence"

func writeCheckCSV(w io.Writer, r *reconcile.Report) error {
	number := numbers(r.Claims)
	findings, agreements := map[*claims.Claim][]int{}, map[*claims.Claim][]int{}
	for i, f := range r.Findings {
		note(findings, f.Claims, i+1)
	}
	for i, a := range r.Agreements {
		note(agreements, a.Claims, i+1)
	}
	t := newTable("id findings agreements " + claimColumns)
	for _, c := range r.Claims {
		t.row([]string{strconv.Itoa(number[c]), list(findings[c]), list(agreements[c])}, c)
	}
	return t.write(w)
}

func writeVerifyCSV(w io.Writer, v *reconcile.Verdicts) error {
	number := numbers(allClaims(v))
	t := newTable("id role label by message " + claimColumns)
	decides := map[*claims.Claim][]int{}
	for i := range v.Draft {
		j := &v.Draft[i]
		if j.Claim == nil {
			continue
		}
		var by []int
		for _, c := range j.By {
			by = append(by, number[c])
		}
		note(decides, j.By, number[j.Claim])
		t.row([]string{strconv.Itoa(number[j.Claim]), "draft", words(string(j.Label)), list(by), words(j.Message)}, j.Claim)
	}
	for _, c := range v.Sources {
		t.row([]string{strconv.Itoa(number[c]), "source", "", list(decides[c]), ""}, c)
	}
	return t.write(w)
}

func note(m map[*claims.Claim][]int, cs []*claims.Claim, n int) {
	for _, c := range cs {
		m[c] = append(m[c], n)
	}
}

// list writes numbers with spaces between them.
func list(ns []int) string {
	s := make([]string, len(ns))
	for i, n := range ns {
		s[i] = strconv.Itoa(n)
	}
	return strings.Join(s, " ")
}

type table struct {
	rows   [][]string
	rulers rulers
}

func newTable(head string) *table {
	return &table{rows: [][]string{strings.Fields(head)}, rulers: rulers{}}
}

func (t *table) row(first []string, c *claims.Claim) {
	t.rows = append(t.rows, append(first, t.claimCells(c)...))
}

func (t *table) claimCells(c *claims.Claim) []string {
	d := c.At.Doc
	if d == nil {
		d = &claims.Document{}
	}
	row, col := t.rulers.place(c.At)
	p, q := c.Period.Period, c.Quantity
	stated := ""
	if !p.IsZero() {
		stated = strconv.FormatBool(c.Period.Stated)
	}
	value := ""
	if n, ok := q.Stated.Point(); ok {
		value = decimal(claims.End{Value: n})
	}
	return []string{
		words(d.ID), words(d.Source), d.Date.String(), strconv.Itoa(row), strconv.Itoa(col), strconv.Itoa(c.At.Start), strconv.Itoa(c.At.End),
		words(figure(c)), words(string(kindOf(c))), words(names(c)), words(c.Measure), words(c.Scope),
		words(p.String()), p.Start.String(), p.End.String(), stated, words(c.Base.Period.String()),
		value, decimal(q.Range.Low()), decimal(q.Range.High()), words(string(q.Unit)), words(string(q.Hedge)),
		words(string(c.Direction)), words(string(c.Stance)), words(c.Speaker), words(string(c.Record)), words(sentence(c).Text()),
	}
}

// words makes a cell of words: on one line, and no formula.
func words(s string) string {
	s = line(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

func (t *table) write(w io.Writer) error {
	var b bytes.Buffer
	enc := csv.NewWriter(&b)
	if err := enc.WriteAll(t.rows); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}
