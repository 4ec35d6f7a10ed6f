package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// newFile is a file that takes its place only when it is whole: it is written beside it and renamed.
type newFile struct {
	file *os.File
	to   string // "": file is written in place, as a device is
}

// createFile begins a file. What is no regular file (a device, a pipe) is written in place; a link is followed.
func createFile(name string) (*newFile, error) {
	info, err := os.Stat(name)
	exists := err == nil
	switch {
	case exists && info.IsDir():
		return nil, fmt.Errorf("%s is a folder", name)
	case exists && !info.Mode().IsRegular():
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		return &newFile{file: f}, err
	case exists:
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return nil, err
		}
	}
	dir, base := filepath.Split(name)
	for i := range 1000 {
		f, err := os.OpenFile(filepath.Join(dir, fmt.Sprintf(".%s.%d-%d.tmp", base, os.Getpid(), i)), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		switch {
		case errors.Is(err, os.ErrExist):
			continue
		case errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("cannot write %s: there is no folder %s", name, filepath.Clean(dir))
		case err != nil:
			return nil, fmt.Errorf("cannot write %s: %w", name, cause(err))
		}
		if exists {
			_ = f.Chmod(info.Mode().Perm()) // of the file that it replaces; where that fails the file has its own
		}
		return &newFile{file: f, to: name}, nil
	}
	return nil, fmt.Errorf("cannot write %s: no free name beside it", name)
}

// close ends the file and puts it in its place, or throws it away.
func (n *newFile) close(keep bool) error {
	err := n.file.Close()
	if n.to == "" {
		return err
	}
	if err == nil && keep {
		if err = os.Rename(n.file.Name(), n.to); err == nil {
			return nil
		}
	}
	return errors.Join(err, os.Remove(n.file.Name()))
}

// cause gives the reason of an error of a file without the name, which is that of the temporary file or is said already.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
