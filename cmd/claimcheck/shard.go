package main

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/input"
)

// A shard is one of n parts of the input, from 1: every n-th document or bundle. The zero shard is all.
type shard struct{ i, n int }

// maxShards bounds the parts, so that a slip of the pen is an error.
const maxShards = 1 << 20

// String gives "2/8", as Set reads it.
func (s *shard) String() string {
	if s.n == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.i, s.n)
}

// Set reads "2/8".
func (s *shard) Set(text string) error {
	a, b, _ := strings.Cut(text, "/")
	i, err1 := strconv.Atoi(a)
	n, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || i < 1 || i > n || n > maxShards {
		return fmt.Errorf("write I/N, the I-th of N parts, such as 1/4")
	}
	s.i, s.n = i, n
	return nil
}

// Type names the value in the help.
func (s *shard) Type() string { return "I/N" }

func (a *app) shardFlag(c *cobra.Command, of string) {
	c.Flags().Var(&a.shard, "shard", "work on the `I/N` part only: every N-th "+of+" from the I-th on (docs/pipelines.md)")
}

// pieces gives the pieces of the input that belong to the shard.
func (a *app) pieces(in *input.Reader) iter.Seq[input.Raw] {
	return func(yield func(input.Raw) bool) {
		k := 0
		for raw := range in.All() {
			if a.stop.Err() != nil {
				return
			}
			k++
			if a.shard.n > 1 && k%a.shard.n != a.shard.i%a.shard.n {
				continue
			}
			if !yield(raw) {
				return
			}
		}
	}
}
