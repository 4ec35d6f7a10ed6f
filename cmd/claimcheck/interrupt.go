package main

import (
	"context"
	"io"
)

// stoppable is a reader that ends when stop is done, though the reader below waits for input still.
type stoppable struct {
	stop context.Context
	in   io.Reader
	next chan chunk // what is asked of in; nil: nothing
	chunk
}

// A chunk is what one call of Read gave.
type chunk struct {
	got []byte // not yet given on
	err error
}

func newStoppable(stop context.Context, in io.Reader) *stoppable {
	return &stoppable{stop: stop, in: in}
}

func (s *stoppable) Read(p []byte) (int, error) {
	if len(s.got) == 0 && s.err == nil {
		if s.next == nil {
			s.next = make(chan chunk, 1)
			go func(next chan<- chunk) {
				buffer := make([]byte, 1<<16)
				n, err := s.in.Read(buffer)
				next <- chunk{buffer[:n], err}
			}(s.next)
		}
		select {
		case s.chunk = <-s.next:
			s.next = nil
		case <-s.stop.Done():
			return 0, io.EOF
		}
	}
	if len(s.got) == 0 {
		return 0, s.err
	}
	n := copy(p, s.got)
	s.got = s.got[n:]
	return n, nil
}
