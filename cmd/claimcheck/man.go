package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write manual pages into a folder",
		Long: `Man writes a page of section 1 for claimcheck and for each of its commands into the folder, which is made if
it is not there. man -l DIR/claimcheck.1 shows one.`,
		Example: `  claimcheck man ~/.local/share/man/man1`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("man: name one folder for the pages")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return fmt.Errorf("man: cannot make the folder %s: %w", args[0], errors.Unwrap(err))
			}
			return a.manPages(c.Root(), args[0])
		},
	}
}

// manPages writes the page of a command and of those below it.
func (a *app) manPages(c *cobra.Command, dir string) error {
	c.InitDefaultHelpFlag()
	name := strings.ReplaceAll(c.CommandPath(), " ", "-")
	if err := os.WriteFile(filepath.Join(dir, name+".1"), []byte(manPage(c)), 0o666); err != nil {
		return fmt.Errorf("man: %w", err)
	}
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.Name() != "completion" {
			if err := a.manPages(sub, dir); err != nil {
				return err
			}
		}
	}
	return nil
}

// manPage gives the page of a command in the language of man(7). It holds no date: the same command makes the same page.
func manPage(c *cobra.Command) string {
	var b strings.Builder
	name := strings.ReplaceAll(c.CommandPath(), " ", "-")
	fmt.Fprintf(&b, ".TH %s 1 \"\" claimcheck\n.SH NAME\n%s \\- %s\n", manText(strings.ToUpper(name)), manText(name), manText(c.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n%s\n.SH DESCRIPTION\n", manText(c.UseLine()))
	long := c.Long
	if long == "" {
		long = c.Short + "."
	}
	for i, par := range strings.Split(long, "\n\n") {
		if i > 0 {
			b.WriteString(".PP\n")
		}
		b.WriteString(manText(par) + "\n")
	}
	if c.LocalFlags().HasAvailableFlags() {
		b.WriteString(".SH OPTIONS\n")
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { b.WriteString(manFlag(f)) })
	}
	if c.Example != "" {
		fmt.Fprintf(&b, ".SH EXAMPLES\n.nf\n%s\n.fi\n", manText(c.Example))
	}
	b.WriteString(".SH SEE ALSO\n")
	var also []string
	if p := c.Parent(); p != nil {
		also = append(also, p.Name()+"(1)")
	}
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.Name() != "completion" {
			also = append(also, c.Name()+"-"+sub.Name()+"(1)")
		}
	}
	b.WriteString(manText(strings.Join(also, ", ")) + "\n")
	return b.String()
}

func manFlag(f *pflag.Flag) string {
	value, usage := pflag.UnquoteUsage(f)
	head := "\\fB\\-" + manText(f.Name) + "\\fR"
	if f.Shorthand != "" {
		head = "\\fB\\-" + manText(f.Shorthand) + "\\fR, " + head
	}
	if value != "" {
		head += " \\fI" + manText(value) + "\\fR"
	}
	return ".TP\n" + head + "\n" + manText(usage) + "\n"
}

// manText escapes what man(7) would take for its own: backslashes, hyphens, and a dot or apostrophe that begins a
// line.
func manText(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\e`), "-", `\-`)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
