package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/config"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/suggest"
	"github.com/claimcheck/claimcheck/extract"
)

// Exit statuses, the same for every command and format.
const (
	statusClean     = 0
	statusConflicts = 1
	statusTrouble   = 2
	statusStopped   = 130 // by an interrupt, as a shell has it: 128 and the number of the signal
)

// app is one run of the command: where it reads and writes, what the flags say, and the exit
// status that it has come to.
type app struct {
	stdin    io.Reader
	out      *bufio.Writer
	stderr   io.Writer
	status   int
	headed   bool // a heading was written
	terminal bool // the output goes to a terminal

	json       bool
	explain    bool
	mentions   bool
	documents  bool // extract: each document before its claims
	strict     bool // verify: an unverified figure is as bad as a contradicted one
	summary    bool
	quiet      bool
	color      string
	rules      []string
	dates      []string
	sources    []string
	jobs       int
	configFile givenFile
	shard      shard
	output     sink

	reader   extract.Extractor // with the words of the configuration
	config   *config.Config
	progress progress
	stop     context.Context // done when the run is to end early
}

// run executes the command and returns its exit status. When stop is done it reads no more: what is finished is written,
// a file of -o is left as it was, and the status is statusStopped.
func run(stop context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stop: stop, stdin: stdin, out: bufio.NewWriterSize(stdout, 1<<16), stderr: stderr, progress: newProgress(stderr)}
	a.terminal = isTerminal(stdout)
	root := a.root()
	root.SetArgs(longFlags(args))
	root.SetIn(stdin)
	root.SetOut(a.out)
	root.SetErr(stderr)
	askShell(root)
	err := root.Execute()
	if stop.Err() != nil {
		err = errStopped
	}
	if err := a.finish(err); err != nil {
		a.trouble(err)
	}
	if stop.Err() != nil {
		a.status = statusStopped
	}
	return a.status
}

var errStopped = errors.New("interrupted; what was finished is written")

// longFlags rewrites flags of more than one letter with a single dash (-json) to two dashes, as
// cobra wants them. What follows "--" stays as it is.
func longFlags(args []string) []string {
	out := make([]string, 0, len(args))
	for i, arg := range args {
		if arg == "--" {
			return append(out, args[i:]...)
		}
		if len(arg) > 2 && arg[0] == '-' && letter(arg[1]) && (letter(arg[2]) || arg[2] == '-') {
			arg = "-" + arg
		}
		out = append(out, arg)
	}
	return out
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// trouble writes one line about what went wrong and sets the exit status.
func (a *app) trouble(err error) {
	a.status = statusTrouble
	if many := joined(err); len(many) > 0 {
		for _, e := range many {
			a.trouble(e)
		}
		return
	}
	a.progress.clear()
	var problem *input.Problem
	if errors.As(err, &problem) {
		fmt.Fprintf(a.stderr, "claimcheck: %s\n", oneLine(problem.Error()))
		return
	}
	fmt.Fprintf(a.stderr, "claimcheck: %s\n", oneLine(err.Error()))
}

// joined gives the errors of errors.Join, nil for any other.
func joined(err error) []error {
	many, ok := err.(interface{ Unwrap() []error })
	if !ok || many.Unwrap() == nil || errors.Join(many.Unwrap()...).Error() != err.Error() {
		return nil
	}
	return many.Unwrap()
}

// note writes one line that changes nothing but should be known.
func (a *app) note(s string) {
	if a.quiet {
		return
	}
	a.progress.clear()
	fmt.Fprintf(a.stderr, "claimcheck: note: %s\n", oneLine(s))
}

// notes writes the notes on the reading of a record.
func (a *app) notes(r *input.Record) {
	for _, n := range r.Notes {
		a.note(r.File + ": " + n)
	}
}

// conflict sets the exit status for a conflict.
func (a *app) conflict() {
	if a.status == statusClean {
		a.status = statusConflicts
	}
}

// oneLine keeps a message on one line, whatever a file name or a flag holds.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}

const rootLong = `claimcheck reads quantitative claims from texts and reports where sources conflict, with the
words, the places and the arithmetic.

A FILE is plain text, Markdown, HTML, DOCX, PDF, an RSS or Atom feed, a WARC archive, or a stream of
JSON lines, also compressed with gzip (docs/inputs.md); a folder stands for the files in it, and "-"
for standard input.
Results go to standard output, problems to standard error.

Exit status: 0 nothing contradicts, 1 conflicts were found, 2 trouble (an input could not be
read or a flag is wrong; the other inputs are answered all the same), 130 interrupted (what is
finished is written, a file of -o stays as it was).`

// root builds the tree of commands.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "claimcheck",
		Short:         "Report where sources conflict in their figures",
		Long:          rootLong,
		Args:          noCommand,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := c.Help(); err != nil {
				return err
			}
			a.status = statusTrouble
			return nil
		},
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveDefault)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		like := ""
		if name, found := strings.CutPrefix(err.Error(), "unknown flag: --"); found {
			var known []string
			c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
			like = suggest.Like(name, known)
		}
		return fmt.Errorf("%s%s (%s -h lists the flags)", flagText(err), like, c.CommandPath())
	})
	root.AddCommand(a.checkCommand(), a.verifyCommand(), a.extractCommand(), a.mergeCommand(), a.textCommand(), a.manCommand(), a.versionCommand())
	root.SetHelpCommand(a.helpCommand())
	return root
}

