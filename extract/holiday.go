package extract

import (
	"math"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// holidayPeriod returns the days of the holiday w in year y, by the rule of its row:
//
//	MM-DD           a day of the year; MM-DDs: the day before where that is a Sunday; MM-DDw: the nearest day from
//	                Monday to Friday
//	MM-ddd-N        the Nth weekday of a month, or the last one; +N days later
//	easter+N        N days after Easter of the western churches; orthodox+N: of the eastern ones
//	islamic-MM-DD   a day of the Islamic calendar, by the new moon
//	rosh+N          N days after Rosh Hashanah; passover+N, hanukkah+N, shevat+N likewise
//	jumua           the last Friday of Ramadan
//	sankranti+N     N days after the sun enters Capricorn in the reckoning of India
//	parsi           the new year of the Parsis, whose years have 365 days
//	lunar+N         N days after the new year of China
//	newmoon-MMDD+N  N days after the first new moon, in the evening of India, from that day of the year on;
//	                fullmoon-MMDD+N: full moon; newday, fullday: by the day of India
//
// The rule may end in xN: the holiday lasts N days. Holidays of the Jewish calendar begin on the evening
// before their day.
func holidayPeriod(w lexicon.Word, y int) claims.Period {
	rule := w.Value(lexicon.Holiday)
	long := 1
	for i := len(rule) - 1; i > 0; i-- {
		if rule[i] == 'x' && i+1 < len(rule) && isDigits(rule[i+1:]) {
			long, rule = signedInt(rule[i+1:]), rule[:i]
			break
		}
	}
	d, ok := holidayDate(rule, y)
	if !ok || d.IsZero() {
		return claims.Period{}
	}
	if long > 1 {
		return claims.Days(d, d.AddDays(long))
	}
	return claims.Day(d)
}

// holidayDate returns the first day of a holiday in year y.
func holidayDate(rule string, y int) (claims.Date, bool) {
	if y < 1 || y > 9999 {
		return claims.Date{}, false
	}
	name, n := rule, 0
	for i := 1; i < len(rule); i++ {
		if rule[i] == '+' || rule[i] == '-' && rule[0] >= 'a' {
			name, n = rule[:i], signedInt(rule[i:])
			break
		}
	}
	switch name {
	case "easter":
		return easter(y).AddDays(n), true
	case "orthodox":
		return orthodoxEaster(y).AddDays(n), true
	case "islamic":
		return islamicDate(y, rule[len(name):])
	case "jumua":
		eid, ok := islamicDate(y, "-10-01")
		return eid.AddDays(-1 - (eid.Weekday()+2)%7), ok
	case "sankranti":
		return sankranti(y).AddDays(n), true
	case "parsi":
		return claims.Date{Year: 2018, Month: 8, Day: 17}.AddDays(365 * (y - 2018)), true
	case "rosh":
		return roshHashanah(y + 3761).AddDays(n - 1), true
	case "passover":
		return passover(y).AddDays(n - 1), true
	case "hanukkah":
		return hanukkah(y).AddDays(n - 1), true
	case "shevat":
		return shevat(y).AddDays(n - 1), true
	case "lunar":
		return moonDay(y, 1, 21, false, 8).AddDays(n), true
	case "newmoon", "fullmoon":
		return moonRule(y, rule[len(name):], name == "fullmoon", 5.5-18)
	case "newday", "fullday":
		return moonRule(y, rule[len(name):], name == "fullday", 5.5)
	case "movable":
		return claims.Date{}, false
	}
	if len(rule) < 5 || rule[2] != '-' {
		return claims.Date{}, false
	}
	month := signedInt(rule[:2])
	if rule[3] >= '0' && rule[3] <= '9' {
		d, ok := claims.DateOf(y, month, signedInt(rule[3:5]))
		return onWorkday(d, rule[5:]), ok
	}
	return nthWeekdayDate(y, month, rule[3:])
}

// onWorkday moves d as the last letter of its rule says: "s" from a Sunday to the day before, "w" from a weekend to the
// nearest other day.
func onWorkday(d claims.Date, letter string) claims.Date {
	switch {
	case letter == "s" && d.Weekday() == 6, letter == "w" && d.Weekday() == 5:
		return d.AddDays(-1)
	case letter == "w" && d.Weekday() == 6:
		return d.AddDays(1)
	}
	return d
}

// sankranti returns the day on which the sun is first seen in Capricorn, by the length of the sidereal year: 365.25636
// days. In 2018 it entered on 14 January at 13:46; after six in the evening the next day is meant.
func sankranti(y int) claims.Date {
	entry := 0.574 + 365.25636*float64(y-2018)
	return claims.Date{Year: 2018, Month: 1, Day: 14}.AddDays(int(math.Floor(entry + 0.25)))
}

// orthodoxEaster returns the Sunday of Easter of the eastern churches, by Meeus's method for the Julian
// calendar.
func orthodoxEaster(y int) claims.Date {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	date, _ := claims.DateOf(y, month, day)
	return date.AddDays(y/100 - y/400 - 2)
}

// fixed returns the day n of the count in which 1 January of the year 1 is 1.
func fixed(n int) claims.Date { return claims.Date{Year: 1, Month: 1, Day: 1}.AddDays(n - 1) }

// islamicDate returns the first day of the Gregorian year y that is the day "-MM-DD" of the Islamic
// calendar: that of the tables, moved to the new moon.
func islamicDate(y int, rule string) (claims.Date, bool) {
	if len(rule) != 6 {
		return claims.Date{}, false
	}
	m, d := signedInt(rule[1:3]), signedInt(rule[4:6])
	for h := (y-622)*33/32 - 1; h < (y-622)*33/32+3; h++ {
		if h < 1 {
			continue
		}
		first := fixed(227015 + 354*(h-1) + (3+11*h)/30 + 29*(m-1) + m/2)
		if date := crescent(first).AddDays(d - 1); date.Year == y {
			return date, true
		}
	}
	return claims.Date{}, false
}

// crescent returns the first day of the month that begins near day d: the day after the new moon, or one
// more if that is later than five in the afternoon of Mecca.
func crescent(d claims.Date) claims.Date {
	epoch := claims.Date{Year: 2000, Month: 1, Day: 1}
	k := math.Round((float64(d.Sub(epoch)) - 1.5 + 2451545 - 2451550.1) / 29.530588861)
	return epoch.AddDays(int(math.Floor(moonTime(k, false)+0.5+10.0/24-2451545)) + 1)
}

// hebrewDays returns the number of days from the beginning of the Jewish calendar to its year y, before
// the last postponements.
func hebrewDays(y int) int {
	m := (235*y - 234) / 19
	parts := 12084 + 13753*m
	d := 29*m + parts/25920
	if 3*(d+1)%7 < 3 {
		d++
	}
	return d
}

// roshHashanah returns the first day of the year y of the Jewish calendar.
func roshHashanah(y int) claims.Date {
	before, this, after := hebrewDays(y-1), hebrewDays(y), hebrewDays(y+1)
	switch {
	case after-this == 356:
		this += 2
	case this-before == 382:
		this++
	}
	return fixed(this - 1373427)
}

// passover returns its first day in the spring of the year y.
func passover(y int) claims.Date { return roshHashanah(y + 3761).AddDays(-163) }

// hanukkah returns its first day in the winter of the year y.
func hanukkah(y int) claims.Date {
	h := y + 3761
	first := roshHashanah(h)
	length := roshHashanah(h + 1).Sub(first)
	days := 30 + 29 + 24
	if length%10 == 5 {
		days++
	}
	return first.AddDays(days)
}

// shevat returns the 15th of Shevat in the winter that begins the year y.
func shevat(y int) claims.Date {
	back := -30 - 29
	if (7*(y+3760)+1)%19 < 7 {
		back -= 30
	}
	return passover(y).AddDays(back)
}

// moonRule reads "-MMDD+N".
func moonRule(y int, rule string, full bool, hours float64) (claims.Date, bool) {
	if len(rule) < 5 {
		return claims.Date{}, false
	}
	d := moonDay(y, signedInt(rule[1:3]), signedInt(rule[3:5]), full, hours)
	return d.AddDays(signedInt(rule[5:])), true
}

// moonDay returns the first day from day d of month m of year y on that holds a new or full moon, by a
// clock that is so many hours before Greenwich. The moon is computed after Meeus, Astronomical
// Algorithms, chapter 49, to a quarter of an hour.
func moonDay(y, m, d int, full bool, hours float64) claims.Date {
	from, ok := claims.DateOf(y, m, d)
	if !ok {
		return claims.Date{}
	}
	epoch := claims.Date{Year: 2000, Month: 1, Day: 1} // Julian day 2451545 at noon
	k := math.Floor((float64(y)+float64(m-1)/12-2000)*12.3685) - 1
	if full {
		k += 0.5
	}
	for range 5 {
		jd := moonTime(k, full)
		day := epoch.AddDays(int(math.Floor(jd + 0.5 + hours/24 - 2451545)))
		if day.Compare(from) >= 0 {
			return day
		}
		k++
	}
	return claims.Date{}
}

// moonTime returns the Julian day of the new or full moon number k, where 0 is the new moon of January 2000.
func moonTime(k float64, full bool) float64 {
	t := k / 1236.85
	rad := func(deg float64) float64 { return math.Mod(deg, 360) * math.Pi / 180 }
	e := 1 - 0.002516*t
	sun := rad(2.5534 + 29.10535670*k)
	moon := rad(201.5643 + 385.81693528*k)
	node := rad(160.7108 + 390.67050284*k)
	c := [...]float64{-0.40720, 0.17241, 0.01608, 0.01039, 0.00739, -0.00514, 0.00208}
	if full {
		c = [...]float64{-0.40614, 0.17302, 0.01614, 0.01043, 0.00734, -0.00515, 0.00209}
	}
	return 2451550.09766 + 29.530588861*k + 0.00015437*t*t +
		c[0]*math.Sin(moon) + c[1]*e*math.Sin(sun) + c[2]*math.Sin(2*moon) + c[3]*math.Sin(2*node) +
		c[4]*e*math.Sin(moon-sun) + c[5]*e*math.Sin(moon+sun) + c[6]*e*e*math.Sin(2*sun)
}

// nthWeekdayDate reads "mon-3", "thu-4+1" and "mon-last".
func nthWeekdayDate(year, month int, rule string) (claims.Date, bool) {
	if len(rule) < 5 || month < 1 || month > 12 {
		return claims.Date{}, false
	}
	const days = "montuewedthufrisatsun"
	day := 0
	for day < 7 && days[3*day:3*day+3] != rule[:3] {
		day++
	}
	p := point{nthDay: int8(day + 1), nth: -1}
	rest := rule[4:]
	if rest[0] >= '1' && rest[0] <= '5' {
		p.nth = int16(rest[0] - '0')
		rest = rest[1:]
	} else if len(rest) >= 4 {
		rest = rest[4:]
	}
	q := nthOf(claims.Month(year, month), &p)
	return q.Start.AddDays(signedInt(rest)), day < 7
}

// signedInt reads a whole number with or without a sign; 0 if there is none.
func signedInt(s string) int {
	n, sign := 0, 1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '-':
			sign = -1
		case c >= '0' && c <= '9' && n < 1e6:
			n = 10*n + int(c-'0')
		}
	}
	return sign * n
}

// easter returns the Sunday of Easter of the western churches, by the method of Meeus, Jones and
// Butcher.
func easter(y int) claims.Date {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	date, _ := claims.DateOf(y, month, day)
	return date
}
