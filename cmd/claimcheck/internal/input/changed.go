package input

import (
	"errors"
	"io"
	"os"
)

// errChanged says that a file is not what it was when it was opened.
var errChanged = errors.New("it changed while it was read")

// watch gives the bytes of a file, and errChanged instead of its end if the file has another size or time by then: what
// was read may be partly the old file and partly the new one. A file that is no regular one, such as a pipe, is given
// as it is.
func watch(f *os.File) io.Reader {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return f
	}
	return &watched{f, info}
}

type watched struct {
	file   *os.File
	opened os.FileInfo
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.file.Read(p)
	if n > 0 || !errors.Is(err, io.EOF) {
		return n, err
	}
	now, err := w.file.Stat()
	switch {
	case err != nil:
		return 0, err
	case now.Size() != w.opened.Size() || !now.ModTime().Equal(w.opened.ModTime()):
		return 0, errChanged
	}
	return 0, io.EOF
}
