package reconcile

import (
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/internal/cputime"
)

// draftOf divides the claims of news: every other document is a source, and what the others claim is the draft, as one document.
func draftOf(docs [][]*claims.Claim) (draft, sources []*claims.Claim) {
	doc := &claims.Document{ID: "draft", Date: claims.Date{Year: 2024, Month: 1, Day: 1}}
	place := 0
	for i, cs := range docs {
		if i%2 == 0 {
			sources = append(sources, cs...)
			continue
		}
		for _, c := range cs {
			d := *c
			d.At = claims.Span{Doc: doc, Start: place, End: place + 5}
			d.Sentence = claims.Span{Doc: doc, Start: place / 60 * 60, End: place/60*60 + 60}
			draft = append(draft, &d)
			place += 20
		}
	}
	return draft, sources
}

// TestVerifyGrowth: a draft and sources of eight times as many figures cost less than 24 times as much.
func TestVerifyGrowth(t *testing.T) {
	draft, sources := draftOf(makeNews(4000))
	cost := func(n int) int64 {
		start := cputime.Now()
		v := Verify(draft[:n], sources[:n])
		if len(v.Draft) != n {
			t.Fatalf("%d of %d figures judged", len(v.Draft), n)
		}
		return int64(cputime.Now() - start)
	}
	small, large := min(cost(240), cost(240), cost(240)), cost(1920)
	for try := 0; try < 4 && large > 24*small; try++ { // noise makes it slower and never faster
		small, large = min(small, cost(240)), min(large, cost(1920))
	}
	t.Logf("%d times as much", large/small)
	if large > 24*small {
		t.Errorf("1,920 figures cost %d times as much as 240", large/small)
	}
}

// TestVerifyLarge: what the sources give is found among many, and what large sources say of other things changes no verdict.
func TestVerifyLarge(t *testing.T) {
	draft, sources := draftOf(makeNews(6000))
	few := Verify(draft[:200], sources[:200])
	all := Verify(draft[:200], sources)
	found, lost := 0, 0
	for i := range few.Draft {
		if few.Draft[i].Label == Supported {
			found++
		}
		if few.Draft[i].Label == Supported && all.Draft[i].Label == Unverified {
			lost++
		}
	}
	if found < 50 || lost > 0 {
		t.Errorf("200 claims support %d figures of 200, of which %d are unverified beside 3,000", found, lost)
	}
}
