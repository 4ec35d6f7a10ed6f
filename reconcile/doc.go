// Package reconcile compares claims and reports which of them cannot all hold.
//
// The flow, each stage in the file of its name:
//
//	claims -> views -> candidate pairs -> comparisons -> facts -> rules -> findings -> report
//
// A view (view.go) is a claim made ready for comparison: its terms sorted by stem, its range in the base
// unit. The index (index.go) proposes candidate pairs: claims of one dimension that share a telling word or
// an entity. [Compare] (compare.go) decides for each of eight conditions whether the two claims are the same,
// different, or whether it is unknown, and names the words that decide. A fact (fact.go) is what follows from
// one or more claims, with the arithmetic. A [Rule] (rule.go, and one file for each rule) looks for facts
// about the same thing whose intervals do not meet, and reports a [Finding].
//
// [Check] compares sources with each other. [Verify] compares a draft with its sources and gives every figure
// of the draft a label: supported, contradicted or unverified.
//
// # Precision first
//
// A pair of values is reported only if there is evidence that the measure, the entity and scope, and the
// period are the same. Where one of them differs, the pair is listed in [Report.Related] with the condition
// that fails. A missed conflict costs a reader less than a false one.
//
// # Large sets
//
// Each document is compared with the 24 documents that share the most information with it in words that at most 256
// documents have, and with those that have it among theirs; of those that share little, with 8. What is found between
// two documents depends on the two alone. In one document, a word that more than 32 claims have joins each of them with
// the 32 before and after it.
//
// More than 256 claims of one measure, entity, unit and period are a crowd (crowd.go): they are compared by sorting
// their values, and of the pairs of values that cannot both hold the first hundred are looked at; [Report.Unlisted]
// counts the pairs of claims that are left. A [Set] grows: what was compared is kept, and its report is that of Check.
//
// Of sources with more than 512 claims, Verify compares each figure of a draft with the 128 claims that share the most
// words, names and unusual figures with it, and looks for what it follows from in the sentences of the 32 most alike and
// those next to them.
//
// # Order and determinism
//
// The order of the claims given to Check and Verify does not matter. Findings, agreements and related pairs
// are sorted by the place of their first claim. The package has no mutable variables; all functions may be
// called concurrently, provided that nobody changes the claims meanwhile.
//
// Rules are values in a list: append(reconcile.Rules(), mine) is safe.
package reconcile
