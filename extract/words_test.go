package extract

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/claimcheck/claimcheck/claims"
)

// userWords are the words of the tests below.
func userWords(t testing.TB) *Words {
	t.Helper()
	var b WordsBuilder
	for _, err := range []error{
		b.Alias("Harwick Mill", "Harwick Group"),
		b.Alias("HMG", "Harwick Group"),
		b.Alias("the Lowland Republic", "Holland"),
		b.Alias("Studio 9", "Studio Nine"),
		b.Counted("flask"),
		b.Unit("crate", claims.Ratio(25, 2), "kilogram"),
		b.Unit("tray", claims.Int(24), "flasks"),
		b.Unit("clam", claims.Int(1), "CAD"),
		b.Unit("square league", claims.Int(9), "square-mile"),
		b.Measure("top line", "revenue"),
		b.Measure("GMV", "gross merchandise volume"),
		b.Measure("assets under care", "managed assets"),
		b.NoQuantity("Tower 12"),
		b.NoQuantity("plan #"),
		b.NoMeasure("reading"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.Words()
}

// readWith lists the claims of a text, read with the words: of whom, of what, how much.
func readWith(w *Words, text string) []string {
	x := &Extractor{Words: w}
	var out []string
	for _, c := range x.Claims(&claims.Document{ID: "a", Date: claims.Date{Year: 2024, Month: 5, Day: 16}, Text: text}) {
		var names []string
		for _, e := range c.Subject {
			names = append(names, e.Name)
		}
		out = append(out, fmt.Sprintf("%s: %s: %s %s", strings.Join(names, ", "), c.Measure, c.Quantity.Stated, c.Quantity.Unit))
	}
	return out
}

func TestWords(t *testing.T) {
	w := userWords(t)
	for _, test := range []struct {
		why, text string
		want      []string
	}{
		{"a name in capitals", "HMG reported profit of $4 million in 2023.", []string{"Harwick Group: profit: 4000000 USD"}},
		{"small letters are not that name", "The hmg reported profit of $4 million in 2023.", readWith(nil, "The hmg reported profit of $4 million in 2023.")},
		{"a name with the form of the company behind it", "Profit at Harwick Mill Ltd was $4 million in 2023.", []string{"Harwick Group: profit: 4000000 USD"}},
		{"a longer name is another", "The yearly profit of Harwick Mill Trust came to $4 million in 2023.", []string{"Harwick Mill Trust: yearly profit: 4000000 USD"}},
		{"a country by a name that the reader knows", "Exports of the Lowland Republic rose to $4 billion in 2023.", []string{"Netherlands: export: 4000000000 USD"}},
		{"a name with digits states no figure", "Studio 9 made a profit of $4 million in 2023.", []string{"Studio Nine: profit: 4000000 USD"}},
		{"a unit with a factor", "Harwick Group sold 40 crates of oats in 2023.", []string{"Harwick Group: oat sold: 500 kilogram"}},
		{"both ends of a range", "Harwick Group sold 40 to 50 crates of oats in 2023.", []string{"Harwick Group: oat sold: [500, 625] kilogram"}},
		{"per such a unit", "Oats cost $25 a crate in 2023.", []string{": cost of oat: 2 USD/kilogram"}},
		{"per such a unit, with a sign", "Oats cost £30/crate in 2023.", []string{": cost of oat: 2.4 GBP/kilogram"}},
		{"a number of a thing that is counted", "Harwick Group filled 30 trays in 2023.", []string{"Harwick Group: tray filled: 720 flask"}},
		{"another word for a known unit", "The estate paid 40 clams for the gate.", []string{": paid for gate: 40 CAD"}},
		{"two words", "The estate covers 12 square leagues.", []string{": estate: 108 square-mile"}},
		{"a measure of two words", "Harwick's top line rose to $4.2 billion in 2023.", []string{"Harwick: revenue: 4200000000 USD"}},
		{"with a hyphen", "Harwick's top-line rose to $4.2 billion in 2023.", []string{"Harwick: revenue: 4200000000 USD"}},
		{"capitals are a measure and no name", "GMV of Harwick Group was $12 billion in 2023.", []string{"Harwick Group: gross merchandise volume: 12000000000 USD"}},
		{"a preposition inside", "In 2023 Harwick Group had assets under care of $12 billion.", []string{"Harwick Group: managed assets: 12000000000 USD"}},
		{"a word that names no measure", "The index had a reading of 104 in May.", []string{": index: 104 "}},
		{"the figure of a phrase is no quantity", "Harwick sold plan 30 and 40 tonnes of oats.", readWith(nil, "Harwick sold plan and 40 tonnes of oats.")},
	} {
		if diff := cmp.Diff(test.want, readWith(w, test.text)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", test.why, test.text, diff)
		}
	}
}

// What a measure is called makes no difference in the terms by which claims are compared.
func TestWordsTerms(t *testing.T) {
	x := &Extractor{Words: userWords(t)}
	var first []claims.Term
	for _, name := range []string{"GMV", "gross merchandise volume"} {
		cs := x.Claims(&claims.Document{Text: "In 2023 the " + name + " of Arden came to $12 billion."})
		if len(cs) != 1 {
			t.Fatalf("%s: %d claims", name, len(cs))
		}
		if first == nil {
			first = cs[0].Terms
		}
		if diff := cmp.Diff(first, cs[0].Terms); diff != "" {
			t.Errorf("%s (-first +this):\n%s", name, diff)
		}
	}
}

// A phrase that states no quantity takes its figure away, and only that.
func TestWordsNoQuantity(t *testing.T) {
	x := &Extractor{Words: userWords(t)}
	text := "Tower 12 and plan 9 came before tower 12 and plan nine, which had 3 rooms."
	var got []string
	for _, m := range x.Mentions(&claims.Document{Text: text}) {
		got = append(got, m.At.Text())
	}
	if diff := cmp.Diff([]string{"12", "nine", "3 rooms"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A claim in a unit of the user says how the amount came about.
func TestWordsStep(t *testing.T) {
	x := &Extractor{Words: userWords(t)}
	cs := x.Claims(&claims.Document{Text: "Arden sold 40 crates of oats."})
	if len(cs) != 1 || len(cs[0].Steps) == 0 || cs[0].Steps[0].Rule != "words" || cs[0].Steps[0].Text != "one crate is 12.5 kilogram" {
		t.Errorf("claims %+v", cs)
	}
}

func TestWordsErrors(t *testing.T) {
	var b WordsBuilder
	if err := b.Alias("HMG", "Harwick Group"); err != nil {
		t.Fatal(err)
	}
	if err := b.Alias("Harwick", "Harwick Group"); err != nil {
		t.Errorf("a second name of one entity: %v", err)
	}
	for _, test := range []struct {
		why, want string
		err       error
	}{
		{"two meanings", `"HMG" is a name already`, b.Measure("HMG", "hourly mean")},
		{"two names", `"HMG" is a name already`, b.Alias("HMG", "Home Group")},
		{"no word", `"--" has no word`, b.NoQuantity("--")},
		{"a number that is no unit", "has a number or a slash in it", b.Counted("6-pack")},
		{"a unit that is known", "is the name of a unit already", b.Counted("kilogram")},
		{"an unknown base", `"kilogran" is no unit that is known`, b.Unit("sack", claims.Int(50), "kilogran")},
		{"no base", "no unit is named", b.Unit("sack", claims.Int(50), " ")},
		{"no factor", "must be above 0", b.Unit("sack", claims.Int(0), "kilogram")},
		{"a unit of time", "is a unit of time", b.Unit("shift", claims.Int(8), "hours")},
		{"a loose unit of time", "is a unit of time", b.Unit("term", claims.Int(4), "month")},
		{"a temperature", "is a unit of temperature", b.Unit("mark", claims.Int(4), "celsius")},
		{"nothing to stand for", "stands for nothing", b.Measure("top line", "")},
		{"a measure of empty words", "has no word that says what is measured", b.Measure("top line", "of the")},
		{"a number at the start", "begins with #", b.NoQuantity("# Avenue")},
		{"a number in a name", "# stands for a number only", b.Alias("Studio #", "Studio")},
		{"too long", "at most 12 are read", b.NoMeasure(strings.Repeat("very ", 13))},
	} {
		if test.err == nil || !strings.Contains(test.err.Error(), test.want) {
			t.Errorf("%s: error %v, want %q in it", test.why, test.err, test.want)
		}
	}
}

// Whatever words a user has: a text in which none of them stands is read as without them, and no words are the same as
// the zero Extractor.
func TestWordsElsewhere(t *testing.T) {
	w := userWords(t)
	var none WordsBuilder
	if none.Words() != nil {
		t.Error("no words are not nil")
	}
	for seed := range uint64(4) {
		doc := &claims.Document{ID: "a", Text: newsText(seed, 4000)}
		x := &Extractor{Words: w}
		want, got := Claims(doc), x.Claims(doc)
		if len(want) != len(got) {
			t.Fatalf("%d claims without words, %d with", len(want), len(got))
		}
		for i := range want {
			if want[i].Measure != got[i].Measure || !want[i].Quantity.Range.Equal(got[i].Quantity.Range) || want[i].At != got[i].At {
				t.Errorf("claim %d: %q and %q", i, want[i].At.Text(), got[i].At.Text())
			}
		}
	}
}

// Words of any kind and texts made of them are read without a panic, the same by several goroutines at once.
func TestWordsAny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"top", "Line", "GMV", "12", "crate", "of", "-", "$", "Ärger", "s", "the", "40", "crates", ".", "per", "rose", "in", "'s", "%", "#"})
		text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 0, 6).Draw(t, "words"), " ") })
		var b WordsBuilder
		for range rapid.IntRange(0, 6).Draw(t, "n") {
			p, q := text.Draw(t, "phrase"), text.Draw(t, "name")
			switch rapid.IntRange(0, 5).Draw(t, "kind") {
			case 0:
				_ = b.Alias(p, q)
			case 1:
				_ = b.Measure(p, q)
			case 2:
				_ = b.NoQuantity(p)
			case 3:
				_ = b.NoMeasure(p)
			case 4:
				_ = b.Counted(p)
			default:
				_ = b.Unit(p, claims.Ratio(7, 3), "kilogram")
			}
		}
		w := b.Words()
		doc := strings.Repeat(text.Draw(t, "text")+". ", 3) + text.Draw(t, "end")
		want := readWith(w, doc)
		for _, c := range want {
			if strings.Contains(c, userUnitMark) {
				t.Errorf("an inner name shows: %q", c)
			}
		}
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() {
				if diff := cmp.Diff(want, readWith(w, doc)); diff != "" {
					t.Errorf("another reading differs:\n%s", diff)
				}
			})
		}
		wg.Wait()
	})
}
