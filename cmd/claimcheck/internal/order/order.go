// Package order runs work on several goroutines and hands the results back in order.
package order

import "iter"

// Map yields f(a) for each a of in, in the order of in. It runs f on up to jobs goroutines and
// holds at most 2*jobs results that wait for their turn, so memory stays bounded however long in
// is. It reads in on one goroutine. When the caller stops early, Map stops reading and waits for
// the calls of f that run. jobs below 1 counts as 1.
func Map[A, B any](jobs int, in iter.Seq[A], f func(A) B) iter.Seq[B] {
	if jobs <= 1 {
		return func(yield func(B) bool) {
			for a := range in {
				if !yield(f(a)) {
					return
				}
			}
		}
	}
	return func(yield func(B) bool) {
		type task struct {
			in  A
			out chan B
		}
		tasks := make(chan task)
		turns := make(chan chan B, 2*jobs)
		stop := make(chan struct{})
		done := make(chan struct{}, jobs)
		for range jobs {
			go func() {
				for t := range tasks {
					t.out <- f(t.in)
				}
				done <- struct{}{}
			}()
		}
		go func() {
			defer close(turns)
			defer close(tasks)
			for a := range in {
				out := make(chan B, 1)
				select {
				case turns <- out:
				case <-stop:
					return
				}
				tasks <- task{a, out}
			}
		}()
		defer func() {
			close(stop)
			for range jobs {
				<-done
			}
		}()
		for out := range turns {
			if !yield(<-out) {
				return
			}
		}
	}
}
