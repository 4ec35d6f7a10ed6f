// Package report writes what [reconcile.Check] and [reconcile.Verify] found, in the formats that other
// programs and people read. [Formats] lists them:
//
//	html        one page that needs nothing else: findings, charts, documents
//	sarif       SARIF 2.1.0, for editors and code hosts
//	csv         a row a claim, for spreadsheets
//	markdown    tables to paste
//	jsonl       a finding a line, for pipelines
//	annotation  W3C Web Annotation, for annotation tools
//
// A format is a value in that list and one file. Each holds all that it says within its output, in the order
// of the report: same report, same bytes.
//
// # Fingerprints and baselines
//
// [Fingerprints] names findings so that the name stays when other parts of the documents change: it is made of
// the rule, the words of the figures and what is measured, not of places. A [Baseline] is a file of findings
// that are known and accepted, by their fingerprints.
//
// # Documents
//
// A report knows the documents of its claims. A document without a claim is not in it, and so in no format.
//
// All functions may be called concurrently, provided that nobody changes the claims meanwhile.
package report
