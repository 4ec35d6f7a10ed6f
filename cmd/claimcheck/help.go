package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/reconcile"
)

// helpCommand prints the help of a command, the section of a rule, or the list of rules.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND | RULE | rules]",
		Short: "Explain a command or a rule; help rules lists the rules",
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			names := append([]string{"rules"}, ruleNames()...)
			for _, sub := range c.Root().Commands() {
				if sub.IsAvailableCommand() {
					names = append(names, sub.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Root().Help()
			}
			if args[0] == "rules" {
				return a.listRules()
			}
			if r := findRule(args[0]); r != nil {
				_, err := fmt.Fprintf(a.out, "%s\n\n%s\n", r.Name, strings.TrimSpace(r.Doc))
				return err
			}
			target, rest, err := c.Root().Find(args)
			if err != nil || target == nil || target == c.Root() || len(rest) > 0 {
				return fmt.Errorf("no command and no rule is called %q (claimcheck help lists the commands, claimcheck help rules the rules)", strings.Join(args, " "))
			}
			target.InitDefaultHelpFlag()
			return target.Help()
		},
	}
}

// listRules prints each rule with the first sentence of its section.
func (a *app) listRules() error {
	for _, r := range reconcile.Rules() {
		if _, err := fmt.Fprintf(a.out, "%-14s%s\n", r.Name, firstSentence(r.Doc)); err != nil {
			return err
		}
	}
	return nil
}

// firstSentence gives the text up to the first full stop before a space, or the first paragraph: a formula follows it.
func firstSentence(doc string) string {
	doc, _, _ = strings.Cut(strings.TrimSpace(doc), "\n\n")
	doc = strings.TrimSuffix(strings.Join(strings.Fields(doc), " "), ":")
	if i := strings.Index(doc, ". "); i >= 0 {
		return doc[:i+1]
	}
	return doc
}
