package report

import (
	"io"

	"github.com/claimcheck/claimcheck/reconcile"
)

// A Format writes reports and verdicts to w. The functions return the errors of w only.
type Format struct {
	Name   string // as it is given to the flag -format
	Ext    string // of file names, with its dot
	Doc    string // one line
	Joined bool   // the output of several reports may stand in one file, one after the other
	Check  func(w io.Writer, r *reconcile.Report) error
	Verify func(w io.Writer, v *reconcile.Verdicts) error
}

// Formats gives the formats of this package, sorted by name. The slice is fresh.
func Formats() []Format {
	return []Format{
		annotationFormat(),
		csvFormat(),
		htmlFormat(),
		jsonlFormat(),
		markdownFormat(),
		sarifFormat(),
	}
}

// Lookup finds a format by its name.
func Lookup(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
