package reconcile

import "testing"

func TestVerify(t *testing.T) {
	source := func(p *paper) {
		p.say("1.8 million", "1.8e6~1e5", "worker", "what minimum wage worker", "verb benefit", "with romania")
		p.say("4,120 lei", "4120", "RON", "what minimum wage", "facet basis=gross")
		p.say("370", "370", "RON", "kind change", "what minimum wage", "facet basis=gross")
		p.say("2,611 lei", "2611", "RON", "what minimum wage", "facet basis=net")
		p.say("10 March 1988", "0", "", "kind date", "what osman birth", "period 1988-03-10")
		p.say("more than 300", ">300", "person", "what injured protester", "with nairobi clashes")
		p.say("1.8 million", "1.8e6~1e5", "shell", "what ammunition shell", "stance planned", "period 2025")
	}
	tests := []struct {
		name, why string
		draft     func(p *paper)
		want      Label
	}{
		{"equal", "the same figure of the same workers", func(p *paper) {
			p.say("about 1.8 million", "1.7e6..1.9e6", "worker", "what minimum wage worker", "verb benefit")
		}, Supported},
		{"coarser", "rounding further is support", func(p *paper) {
			p.say("2 million", "2e6~1e6", "worker", "what minimum wage worker", "verb benefit")
		}, Supported},
		{"other value", "the same workers, another number", func(p *paper) {
			p.say("1.2 million", "1.2e6~1e5", "worker", "what minimum wage worker", "verb benefit")
		}, Contradicted},
		{"other basis", "the net wage told as gross", func(p *paper) {
			p.say("2,611 lei", "2611", "RON", "what minimum wage", "facet basis=gross")
		}, Contradicted},
		{"not there", "no source speaks of it", func(p *paper) {
			p.say("69 tonnes", "69", "metric-ton", "what tank weight")
		}, Unverified},
		{"bound", "287 is not more than 300", func(p *paper) {
			p.say("287", "287", "person", "what injured protester", "with nairobi")
		}, Contradicted},
		{"date", "1988 is not after 1990", func(p *paper) {
			p.say("after 1990", "0", "", "kind date", "what osman birth", "period 1991/")
		}, Contradicted},
		{"date held", "1988 is after 1980", func(p *paper) {
			p.say("after 1980", "0", "", "kind date", "what osman birth", "period 1981/")
		}, Supported},
		{"stance slip", "a goal told as a fact", func(p *paper) {
			p.say("1.8 million", "1.8e6~1e5", "shell", "what ammunition shell", "period 2025")
		}, Contradicted},
		{"derived change", "370 on 3,750 is 9.9 percent", func(p *paper) {
			p.say("9.9%", "9.9~0.1", "%", "kind change", "what minimum wage", "facet basis=gross")
		}, Supported},
		{"derived level", "4,120 less 370 is 3,750", func(p *paper) {
			p.say("3,750", "3750", "RON", "what minimum wage", "with present", "facet basis=gross")
		}, Supported},
		{"derived by chance", "3,100 follows from nothing", func(p *paper) {
			p.say("3,100", "3100", "RON", "what minimum wage", "facet basis=gross")
		}, Contradicted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s := newPaper(t, "draft", "", ""), newPaper(t, "s1", "", "")
			source(s)
			tt.draft(d)
			v := Verify(gather(d), gather(s))
			if len(v.Draft) != 1 || v.Draft[0].Label != tt.want {
				t.Errorf("%s: %+v, want %s", tt.why, v.Draft, tt.want)
				for _, c := range s.all {
					x := Compare(d.all[0], c)
					t.Logf("%s: %d: %s %v", c.At.Text(), x.Evidence, x.Because, x.Features)
				}
			}
		})
	}
}
