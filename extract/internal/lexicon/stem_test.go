package lexicon

import "testing"

// word returns the row of a word or phrase, 0 if there is none.
func word(t *testing.T, text string) Word {
	t.Helper()
	w := find(text)
	if w == 0 {
		t.Errorf("%q is not in the lexicon", text)
	}
	return w
}

func find(text string) Word {
	if w := Lookup(text); w != 0 {
		return w
	}
	for w := Word(1); int(w) < Words(); w++ {
		if w.String() == text {
			return w
		}
	}
	return 0
}

func TestSameStem(t *testing.T) {
	for _, r := range sameStem() {
		a, b := word(t, r.a).Stem(), word(t, r.b).Stem()
		if a != b {
			t.Errorf("%q has the stem %q, %q the stem %q; they must be the same: %s", r.a, a, r.b, b, r.why)
		}
	}
}

func TestOtherStem(t *testing.T) {
	for _, r := range otherStem() {
		a, b := stem(r.a), stem(r.b)
		if a == b {
			t.Errorf("%q and %q have the same stem %q; they must not: %s", r.a, r.b, a, r.why)
		}
	}
}

// stem returns the stem of a word, the word itself where the lexicon does not hold it.
func stem(text string) string {
	if w := Lookup(text); w != 0 {
		return w.Stem()
	}
	return text
}

// TestStemEnds holds that the stem of a stem is itself, for every word: no two rows send each other in a circle.
func TestStemEnds(t *testing.T) {
	for w := Word(1); int(w) < Words(); w++ {
		s := w.Stem()
		if v := Lookup(s); v != 0 && v.Stem() != s {
			t.Errorf("%q has the stem %q, which has the stem %q", w, s, v.Stem())
		}
	}
}

func TestShareKind(t *testing.T) {
	for _, r := range []struct {
		a, b         string
		share, known bool
		why          string
	}{
		{"dockworkers", "employees", true, true, "both work"},
		{"dockworkers", "people", true, true, "who works is a person"},
		{"longshoremen", "workers", true, true, "the kind of a synonym"},
		{"soldiers", "people", true, true, "who fights is a person"},
		{"teachers", "nurses", true, true, "both work"},
		{"passengers", "people", true, true, "who travels is a person"},
		{"men", "people", true, true, "irregular plurals"},
		{"women", "persons", true, true, "irregular plural"},
		{"children", "people", true, true, "irregular plural"},
		{"migrants", "refugees", true, true, "both left home"},
		{"police", "people", true, true, "a plural without s"},
		{"troops", "people", true, true, "soldiers are people"},
		{"staff", "workers", true, true, "a collective noun"},
		{"health workers", "people", true, true, "a phrase"},
		{"trucks", "vehicles", true, true, "a truck is a vehicle"},
		{"lorries", "cars", true, true, "both are vehicles"},
		{"jets", "helicopters", true, true, "both fly"},
		{"cows", "sheep", true, true, "both are livestock"},
		{"dogs", "animals", true, true, "a dog is an animal"},
		{"homes", "houses", true, true, "synonyms"},
		{"homes", "buildings", true, true, "a home is a building"},
		{"rifles", "weapons", true, true, "a rifle is a weapon"},
		{"murders", "crimes", true, true, "a murder is a crime"},
		{"trucks", "people", false, true, "a vehicle is no person"},
		{"ships", "sailors", false, true, "who sails is no vessel"},
		{"cows", "people", false, true, "an animal is no person"},
		{"cows", "farmers", false, true, "an animal is no person"},
		{"homes", "people", false, true, "a building is no person"},
		{"houses", "cars", false, true, "a building is no vehicle"},
		{"weapons", "soldiers", false, true, "a thing is no person"},
		{"hospitals", "patients", false, true, "a building is no person"},
		{"schools", "students", false, true, "an organization is no person"},
		{"companies", "employees", false, true, "an organization is no person"},
		{"books", "readers", false, true, "a document is no person"},
		{"votes", "voters", false, true, "a vote is no person"},
		{"planes", "passengers", false, true, "a vehicle is no person"},
		{"zyzzyva", "people", false, false, "a word that the lexicon does not hold"},
	} {
		a, b := find(r.a), find(r.b)
		share, known := ShareKind(a, b)
		if share != r.share || known != r.known {
			t.Errorf("ShareKind(%q, %q) = %t, %t, want %t, %t: %s", r.a, r.b, share, known, r.share, r.known, r.why)
		}
		if back, ok := ShareKind(b, a); back != share || ok != known {
			t.Errorf("ShareKind(%q, %q) is not symmetric", r.a, r.b)
		}
	}
}

func TestStemDoesNotAllocate(t *testing.T) {
	w := Lookup("dwellings")
	if n := testing.AllocsPerRun(100, func() { w.Stem() }); n != 0 {
		t.Errorf("Stem allocates %v times", n)
	}
}
