// Package config reads the configuration file of the command: names, units and measures of the user, and what is made
// of each rule. docs/config.md describes it.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/suggest"
	"github.com/claimcheck/claimcheck/extract"
	"github.com/claimcheck/claimcheck/reconcile"
)

// Names are the names under which the file is looked for in the working folder, the first that exists.
func Names() []string { return []string{"claimcheck.yaml", "claimcheck.yml"} }

// maxSize is the most bytes that a file may have.
const maxSize = 4 << 20

// Config is what a file says. The zero Config says nothing.
type Config struct {
	Words    *extract.Words                // nil: none
	Off      map[string]bool               // rules that do not run
	Severity map[string]reconcile.Severity // of the findings of a rule
}

// Rules gives the rules that run, with their severities, in their order. Those named run whatever the file says; no
// names means all that are not off.
func (c *Config) Rules(named []string) []*reconcile.Rule {
	var out []*reconcile.Rule
	for _, r := range reconcile.Rules() {
		if len(named) > 0 && !slices.Contains(named, r.Name) || len(named) == 0 && c.Off[r.Name] {
			continue
		}
		r.Severity = c.Severity[r.Name]
		out = append(out, r)
	}
	return out
}

// A Problem is a place in the file that is wrong, and what to write instead.
type Problem struct {
	File      string
	Line, Col int // from 1
	Text      string
}

// Error gives "file:line:col: text".
func (p *Problem) Error() string { return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Col, p.Text) }

// ReadFile reads the file. If something in it is wrong, the error joins a [Problem] for each place.
func ReadFile(name string) (*Config, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, err
	}
	return Read(name, data)
}

// Read reads the text of a file called name.
func Read(name string, data []byte) (*Config, error) {
	r := &reader{file: name, config: &Config{Off: map[string]bool{}, Severity: map[string]reconcile.Severity{}}}
	if len(data) > maxSize {
		return nil, &Problem{name, 1, 1, fmt.Sprintf("more than %d MB", maxSize>>20)}
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	switch err := d.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return r.config, nil
	case err != nil:
		return nil, r.syntax(data, err)
	}
	if err := d.Decode(&more); err == nil {
		r.fail(&more, "a second document: the file holds one")
	} else if !errors.Is(err, io.EOF) {
		return nil, r.syntax(data, err)
	}
	r.top(doc.Content[0])
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, func(a, b *Problem) int { return 1000*(a.Line-b.Line) + a.Col - b.Col })
		errs := make([]error, len(r.problems))
		for i, p := range r.problems {
			errs[i] = p
		}
		return nil, errors.Join(errs...)
	}
	r.config.Words = r.words.Words()
	return r.config, nil
}

// reader reads one file.
type reader struct {
	file     string
	config   *Config
	words    extract.WordsBuilder
	problems []*Problem
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	r.problems = append(r.problems, &Problem{r.file, max(1, n.Line), max(1, n.Column), fmt.Sprintf(format, args...)})
}

// failed notes the error of a phrase at its place.
func (r *reader) failed(n *yaml.Node, err error) {
	if err != nil {
		r.fail(n, "%v", err)
	}
}

// syntax gives an error of YAML its place, which the library has in the words of the error only.
func (r *reader) syntax(data []byte, err error) error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := regexp.MustCompile(`^line (\d+): `).FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	if name, found := strings.CutPrefix(text, "unknown anchor '"); found {
		name, _, _ = strings.Cut(name, "'")
		if before, _, found := strings.Cut(string(data), "*"+name); found {
			line := 1 + strings.Count(before, "\n")
			return &Problem{r.file, line, len(before) - strings.LastIndexByte(before, '\n'), "*" + name + " refers to nothing: put words that begin with * in quotes"}
		}
	}
	return &Problem{r.file, max(1, line), 1, "not YAML: " + text}
}

// top reads the sections of the file.
func (r *reader) top(n *yaml.Node) {
	sections := []struct {
		name string
		read func(*yaml.Node)
	}{
		{"aliases", func(n *yaml.Node) {
			r.lists(n, "a name with a list of other names: Acme Group: [Acme, ACME plc]", r.words.Alias)
		}},
		{"units", r.units},
		{"measures", func(n *yaml.Node) {
			r.lists(n, "a measure with a list of other words for it: revenue: [turnover, top line]", r.words.Measure)
		}},
		{"not-quantities", func(n *yaml.Node) { r.phrases(n, r.words.NoQuantity) }},
		{"not-measures", func(n *yaml.Node) { r.phrases(n, r.words.NoMeasure) }},
		{"rules", r.rules},
	}
	if isNothing(n) {
		return
	}
	r.entries(n, "a section with a colon behind it, such as aliases: or rules:", func(key, value *yaml.Node) {
		var names []string
		for _, s := range sections {
			if s.name == key.Value {
				if !isNothing(value) {
					s.read(value)
				}
				return
			}
			names = append(names, s.name)
		}
		r.fail(key, "there is no section %q%s; the sections are %s", key.Value, suggest.Like(key.Value, names), strings.Join(names, ", "))
	})
}

