package measure

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
)

// Document is a text, with the name of the event that it tells of.
type Document struct {
	Text    string `json:"text"`
	Cluster string `json:"cluster,omitempty"`
}

// Load reads the documents of a file of JSON lines, or makes up news where there is none.
func Load(file string) ([]Document, error) {
	if file == "" {
		return News(1, 3<<20), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []Document
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for line := 1; sc.Scan(); line++ {
		var d Document
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		if d.Text != "" {
			docs = append(docs, d)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, err
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: no document", file)
	}
	return docs, nil
}

// Write writes the documents to a file of JSON lines that all readers read.
func Write(docs []Document) (name string, err error) {
	f, err := os.CreateTemp("", "bench-*.jsonl")
	if err != nil {
		return "", err
	}
	w := bufio.NewWriter(f)
	e := json.NewEncoder(w)
	for _, d := range docs {
		if err := e.Encode(d); err != nil {
			return "", err
		}
	}
	if err := w.Flush(); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

// News returns made-up news of at least size bytes, about 4 KB a document, five documents an event. The same seed
// gives the same text.
func News(seed uint64, size int) []Document {
	g := newsMaker{rand.New(rand.NewPCG(seed, 2))}
	var docs []Document
	for n := 0; n < size; {
		var b strings.Builder
		for b.Len() < 4000 {
			for range 2 + g.r.IntN(4) {
				b.WriteString(g.sentence())
				b.WriteByte(' ')
			}
			b.WriteString("\n\n")
		}
		docs = append(docs, Document{Text: b.String(), Cluster: fmt.Sprint(len(docs) / 5)})
		n += b.Len()
	}
	return docs
}

type newsMaker struct{ r *rand.Rand }

// pick returns one of the words, which are separated by spaces; an underscore stands for a space.
func (g newsMaker) pick(words string) string {
	ws := strings.Fields(words)
	return strings.ReplaceAll(ws[g.r.IntN(len(ws))], "_", " ")
}

func (g newsMaker) firm() string {
	return g.pick("Arden Bexley Corvan Dunmore Eskdale Farrow Gorham Halden Ibsley Jarrow Kelso Lydney") + " " + g.pick("Group Steel Foods Bank Energy Motors Air Mills")
}

func (g newsMaker) place() string {
	return g.pick("France Kenya Peru Norway Japan Canada Poland Vietnam Ohio Chicago Oslo Brazil Madrid Nairobi Texas the_north the_capital")
}

func (g newsMaker) measure() string {
	return g.pick("exports imports revenue output profit trade sales spending investment lending unemployment rainfall tourism wages rents")
}

func (g newsMaker) person() string {
	return g.pick("Anna Boris Clara Daniel Elena Frank Greta Hugo Irene Jonas") + " " + g.pick("Moreno Okafor Lindqvist Tanaka Petrov Reyes Haugen Novak Ferrari Dubois")
}

// day returns a day of the week, or a month with or without its day or year.
func (g newsMaker) day() string {
	month := g.pick("January February March April June July August September October November December")
	switch g.r.IntN(4) {
	case 0:
		return g.pick("Monday Tuesday Wednesday Thursday Friday last_week last_month")
	case 1:
		return month
	case 2:
		return fmt.Sprintf("%s %d", month, g.r.IntN(28)+1)
	}
	return fmt.Sprintf("%s %d", month, 2000+g.r.IntN(25))
}

// sentence returns a sentence; three in five have no figure, as in news.
func (g newsMaker) sentence() string {
	n := func(k int) int { return g.r.IntN(k) + 1 }
	switch g.r.IntN(12) {
	case 0:
		return fmt.Sprintf("%s of %s %s %d.%d%% to $%d.%d billion in %d, the ministry said.", capital(g.measure()), g.place(), g.pick("rose fell climbed dropped"), n(9), n(9), n(90), n(9), 2000+n(24))
	case 1:
		return fmt.Sprintf("%s said on %s that it would cut %d,%03d jobs in %s.", g.firm(), g.day(), n(20), n(999), g.place())
	case 2:
		return fmt.Sprintf("About %d of the %d people who had come to the hall were from %s.", n(50)+9, n(500)+99, g.place())
	case 3:
		return fmt.Sprintf("The %s was more than %s that of %s.", g.measure(), g.pick("double twice three_times half"), g.day())
	case 4:
		return fmt.Sprintf("It took the crews %s hours to clear %d kilometres of track near %s.", g.pick("two three twelve nearly_forty"), n(80), g.place())
	case 5:
		return fmt.Sprintf("%s, who was asked about it in %s, declined to say more.", g.person(), g.place())
	case 6:
		return fmt.Sprintf("Officials in %s had hoped that the talks would go on, but nobody in the room could say how %s might be won over.", g.place(), g.person())
	case 7:
		return fmt.Sprintf("“We have %s this before, and we will %s it again,” said %s, a former minister of %s.", g.pick("seen heard feared"), g.pick("see hear bear"), g.person(), g.place())
	case 8:
		return fmt.Sprintf("The %s of %s has been the subject of a long quarrel between the parties.", g.measure(), g.place())
	case 9:
		return fmt.Sprintf("It was not clear whether %s would keep to the plan, or what the courts of %s would make of it.", g.firm(), g.place())
	case 10:
		return fmt.Sprintf("%s, %s and %s in %s told of weeks without work.", capital(g.pick("farmers bakers miners nurses")), g.pick("drivers weavers teachers"), g.pick("shopkeepers fishermen masons"), g.place())
	}
	return fmt.Sprintf("%s called the decision of %s %s and said that it would not change what people in %s do.", g.person(), g.firm(), g.pick("wise rash late hasty welcome"), g.place())
}

func capital(w string) string { return strings.ToUpper(w[:1]) + w[1:] }

// Joined returns the documents as one text of size bytes or a little less, cut at the end of a line; all of them, again
// and again, when they are too short.
func Joined(docs []Document, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(docs[i%len(docs)].Text)
		b.WriteString("\n\n")
	}
	text := b.String()[:size]
	if k := strings.LastIndexByte(text, '\n'); k > size/2 {
		return text[:k]
	}
	return strings.ToValidUTF8(text, "")
}
