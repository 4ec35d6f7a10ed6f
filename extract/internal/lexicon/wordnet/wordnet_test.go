package main

import (
	"maps"
	"slices"
	"testing"
)

func TestRegular(t *testing.T) {
	for _, r := range []struct {
		pos                 byte
		lemma, ending, want string
		why                 string
	}{
		{noun, "home", "s", "homes", "the common ending"},
		{noun, "factory", "s", "factories", "y behind a consonant"},
		{noun, "survey", "s", "surveys", "y behind a vowel"},
		{noun, "crash", "s", "crashes", "behind a hiss"},
		{noun, "longshoreman", "s", "longshoremen", "man in a compound"},
		{verb, "arrest", "ed", "arrested", "the common ending"},
		{verb, "produce", "ed", "produced", "a silent e"},
		{verb, "stop", "ed", "stopped", "one syllable, one vowel, one consonant"},
		{verb, "look", "ed", "looked", "two vowels double nothing"},
		{verb, "show", "ed", "showed", "w is not doubled"},
		{verb, "carry", "ed", "carried", "y behind a consonant"},
		{verb, "quit", "ing", "quitting", "the u of qu is no vowel"},
		{verb, "close", "ing", "closing", "a silent e"},
		{verb, "flee", "ing", "fleeing", "ee stays"},
		{verb, "open", "ing", "opening", "two syllables: the exception lists name those that double"},
	} {
		if got := regular(r.pos, r.lemma, r.ending); got != r.want {
			t.Errorf("regular(%q, %q) = %q, want %q: %s", r.lemma, r.ending, got, r.want, r.why)
		}
	}
}

func TestAmerican(t *testing.T) {
	for british, want := range map[string]string{
		"privatisation": "privatization", "organise": "organize", "analyse": "analyze", "labour": "labor", "theatre": "theater",
		"traveller": "traveler", "catalogue": "catalog", "defence": "defense", "programme": "program", "home": "home",
	} {
		if got := american(british); got != want {
			t.Errorf("american(%q) = %q, want %q", british, got, want)
		}
	}
}

// TestReview holds that review.tsv can be read, that it gives each word one lemma, one term and one root, and that
// what stands for others in a table stands for itself there.
func TestReview(t *testing.T) {
	r, err := readReview("review.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"lemma", "syn", "kin"} {
		for _, w := range slices.Sorted(maps.Keys(r.same[table])) {
			heads := slices.Compact(slices.Sorted(slices.Values(r.same[table][w])))
			if len(heads) > 1 {
				t.Errorf("%s: %q belongs to %q", table, w, heads)
			}
			if next := r.same[table][heads[0]]; next != nil && heads[0] != w {
				t.Errorf("%s: %q is said by %q, which is said by %q", table, w, heads[0], next[0])
			}
		}
	}
}

// TestWider holds that a class that is part of a second, which is part of a third, is part of the third.
func TestWider(t *testing.T) {
	for c, ws := range wider {
		for _, w := range ws {
			for _, x := range wider[w] {
				if !slices.Contains(ws, x) {
					t.Errorf("a %s is a %s, which is a %s; the first must be the last, too", c, w, x)
				}
			}
		}
	}
}
