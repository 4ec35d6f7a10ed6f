package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/reconcile"
)

// jsonlFormat writes a line of JSON for each finding, or for each figure of a draft, with its claims in the wire
// format and what is known of their documents, without the texts.
func jsonlFormat() Format {
	return Format{
		Name: "jsonl", Ext: ".jsonl", Doc: "a line of JSON for each finding, with its claims", Joined: true,
		Check: writeFindingLines, Verify: writeFigureLines,
	}
}

type jsonlFinding struct {
	Report      string          `json:"report,omitempty"` // ID of the report
	Number      int             `json:"finding"`          // from 1
	Fingerprint string          `json:"fingerprint"`
	Rule        string          `json:"rule"`
	Severity    string          `json:"severity,omitempty"`
	Message     string          `json:"message"`
	Claims      []*claims.Claim `json:"claims"`
	Documents   []jsonlDocument `json:"documents"`
	Gap         reconcile.Gap   `json:"gap,omitzero"`
	Steps       []claims.Step   `json:"steps,omitempty"`
}

type jsonlFigure struct {
	Report      string          `json:"report,omitempty"`
	Number      int             `json:"figure"` // from 1
	Fingerprint string          `json:"fingerprint"`
	Label       reconcile.Label `json:"label"`
	Message     string          `json:"message"`
	Claim       *claims.Claim   `json:"claim"`
	By          []*claims.Claim `json:"by,omitempty"`
	Documents   []jsonlDocument `json:"documents"`
	Gap         reconcile.Gap   `json:"gap,omitzero"`
	Steps       []claims.Step   `json:"steps,omitempty"`
}

// jsonlDocument is a document without its text.
type jsonlDocument struct {
	ID     string      `json:"id"`
	Source string      `json:"source,omitempty"`
	URL    string      `json:"url,omitempty"`
	Title  string      `json:"title,omitempty"`
	Date   claims.Date `json:"date,omitzero"`
}

func writeFindingLines(w io.Writer, r *reconcile.Report) error {
	var b bytes.Buffer
	number := numbers(r.Claims)
	for i, fp := range Fingerprints(r) {
		f := &r.Findings[i]
		err := encodeLine(&b, jsonlFinding{
			Report: r.ID, Number: i + 1, Fingerprint: fp, Rule: f.Rule, Severity: string(f.Severity), Message: f.Message,
			Claims: numberedCopies(f.Claims, number), Documents: documentLines(f.Claims), Gap: f.Gap, Steps: f.Steps,
		})
		if err != nil {
			return err
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeFigureLines(w io.Writer, v *reconcile.Verdicts) error {
	var b bytes.Buffer
	number := numbers(allClaims(v))
	for i, fp := range DraftFingerprints(v) {
		j := &v.Draft[i]
		line := jsonlFigure{
			Report: v.ID, Number: i + 1, Fingerprint: fp, Label: j.Label, Message: j.Message,
			By: numberedCopies(j.By, number), Documents: documentLines(withDraft(j)), Gap: j.Gap, Steps: j.Steps,
		}
		if j.Claim != nil {
			line.Claim = numberedCopies([]*claims.Claim{j.Claim}, number)[0]
		}
		if err := encodeLine(&b, line); err != nil {
			return err
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// numberedCopies gives the claims with the numbers of the report. Links are left out: they would lead to claims
// that are not on the line.
func numberedCopies(cs []*claims.Claim, number map[*claims.Claim]int) []*claims.Claim {
	out := make([]*claims.Claim, 0, len(cs))
	for _, c := range cs {
		d := *c
		d.ID, d.Links = number[c], nil
		out = append(out, &d)
	}
	return out
}

func documentLines(cs []*claims.Claim) []jsonlDocument {
	out := []jsonlDocument{}
	for _, d := range documents(cs) {
		out = append(out, jsonlDocument{d.ID, d.Source, d.URL, d.Title, d.Date})
	}
	return out
}

// encodeLine writes v as one line of JSON.
func encodeLine(b *bytes.Buffer, v any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// encodeFile writes v as a file of JSON, indented.
func encodeFile(w io.Writer, v any) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, b.String())
	return err
}
