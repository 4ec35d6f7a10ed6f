package report

import "strings"

// withoutCode takes style and script, and their hashes, out of a page, so that goldens show what is said.
func withoutCode(s string) string {
	return strings.NewReplacer(pageCSS, "/* style */", pageJS, "/* script */", hash(pageCSS), "STYLE", hash(pageJS), "SCRIPT").Replace(s)
}
