package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/suggest"
	"github.com/claimcheck/claimcheck/reconcile"
	"github.com/claimcheck/claimcheck/report"
)

// sink is what the flags say of the form of the answer, of the file for it and of the baseline.
type sink struct {
	format        string
	file          string
	baseline      string
	writeBaseline string

	chosen  *report.Format   // nil: text or JSON
	written int              // reports written
	known   *report.Baseline // nil: no baseline
	found   *report.Baseline // what -write-baseline will write; nil: nothing
	target  *newFile         // of -o; nil: standard output
}

// outputFlags adds the flags of the commands that write reports.
func (a *app) outputFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&a.output.format, "format", "", "`name` of the form of the output: "+strings.Join(formatNames(), ", ")+"; if not given, that of the ending of the -o file, or text")
	f.StringVarP(&a.output.file, "output", "o", "", "write to `file`; it is replaced when all is done, never left half written")
	f.StringVar(&a.output.baseline, "baseline", "", "leave out the conflicts that `file` accepts")
	f.StringVar(&a.output.writeBaseline, "write-baseline", "", "accept the conflicts that are found now: write them to `file`, and end with status 0")
	_ = c.RegisterFlagCompletionFunc("format", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return formatNames(), cobra.ShellCompDirectiveNoFileComp
	})
}

// formatNames lists the names that -format takes, sorted.
func formatNames() []string {
	names := []string{"json", "text"}
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	slices.Sort(names)
	return names
}

// prepare looks at the flags of outputFlags, reads the baseline and opens the file of -o.
func (a *app) prepare(inputs []string) error {
	o := &a.output
	if err := a.chooseFormat(); err != nil {
		return err
	}
	if o.baseline != "" {
		b, err := readBaseline(o.baseline)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return fmt.Errorf("-baseline: %s: no such file (-write-baseline %[1]s makes it)", o.baseline)
		case isFolder(o.baseline):
			return fmt.Errorf("-baseline: %s is a folder", o.baseline)
		case err != nil:
			return fmt.Errorf("-baseline: %w (-write-baseline makes one)", err)
		}
		o.known = b
	}
	if o.writeBaseline != "" {
		if err := o.baselinePlace(); err != nil {
			return err
		}
		o.found = &report.Baseline{}
	}
	for _, name := range []string{o.file, o.writeBaseline} {
		if err := notAnInput(name, inputs); err != nil {
			return err
		}
	}
	if o.file == "" || o.file == "-" {
		return nil
	}
	t, err := createFile(o.file)
	if err != nil {
		return fmt.Errorf("-o: %w", err)
	}
	o.target = t
	a.out = bufio.NewWriterSize(t.file, 1<<16)
	return nil
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// baselinePlace is an error if -write-baseline names what no baseline can be written to. That is looked at before
// anything is read.
func (o *sink) baselinePlace() error {
	name := o.writeBaseline
	if o.file != "" && filepath.Clean(name) == filepath.Clean(o.file) {
		return fmt.Errorf("-write-baseline: %s is the file of -o", name)
	}
	if isFolder(name) {
		return fmt.Errorf("-write-baseline: %s is a folder", name)
	}
	if dir := filepath.Dir(name); !isFolder(dir) {
		return fmt.Errorf("-write-baseline: cannot write %s: there is no folder %s", name, dir)
	}
	return nil
}

func (a *app) chooseFormat() error {
	o := &a.output
	name := o.format
	if name == "" && !a.json {
		name = formatOf(o.file)
	}
	if name != "" && name != "json" && a.json {
		return fmt.Errorf("-json and -format %s: give one of them", name)
	}
	switch name {
	case "", "text":
	case "json":
		a.json = true
	default:
		f, ok := report.Lookup(name)
		if !ok {
			return fmt.Errorf("-format: there is no format %q%s; the formats are %s", name, suggest.Like(name, formatNames()), strings.Join(formatNames(), ", "))
		}
		o.chosen = &f
	}
	return nil
}

// formatOf names the format of a file by its ending, "" if it tells none.
func formatOf(file string) string {
	ext := strings.ToLower(filepath.Ext(file))
	if ext == ".json" {
		return "json"
	}
	for _, f := range report.Formats() {
		if f.Ext == ext {
			return f.Name
		}
	}
	return ""
}

// notAnInput is an error if a file that is to be written is one of the inputs.
func notAnInput(name string, inputs []string) error {
	out, err := os.Stat(name)
	if name == "" || err != nil || !out.Mode().IsRegular() {
		return nil // a file that is not there yet, or a device
	}
	for _, in := range inputs {
		if s, err := os.Stat(in); err == nil && os.SameFile(out, s) {
			return fmt.Errorf("%s is an input: the output would replace it", name)
		}
	}
	return nil
}

