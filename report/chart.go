package report

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// A chart draws the claims about one measure of one subject: time across, value up, a bar for the interval of
// each claim. All lengths are in units of the viewBox of the SVG. Floating point is used for places on the
// chart only.
type chart struct {
	ID      string // of its element
	Title   string
	Unit    string
	W, H    int
	Plot    box
	YTicks  []tick
	XTicks  []tick
	Undated float64 // where the column of claims without a period begins; 0 if there is none
	Bars    []bar
	Joins   []join
	Legend  []*source
	Claims  []*chartClaim
	tokens         // for the filters
	Summary string // for those who do not see the chart
	Log     bool
}

type box struct{ Left, Top, Right, Bottom float64 }

type tick struct {
	At, LabelAt float64 // LabelAt is that of a time only
	Label       string
}

// A bar is the interval of a claim.
type bar struct {
	Claim    *chartClaim
	X        float64 // middle of the period, moved aside where bars would cover each other
	Top, Low float64 // ends of the interval; at least a little apart
	Y        float64 // of the stated value
	From, To float64 // ends of the period
	OpenTop  bool    // the words set no upper end
	OpenLow  bool
	Shape    string // path of the mark at the stated value
	room     float64
}

// A join marks a conflict between two bars.
type join struct {
	X1, Y1, X2, Y2 float64
	MX, MY         float64 // of the sign on it
	Sign           bool    // there is room for a sign
}

type chartClaim struct {
	*shown
	Conflict bool // with another claim of the chart
}

const (
	chartWidth  = 760
	chartHeight = 300
	chartLeft   = 96
	chartRight  = 16
	chartTop    = 18
	chartFoot   = 44
	undatedSize = 76
)

// chartMax is the number of charts of a page; those with conflicts come first.
const chartMax = 120

// charts makes the charts of a page: one for each measure with a conflict, or with values of two periods or
// sources.
func (p *page) charts(cs []*claims.Claim, fs []reconcile.Finding, as []reconcile.Agreement) {
	var all []*group
	for _, g := range groups(cs, seriesKey, sameScale, as, fs) {
		g.claims = slices.DeleteFunc(g.claims, func(c *claims.Claim) bool { return c.Quantity.Range.IsUnbounded() })
		if g.conflict && len(g.claims) > 0 || worthDrawing(g.claims) {
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b *group) int {
		return cmp.Or(order(b.conflict, a.conflict), cmp.Compare(len(b.claims), len(a.claims)))
	})
	if len(all) > chartMax {
		p.ChartsLeft = len(all) - chartMax
		all = all[:chartMax]
	}
	for i, g := range all {
		if c := p.chart(g.claims, fs); c != nil {
			c.ID = "m" + strconv.Itoa(i+1)
			p.Charts = append(p.Charts, c)
		}
	}
}

// worthDrawing reports whether claims have two sources or two periods.
func worthDrawing(cs []*claims.Claim) bool {
	for _, c := range cs {
		if sourceName(c.At.Doc) != sourceName(cs[0].At.Doc) || !c.Period.Period.Equal(cs[0].Period.Period) {
			return true
		}
	}
	return false
}

// drawMax is the number of claims of a chart; those in conflict come first.
const drawMax = 80

func (p *page) chart(cs []*claims.Claim, fs []reconcile.Finding) *chart {
	left := max(0, len(cs)-drawMax)
	if left > 0 {
		cs = slices.Clone(cs)
		slices.SortStableFunc(cs, func(a, b *claims.Claim) int { return order(p.show(b).Conflict, p.show(a).Conflict) })
		cs = cs[:drawMax]
	}
	first := cs[0]
	base, _, _, _ := first.Quantity.Unit.Base()
	unit := first.Quantity.Unit
	for _, c := range cs { // the unit of the first claim, unless they differ
		if c.Quantity.Unit != unit {
			unit = base
		}
	}
	c := &chart{Title: titleOf(first), W: chartWidth, H: chartHeight, Unit: line(string(unit))}
	if strings.Contains(strings.ToLower(c.Title), strings.ToLower(c.Unit)) {
		c.Unit = "" // "passengers in passenger"
	}
	values := scaleValues(cs, unit)
	y, ok := newAxis(values)
	if !ok {
		return nil
	}
	x := newTimeline(cs)
	c.Plot = box{chartLeft, chartTop, chartWidth - chartRight, chartHeight - chartFoot}
	dated := c.Plot
	if x.undated {
		if x.dated {
			dated.Right -= undatedSize
			c.Undated = dated.Right
		} else {
			c.Undated = dated.Left
		}
	}
	c.Log = y.log
	y.place(c.Plot.Bottom, c.Plot.Top)
	x.place(dated.Left+14, dated.Right-14)
	c.YTicks, c.XTicks = y.ticks(), x.ticks()
	at := map[*claims.Claim]int{}
	for i, claim := range cs {
		at[claim] = i
		c.Bars = append(c.Bars, p.bar(claim, values[i], y, x, c))
	}
	spread(c.Bars)
	c.join(fs, at)
	for i := range c.Bars {
		m := c.Bars[i].Claim
		c.Claims = append(c.Claims, m)
		c.Bars[i].Shape = shapePath(m.Source.Shape, c.Bars[i].X, c.Bars[i].Y)
		c.add(m.shown)
		if !slices.Contains(c.Legend, m.Source) {
			c.Legend = append(c.Legend, m.Source)
		}
	}
	slices.SortFunc(c.Legend, func(a, b *source) int { return cmp.Compare(a.Number, b.Number) })
	c.summarize(left)
	return c
}

