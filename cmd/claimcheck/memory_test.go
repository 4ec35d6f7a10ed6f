package main

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"slices"
	"testing"
)

// endless is a stream of n lines. When a tenth has been read and at the end it notes how much memory is in use.
type endless struct {
	n, i     int
	line     func(i int) string
	rest     []byte
	from, to uint64
}

func (s *endless) Read(p []byte) (int, error) {
	if len(s.rest) == 0 {
		switch s.i {
		case s.n / 10:
			s.from = inUse()
		case s.n:
			s.to = inUse()
			s.i++
			return 0, io.EOF
		case s.n + 1:
			return 0, io.EOF
		}
		s.rest = []byte(s.line(s.i) + "\n")
		s.i++
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// However long a stream is, the memory that it takes stays the same.
func TestStreamMemory(t *testing.T) {
	const most = 2 << 20 // bytes that the last nine tenths may add; what is written for them is ten times that
	text := string(bytes.Repeat([]byte("The mill sold 40 tonnes of oats in 2023, up 10% from 2022. "), 50))
	for _, test := range []struct {
		args []string
		line func(int) string
	}{
		{[]string{"extract", "-json", "-"}, func(i int) string { return fmt.Sprintf(`{"id":"%d","text":%q}`, i, text) }},
		{[]string{"extract", "-mentions", "-"}, func(i int) string { return fmt.Sprintf(`{"id":"%d","text":%q}`, i, text) }},
		{[]string{"extract", "-json", "-shard", "1/3", "-"}, func(i int) string { return fmt.Sprintf(`{"id":"%d","text":%q}`, i, text) }},
		{[]string{"check", "-json", "-"}, func(i int) string { return fmt.Sprintf(`{"id":%d,"docs":[{"id":"a","text":%q}]}`, i, text[:600]) }},
		{[]string{"verify", "-json", "-"}, func(i int) string { return fmt.Sprintf(`{"id":%d,"draft":{"text":%q},"sources":[]}`, i, text[:600]) }},
	} {
		in := &endless{n: 60, line: test.line}
		if len(test.line(0)) < 1000 {
			in.n = 200
		}
		var stderr bytes.Buffer
		args := append(slices.Clone(test.args), "-jobs", "1") // so that the same is in work at both times
		if status := run(t.Context(), args, in, io.Discard, &stderr); status != statusClean {
			t.Fatalf("%v: status %d, %s", test.args, status, &stderr)
		}
		if in.from == 0 || in.to == 0 || in.to > in.from+most {
			t.Errorf("%v: %d kB in use after a tenth of the stream, %d kB at its end", test.args, in.from>>10, in.to>>10)
		}
	}
}
