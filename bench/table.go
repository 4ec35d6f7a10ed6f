package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/claimcheck/claimcheck/bench/internal/measure"
)

// writeTables writes what was measured as Markdown: a table of the readers with their ratios to claims, and one of
// the speeds over one document of several sizes.
func writeTables(w io.Writer, docs []measure.Document, rs, curves []measure.Result) error {
	var b strings.Builder
	total := 0
	for _, d := range docs {
		total += len(d.Text)
	}
	fmt.Fprintf(&b, "Text: %d documents, %.1f MB.\n\n", len(docs), float64(total)/1e6)
	b.WriteString("“(clock)” is MB a second of the clock, all documents at once.\n\n| reader | MB per CPU second | times claims | read, MB | found | start-up, ms | peak memory, MB | allocations a document |\n")
	b.WriteString("|---|--:|--:|--:|--:|--:|--:|--:|\n")
	ours := speedOf(rs, "claimcheck claims")
	for i := range rs {
		r := &rs[i]
		if r.Missing != "" {
			continue
		}
		allocs := ""
		if !strings.HasPrefix(r.Name, "npm ") {
			allocs = fmt.Sprintf("%.0f", r.Allocs)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %d | %.1f | %.0f | %s |\n", r.Name, digits(r.Speed()), ratio(r.Speed(), ours), digits(float64(r.Bytes)/1e6), r.Found, r.Start*1000, r.Peak, allocs)
	}
	for _, r := range rs {
		if r.Missing != "" {
			fmt.Fprintf(&b, "\nLeft out: %s (%s).\n", r.Name, r.Missing)
		}
	}
	writeCurves(&b, curves)
	_, err := io.WriteString(w, b.String())
	return err
}

// writeCurves writes the speeds over one document of several sizes.
func writeCurves(b *strings.Builder, curves []measure.Result) {
	if len(curves) == 0 {
		return
	}
	b.WriteString("\nMB per CPU second on one document of a size; a dash where it took longer than the budget:\n\n| reader |")
	for _, size := range measure.CurveSizes() {
		fmt.Fprintf(b, " %d KB |", size>>10)
	}
	b.WriteString("\n|---|" + strings.Repeat("--:|", len(measure.CurveSizes())) + "\n")
	for _, r := range curves {
		fmt.Fprintf(b, "| %s |", r.Name)
		for k := range measure.CurveSizes() {
			if k < len(r.Curve) {
				fmt.Fprintf(b, " %s |", digits(r.Curve[k].Speed))
			} else {
				b.WriteString(" – |")
			}
		}
		b.WriteByte('\n')
	}
}

// speedOf returns the speed of the reader of the name, 0 when it was not measured.
func speedOf(rs []measure.Result, name string) float64 {
	for i := range rs {
		if rs[i].Name == name {
			return rs[i].Speed()
		}
	}
	return 0
}

// ratio writes x as a multiple of unit.
func ratio(x, unit float64) string {
	if unit == 0 {
		return ""
	}
	return digits(x / unit)
}

// digits writes x with two digits or so.
func digits(x float64) string {
	places := 0
	for limit := 10.0; x < limit && places < 5; limit /= 10 {
		places++
	}
	return cmp.Or(strings.TrimSpace(fmt.Sprintf("%.*f", places, x)), "0")
}
