package main

import "fmt"

// percent gives part of all in percent, 0 of nothing.
func percent(part, all int) float64 {
	if all == 0 {
		return 0
	}
	return 100 * float64(part) / float64(all)
}

// f1 is the harmonic mean of precision and recall.
func f1(precision, recall float64) float64 {
	if precision+recall == 0 {
		return 0
	}
	return 2 * precision * recall / (precision + recall)
}

// A tally counts what was said and what is so.
type tally struct {
	said, right     int // of what was said
	expected, found int // of what is so
}

func (t tally) precision() float64 { return percent(t.right, t.said) }
func (t tally) recall() float64    { return percent(t.found, t.expected) }
func (t tally) f1() float64        { return f1(t.precision(), t.recall()) }

func (t tally) String() string {
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f", t.precision(), t.recall(), t.f1())
}
