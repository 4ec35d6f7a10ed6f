package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // the parts of the page
	"encoding/base64"
	"html/template"
	"io"

	"github.com/claimcheck/claimcheck/reconcile"
)

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

//go:embed page/page.js
var pageJS string

// htmlFormat writes one page that needs nothing else: no file, no font, no script from elsewhere. Its policy
// (Content-Security-Policy) lets the browser run the script of this package only, known by its hash, and fetch
// nothing. Everything that comes from the documents is escaped by html/template.
func htmlFormat() Format {
	return Format{
		Name: "html", Ext: ".html", Doc: "one page with findings, charts and documents",
		Check: writeCheckHTML, Verify: writeVerifyHTML,
	}
}

func writeCheckHTML(w io.Writer, r *reconcile.Report) error {
	return writePage(w, newCheckPage(r))
}

func writeVerifyHTML(w io.Writer, v *reconcile.Verdicts) error {
	return writePage(w, newVerifyPage(v))
}

func writePage(w io.Writer, p *page) error {
	t, err := template.New("page").Funcs(template.FuncMap{"coord": coord, "plural": plural}).Parse(pageHTML)
	if err != nil {
		return err
	}
	p.CSS, p.JS = template.CSS(pageCSS), template.JS(pageJS) // both are files of this package
	p.Policy = "default-src 'none'; style-src '" + hash(pageCSS) + "'; script-src '" + hash(pageJS) +
		"'; img-src data:; base-uri 'none'; form-action 'none'"
	var b bytes.Buffer
	if err := t.Execute(&b, p); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// hash gives the hash of an inline script or style as a policy names it.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
