package reconcile

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
)

// Each row holds a conflict and the look-alike beside it that must stay quiet.
func TestRules(t *testing.T) {
	tests := []struct {
		name, why string
		build     func(a, b *paper)
		want      string // rules of the findings
	}{
		{"values", "one measure, country and year; the rounded values do not meet", func(a, b *paper) {
			a.say("$4.2 billion", "4.2e9~1e8", "USD", "who Acme:organization", "what revenue", "period 2023")
			b.say("$4.4 billion", "4.4e9~1e8", "USD", "who Acme:organization", "what revenue", "period 2023")
		}, "values"},
		{"values in another year", "the period differs", func(a, b *paper) {
			a.say("$4.2 billion", "4.2e9~1e8", "USD", "who Acme:organization", "what revenue", "period 2023")
			b.say("$4.4 billion", "4.4e9~1e8", "USD", "who Acme:organization", "what revenue", "period 2022")
		}, ""},
		{"values rounded", "4.2 and 4.23 billion meet", func(a, b *paper) {
			a.say("$4.2 billion", "4.2e9~1e8", "USD", "who Acme:organization", "what revenue", "period 2023")
			b.say("$4.23 billion", "4.23e9~1e7", "USD", "who Acme:organization", "what revenue", "period 2023")
		}, ""},
		{"values of a contrast", "exports are not imports", func(a, b *paper) {
			a.say("$4.2 billion", "4.2e9~1e8", "USD", "who Chile:country", "what goods", "period 2023", "facet flow=export")
			b.say("$4.4 billion", "4.4e9~1e8", "USD", "who Chile:country", "what goods", "period 2023", "facet flow=import")
		}, ""},
		{"values of another company", "the entity differs", func(a, b *paper) {
			a.say("$4.2 billion", "4.2e9~1e8", "USD", "who Acme:organization", "what revenue", "period 2023")
			b.say("$4.4 billion", "4.4e9~1e8", "USD", "who Zenith:organization", "what revenue", "period 2023")
		}, ""},
		{"values of a forecast", "a target missed is no conflict", func(a, b *paper) {
			a.say("2 million", "2e6~1e5", "car", "who Acme:organization", "what production", "period 2025", "stance planned")
			b.say("1.4 million", "1.4e6~1e5", "car", "who Acme:organization", "what production", "period 2025")
		}, ""},
		{"bound excluded", "287 is not more than 300", func(a, b *paper) {
			a.say("more than 300", ">300", "arrest", "who Lyon:city", "what protest arrest", "period 2024-05-16")
			b.say("287", "287", "arrest", "who Lyon:city", "what protest arrest", "period 2024-05-16")
		}, "values"},
		{"bound held", "287 is more than 250", func(a, b *paper) {
			a.say("more than 250", ">250", "arrest", "who Lyon:city", "what protest arrest", "period 2024-05-16")
			b.say("287", "287", "arrest", "who Lyon:city", "what protest arrest", "period 2024-05-16")
		}, ""},
		{"bound touched", "300 is too near to more than 300 to be worth a reader's eye", func(a, b *paper) {
			a.say("more than 300", ">300", "arrest", "who Lyon:city", "what protest arrest", "period 2024-05-16")
			b.say("300", "300", "arrest", "who Lyon:city", "what protest arrest", "period 2024-05-16")
		}, ""},
		{"those in hospital", "the number in hospital rises and falls from day to day", func(a, b *paper) {
			a.say("52", "52", "person", "what blast survivor", "facet casualty=hospitalized", "who Tira:city")
			b.say("45", "45", "person", "what blast survivor", "facet casualty=hospitalized", "who Tira:city")
		}, ""},
		{"scale", "million for billion", func(a, b *paper) {
			a.say("$3.4 billion", "3.4e9~1e8", "USD", "who Kessler:organization", "what takeover price", "with ostrava")
			b.say("$3.4 million", "3.4e6~1e5", "USD", "who Kessler:organization", "what takeover price", "with ostrava")
		}, "scale"},
		{"scale of two things", "a month of building is not the whole wall", func(a, b *paper) {
			a.say("$21 million", "21e6", "USD", "what wall spending", "period 2017-10")
			b.say("$21 billion", "21e9", "USD", "what wall cost", "stance expected")
		}, ""},
		{"record", "2019 was higher than the record of 2024", func(a, b *paper) {
			a.say("3.2 million", "3.2e6~1e5", "phone", "who Acme:organization", "what sale", "period 2024", "record high")
			b.say("3.4 million", "3.4e6~1e5", "phone", "who Acme:organization", "what sale", "period 2019")
		}, "record"},
		{"record since", "2013 lies before the period of the record", func(a, b *paper) {
			a.say("3.2 million", "3.2e6~1e5", "phone", "who Acme:organization", "what sale", "period 2024", "record high", "since 2019-01-01")
			b.say("3.4 million", "3.4e6~1e5", "phone", "who Acme:organization", "what sale", "period 2013")
		}, ""},
		{"record among", "a record third quarter says nothing of a fourth", func(a, b *paper) {
			a.say("3.2 million", "3.2e6~1e5", "phone", "who Acme:organization", "what sale", "period 2024-Q3", "record high", "among third-quarter")
			b.say("3.4 million", "3.4e6~1e5", "phone", "who Acme:organization", "what sale", "period 2019-Q4")
		}, ""},
		{"record broken later", "a record may be broken", func(a, b *paper) {
			a.say("3.2 million", "3.2e6~1e5", "phone", "who Acme:organization", "what sale", "period 2023", "record high")
			b.say("3.4 million", "3.4e6~1e5", "phone", "who Acme:organization", "what sale", "period 2024", "record high")
		}, ""},
		{"growth", "110 after 10% means 100, not 120", func(a, b *paper) {
			l := a.say("$110m", "110e6~1e6", "USD", "who Acme:organization", "what profit", "period 2024")
			link(a.say("10%", "10~1", "%", "kind change", "who Acme:organization", "what profit", "period 2024"), "to", l)
			b.say("$120m", "120e6~1e6", "USD", "who Acme:organization", "what profit", "period 2023")
		}, "growth"},
		{"growth within rounding", "110 after 10% means 99.1 to 100.9", func(a, b *paper) {
			l := a.say("$110m", "110e6~1e6", "USD", "who Acme:organization", "what profit", "period 2024")
			link(a.say("10%", "10~1", "%", "kind change", "who Acme:organization", "what profit", "period 2024"), "to", l)
			b.say("$99.8m", "99.8e6~1e5", "USD", "who Acme:organization", "what profit", "period 2023")
		}, ""},
		{"ratio", "more than double of 2020 means less than 120", func(a, b *paper) {
			l := a.say("$240 billion", "240e9~1e9", "USD", "who China:country Russia:country", "what trade", "period 2023")
			link(a.say("more than double", ">2", "times", "kind ratio", "who China:country Russia:country", "what trade", "period 2023", "base 2020"), "to", l)
			b.say("$141 billion", "141e9~1e9", "USD", "who China:country Russia:country", "what trade", "period 2020")
		}, "ratio"},
		{"ratio held", "108 is less than half of 240", func(a, b *paper) {
			l := a.say("$240 billion", "240e9~1e9", "USD", "who China:country Russia:country", "what trade", "period 2023")
			link(a.say("more than double", ">2", "times", "kind ratio", "who China:country Russia:country", "what trade", "period 2023", "base 2020"), "to", l)
			b.say("$108 billion", "108e9~1e9", "USD", "who China:country Russia:country", "what trade", "period 2020")
		}, ""},
		{"share of a whole", "a third of 90 is 30", func(a, b *paper) {
			w := a.say("90 schools", "90", "school", "what school", "with closed")
			part := a.say("45 in all", "45", "school", "what school", "with closed rural")
			s := a.say("A third", "1/3", "", "kind share", "what school")
			link(s, "of", w)
			link(s, "same", part)
		}, "ratio"},
		{"anniversary", "the 70th in 2015 and the 70th in 2025 date it twice", func(a, b *paper) {
			a.say("70th anniversary", "70", "year", "kind anniversary", "what war victory", "who Russia:country", "period 2015")
			b.say("70th anniversary", "70", "year", "kind anniversary", "what war victory", "who Russia:country", "period 2025")
		}, "anniversary"},
		{"anniversary agrees", "both date it to 1945", func(a, b *paper) {
			a.say("70th anniversary", "70", "year", "kind anniversary", "what war victory", "who Russia:country", "period 2015")
			b.say("80th anniversary", "80", "year", "kind anniversary", "what war victory", "who Russia:country", "period 2025")
		}, ""},

		{"direction", "a rise and a fall of one thing in one month", func(a, b *paper) {
			a.say("rose 6%", "6~1", "%", "kind change", "what overdose death", "who Ohio:region", "period 2023")
			b.say("fell 5%", "-5~1", "%", "kind change", "what overdose death", "who Ohio:region", "period 2023")
		}, "direction"},
		{"direction of two bases", "up on the month and down on the year are both true", func(a, b *paper) {
			a.say("rose 6%", "6~1", "%", "kind change", "what car sale", "who Ohio:region", "period 2023-05", "base 2023-04")
			b.say("fell 5%", "-5~1", "%", "kind change", "what car sale", "who Ohio:region", "period 2023-05", "base 2022-05")
		}, ""},
		{"currency", "the same number in dollars and euros", func(a, b *paper) {
			a.say("EUR 5.2bn", "5.2e9~1e8", "EUR", "what takeover price", "who Rheinfels:organization", "with lift fund")
			b.say("$5.2bn", "5.2e9~1e8", "USD", "what takeover price", "who Rheinfels:organization", "with lift fund")
		}, "currency"},
		{"currency converted", "4.8 and 5.2 may be the same price", func(a, b *paper) {
			a.say("EUR 4.8bn", "4.8e9~1e8", "EUR", "what takeover price", "who Rheinfels:organization", "with lift fund")
			b.say("$5.2bn", "5.2e9~1e8", "USD", "what takeover price", "who Rheinfels:organization", "with lift fund")
		}, ""},
		{"dispute", "two parties in one text", func(a, b *paper) {
			a.say("400", "400", "soldier", "what dead soldier", "speaker rebels", "who Tira:city")
			a.say("40", "40", "soldier", "what dead soldier", "speaker ministry", "who Tira:city")
		}, "dispute"},
		{"dispute of one speaker", "one speaker may speak of two battles", func(a, b *paper) {
			a.say("400", "400", "soldier", "what dead soldier", "speaker rebels", "who Tira:city")
			a.say("40", "40", "soldier", "what dead soldier", "speaker rebels", "who Tira:city")
		}, ""},
		{"running", "the toll shrinks from Monday to Wednesday", func(a, b *paper) {
			a.doc.Date, _ = claims.ParseDate("2025-06-02")
			a.say("132", "132", "person", "what flood death", "facet casualty=dead", "who Tira:city")
			b.say("118", "118", "person", "what flood death", "facet casualty=dead", "who Tira:city")
		}, "running"},
		{"running grows", "a toll grows", func(a, b *paper) {
			a.say("132", "132", "person", "what flood death", "facet casualty=dead", "who Tira:city")
			b.say("147", "147", "person", "what flood death", "facet casualty=dead", "who Tira:city")
		}, ""},
		{"multiple", "up 300% is four times as much", func(a, b *paper) {
			x := a.say("tripled", "3", "times", "kind ratio", "what hire bike", "who Tira:city")
			y := a.say("up 300%", "300~1", "%", "kind change", "what hire bike", "who Tira:city")
			y.Sentence, x.Sentence = claims.Span{Doc: a.doc, Start: 0, End: 20}, claims.Span{Doc: a.doc, Start: 0, End: 20}
		}, "multiple"},
		{"multiple that fits", "up 200% is three times as much", func(a, b *paper) {
			x := a.say("tripled", "3", "times", "kind ratio", "what hire bike", "who Tira:city")
			y := a.say("up 200%", "200~1", "%", "kind change", "what hire bike", "who Tira:city")
			y.Sentence, x.Sentence = claims.Span{Doc: a.doc, Start: 0, End: 20}, claims.Span{Doc: a.doc, Start: 0, End: 20}
		}, ""},
		{"points", "from 40% to 45% is 5 points, not 5 percent", func(a, b *paper) {
			l := a.say("45 percent", "45~1", "%", "what party support", "who Tira:city")
			link(a.say("5 percent", "5", "%", "kind change", "what party support", "base 2025-05"), "to", l)
			b.say("40 percent", "40~1", "%", "what party support", "who Tira:city", "period 2025-05")
		}, "points"},
		{"points that fit", "from 40% to 45% is 12.5 percent", func(a, b *paper) {
			l := a.say("45 percent", "45~1", "%", "what party support", "who Tira:city")
			link(a.say("12.5 percent", "12.5~0.1", "%", "kind change", "what party support", "base 2025-05"), "to", l)
			b.say("40 percent", "40~1", "%", "what party support", "who Tira:city", "period 2025-05")
		}, ""},
		{"part above whole", "45 of 40 is impossible", func(a, b *paper) {
			w := a.say("40 injured", "40", "person", "what injured passenger")
			link(a.say("45", "45", "person", "what child"), "part", w)
		}, "parts"},
		{"parts above whole", "21, 14 and 17 are 52, not 48", func(a, b *paper) {
			w := a.say("48m", "48e6~1e6", "GBP", "what capital programme")
			r := a.say("21m", "21e6~1e6", "GBP", "what road")
			s := a.say("14m", "14e6~1e6", "GBP", "what school")
			d := a.say("17m", "17e6~1e6", "GBP", "what depot")
			for _, x := range []*claims.Claim{r, s, d} {
				link(x, "part", w)
			}
			link(s, "with", r)
			link(d, "with", s)
		}, "parts"},
		{"parts not complete", "two of three parts may be less", func(a, b *paper) {
			w := a.say("27", "27", "person", "what crash victim")
			m := a.say("12 men", "12", "man", "what man")
			f := a.say("9 women", "9", "woman", "what woman")
			link(m, "part", w)
			link(f, "part", w)
			link(f, "with", m)
		}, ""},
		{"shares", "52, 41 and 12 percent are 105 percent", func(a, b *paper) {
			x := a.say("52%", "52~1", "%", "kind share", "what yes vote")
			y := a.say("41%", "41~1", "%", "kind share", "what no vote")
			z := a.say("12%", "12~1", "%", "kind share", "what undecided vote")
			link(y, "with", x)
			link(z, "with", y)
		}, "shares"},
		{"shares of several answers", "several answers may exceed 100 percent", func(a, b *paper) {
			x := a.say("52%", "52~1", "%", "kind share", "what yes vote", "facet answers=multiple")
			y := a.say("41%", "41~1", "%", "kind share", "what no vote", "facet answers=multiple")
			z := a.say("12%", "12~1", "%", "kind share", "what undecided vote", "facet answers=multiple")
			link(y, "with", x)
			link(z, "with", y)
		}, ""},
		{"denominators", "1 in 5 of 1,000 is 200, not 150", func(a, b *paper) {
			w := a.say("1,000", "1000", "adult", "what asked adult")
			s := a.say("1 in 5", "20", "%", "kind share", "what meat adult", "verb avoid")
			c := a.say("150", "150", "adult", "what meat adult", "verb avoid")
			link(s, "of", w)
			link(c, "part", w)
		}, "denominators"},
		{"perunit", "500 for each of 80,000 is 40 million", func(a, b *paper) {
			n := a.say("80,000 workers", "80000~1000", "worker", "what dock worker")
			t := a.say("$4m", "4e6~1e5", "USD", "what bonus cost")
			c := a.say("$500 per worker", "500", "USD/worker", "what bonus")
			link(c, "per", n)
			link(c, "with", t)
		}, "perunit"},
		{"perunit that fits", "500 for each of 80,000 is 40 million", func(a, b *paper) {
			n := a.say("80,000 workers", "80000~1000", "worker", "what dock worker")
			t := a.say("$40m", "40e6~1e6", "USD", "what bonus cost")
			c := a.say("$500 per worker", "500", "USD/worker", "what bonus")
			link(c, "per", n)
			link(c, "with", t)
		}, ""},
		{"age", "nobody is 32 and 35 in one week", func(a, b *paper) {
			a.say("32", "32", "year", "kind age", "who Ada_Byrd:person")
			b.say("35", "35", "year", "kind age", "who Ada_Byrd:person")
		}, "age"},
		{"age and birthday", "47 in January, 48 in December", func(a, b *paper) {
			a.say("47", "47", "year", "kind age", "who Ada_Byrd:person", "period 2013-01-12")
			b.say("48", "48", "year", "kind age", "who Ada_Byrd:person", "period 2013-12-12")
		}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := newPaper(t, "a", "2025-06-02", "Harbour Mail"), newPaper(t, "b", "2025-06-04", "Northern Post")
			tt.build(a, b)
			r := Check(gather(a, b))
			if got := rulesOf(r); got != tt.want {
				t.Errorf("%s: findings %q, want %q", tt.why, got, tt.want)
				for _, f := range r.Findings {
					t.Logf("%s: %s %v", f.Rule, f.Message, f.Steps)
				}
				for i := range r.Claims {
					for j := range r.Claims[:i] {
						c := Compare(r.Claims[j], r.Claims[i])
						t.Logf("%s, %s: %d: %s %v", r.Claims[j].At.Text(), r.Claims[i].At.Text(), c.Evidence, c.Because, c.Features)
					}
				}
			}
		})
	}
}
