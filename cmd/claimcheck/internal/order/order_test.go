package order_test

import (
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/order"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func upTo(n int, read *atomic.Int64) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			read.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

// The results come in the order of the input, whatever the number of goroutines and however long
// each call takes.
func TestMapKeepsOrder(t *testing.T) {
	square := func(i int) int {
		if i%7 == 0 {
			time.Sleep(time.Millisecond)
		}
		return i * i
	}
	for _, jobs := range []int{-1, 0, 1, 2, 5, 64} {
		var read atomic.Int64
		got := slices.Collect(order.Map(jobs, upTo(200, &read), square))
		if len(got) != 200 {
			t.Fatalf("jobs %d: %d results, want 200", jobs, len(got))
		}
		for i, g := range got {
			if g != i*i {
				t.Fatalf("jobs %d: result %d is %d, want %d", jobs, i, g, i*i)
			}
		}
	}
}

// While the first result has not been taken, no more of the input is read than fits in the window.
func TestMapIsBounded(t *testing.T) {
	const jobs = 3
	var read atomic.Int64
	wait := make(chan struct{})
	slow := func(i int) int {
		if i == 0 {
			<-wait
		}
		return i
	}
	go func() {
		time.Sleep(20 * time.Millisecond)
		close(wait)
	}()
	for first := range order.Map(jobs, upTo(10_000, &read), slow) {
		if n := read.Load(); n > 4*jobs+2 {
			t.Errorf("%d pieces were read before result %d was taken", n, first)
		}
		break
	}
}

// A caller that stops early leaves no goroutine behind that works on.
func TestMapStops(t *testing.T) {
	before := runtime.NumGoroutine()
	var read atomic.Int64
	for i := range order.Map(4, upTo(1_000_000, &read), func(i int) int { return i }) {
		if i == 10 {
			break
		}
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			break
		}
		time.Sleep(time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > before {
		t.Errorf("%d goroutines are left, %d were there before", n, before)
	}
	if n := read.Load(); n > 100 {
		t.Errorf("%d pieces were read after a stop at the tenth", n)
	}
}
