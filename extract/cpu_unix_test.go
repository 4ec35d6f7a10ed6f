//go:build unix

package extract

import (
	"syscall"
	"time"
)

// cpuTime gives the processor time that this process has used. Other work on the machine changes it little.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
