package reconcile

import (
	"encoding/json"
	"slices"
	"sync"
	"testing"

	"github.com/claimcheck/claimcheck/claims"
	"pgregory.net/rapid"
)

// keysOf gives the words by which a claim is found, each with its information: what the index does, written down
// without the index.
func keysOf(v *view) map[string]int {
	out := map[string]int{}
	for _, t := range v.terms {
		if t.weight >= contextWeight || t.role != roleContext && t.weight >= keyWeight {
			out["word "+t.stem] = int(t.weight)
		}
	}
	for _, n := range v.names {
		out["name "+n] = plainWeight
	}
	if v.class == "count" && !genericNoun(v.noun) {
		out["noun "+v.noun] = plainWeight
	}
	if f := v.unusual(); f != "" {
		out["figure "+f] = unusualWeight
	}
	return out
}

// sharedInfo gives the information of the words that two claims share, each with what the claim has that makes most of
// it.
func sharedInfo(a, b map[string]int) int {
	n := 0
	for w, x := range a {
		if y, ok := b[w]; ok {
			n += max(x, y)
		}
	}
	return n
}

// nearDocuments reports whether two documents share enough to be compared, by looking at each word of each claim.
func nearDocuments(x, y *entry) bool {
	words := func(e *entry) map[string]int {
		out := map[string]int{}
		for i := range e.views {
			for w, info := range keysOf(&e.views[i]) {
				out[w] = max(out[w], info)
			}
		}
		return out
	}
	n, theirs := 0, words(y)
	for w, info := range words(x) {
		if o, ok := theirs[w]; ok {
			n += min(info, o)
		}
	}
	for _, g := range x.groups {
		for _, h := range y.groups {
			if g != 0 && g == h {
				n += weightCap
			}
		}
	}
	return n >= pairWeight
}

// bruteReport is Check without the index: every two documents, and every two claims of them.
func bruteReport(cs []*claims.Claim) *Report {
	var s Set
	s.Add(cs...)
	s.settle()
	p := newPass(s.index.entries, nil)
	m := newMatcher()
	var all []pair
	for d, x := range p.entries {
		for e, y := range p.entries {
			if d != e && len(p.entries) > usualLimits().few && !nearDocuments(x, y) {
				continue
			}
			p.others[d] = append(p.others[d], int32(e))
			if e < d {
				continue
			}
			m.begin(x, y)
			for i := range x.views {
				for k := range y.views {
					if (d != e || i < k) && x.views[i].class == y.views[k].class && sharedInfo(keysOf(&x.views[i]), keysOf(&y.views[k])) >= pairWeight {
						m.try(i, k)
					}
				}
			}
			var t taker
			t.take(p, d, e, m.finish())
			all = append(all, t.pairs...)
		}
	}
	sortPairs(all)
	for _, q := range all {
		d := p.views[q.a].doc
		if p.at != nil {
			d = 0
		}
		p.pairs[d] = append(p.pairs[d], q)
	}
	return p.report(nil, 0)
}

// TestCheckEqualsBruteForce: on small sets the index, the masks of words, the lists of sharing and the crowds lose
// nothing and add nothing.
func TestCheckEqualsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs := gather(drawPapers(t, rapid.IntRange(1, 7).Draw(t, "documents"))...)
		if got, want := mustJSON(t, Check(cs)), mustJSON(t, bruteReport(cs)); got != want {
			t.Fatalf("check %s\nbrute force %s", got, want)
		}
	})
	if t.Failed() {
		return
	}
	cs := flat(makeNews(300))
	report := Check(cs)
	if len(report.Findings) == 0 || len(report.Agreements) == 0 {
		t.Errorf("%d findings and %d agreements in made news: the test says nothing", len(report.Findings), len(report.Agreements))
	}
	if got, want := encoded(t, report), encoded(t, bruteReport(cs)); got != want {
		t.Errorf("made news: check and brute force differ")
	}
}

// TestSharingOfLargeDocuments: the pairs of two documents that are too large for a table of pairs are those of the table.
func TestSharingOfLargeDocuments(t *testing.T) {
	var s Set
	s.Add(flat(makeNews(2000))...)
	s.settle()
	es := s.index.entries
	var m sharing
	for i := range es[:40] {
		x, y := es[i], es[i+step(i)]
		var table, around [][2]int
		m.pairs(x, y, func(i, k int) { table = append(table, [2]int{i, k}) })
		for i := range x.claims {
			m.around(x, i, y, false, func(k int) { around = append(around, [2]int{i, k}) })
		}
		if !slices.Equal(table, around) {
			t.Errorf("documents %s and %s: %d pairs by a table, %d one by one", x.id, y.id, len(table), len(around))
		}
	}
}

// step gives 1 to 3: documents that follow one another are mostly of one event.
func step(i int) int { return 1 + i%3 }

// TestCheckByManyGoroutines: Check, Verify and Compare may be called by several goroutines with the same claims; each
// gets the same report. The race detector runs over it.
func TestCheckByManyGoroutines(t *testing.T) {
	cs := flat(makeNews(400))
	check, verify := encoded(t, Check(cs)), encoded(t, Verify(cs[:40], cs[40:]))
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			if got := encoded(t, Check(cs)); got != check {
				t.Errorf("goroutine %d: another report", i)
			}
			if got := encoded(t, Verify(cs[:40], cs[40:])); got != verify {
				t.Errorf("goroutine %d: other labels", i)
			}
			Compare(cs[i], cs[i+1])
		})
	}
	group.Wait()
}

func encoded(t *testing.T, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Error(err)
	}
	return string(b)
}
