package reconcile

import "slices"

// What a text says of those whom it counts tells more than the noun by which it names them: "eleven workers escaped" and "14 escaped by a
// hatch" count those who escaped. An aspect is the verb that says so, in whatever form, or a name for several words that say the like:
// those aboard are the passengers, and the audience are the visitors.

// aspectWeight is the information, in tenths of bits, from which a verb is an aspect by itself: "fell" and "stood" say nothing of whom.
const aspectWeight = 60

// aspectOf names the words that say the like of what a claim counts; "" for those that stand for themselves.
func aspectOf(v *view, stem string) string {
	switch stem {
	case "passenger", "board":
		return "those aboard"
	case "audience", "spectator", "attendance", "visitor", "listener", "crowd", "visit", "worshipper", "congregation", "concertgoer", "moviegoer":
		return "those who came"
	case "ill", "sicken", "poison", "sickness", "illness":
		return "those ill"
	case "protest", "protester", "demonstrator", "demonstration", "march", "marcher", "rally":
		return "those protesting"
	case "inhabitant", "resident", "population", "villager":
		return "those living there"
	case "enrollment", "student", "schoolchild":
		return "those enrolled"
	case "signature", "sign", "signatory":
		if v.mentionsAny("petition", "letter", "appeal") {
			return "those signing"
		}
	case "hire", "recruit", "recruitment":
		return "those hired"
	case "workforce", "employment":
		return "those employed"
	case "work":
		if v.noun == "" || genericNoun(v.noun) {
			return "those employed"
		}
	}
	if stem != v.noun {
		return ""
	}
	switch stem {
	case "floor", "storey":
		return "floors"
	case "station", "stop":
		if v.mentionsAny("line", "train", "tram", "railway", "metro") {
			return "stations"
		}
	case "carriage", "wagon", "coach", "car":
		if v.mentionsAny("train", "derailment", "rail") {
			return "carriages"
		}
	case "apartment", "dwelling", "house", "building", "address", "structure":
		if r := facet(v.claim, "ruin"); r != "" {
			return "homes " + r
		}
	case "customer", "household", "home", "property", "premise", "subscriber":
		if v.mentionsAny("power", "electricity", "grid", "outage", "blackout") {
			return "those supplied"
		}
		if r := facet(v.claim, "ruin"); r != "" && (stem == "home" || stem == "property") {
			return "homes " + r
		}
	}
	return ""
}

// mentionsAny reports whether a claim has one of the words.
func (v *view) mentionsAny(stems ...string) bool {
	return slices.ContainsFunc(stems, func(s string) bool { _, ok := v.has(s); return ok })
}

// aspects calls f for each aspect of a count; sure says that it is one, and not only the noun before a number: "the floor was 933".
func (v *view) aspects(f func(aspect string, sure bool)) {
	if v.class != "count" {
		return
	}
	for i := range v.terms {
		t := &v.terms[i]
		if t.role > roleVerb || t.role == roleSubject {
			continue
		}
		if a := aspectOf(v, t.stem); a != "" {
			f(a, true)
		} else if t.weight >= aspectWeight && (t.role == roleVerb || t.role == roleHead && v.noun == "") {
			f(t.stem, t.role == roleVerb)
		}
	}
}

// oneAspect gives an aspect that two counts share, and that each document tells of one number only; "" if there is none.
func oneAspect(a, b *view, sole func(doc int, aspect string) bool) string {
	if a.class != "count" || b.class != a.class || sole == nil {
		return ""
	}
	found := ""
	a.aspects(func(x string, sure bool) {
		if found != "" || !sole(a.doc, x) || !sole(b.doc, x) {
			return
		}
		b.aspects(func(y string, too bool) {
			if x == y && (sure || too) {
				found = x
			}
		})
	})
	return found
}