// askShell makes the command completion, which cobra adds, ask for a shell that it knows. What it writes goes to the
// output that root has now.
func askShell(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	if c, _, err := root.Find([]string{"completion"}); err == nil && c != root {
		c.Args, c.RunE = cobra.ArbitraryArgs, func(*cobra.Command, []string) error {
			return errors.New("completion: name one shell: bash, zsh, fish or powershell")
		}
	}
}

// flagText says what is wrong with a flag, in words that are not those of a library.
func flagText(err error) string {
	s, parsed, found := strings.Cut(err.Error(), ": strconv.")
	switch {
	case !found:
	case strings.HasPrefix(parsed, "ParseBool"):
		s += ": write true or false"
	default:
		s += ": write a whole number"
	}
	return s
}

// noCommand is an error for a command that there is not. A file in its place was meant for check.
func noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, sub := range c.Commands() {
		known = append(known, sub.Name())
	}
	like := suggest.Like(args[0], known)
	if _, err := os.Stat(args[0]); err == nil && like == "" {
		like = fmt.Sprintf(" (to check files: claimcheck check %s)", args[0])
	}
	return fmt.Errorf("there is no command %q%s; claimcheck help lists the commands", args[0], like)
}

// inputFlags adds the flags that all reading commands have.
func (a *app) inputFlags(c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false
	a.jsonFlag(c)
	f.StringArrayVar(&a.dates, "date", nil, "publication `day` of plain files, 2024-05-16, or FILE=2024-05-16 for one of them; may be given several times")
	f.StringArrayVar(&a.sources, "source", nil, "`name` of the source of plain files, or FILE=NAME for one of them; may be given several times")
	a.jobsFlag(c)
	a.quietFlag(c)
}

func (a *app) jsonFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.json, "json", false, "write JSON, one record a line (docs/wire.md)")
}

func (a *app) quietFlag(c *cobra.Command) {
	c.Flags().BoolVarP(&a.quiet, "quiet", "q", false, "write no notes and no progress; of a report in text the conflicts only")
}

func (a *app) jobsFlag(c *cobra.Command) {
	c.Flags().IntVar(&a.jobs, "jobs", 0, "how many documents or bundles to work on at a time; 0: one for each core")
}

// maxJobs is the most that -jobs takes: each job costs a goroutine and a place for its answer.
const maxJobs = 1024

// inputs makes the reader of the named inputs, after looking at the flags. Folders and patterns are
// replaced by the files in them.
func (a *app) inputs(names []string) (*input.Reader, error) {
	names, notes, problems := input.Files(names)
	for _, p := range problems {
		a.trouble(p)
	}
	for _, n := range notes {
		a.note(n)
	}
	dates, err := input.NewValues("date", a.dates, names)
	if err != nil {
		return nil, err
	}
	if err := dates.CheckDates(a.dates); err != nil {
		return nil, err
	}
	sources, err := input.NewValues("source", a.sources, names)
	if err != nil {
		return nil, err
	}
	if a.jobs < 0 || a.jobs > maxJobs {
		return nil, fmt.Errorf("-jobs %d: write a number from 0 to %d", a.jobs, maxJobs)
	}
	if a.jobs == 0 {
		a.jobs = runtime.GOMAXPROCS(0)
	}
	a.progress.files = len(names)
	return &input.Reader{Names: names, Stdin: a.stdin, Dates: dates, Sources: sources}, nil
}

// someFiles asks for at least n inputs.
func someFiles(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < n {
			return fmt.Errorf("%s: name %s, or - for standard input", c.Name(), what)
		}
		return nil
	}
}
