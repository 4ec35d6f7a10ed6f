// Package measure measures how fast readers are, on documents that all of them read.
package measure

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// Result is what one reader took.
type Result struct {
	Name    string  `json:"name"`
	Start   float64 `json:"start"`  // CPU seconds until it has read one short sentence
	Bytes   int     `json:"bytes"`  // that it has read
	CPU     float64 `json:"cpu"`    // seconds that it took for them
	Found   int     `json:"found"`  // things found in them
	Docs    int     `json:"docs"`   // documents read
	Allocs  float64 `json:"allocs"` // a document; only of readers in Go
	Peak    float64 `json:"peak"`   // megabytes of memory of the process, with the text
	Curve   []Point `json:"curve,omitempty"`
	Missing string  `json:"missing,omitempty"`
}

// Point is the speed on one document of a size.
type Point struct {
	Size  int     `json:"size"`  // bytes
	Speed float64 `json:"speed"` // MB a CPU second
}

// Speed returns megabytes a CPU second.
func (r *Result) Speed() float64 {
	if r.CPU <= 0 {
		return 0
	}
	return float64(r.Bytes) / 1e6 / r.CPU
}

// usage returns the CPU seconds that the process has used and the most memory that it had, in megabytes.
func usage() (cpu, peak float64) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0, 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9, float64(u.Maxrss) / 1024
}

// Task says what one process has to measure.
type Task struct {
	Name   string        // of the reader
	Text   string        // file of JSON lines
	Budget time.Duration // of CPU time
	Curve  bool          // documents of 1 KB to 10 MB instead of those of the file
	Wall   bool          // the time of the clock instead of that of the CPU
}

// One reads with the reader that start makes and prints what it took, as JSON.
func One(t Task, start func() Reader) error {
	before, _ := usage()
	read := start()
	if read == nil {
		return fmt.Errorf("no reader is called %q", t.Name)
	}
	read([]Document{{Text: "Trade rose 5% to $4.2 billion in May."}})
	after, _ := usage()
	r := Result{Name: t.Name, Start: after - before}
	docs, err := Load(t.Text)
	if err != nil {
		return err
	}
	if t.Curve {
		r.Curve = curveOf(read, docs, t.Budget)
	} else {
		r.measure(read, docs, t.Budget, t.Wall)
	}
	_, r.Peak = usage()
	return json.NewEncoder(os.Stdout).Encode(r)
}

// A Reader reads the documents of one event and returns how many things it found.
type Reader func([]Document) int

// Each returns a Reader that reads document by document.
func Each(read func(text string) int) Reader {
	return func(docs []Document) (n int) {
		for _, d := range docs {
			n += read(d.Text)
		}
		return n
	}
}

// measure reads the documents, event by event, until the budget is used up; then, if all were read, again and again,
// and takes the fastest pass. With wall it takes the time of the clock instead of that of the CPU.
func (r *Result) measure(read Reader, docs []Document, budget time.Duration, wall bool) {
	events := eventsOf(docs)
	if wall {
		events = [][]Document{docs}
	}
	now := func() float64 {
		if wall {
			return float64(time.Now().UnixNano()) / 1e9
		}
		cpu, _ := usage()
		return cpu
	}
	var m0, m1 runtime.MemStats
	runtime.ReadMemStats(&m0)
	start := now()
	for pass := 0; pass == 0 || now()-start < budget.Seconds(); pass++ {
		p := Result{}
		from := now()
		for _, e := range events {
			p.Found += read(e)
			p.Docs += len(e)
			for _, d := range e {
				p.Bytes += len(d.Text)
			}
			if p.Docs%16 == 0 && now()-start > budget.Seconds() && pass == 0 {
				break
			}
		}
		p.CPU = now() - from
		if pass == 0 {
			runtime.ReadMemStats(&m1)
			r.Allocs = float64(m1.Mallocs-m0.Mallocs) / float64(max(1, p.Docs))
		}
		if pass == 0 || p.CPU < r.CPU && p.Bytes == r.Bytes {
			r.Bytes, r.CPU, r.Found, r.Docs = p.Bytes, p.CPU, p.Found, p.Docs
		}
	}
}

// eventsOf groups the documents that follow each other in one event; a document without one stands alone.
func eventsOf(docs []Document) (events [][]Document) {
	for i := 0; i < len(docs); {
		j := i + 1
		for j < len(docs) && docs[i].Cluster != "" && docs[j].Cluster == docs[i].Cluster {
			j++
		}
		events = append(events, docs[i:j])
		i = j
	}
	return events
}

// CurveSizes returns the sizes of the documents of the curve, in bytes.
func CurveSizes() []int { return []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} }

// curveOf measures the speed on one document of each size. Up to a megabyte it reads a megabyte in such documents. It
// stops when a document takes more than the budget.
func curveOf(read Reader, docs []Document, budget time.Duration) (points []Point) {
	sizes := CurveSizes()
	whole := Joined(docs, sizes[len(sizes)-1])
	for _, size := range sizes {
		var parts [][]Document
		for from := 0; from+size <= len(whole)+size/10 && from < max(size, 1<<20); from += size {
			text := strings.ToValidUTF8(whole[from:min(from+size, len(whole))], "")
			parts = append(parts, []Document{{Text: text}})
		}
		bytes, best := 0, 0.0
		for pass := range 3 {
			from, _ := usage()
			bytes = 0
			for _, p := range parts {
				read(p)
				bytes += len(p[0].Text)
				if to, _ := usage(); to-from > budget.Seconds() {
					break
				}
			}
			to, _ := usage()
			if cpu := to - from; pass == 0 || cpu < best {
				best = cpu
			}
			if best > budget.Seconds()/3 {
				break
			}
		}
		points = append(points, Point{size, float64(bytes) / 1e6 / max(best, 1e-9)})
		if best > budget.Seconds() {
			break
		}
	}
	return points
}
