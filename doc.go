// Package claimcheck reads quantitative claims from texts and reports where sources conflict.
//
// The work is done by the packages below this one; this page says how they fit together.
//
//	text -> sentences -> tokens -> mentions -> claims -> facts -> findings -> report
//
//	claims     the model: documents, spans, exact numbers, intervals, units, periods, claims
//	extract    text to claims: what is measured, of whom, when, how much, said by whom
//	reconcile  claims to a report: conflicts, agreements, what was not compared and why
//	report     reports in the formats that other programs and people read; fingerprints, baselines
//	documents  files of many formats to documents
//	claimtest  golden files of what is read and reported, for tests
//
// A program reads its documents with an [extract.Extractor], collects the claims and hands them
// to [reconcile.Check] (sources against each other) or [reconcile.Verify] (a draft against
// sources). The command in cmd/claimcheck does the same for files.
//
// [extract.Extractor]: https://pkg.go.dev/github.com/claimcheck/claimcheck/extract#Extractor
// [reconcile.Check]: https://pkg.go.dev/github.com/claimcheck/claimcheck/reconcile#Check
// [reconcile.Verify]: https://pkg.go.dev/github.com/claimcheck/claimcheck/reconcile#Verify
package claimcheck