func readBaseline(name string) (*report.Baseline, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, cause(err))
	}
	defer f.Close()
	b, err := report.ReadBaseline(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return b, nil
}

// accept applies the baseline to the report or the verdicts of an answer. It changes only r, and runs on the
// goroutine of the record.
func (a *app) accept(r *answer) {
	id := idText(r.ID)
	if r.report != nil {
		r.report.ID = id
		r.wholeReport = r.report
		if a.output.known != nil {
			r.report, r.accepted = a.output.known.Report(r.report)
		}
		r.fresh = grave(r.report)
		r.report.ID = a.shownID(id)
	}
	if r.verdicts != nil {
		r.verdicts.ID = id
		r.wholeVerdicts = r.verdicts
		known := a.output.known
		if known == nil {
			known = &report.Baseline{}
		}
		r.verdicts, r.accepted, r.fresh = known.Verdicts(r.verdicts)
		r.verdicts.ID = a.shownID(id)
	}
}

// grave counts the findings that are more than a note.
func grave(r *reconcile.Report) int {
	n := 0
	for i := range r.Findings {
		if r.Findings[i].Severity != reconcile.SeverityNote {
			n++
		}
	}
	return n
}

// shownID is the ID of a report as it is written: in JSON it stands in the line that the report becomes part of.
func (a *app) shownID(id string) string {
	if a.json {
		return ""
	}
	return id
}

// idText gives the id of a bundle as words: a string without its quotes, other JSON as it is.
func idText(id json.RawMessage) string {
	var s string
	if json.Unmarshal(id, &s) == nil {
		return s
	}
	return string(id)
}

// judge counts an answer, and takes the exit status from it, and its findings for the baseline to write.
func (a *app) judge(r *answer) {
	a.output.written++
	if a.strict && r.verdicts != nil && unverified(r.verdicts) {
		a.conflict()
	}
	found := a.output.found
	if found == nil {
		if r.fresh > 0 {
			a.conflict()
		}
		return
	}
	id := idText(r.ID)
	if r.wholeReport != nil {
		whole := *r.wholeReport
		whole.ID = id
		found.AddReport(&whole)
	}
	if r.wholeVerdicts != nil {
		whole := *r.wholeVerdicts
		whole.ID = id
		found.AddVerdicts(&whole)
	}
}

// unverified reports whether a figure of the draft is unverified.
func unverified(v *reconcile.Verdicts) bool {
	return slices.ContainsFunc(v.Draft, func(j reconcile.Judged) bool { return j.Label == reconcile.Unverified })
}

// inFormat writes an answer in the chosen format, and reports whether there is one.
func (a *app) inFormat(r *answer) (bool, error) {
	o := &a.output
	f := o.chosen
	if f == nil {
		return false, nil
	}
	if o.written > 1 && !f.Joined {
		return true, fmt.Errorf("-format %s: the output holds one report, and the input has several bundles", f.Name)
	}
	if r.report != nil {
		return true, f.Check(a.out, r.report)
	}
	return true, f.Verify(a.out, r.verdicts)
}

// owesReport reports whether the output must hold a report, and holds none though there was no trouble: an empty
// file is no page and no JSON.
func (a *app) owesReport() bool {
	f := a.output.chosen
	return f != nil && !f.Joined && a.output.written == 0 && a.status != statusTrouble
}

// saySuppressed says in text how many conflicts the baseline accepts.
func (a *app) saySuppressed(r *answer) {
	if r.accepted > 0 && !a.quiet {
		fmt.Fprintf(a.out, "accepted in the baseline: %d\n", r.accepted)
	}
}

// finish puts the files in place if the command has come to its end with an answer, and throws them away if err
// says that it has not, or if no input could be read.
func (a *app) finish(err error) error {
	o := &a.output
	a.progress.clear()
	if ferr := a.out.Flush(); ferr != nil {
		err = errors.Join(err, fmt.Errorf("cannot write the output: %w", ferr))
	}
	answered := err == nil && (o.written > 0 || a.status != statusTrouble)
	if o.target != nil {
		err = errors.Join(err, o.target.close(answered))
		o.target = nil
	}
	if answered && err == nil && o.found != nil {
		if werr := a.saveBaseline(); werr != nil {
			err = fmt.Errorf("-write-baseline: %w", werr)
		}
		o.found = nil
	}
	return err
}

// saveBaseline writes the baseline with the comments of the one before it.
func (a *app) saveBaseline() error {
	o := &a.output
	old, err := readBaseline(o.writeBaseline)
	switch {
	case err == nil:
		o.found.KeepComments(old)
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if o.known != nil {
		o.found.KeepComments(o.known)
	}
	t, err := createFile(o.writeBaseline)
	if err != nil {
		return err
	}
	err = o.found.Write(t.file)
	return errors.Join(err, t.close(err == nil))
}
