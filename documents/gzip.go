package documents

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
)

// Unpack unpacks a file that is compressed with gzip, with all its members, and gives its name
// without the ending ".gz". Other files are passed on as they are. Errors of the reading, also
// later ones, say in plain words what is wrong.
func (o *Options) Unpack(name string, from io.Reader) (*bufio.Reader, string, error) {
	in := bufio.NewReaderSize(from, headSize)
	head, err := in.Peek(3)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, name, err
	}
	if !isGzip(head) {
		return in, name, nil
	}
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, name, gzipError(err)
	}
	bare := name
	if n := len(name) - 3; n > 0 && strings.EqualFold(name[n:], ".gz") {
		bare = name[:n]
	}
	out := bufio.NewReaderSize(&unpacker{z: z, max: o.maxFile(), left: o.maxFile()}, headSize)
	if head, _ := out.Peek(3); isGzip(head) {
		return nil, name, errors.New("compressed with gzip twice: unpack it with gunzip first")
	}
	return out, bare, nil
}

func isGzip(head []byte) bool { return bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) }

// unpacker reads what is unpacked, up to a limit, and words the errors.
type unpacker struct {
	z         *gzip.Reader
	max, left int64
}

func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.z.Read(p[:min(int64(len(p)), u.left+1)])
	if u.left -= int64(n); u.left < 0 {
		return 0, errors.New("unpacks to more than " + size(u.max) + ": unpack it with gunzip if it can be trusted")
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = gzipError(err)
	}
	return n, err
}

func gzipError(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("compressed with gzip, and ends too early: fetch the file again")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader):
		return errors.New("compressed with gzip, and damaged: fetch the file again")
	}
	var corrupt interface{ Error() string }
	if errors.As(err, &corrupt) && strings.HasPrefix(corrupt.Error(), "flate: corrupt") {
		return errors.New("compressed with gzip, and damaged: fetch the file again")
	}
	return err
}
