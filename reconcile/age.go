package reconcile

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

func ageRule() *Rule {
	return &Rule{
		Name: "age",
		Doc: `age reports ages and dates of birth of one person that do not fit.

Someone who is n years old on a day was born in the year that ends n years before it:

	day - (n + 1) years < birth <= day - n years

Two claims of one named person are in conflict if the days of birth that they allow have no day in common. The
day is that of the period of the claim, or of publication. The same holds for the day on which a person was born or a
firm was founded, the age of the one of this name, and another such day. The last name alone is enough in one of two documents if nobody
else in them has it. The age at death and the birth of someone whom neither text names are compared if each is the only one of its text.

Not reported: ages without a name, without a date, ages that a birthday explains, and equal ages, for a later text tells
how old someone was then.`,
		Run: func(p *Pass) {
			people := map[string][]int{}
			var order []string
			for i, c := range p.Claims {
				if _, ok := births(c); !ok {
					continue
				}
				for _, n := range persons(c) {
					n = firstAndLast(n)
					if len(people[n]) == 0 {
						order = append(order, n)
					}
					people[n] = append(people[n], i)
				}
			}
			for _, n := range order {
				p.checkAges(people[n])
			}
			p.checkFounded()
			p.checkObituary()
		},
	}
}

// oneName reports whether the names of two ages of one first and last name may be of one person: no two middle names differ.
func oneName(a, b *claims.Claim) bool {
	p, q := persons(a), persons(b)
	if len(p) != 1 || len(q) != 1 || !sameName(p[0], q[0]) {
		return false
	}
	x, ok1 := a.Quantity.Stated.Point()
	y, ok2 := b.Quantity.Stated.Point()
	return p[0] == q[0] || ok1 && ok2 && x.Sub(y).Abs().Cmp(claims.Int(generation)) < 0
}

// generation is how many years apart two of one first and last name are father and son rather than one.
const generation = 15

// firstAndLast gives the first and the last word of a name: two texts may leave out what stands between them.
func firstAndLast(name string) string {
	i, k := strings.IndexByte(name, ' '), strings.LastIndexByte(name, ' ')
	if i < 0 || i == k {
		return name
	}
	switch strings.TrimSuffix(name[k+1:], ".") {
	case "jr", "sr", "ii", "iii", "iv":
		return name
	}
	return name[:i] + name[k:]
}

// persons gives the full name of the person whose age a claim gives, lower case: of several persons the one
// whose name stands nearest to the age, within 40 bytes. It is empty if there is none.
func persons(c *claims.Claim) []string {
	const near = 40
	best, name := near+1, ""
	for _, e := range c.Subject {
		if e.Kind != claims.EntityPerson && e.Kind != claims.EntityUnknown || !strings.Contains(e.Name, " ") || otherFirstName(e) {
			continue
		}
		d := near
		if !e.At.IsZero() {
			d = max(c.At.Start-e.At.End, e.At.Start-c.At.End, 0)
			switch {
			case e.At.Doc != c.At.Doc || !mayBeAged(c, e.At):
				d = near + 1
			case e.At.Start >= c.At.End && strings.Contains(textOf(c.At.Doc, c.At.End, e.At.Start), "identified"):
				d = min(d, near)
			}
		}
		if d < best {
			best, name = d, strings.ToLower(e.Name)
		}
	}
	if name == "" {
		return nil
	}
	return []string{name}
}

// mayBeAged reports whether the age of a claim may be that of the name at the place, by the words between the two: "Kyle Spivey, 27", "the
// 27-year-old student Kyle Spivey", but not "the 2-year-old was able to get to Spivey's gun", "the 2-year-old son of Kyle Spivey".
func mayBeAged(c *claims.Claim, name claims.Span) bool {
	ahead := name.Start >= c.At.End
	between := claims.Span{Doc: c.At.Doc, Start: name.End, End: c.At.Start}
	if ahead {
		between = claims.Span{Doc: c.At.Doc, Start: c.At.End, End: name.Start}
	}
	if between.Start >= between.End {
		return true
	}
	text := strings.ToLower(between.Text())
	if ahead && withSomeone(textOf(c.At.Doc, name.End, name.End+24)) {
		return false
	}
	if strings.Contains(text, "identified") || strings.Contains(text, "named") || !ahead && strings.Trim(text, " ,") == "the" {
		return true
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return (r < 'a' || r > 'z') && r != '\'' }) {
		switch w {
		case "and", "or", "but", "with", "whose", "his", "her", "their", "to", "told", "shot", "killed", "said", "says", "when", "while", "after", "by", "had", "has":
			return false
		case "was", "is", "were", "of", "from", "the", "a", "who", "in", "on", "at", "that", "for":
			if ahead {
				return false
			}
		}
	}
	return ahead || !strings.Contains(text, " the ")
}

