// Command bench sets the speed of claimcheck beside that of other programs that read figures or times, and beside what
// the machine can do at all. It runs each reader in a process of its own, one after another, on the same text, and
// prints a table.
//
//	go -C bench run . [-text FILE.jsonl] [-budget 5s] [-only NAME,NAME]
//
// FILE holds one document a line, {"text": "...", "cluster": "..."}; documents of one cluster are checked against each
// other. Without it the text is made up. A reader gets as many documents as it can read in the budget of CPU time.
//
// The readers of npm are in peers/; `npm ci --prefix bench/peers` installs them. Those that are not installed are
// named and left out.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/claimcheck/claimcheck/bench/internal/measure"
)

func main() {
	o := options{}
	flag.StringVar(&o.text, "text", "", "JSON lines of documents; made-up news when empty")
	flag.DurationVar(&o.budget, "budget", 5*time.Second, "CPU time that each reader gets")
	flag.StringVar(&o.only, "only", "", "run these readers only, separated by commas")
	flag.StringVar(&o.peers, "peers", "peers", "folder of the readers of npm")
	flag.StringVar(&o.one, "one", "", "read with this reader and print what it took (for bench itself)")
	flag.BoolVar(&o.curve, "curve", false, "with -one: documents of 1 KB to 10 MB instead of the text")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type options struct {
	text, only, peers, one string
	gopeers                string // the program of the readers in Go
	budget                 time.Duration
	curve                  bool
}

func run(o options) error {
	if o.one != "" {
		t := measure.Task{Name: o.one, Text: o.text, Budget: o.budget, Curve: o.curve, Wall: o.one == oneByClock || o.one == twoByClock}
		return measure.One(t, func() measure.Reader { return newReader(o.one) })
	}
	docs, err := measure.Load(o.text)
	if err != nil {
		return err
	}
	file, err := measure.Write(docs)
	if err != nil {
		return err
	}
	defer os.Remove(file)
	if o.gopeers, err = buildPeers(); err != nil {
		return fmt.Errorf("the readers in Go: %w", err)
	}
	defer os.RemoveAll(filepath.Dir(o.gopeers))
	var rs, curves []measure.Result
	for _, name := range readerNames() {
		if o.only != "" && !slices.Contains(strings.Split(o.only, ","), name) {
			continue
		}
		fmt.Fprintln(os.Stderr, "bench:", name)
		r := o.measure(name, file, false)
		rs = append(rs, r)
		if r.Missing == "" && hasCurve(name) {
			curves = append(curves, o.measure(name, file, true))
		}
	}
	return writeTables(os.Stdout, docs, rs, curves)
}

// measure runs one reader in a process of its own.
func (o *options) measure(name, file string, curve bool) measure.Result {
	r := measure.Result{Name: name}
	cmd, err := o.command(name, file, curve)
	var out []byte
	if err == nil {
		cmd.Stderr = os.Stderr
		out, err = cmd.Output()
	}
	if err == nil {
		err = json.Unmarshal(out, &r)
	}
	if err != nil {
		r.Missing = err.Error()
	}
	r.Name = name
	return r
}

// command returns the command that measures the reader.
func (o *options) command(name, file string, curve bool) (*exec.Cmd, error) {
	if peer, ok := strings.CutPrefix(name, "npm "); ok {
		if _, err := os.Stat(filepath.Join(o.peers, "node_modules", packageOf(peer))); err != nil {
			return nil, errors.New("not installed: npm ci --prefix " + o.peers)
		}
		return exec.Command("node", filepath.Join(o.peers, "read.js"), peer, file, fmt.Sprint(o.budget.Seconds()), fmt.Sprint(curve)), nil
	}
	program, err := os.Executable()
	if strings.HasPrefix(name, "Go ") {
		program = o.gopeers
	}
	cores := "GOMAXPROCS=1"
	if name == twoByClock {
		cores = "GOMAXPROCS=2"
	}
	cmd := exec.Command(program, "-one", name, "-text", file, "-budget", o.budget.String(), "-curve="+fmt.Sprint(curve))
	cmd.Env = append(os.Environ(), cores)
	return cmd, err
}

// buildPeers builds the readers in Go that are not claimcheck, so that what they import costs no other.
func buildPeers() (program string, err error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return "", err
	}
	program = filepath.Join(dir, "gopeers")
	cmd := exec.Command("go", "build", "-o", program, "./gopeers")
	cmd.Stderr = os.Stderr
	return program, cmd.Run()
}

// packageOf returns the npm package of a peer: its name up to the comma.
func packageOf(peer string) string {
	name, _, _ := strings.Cut(peer, ",")
	return name
}
