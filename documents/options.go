package documents

import (
	"fmt"
	"time"
)

// Options are limits of reading. The zero value has the defaults. Options are safe for concurrent use
// as long as nobody changes them.
type Options struct {
	// MaxDocument is the most bytes that one document may have, unpacked, before it is read: a file,
	// a record of an archive, the main part of an office file. 0 stands for 256 MiB.
	MaxDocument int64

	// MaxFile is the most bytes that one compressed file may unpack to. 0 stands for 64 GiB: an
	// archive of pages is read in a stream, and of other files MaxDocument stops the reading.
	MaxFile int64

	// MaxTime is the time that a program from outside (pdftotext) may take for one document.
	// 0 stands for one minute.
	MaxTime time.Duration
}

func (o *Options) maxDocument() int64 {
	if o == nil || o.MaxDocument <= 0 {
		return 256 << 20
	}
	return o.MaxDocument
}

func (o *Options) maxFile() int64 {
	if o == nil || o.MaxFile <= 0 {
		return 64 << 30
	}
	return o.MaxFile
}

func (o *Options) maxTime() time.Duration {
	if o == nil || o.MaxTime <= 0 {
		return time.Minute
	}
	return o.MaxTime
}

// size writes a limit: "256 MB" for 256 MiB, as users count.
func size(n int64) string {
	switch {
	case n >= 1<<30 && n%(1<<30) == 0:
		return fmt.Sprintf("%d GB", n>>30)
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}
