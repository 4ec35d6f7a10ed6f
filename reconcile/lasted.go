package reconcile

import "github.com/claimcheck/claimcheck/claims"

// lastedSupport finds two moments between which the draft's length of time lies: the two ends of a stretch that a source gives, two
// moments that stand near each other in a source, or one of a source and the draft's own day. The sentences must be knit.
func (v *verifier) lastedSupport(i int) ([]*claims.Claim, string, bool) {
	p := v.pass
	d := &p.views[i]
	if d.claim.Kind != claims.KindDuration {
		return nil, "", false
	}
	own := p.draftMoments(i, v)
	told := v.tellings(v.scope(i))
	for n := range told {
		ms := v.momentsOf(&told[n])
		for y := range ms {
			for x := range ms {
				if lasts(&d.claim.Quantity, &ms[x], &ms[y]) && v.nearMoments(i, ms, x, y) {
					return distinct(ms[x].claim, ms[y].claim), ms[x].show() + " to " + ms[y].show() + " is " + quote(d.claim), true
				}
			}
			for k := range own {
				if y+1 < len(ms) && ms[y+1].ends && own[k].at.IsZero() {
					continue // what has begun and ended does not last until the day of the draft
				}
				a, b := &ms[y], &own[k]
				if !lasts(&d.claim.Quantity, a, b) && !lasts(&d.claim.Quantity, b, a) {
					continue
				}
				if need := knitOwn + knitOwn*k; v.knit(i, p.byClaim[a.claim]) >= need {
					return []*claims.Claim{a.claim}, a.show() + " and " + b.show() + " are " + quote(d.claim) + " apart", true
				}
			}
		}
	}
	return nil, "", false
}

const (
	knitNear = 40 // evidence that two moments of a source and the draft's length must share
	knitOwn  = 70 // and that a moment of a source must share with the draft for a time to the draft's own day
)

// draftMoments lists the moments of the draft claim's sentence and the day of the draft.
func (p *Pass) draftMoments(i int, v *verifier) []moment {
	var out []moment
	list := v.inSentence(v.number[i])
	c := p.Claims[i]
	for _, m := range p.moments(list[0], list[len(list)-1]+1) {
		if m.at.Start < c.At.Start || m.at.Start >= c.At.End {
			out = append(out, m)
		}
	}
	if len(out) > 1 {
		out = out[:1]
	}
	if d := docDate(c); !d.IsZero() {
		out = append(out, moment{when: claims.Day(d), minute: -1, at: claims.Span{}, claim: c})
	}
	return out
}

func (m *moment) show() string {
	if m.at.IsZero() || m.ends {
		return m.when.String()
	}
	return m.at.Text()
}

func distinct(a, b *claims.Claim) []*claims.Claim {
	if a == b {
		return []*claims.Claim{a}
	}
	return sorted([]*claims.Claim{a, b})
}

// nearMoments reports whether two moments of a document may be the beginning and the end of what the draft tells: the two ends of a
// stretch, the only two times of the day, or two of one sentence or of two that follow each other.
func (v *verifier) nearMoments(i int, ms []moment, x, y int) bool {
	if x == y {
		return false
	}
	a, b := &ms[x], &ms[y]
	p := v.pass
	m, n := p.byClaim[a.claim], p.byClaim[b.claim]
	e, f := v.knit(i, m), v.knit(i, n)
	if b.ends && a.at == b.at || a.minute >= 0 && b.minute >= 0 && onlyClocks(ms) {
		return max(e, f) >= knitNear
	}
	apart := v.number[m] - v.number[n]
	return apart >= -1 && apart <= 1 && e+f >= 2*knitNear
}

// onlyClocks reports whether two moments of a document are times of the day.
func onlyClocks(ms []moment) bool {
	n := 0
	for _, m := range ms {
		if m.minute >= 0 {
			n++
		}
	}
	return n == 2
}