func titleOf(c *claims.Claim) string {
	t := measure(c)
	if n := names(c); n != "" {
		t = n + ": " + t
	}
	if k := kindOf(c); k != claims.KindLevel {
		t += " (" + line(string(k)) + ")"
	}
	return t
}

func (c *chart) summarize(left int) {
	conflicts := 0
	for _, m := range c.Claims {
		if m.Conflict {
			conflicts++
		}
	}
	c.Summary = plural(len(c.Claims), "claim") + " of " + plural(len(c.Legend), "source")
	if conflicts > 0 {
		c.Summary += ", " + strconv.Itoa(conflicts) + " in conflict"
	}
	if c.Log {
		c.Summary += "; each step of the scale is a multiple of the one below"
	}
	if left > 0 {
		c.Summary += "; " + strconv.Itoa(left) + " more are not drawn"
	}
}

func (p *page) bar(c *claims.Claim, v value, y *axis, x *timeline, ch *chart) bar {
	b := bar{Claim: &chartClaim{shown: p.show(c)}, room: 88}
	b.Y = y.at(v.stated)
	b.Top, b.OpenTop = ch.Plot.Top, v.noHigh
	if !v.noHigh {
		b.Top = y.at(v.high)
	}
	b.Low, b.OpenLow = ch.Plot.Bottom, v.noLow
	if !v.noLow {
		b.Low = y.at(v.low)
	}
	if b.Low-b.Top < 3 {
		mid := (b.Low + b.Top) / 2
		b.Top, b.Low = mid-1.5, mid+1.5
	}
	from, to, ok := x.span(c.Period.Period)
	if !ok {
		from = (ch.Undated + ch.Plot.Right) / 2
		to, b.room = from, ch.Plot.Right-ch.Undated-20
	}
	b.From, b.To = from, to
	b.X = (from + to) / 2
	return b
}

// spread moves bars of nearly one place apart, so that each is seen.
func spread(bars []bar) {
	const step, near = 22, 12
	groups := map[int][]int{}
	var keys []int
	for i := range bars {
		k := int(math.Round(bars[i].X / near))
		if _, ok := groups[k-1]; ok {
			k--
		}
		if _, ok := groups[k]; !ok {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], i)
	}
	for _, k := range keys {
		in := groups[k]
		s := min(step, bars[in[0]].room/float64(len(in)))
		for n, i := range in {
			bars[i].X += (float64(n) - float64(len(in)-1)/2) * s
			bars[i].X = max(chartLeft+6, min(chartWidth-chartRight-6, bars[i].X))
		}
	}
}

// join marks the conflicts between bars of the chart.
func (c *chart) join(fs []reconcile.Finding, at map[*claims.Claim]int) {
	seen := map[[2]int]bool{}
	for _, f := range fs {
		for i, a := range f.Claims {
			for _, b := range f.Claims[i+1:] {
				m, ok1 := at[a]
				n, ok2 := at[b]
				if !ok1 || !ok2 || seen[[2]int{m, n}] {
					continue
				}
				seen[[2]int{m, n}] = true
				p, q := &c.Bars[m], &c.Bars[n]
				p.Claim.Conflict, q.Claim.Conflict = true, true
				t := []float64{0.5, 0.34, 0.66, 0.42, 0.58}[len(c.Joins)%5] // so that the signs do not cover each other
				c.Joins = append(c.Joins, join{p.X, p.Y, q.X, q.Y, p.X + (q.X-p.X)*t, p.Y + (q.Y-p.Y)*t, math.Hypot(p.X-q.X, p.Y-q.Y) > 34})
			}
		}
	}
}

// shapes is the number of marks that shapePath knows.
const shapes = 7

// shapePath draws the mark of a source around a point.
func shapePath(shape int, x, y float64) string {
	var b strings.Builder
	pt := func(cmd byte, dx, dy float64) {
		b.WriteByte(cmd)
		b.WriteString(coord(x+dx) + " " + coord(y+dy))
	}
	poly := func(ps ...float64) {
		for i := 0; i < len(ps); i += 2 {
			cmd := byte('L')
			if i == 0 {
				cmd = 'M'
			}
			pt(cmd, ps[i], ps[i+1])
		}
		b.WriteByte('Z')
	}
	switch shape {
	case 1:
		poly(-4.5, -4.5, 4.5, -4.5, 4.5, 4.5, -4.5, 4.5)
	case 2:
		poly(0, -6, 5.5, 4.5, -5.5, 4.5)
	case 3:
		poly(0, -6.5, 6, 0, 0, 6.5, -6, 0)
	case 4:
		poly(0, 6, 5.5, -4.5, -5.5, -4.5)
	case 5:
		poly(-2, -6, 2, -6, 2, -2, 6, -2, 6, 2, 2, 2, 2, 6, -2, 6, -2, 2, -6, 2, -6, -2, -2, -2)
	case 6:
		poly(-3, -5.5, 3, -5.5, 6, 0, 3, 5.5, -3, 5.5, -6, 0)
	default:
		pt('M', -5, 0)
		b.WriteString("a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z")
	}
	return b.String()
}

// coord writes a length with one digit after the point.
func coord(f float64) string {
	s := strconv.FormatFloat(f, 'f', 1, 64)
	return strings.TrimSuffix(s, ".0")
}
