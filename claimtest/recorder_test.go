package claimtest_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// recorder is a testscript.T that remembers what happens.
type recorder struct {
	failed bool
	log    strings.Builder
}

// errStop ends a script that failed, as runtime.Goexit ends a test.
var errStop = errors.New("stop")

func (r *recorder) Skip(args ...any)                     { panic(errStop) }
func (r *recorder) Fatal(args ...any)                    { r.Log(args...); r.FailNow() }
func (r *recorder) Parallel()                            {}
func (r *recorder) Log(args ...any)                      { fmt.Fprintln(&r.log, args...) }
func (r *recorder) FailNow()                             { r.failed = true; panic(errStop) }
func (r *recorder) Run(_ string, f func(t testscript.T)) { f(r) }
func (r *recorder) Verbose() bool                        { return true }