// lasts reports whether the time from a to b is the length that is told.
func lasts(q *claims.Quantity, a, b *moment) bool {
	unit, scale := q.Unit, claims.Int(1)
	switch unit {
	case "century":
		unit, scale = "year", claims.Int(100)
	case "decade":
		unit, scale = "year", claims.Int(10)
	case "fortnight":
		unit, scale = "week", claims.Int(2)
	}
	n, ok := elapsed(a, b, unit)
	if !ok {
		return false
	}
	told := q.Stated.Scale(scale)
	if end, up, half := bound(told); half {
		x, y := end.Value, n.real
		if !up {
			x, y = y, x
		}
		return x.Cmp(y) <= 0 && y.Mul(claims.Int(3)).Cmp(x.Mul(claims.Int(4))) <= 0
	}
	if q.Hedge == claims.HedgeAbout {
		room := n.real.Mul(claims.Ratio(1, 5))
		return told.Overlaps(claims.Between(n.real.Sub(room), n.real.Add(room)))
	}
	for _, w := range n.whole {
		if told.Contains(claims.Int(w)) {
			return true
		}
	}
	return told.Contains(n.real) || unit != q.Unit && told.Overlaps(claims.Between(n.real.Sub(claims.Int(2)), n.real.Add(claims.Int(2))))
}

// yearsOver is how many months beyond so many whole years are left off.
const yearsOver = 8

// A length is how far two moments are apart in a unit of time: exactly, and as the whole numbers that are told for it.
type length struct {
	real  claims.Number
	whole []int64
}

// elapsed measures the time from a to b, which must be later, in minutes, hours, days, weeks, months or years.
func elapsed(a, b *moment, unit claims.Unit) (length, bool) {
	p, q := a.when, b.when
	switch unit {
	case "minute", "hour":
		return clockLength(a, b, unit)
	}
	if p.IsZero() || q.IsZero() || p.Start.Compare(q.Start) >= 0 {
		return length{}, false
	}
	days := int64(q.Start.Sub(p.Start))
	months := int64((q.Start.Year-p.Start.Year)*12 + q.Start.Month - p.Start.Month)
	dated := p.Grain == claims.GrainDay && q.Grain == claims.GrainDay
	switch unit {
	case "day":
		if !dated {
			return length{}, false
		}
		whole := []int64{days}
		if days > 1 && a.minute < 0 {
			whole = append(whole, days+1)
		}
		return length{claims.Int(days), whole}, true
	case "week":
		if coarse(p) || coarse(q) || p.Grain == claims.GrainMonth || q.Grain == claims.GrainMonth {
			return length{}, false
		}
		return length{claims.Ratio(days, 7), []int64{(days + 3) / 7}}, true
	case "month":
		if coarse(p) || coarse(q) {
			return length{}, false
		}
		if !dated {
			return length{claims.Int(months), []int64{months, months + 1}}, true
		}
		if q.Start.Day < p.Start.Day {
			months--
		}
		return length{claims.Ratio(days*12, 365), []int64{months, (days*24/365 + 1) / 2}}, true
	case "year":
		years := int64(q.Start.Year - p.Start.Year)
		if coarse(p) || coarse(q) || !coarse(p) && months < 18 {
			return length{claims.Int(years), []int64{years}}, years > 0 && (coarse(p) || coarse(q))
		}
		whole := []int64{(months + 6) / 12, years}
		if months%12 <= yearsOver {
			whole = append(whole, months/12)
		}
		return length{claims.Ratio(months, 12), whole}, true
	}
	return length{}, false
}

// clockLength measures the time between two times of the day, of one day or of days that are known.
func clockLength(a, b *moment, unit claims.Unit) (length, bool) {
	if a.minute < 0 || b.minute < 0 {
		return length{}, false
	}
	n := int64(b.minute - a.minute)
	if !a.when.IsZero() && !b.when.IsZero() {
		n += int64(b.when.Start.Sub(a.when.Start)) * 24 * 60
	} else if n < 0 && a.at.Start < b.at.Start {
		n += 24 * 60
	}
	if n <= 0 {
		return length{}, false
	}
	if unit == "minute" {
		return length{claims.Int(n), []int64{n}}, true
	}
	return length{claims.Ratio(n, 60), []int64{(n + 30) / 60}}, true
}
