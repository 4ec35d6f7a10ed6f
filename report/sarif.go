package report

import (
	"cmp"
	"io"
	"runtime/debug"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// sarifFormat writes SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/): a result for each
// finding at the place of its first claim, with the other claims as related locations. Columns and character
// offsets are UTF-16 code units; byte offsets are bytes of the text in UTF-8. A draft has a result for each
// figure that is contradicted (an error) or unverified (a note).
func sarifFormat() Format {
	return Format{
		Name: "sarif", Ext: ".sarif", Doc: "SARIF 2.1.0, for editors and code hosts",
		Check: writeCheckSARIF, Verify: writeVerifySARIF,
	}
}

func writeCheckSARIF(w io.Writer, r *reconcile.Report) error {
	s := newSARIF(r.ID, documents(r.Claims))
	for _, rule := range reconcile.Rules() {
		s.rule(rule.Name, rule.Doc, sarifLevel(rule.Name))
	}
	for i, fp := range Fingerprints(r) {
		f := &r.Findings[i]
		if !s.hasRule(f.Rule) {
			s.rule(f.Rule, f.Rule+" is a rule of the caller.", "warning")
		}
		s.result(f.Rule, cmp.Or(string(f.Severity), sarifLevel(f.Rule)), f.Message, fp, f.Claims, f.Steps)
	}
	return encodeFile(w, s.log)
}

func writeVerifySARIF(w io.Writer, v *reconcile.Verdicts) error {
	s := newSARIF(v.ID, documents(allClaims(v)))
	s.rule(string(reconcile.Contradicted), "contradicted reports a figure of the draft that cannot hold together with what a source says of the same thing.", "error")
	s.rule(string(reconcile.Unverified), "unverified reports a figure of the draft that no source speaks of.", "note")
	for i, fp := range DraftFingerprints(v) {
		j := &v.Draft[i]
		switch j.Label {
		case reconcile.Contradicted:
			s.result(string(j.Label), "error", j.Message, fp, withDraft(j), j.Steps)
		case reconcile.Unverified:
			s.result(string(j.Label), "note", j.Message, fp, withDraft(j), j.Steps)
		}
	}
	return encodeFile(w, s.log)
}

// sarifLevel is the level of the findings of a rule. A dispute is no error of a text: its parties disagree.
func sarifLevel(rule string) string {
	if rule == "dispute" {
		return "note"
	}
	return "warning"
}

type sarif struct {
	log    *sarifLog
	run    *sarifRun
	rules  map[string]int
	docs   map[*claims.Document]int
	rulers rulers
}

func newSARIF(id string, docs []*claims.Document) *sarif {
	s := &sarif{rules: map[string]int{}, docs: map[*claims.Document]int{}, rulers: rulers{}}
	s.log = &sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs: []sarifRun{{
			Tool: sarifTool{Driver: sarifDriver{
				Name: "claimcheck", FullName: "claimcheck " + version(), SemanticVersion: version(),
				InformationURI: "https://github.com/claimcheck/claimcheck", Rules: []sarifRule{},
			}},
			ColumnKind: "utf16CodeUnits", NewlineSequences: []string{"\r\n", "\n", "\r"},
			DefaultEncoding: "utf-8", Results: []sarifResult{},
		}},
	}
	s.run = &s.log.Runs[0]
	if id = line(id); id != "" {
		s.run.Automation = &sarifAutomation{ID: id + "/"}
	}
	for i, d := range docs {
		s.docs[d] = i
		s.run.Artifacts = append(s.run.Artifacts, newSARIFArtifact(d))
	}
	return s
}

// version is the version of this module in the running program.
func version() string {
	const none = "0.0.0-dev"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return none
	}
	const path = "github.com/claimcheck/claimcheck"
	mods := append([]*debug.Module{&info.Main}, info.Deps...)
	for _, m := range mods {
		if m.Path == path && strings.HasPrefix(m.Version, "v") && !strings.Contains(m.Version, "+") {
			return strings.TrimPrefix(m.Version, "v")
		}
	}
	return none
}

func newSARIFArtifact(d *claims.Document) sarifArtifact {
	a := sarifArtifact{Location: sarifArtifactLocation{URI: fileReference(d.ID)}, Length: len(d.Text), Encoding: "utf-8"}
	p := sarifDocument{Source: line(d.Source), Title: line(d.Title), Date: d.Date.String()}
	if u, ok := webAddress(d.URL); ok {
		p.URL = u
	}
	if p != (sarifDocument{}) {
		a.Properties = &p
	}
	return a
}

func (s *sarif) hasRule(name string) bool { _, ok := s.rules[name]; return ok }

func (s *sarif) rule(name, doc, level string) {
	doc = strings.TrimSpace(doc)
	short, rest, _ := strings.Cut(doc, "\n\n")
	full := doc
	if rest == "" {
		full = line(short)
	}
	s.rules[name] = len(s.run.Tool.Driver.Rules)
	s.run.Tool.Driver.Rules = append(s.run.Tool.Driver.Rules, sarifRule{
		ID: name, Short: sarifMessage{Text: stop(line(short))}, Full: sarifMessage{Text: stop(full)},
		Help:          sarifMessage{Text: doc},
		Configuration: sarifConfiguration{Level: level},
	})
}

// stop ends a text with a full stop, as SARIF asks.
func stop(s string) string {
	if s = strings.TrimSpace(s); s == "" || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// result adds a result at the place of the first claim.
func (s *sarif) result(rule, level, message, fp string, cs []*claims.Claim, steps []claims.Step) {
	r := sarifResult{
		RuleID: rule, RuleIndex: s.rules[rule], Level: level,
		Fingerprints: map[string]string{"claimcheck/v1": fp},
		Locations:    []sarifLocation{},
	}
	for _, c := range cs {
		if _, ok := s.docs[c.At.Doc]; !ok {
			continue
		}
		loc := s.location(c)
		if len(r.Locations) == 0 {
			r.Locations = append(r.Locations, loc)
			continue
		}
		loc.ID = len(r.Related) + 1
		loc.Message = &sarifMessage{Text: stop(says(c))}
		r.Related = append(r.Related, loc)
	}
	text := stop(line(message))
	for i := range steps {
		text += "\n" + stop(line(steps[i].Text))
	}
	r.Message = sarifMessage{Text: text}
	s.run.Results = append(s.run.Results, r)
}

func (s *sarif) location(c *claims.Claim) sarifLocation {
	i := s.docs[c.At.Doc]
	r := s.rulers.of(c.At.Doc)
	p := sarifPhysical{
		Artifact: sarifArtifactLocation{URI: s.run.Artifacts[i].Location.URI, Index: &i},
		Region:   newSARIFRegion(r, c.At),
	}
	if whole := sentence(c); whole.End-whole.Start > c.At.End-c.At.Start {
		p.Context = newSARIFRegion(r, whole)
	}
	return sarifLocation{Physical: p}
}

func newSARIFRegion(r *ruler, at claims.Span) *sarifRegion {
	a, b := r.counts(at.Start).at, r.counts(at.End).at
	p, q := r.position(a), r.position(b)
	g := &sarifRegion{
		StartLine: p.line, StartColumn: p.column, EndLine: q.line, EndColumn: q.column,
		CharOffset: p.units, CharLength: q.units - p.units, ByteOffset: a, ByteLength: b - a,
	}
	if a < b {
		g.Snippet = &sarifMessage{Text: valid(r.text[a:b])}
	}
	return g
}
