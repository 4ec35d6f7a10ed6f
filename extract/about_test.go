package extract

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/google/go-cmp/cmp"
)

// Of whom or what the figures of a text are told, in the order of the text.
func TestAbout(t *testing.T) {
	for _, x := range []struct {
		text string
		want []string
		why  string
	}{
		{"Norway's exports rose 4% last year.", []string{"Norway"}, "the owner of the measure"},
		{"The lender set aside $40 million for bad loans.", []string{"The lender"}, "the subject of a verb of doing, which is no name"},
		{"Unemployment in Ohio fell to 4.1%.", []string{"Ohio"}, "the place of the measure"},
		{"The ferry was carrying 180 passengers and 22 crew.", []string{"The ferry", "The ferry"}, "the second figure is told of the same"},
		{"Profit at the brewery fell 12%.", []string{"the brewery"}, "the place of the measure, which is no name"},
		{"The council met on Monday. It approved spending of $3 million.", []string{"The council"}, "the subject of the sentence before"},
	} {
		var got []string
		for _, c := range Claims(&claims.Document{Text: x.text}) {
			if c.Kind != claims.KindDate {
				got = append(got, c.About.Text())
			}
		}
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("%s: %s: (-want +got)\n%s", x.text, x.why, diff)
		}
	}
}
