//go:build unix

// Package cputime tells what processor time the process has used, for tests and benchmarks that hold how cost grows.
package cputime

import (
	"syscall"
	"time"
)

// Now gives the processor time that this process has used. Other work on the machine changes it little.
func Now() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
