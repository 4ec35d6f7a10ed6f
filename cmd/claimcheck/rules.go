package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/reconcile"
)

// ruleFlags adds the flags of the commands that run rules.
func (a *app) ruleFlags(c *cobra.Command) {
	c.Flags().StringSliceVar(&a.rules, "rules", nil, "run only these rules, `name,name`; claimcheck help rules lists them")
	c.Flags().BoolVar(&a.explain, "explain", false, "show the steps by which claims were read, and the pairs that were not compared")
	_ = c.RegisterFlagCompletionFunc("rules", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return ruleNames(), cobra.ShellCompDirectiveNoFileComp
	})
}

// pickRules gives the rules with the names, in the order in which they run; no names means all.
func pickRules(names []string) ([]*reconcile.Rule, error) {
	if len(names) == 0 {
		return nil, nil
	}
	for _, n := range names {
		if findRule(n) == nil {
			return nil, fmt.Errorf("-rules: there is no rule %q; the rules are %s", n, strings.Join(ruleNames(), ", "))
		}
	}
	var picked []*reconcile.Rule
	for _, r := range reconcile.Rules() {
		if slices.Contains(names, r.Name) {
			picked = append(picked, r)
		}
	}
	return picked, nil
}

func findRule(name string) *reconcile.Rule {
	for _, r := range reconcile.Rules() {
		if r.Name == name {
			return r
		}
	}
	return nil
}

func ruleNames() []string {
	var names []string
	for _, r := range reconcile.Rules() {
		names = append(names, r.Name)
	}
	slices.Sort(names)
	return names
}
