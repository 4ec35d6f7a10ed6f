package documents

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// Files replaces every folder among paths by the files in it and below, in the order of their paths,
// and every pattern that is no file ("*.html", as a shell may leave it) by the files that it
// matches. Other paths stay, in their place, whether or not such a file exists.
//
// In a folder these are left out: what is hidden (".git"), the folder that a browser saves beside a
// page ("page_files" beside "page.html"), and files that no format takes, by the ending of the name
// or else by the content. A note says how many those were; streams names more endings to take.
// A problem is a folder that cannot be listed or holds nothing to read, or a pattern that nothing
// matches.
func Files(paths []string, streams ...string) (files, notes []string, problems []*Problem) {
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err == nil && info.IsDir():
			in, note, bad := folder(path, streams)
			problems = append(problems, bad...)
			files = append(files, in...)
			if note != "" {
				notes = append(notes, note)
			}
		case err != nil && strings.ContainsAny(path, "*?["):
			in, err := filepath.Glob(path)
			switch {
			case err != nil:
				problems = append(problems, &Problem{Name: path, Text: "no pattern for files: a bracket is not closed"})
			case len(in) == 0:
				problems = append(problems, &Problem{Name: path, Text: "no file matches"})
			}
			for _, f := range in {
				if strings.HasPrefix(filepath.Base(f), ".") && !strings.HasPrefix(filepath.Base(path), ".") {
					continue
				}
				if info, err := os.Stat(f); err == nil && info.Mode().IsRegular() { // a pipe without a writer would be waited for
					files = append(files, f)
				}
			}
		default:
			files = append(files, path)
		}
	}
	return files, notes, problems
}

// folder lists the files of a folder.
func folder(root string, streams []string) (files []string, note string, problems []*Problem) {
	others := make(map[string]int)
	walk := func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			problems = append(problems, openProblem(path, err))
			return nil
		}
		name := d.Name()
		switch {
		case path == root:
			return nil
		case strings.HasPrefix(name, "."), d.IsDir() && besidePage(path):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
			return nil
		}
		if takes(path, streams) {
			files = append(files, path)
		} else {
			others[strings.ToLower(filepath.Ext(name))]++
		}
		return nil
	}
	if err := filepath.WalkDir(root, walk); err != nil {
		problems = append(problems, openProblem(root, err))
	}
	if len(files) == 0 && len(problems) == 0 {
		problems = append(problems, &Problem{Name: root, Text: "a folder without files that can be read"})
	}
	return files, leftOut(root, others), problems
}

// leftOut words the note on files that no format takes.
func leftOut(root string, others map[string]int) string {
	var ends []string
	n := 0
	for end, k := range others {
		if end == "" {
			end = "no ending"
		}
		ends = append(ends, end)
		n += k
	}
	slices.Sort(ends)
	if len(ends) > 5 {
		ends = append(ends[:5], "...")
	}
	switch n {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("%s: 1 file of another kind left out (%s)", root, ends[0])
	}
	return fmt.Sprintf("%s: %d files of other kinds left out (%s)", root, n, strings.Join(ends, ", "))
}

// besidePage reports whether a folder is what a browser saves beside a page.
func besidePage(path string) bool {
	bare, ok := strings.CutSuffix(path, "_files")
	if !ok {
		return false
	}
	for _, end := range []string{".html", ".htm"} {
		if _, err := os.Stat(bare + end); err == nil {
			return true
		}
	}
	return false
}

// takes reports whether a file of a folder is read.
func takes(path string, streams []string) bool {
	bare := strings.TrimSuffix(strings.ToLower(path), ".gz")
	end := filepath.Ext(bare)
	if slices.Contains(streams, end) {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return Named(path) // the reading says why not
	}
	defer f.Close()
	head := make([]byte, 4096)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return Named(path)
	}
	head = head[:n]
	if end == ".xml" && !isGzip(head) {
		return Detect("", head).Name != "text"
	}
	if Named(path) {
		return true
	}
	if Detect("", head).Name != "text" {
		return true
	}
	return end == "" && !isGzip(head) && n > 0 && !binary(head) && utf8.Valid(head[:max(0, n-utf8.UTFMax)])
}
