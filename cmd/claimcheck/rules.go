package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/suggest"
	"github.com/claimcheck/claimcheck/reconcile"
)

// ruleFlags adds the flags of the commands that run rules.
func (a *app) ruleFlags(c *cobra.Command) {
	c.Flags().StringSliceVar(&a.rules, "rules", nil, "run only these rules, `name,name`; claimcheck help rules lists them")
	c.Flags().BoolVar(&a.explain, "explain", false, "show the steps by which claims were read, and the pairs that were not compared")
	c.Flags().BoolVar(&a.summary, "summary", false, "begin a report in text with a table of what each source says, by measure and period")
	_ = c.RegisterFlagCompletionFunc("rules", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return ruleNames(), cobra.ShellCompDirectiveNoFileComp
	})
}

// knownRules is an error if -rules names a rule that there is not, or none.
func (a *app) knownRules() error {
	if a.rules != nil && len(a.rules) == 0 {
		return fmt.Errorf("-rules: name at least one; the rules are %s", strings.Join(ruleNames(), ", "))
	}
	for _, n := range a.rules {
		if findRule(n) == nil {
			return fmt.Errorf("-rules: there is no rule %q%s; the rules are %s", n, suggest.Like(n, ruleNames()), strings.Join(ruleNames(), ", "))
		}
	}
	return nil
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
