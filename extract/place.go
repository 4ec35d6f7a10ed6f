package extract

import (
	"strings"

	"github.com/claimcheck/claimcheck/claims"
)

// localCurrency returns the currency of the place of publication, empty when nothing tells it: by the
// country of the address of the document, or by a place in the name of its source.
func (s *sentence) localCurrency() claims.Unit {
	if !s.place.known {
		s.place = placeOf(s.doc)
	}
	return s.place.currency
}

// place is what the document tells of where it was published.
type place struct {
	known    bool
	currency claims.Unit
}

func placeOf(doc *claims.Document) place {
	return place{known: true, currency: currencyOfHost(host(doc.URL))}
}

// host returns the host name of a URL.
func host(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	if i := strings.IndexAny(url, "/:?#"); i >= 0 {
		url = url[:i]
	}
	return url
}

// currencyOfHost returns the currency of the country at the end of a host name.
func currencyOfHost(name string) claims.Unit {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return ""
	}
	switch strings.ToLower(name[dot+1:]) {
	case "ca":
		return "CAD"
	case "au":
		return "AUD"
	case "nz":
		return "NZD"
	case "hk":
		return "HKD"
	case "sg":
		return "SGD"
	case "tw":
		return "TWD"
	case "jm":
		return "JMD"
	case "tt":
		return "TTD"
	case "bb":
		return "BBD"
	case "bs":
		return "BSD"
	case "fj":
		return "FJD"
	case "mx":
		return "MXN"
	case "ar":
		return "ARS"
	case "cl":
		return "CLP"
	case "co":
		return "COP"
	case "pk":
		return "PKR"
	case "lk":
		return "LKR"
	case "np":
		return "NPR"
	case "in":
		return "INR"
	case "eg":
		return "EGP"
	case "lb":
		return "LBP"
	case "se":
		return "SEK"
	case "no":
		return "NOK"
	case "dk":
		return "DKK"
	case "cz":
		return "CZK"
	case "is":
		return "ISK"
	case "uk":
		return "GBP"
	case "ie":
		return "EUR"
	}
	return ""
}
