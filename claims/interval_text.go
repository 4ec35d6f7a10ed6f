package claims

import (
	"encoding/json"
	"errors"
	"fmt"
)

// ErrInterval is wrapped by the errors of [Interval.UnmarshalJSON].
var ErrInterval = errors.New("not an interval")

// String returns a point as its number ("42"), all else as its ends: a square
// bracket for a closed end, a round one for an open or missing end, ".." for
// what is missing: "[4.15, 4.25]", "(40, ..)".
func (x Interval) String() string {
	if n, ok := x.Point(); ok {
		return n.String()
	}
	lo, hi := x.Low(), x.High()
	left, right := "(..", "..)"
	if !lo.Missing {
		left = "[" + lo.Value.String()
		if lo.Open {
			left = "(" + lo.Value.String()
		}
	}
	if !hi.Missing {
		right = hi.Value.String() + "]"
		if hi.Open {
			right = hi.Value.String() + ")"
		}
	}
	return left + ", " + right
}

type intervalJSON struct {
	Low      *Number `json:"low,omitempty"`
	High     *Number `json:"high,omitempty"`
	LowOpen  bool    `json:"lowOpen,omitempty"`
	HighOpen bool    `json:"highOpen,omitempty"`
}

// MarshalJSON returns {"low":"4.15","high":"4.25"} with exact numbers. An end
// that is missing is left out; an open one has "lowOpen" or "highOpen".
func (x Interval) MarshalJSON() ([]byte, error) { return json.Marshal(encodeInterval(x)) }

func encodeInterval(x Interval) intervalJSON {
	var j intervalJSON
	if lo := x.Low(); !lo.Missing {
		j.Low, j.LowOpen = &lo.Value, lo.Open
	}
	if hi := x.High(); !hi.Missing {
		j.High, j.HighOpen = &hi.Value, hi.Open
	}
	return j
}

// UnmarshalJSON reads what MarshalJSON wrote. Ends in the wrong order are an
// error.
func (x *Interval) UnmarshalJSON(data []byte) error {
	var j intervalJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	y, err := j.interval()
	if err != nil {
		return err
	}
	*x = y
	return nil
}

func (j intervalJSON) interval() (Interval, error) {
	lo, hi := End{Missing: true}, End{Missing: true}
	if j.Low != nil {
		lo = End{Value: *j.Low, Open: j.LowOpen}
	}
	if j.High != nil {
		hi = End{Value: *j.High, Open: j.HighOpen}
	}
	if j.Low != nil && j.High != nil && j.Low.Cmp(*j.High) > 0 {
		return Interval{}, fmt.Errorf("%w: low %s is above high %s", ErrInterval, *j.Low, *j.High)
	}
	return NewInterval(lo, hi), nil
}
