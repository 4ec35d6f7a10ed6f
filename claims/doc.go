// Package claims is the model of claimcheck: what a text says about a quantity.
//
// It knows no language and reads no text. Package extract makes claims of
// documents, package reconcile compares them.
package claims