// entries calls f for each key of a mapping with its value. want says what should stand there.
func (r *reader) entries(n *yaml.Node, want string, f func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%s stands where names with a colon are wanted: write %s", describe(n), want)
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch line, twice := seen[key.Value]; {
		case key.Kind != yaml.ScalarNode:
			r.fail(key, "%s is no name: write %s", describe(key), want)
			continue
		case twice:
			r.fail(key, "%q stands in line %d already: put both together", key.Value, line)
			continue
		}
		seen[key.Value] = key.Line
		f(key, n.Content[i+1])
	}
}

// phrases calls add for each phrase of a list, or for the one that stands alone.
func (r *reader) phrases(n *yaml.Node, add func(string) error) {
	switch n.Kind {
	case yaml.ScalarNode:
		r.failed(n, add(n.Value))
	case yaml.SequenceNode:
		for _, x := range n.Content {
			if x.Kind != yaml.ScalarNode {
				r.fail(x, "%s is no phrase: write words, in quotes if they have a colon or # in them", describe(x))
				continue
			}
			r.failed(x, add(x.Value))
		}
	default:
		r.fail(n, "%s is no list of phrases: write [one, another]", describe(n))
	}
}

// lists reads entries whose values are phrases that mean the key.
func (r *reader) lists(n *yaml.Node, want string, add func(phrase, name string) error) {
	r.entries(n, want, func(key, value *yaml.Node) {
		if isNothing(value) {
			r.fail(key, "nothing stands for %q: write %s", key.Value, want)
			return
		}
		r.phrases(value, func(phrase string) error { return add(phrase, key.Value) })
	})
}

const wantUnit = "a word with what one of it is, or that it is counted: crate: 12.5 kilogram, or flask: counted"

// units reads the units in two passes: a unit may be a number of one that is defined below it.
func (r *reader) units(n *yaml.Node) {
	var factors []func()
	r.entries(n, wantUnit, func(key, value *yaml.Node) {
		if value.Kind != yaml.ScalarNode || isNothing(value) {
			r.fail(value, "%s does not say what one %s is: write %s", describe(value), key.Value, wantUnit)
			return
		}
		if value.Value == "counted" {
			r.failed(key, r.words.Counted(key.Value))
			return
		}
		number, unit, found := strings.Cut(strings.TrimSpace(value.Value), " ")
		factor, err := claims.ParseNumber(number)
		if err != nil || !found {
			r.fail(value, "%q is no number and a unit: write %s", value.Value, wantUnit)
			return
		}
		factors = append(factors, func() { r.failed(value, r.words.Unit(key.Value, factor, unit)) })
	})
	for _, f := range factors {
		f()
	}
}

func (r *reader) rules(n *yaml.Node) {
	var known []string
	for _, x := range reconcile.Rules() {
		known = append(known, x.Name)
	}
	slices.Sort(known)
	r.entries(n, "a rule with on, off, error, warning or note: scale: error", func(key, value *yaml.Node) {
		if !slices.Contains(known, key.Value) {
			r.fail(key, "there is no rule %q%s; claimcheck help rules lists them", key.Value, suggest.Like(key.Value, known))
			return
		}
		switch s := reconcile.Severity(value.Value); {
		case value.Kind != yaml.ScalarNode:
			r.fail(value, "%s is no setting of a rule: write on, off, error, warning or note", describe(value))
		case s == "off":
			r.config.Off[key.Value] = true
		case s == "on":
		case s == reconcile.SeverityError || s == reconcile.SeverityWarning || s == reconcile.SeverityNote:
			r.config.Severity[key.Value] = s
		default:
			settings := []string{"on", "off", "error", "warning", "note"}
			r.fail(value, "a rule cannot be %q%s: write on, off, error, warning or note", value.Value, suggest.Like(value.Value, settings))
		}
	})
}

func isNothing(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// describe says what a node is.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a set of entries"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "*" + n.Value + " (a reference, which is not read here)"
	}
	if isNothing(n) {
		return "nothing"
	}
	return strconv.Quote(n.Value)
}