// withSomeone reports whether the words behind a name say that the one before it was with the one who is named: "the 16-year-old Wilsey was with
// in the car".
func withSomeone(behind string) bool {
	rest, ok := strings.CutPrefix(behind, " was with ")
	if !ok {
		return false
	}
	w, _, _ := strings.Cut(rest, " ")
	switch w {
	case "in", "at", "on", "during", "when", "before", "after", "that":
		return true
	}
	return false
}

// otherFirstName reports whether the words of an entity are a last name behind a nickname in quotes: "Cheron 'C-Wiz' Shelton" need not be
// the Shelton named before.
func otherFirstName(e claims.Entity) bool {
	if e.At.IsZero() || strings.Contains(e.At.Text(), " ") {
		return false
	}
	before := strings.TrimRight(claims.Span{Doc: e.At.Doc, Start: max(0, e.At.Start-8), End: e.At.Start}.Text(), " ")
	return strings.HasSuffix(before, "”") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "’") || strings.HasSuffix(before, "'")
}

// agesDiffer compares the persons of two ages: they are other people if both are named and neither name holds
// the other.
func agesDiffer(a, b *claims.Claim) (x, y string, differ, known bool) {
	p, q := persons(a), persons(b)
	if len(p) == 0 || len(q) == 0 {
		return "", "", false, false
	}
	return p[0], q[0], !sameName(p[0], q[0]), true
}

// births gives the days on which someone of the age may have been born.
func births(c *claims.Claim) (claims.Period, bool) {
	if c.Kind != claims.KindAge || (claims.Span{Doc: c.At.Doc, Start: c.At.Start - 1, End: c.At.Start}).Text() == "-" {
		return claims.Period{}, false // the end of a word: "twnety-one-year-old"
	}
	n, ok := c.Quantity.Stated.Point()
	years, isInt := n.Int64()
	if !ok || !isInt || years < 0 || years > 150 || c.Quantity.Unit != "year" && c.Quantity.Unit != "" {
		return claims.Period{}, false
	}
	first := c.Period.Period
	if then, told := agedWhen(c); told {
		first = then
		if then.IsZero() {
			return claims.Period{}, false
		}
	}
	if first.Start.IsZero() || first.End.IsZero() {
		d := docDate(c)
		if d.IsZero() {
			return claims.Period{}, false
		}
		first = claims.Day(d)
	}
	m := int(years) * 12
	return claims.Days(first.Start.AddMonths(-m-12).AddDays(1), first.End.AddMonths(-m)), true
}

// agedWhen gives the year in which someone had the age, where the text tells the age of another time than its own: "was 17 when she won in
// 2010". The year is zero where the sentence does not say it.
func agedWhen(c *claims.Claim) (year claims.Period, told bool) {
	if c.Sentence.IsZero() || c.At.End > c.Sentence.End {
		return claims.Period{}, false
	}
	behind := strings.ToLower(claims.Span{Doc: c.At.Doc, Start: c.At.End, End: c.Sentence.End}.Text())
	if !strings.HasPrefix(behind, " when ") && !strings.HasPrefix(behind, " years old when ") {
		return claims.Period{}, false
	}
	for _, w := range strings.FieldsFunc(behind, func(r rune) bool { return r < '0' || r > '9' }) {
		if y, err := claims.ParseTimex(w); len(w) == 4 && err == nil && y.Grain == claims.GrainYear {
			return y, true
		}
	}
	return claims.Period{}, true
}

// checkAges compares all claims of one person. The first pair that does not fit is reported for each claim.
func (p *Pass) checkAges(list []int) {
	const most = 50 // claims of one name that are compared
	if len(list) > most {
		list = list[:most]
	}
	for x, i := range list {
		for _, k := range list[x+1:] {
			a, b := p.Claims[i], p.Claims[k]
			d, _ := births(a)
			e, _ := births(b)
			if d.Overlaps(e) || p.views[i].doc == p.views[k].doc || p.oneValue(i, k) || !oneName(a, b) {
				continue
			}
			p.Report(Finding{
				Message: topic(a) + quote(a) + " and " + quote(b) + " do not fit one date of birth",
				Claims:  []*claims.Claim{a, b},
				Gap:     gapOf(p.views[i].values, p.views[k].values, "year", claims.Number{}),
				Steps: []claims.Step{
					{Rule: "age", Text: quote(a) + " means born " + d.String(), At: a.At},
					{Rule: "age", Text: quote(b) + " means born " + e.String(), At: b.At},
				},
			})
		}
	}
}
