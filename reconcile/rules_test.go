package reconcile

import (
	"testing"
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
						t.Logf("%+v", Compare(r.Claims[j], r.Claims[i]))
					}
				}
			}
		})
	}
}
