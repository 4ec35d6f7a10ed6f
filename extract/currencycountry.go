package extract

import (
	"sort"
	"strings"

	"github.com/claimcheck/claimcheck/claims"
	"github.com/claimcheck/claimcheck/extract/internal/lexicon"
)

// currencyOfCountry returns the currency of the country with the ISO 3166 code, or the end of its host names, in
// either case; empty when it is not known.
func currencyOfCountry(code string) claims.Unit {
	code = strings.ToUpper(code)
	if code == "UK" {
		code = "GB"
	}
	i := sort.Search(len(countryCurrencies), func(i int) bool { return countryCurrencies[i].country >= code })
	if i < len(countryCurrencies) && countryCurrencies[i].country == code {
		return countryCurrencies[i].currency
	}
	return ""
}

// countryMoney reads a currency that is named with its country: "Lebanese lira", "Kenya shillings", "new Israeli
// shekels". It returns the token behind it. The name alone may stand for the money of several countries.
func (s *sentence) countryMoney(i int) (currency, int, bool) {
	j := i
	if s.same(j, "new") {
		j++
	}
	w, n := s.term(j, lexicon.Country)
	if w == 0 {
		return currency{}, 0, false
	}
	j = s.hyphen(j + n)
	name, k := s.term(j, lexicon.Currency)
	if name == 0 || s.kind(j) != wordToken || s.kind(j+k-1) != wordToken || name.Is(lexicon.ISO) || s.toks[j].has(newlineBefore) {
		return currency{}, 0, false
	}
	c := currency{unit: claims.Unit(name.Value(lexicon.Currency))}
	if own := currencyOfCountry(w.Value(lexicon.Country)); own != c.unit && codes(name.Value(lexicon.Alt)).offers(own) {
		c.unit = own
	}
	return c, j + k, true
}

// countryBefore adds the country before the name of a currency that begins at token at: "Qatar riyals 42".
func (s *sentence) countryBefore(c currency, at, end int) (currency, int) {
	for n := 1; n <= 3 && n <= at; n++ {
		if d, last, ok := s.countryMoney(at - n); ok && last == end {
			if s.same(at-n-1, "new") {
				n++
			}
			return d, at - n
		}
	}
	return c, at
}

// countryCurrencies has the codes of ISO 3166 in order, each with its currency of ISO 4217.
var countryCurrencies = [...]struct {
	country  string
	currency claims.Unit
}{
	{"AD", "EUR"},
	{"AE", "AED"},
	{"AF", "AFN"},
	{"AG", "XCD"},
	{"AI", "XCD"},
	{"AL", "ALL"},
	{"AM", "AMD"},
	{"AO", "AOA"},
	{"AR", "ARS"},
	{"AS", "USD"},
	{"AT", "EUR"},
	{"AU", "AUD"},
	{"AW", "AWG"},
	{"AZ", "AZN"},
	{"BA", "BAM"},
	{"BB", "BBD"},
	{"BD", "BDT"},
	{"BE", "EUR"},
	{"BF", "XOF"},
	{"BG", "BGN"},
	{"BH", "BHD"},
	{"BI", "BIF"},
	{"BJ", "XOF"},
	{"BM", "BMD"},
	{"BN", "BND"},
	{"BO", "BOB"},
	{"BR", "BRL"},
	{"BS", "BSD"},
	{"BT", "BTN"},
	{"BW", "BWP"},
	{"BY", "BYN"},
	{"BZ", "BZD"},
	{"CA", "CAD"},
	{"CD", "CDF"},
	{"CF", "XAF"},
	{"CG", "XAF"},
	{"CH", "CHF"},
	{"CI", "XOF"},
	{"CK", "NZD"},
	{"CL", "CLP"},
	{"CM", "XAF"},
	{"CN", "CNY"},
	{"CO", "COP"},
	{"CR", "CRC"},
	{"CU", "CUP"},
	{"CV", "CVE"},
	{"CW", "XCG"},
	{"CY", "EUR"},
	{"CZ", "CZK"},
	{"DE", "EUR"},
	{"DJ", "DJF"},
	{"DK", "DKK"},
	{"DM", "XCD"},
	{"DO", "DOP"},
	{"DZ", "DZD"},
	{"EC", "USD"},
	{"EE", "EUR"},
	{"EG", "EGP"},
	{"ER", "ERN"},
	{"ES", "EUR"},
	{"ET", "ETB"},
	{"FI", "EUR"},
	{"FJ", "FJD"},
	{"FK", "FKP"},
	{"FM", "USD"},
	{"FO", "DKK"},
	{"FR", "EUR"},
	{"GA", "XAF"},
	{"GB", "GBP"},
	{"GD", "XCD"},
	{"GE", "GEL"},
	{"GG", "GBP"},
	{"GH", "GHS"},
	{"GI", "GIP"},
	{"GL", "DKK"},
	{"GM", "GMD"},
	{"GN", "GNF"},
	{"GP", "EUR"},
	{"GQ", "XAF"},
	{"GR", "EUR"},
	{"GT", "GTQ"},
	{"GU", "USD"},
	{"GW", "XOF"},
	{"GY", "GYD"},
	{"HK", "HKD"},
	{"HN", "HNL"},
	{"HR", "EUR"},
	{"HT", "HTG"},
	{"HU", "HUF"},
	{"ID", "IDR"},
	{"IE", "EUR"},
	{"IL", "ILS"},
	{"IM", "GBP"},
	{"IN", "INR"},
	{"IQ", "IQD"},
	{"IR", "IRR"},
	{"IS", "ISK"},
	{"IT", "EUR"},
	{"JE", "GBP"},
	{"JM", "JMD"},
	{"JO", "JOD"},
	{"JP", "JPY"},
	{"KE", "KES"},
	{"KG", "KGS"},
	{"KH", "KHR"},
	{"KI", "AUD"},
	{"KM", "KMF"},
	{"KN", "XCD"},
	{"KP", "KPW"},
	{"KR", "KRW"},
	{"KW", "KWD"},
	{"KY", "KYD"},
	{"KZ", "KZT"},
	{"LA", "LAK"},
	{"LB", "LBP"},
	{"LC", "XCD"},
	{"LI", "CHF"},
	{"LK", "LKR"},
	{"LR", "LRD"},
	{"LS", "LSL"},
	{"LT", "EUR"},
	{"LU", "EUR"},
	{"LV", "EUR"},
	{"LY", "LYD"},
	{"MA", "MAD"},
	{"MC", "EUR"},
	{"MD", "MDL"},
	{"ME", "EUR"},
	{"MG", "MGA"},
	{"MH", "USD"},
	{"MK", "MKD"},
	{"ML", "XOF"},
	{"MM", "MMK"},
	{"MN", "MNT"},
	{"MO", "MOP"},
	{"MR", "MRU"},
	{"MS", "XCD"},
	{"MT", "EUR"},
	{"MU", "MUR"},
	{"MV", "MVR"},
	{"MW", "MWK"},
	{"MX", "MXN"},
	{"MY", "MYR"},
	{"MZ", "MZN"},
	{"NA", "NAD"},
	{"NC", "XPF"},
	{"NE", "XOF"},
	{"NG", "NGN"},
	{"NI", "NIO"},
	{"NL", "EUR"},
	{"NO", "NOK"},
	{"NP", "NPR"},
	{"NR", "AUD"},
	{"NZ", "NZD"},
	{"OM", "OMR"},
	{"PA", "PAB"},
	{"PE", "PEN"},
	{"PF", "XPF"},
	{"PG", "PGK"},
	{"PH", "PHP"},
	{"PK", "PKR"},
	{"PL", "PLN"},
	{"PR", "USD"},
	{"PT", "EUR"},
	{"PW", "USD"},
	{"PY", "PYG"},
	{"QA", "QAR"},
	{"RO", "RON"},
	{"RS", "RSD"},
	{"RU", "RUB"},
	{"RW", "RWF"},
	{"SA", "SAR"},
	{"SB", "SBD"},
	{"SC", "SCR"},
	{"SD", "SDG"},
	{"SE", "SEK"},
	{"SG", "SGD"},
	{"SH", "SHP"},
	{"SI", "EUR"},
	{"SK", "EUR"},
	{"SL", "SLE"},
	{"SM", "EUR"},
	{"SN", "XOF"},
	{"SO", "SOS"},
	{"SR", "SRD"},
	{"SS", "SSP"},
	{"ST", "STN"},
	{"SV", "USD"},
	{"SY", "SYP"},
	{"SZ", "SZL"},
	{"TD", "XAF"},
	{"TG", "XOF"},
	{"TH", "THB"},
	{"TJ", "TJS"},
	{"TL", "USD"},
	{"TM", "TMT"},
	{"TN", "TND"},
	{"TO", "TOP"},
	{"TR", "TRY"},
	{"TT", "TTD"},
	{"TV", "AUD"},
	{"TW", "TWD"},
	{"TZ", "TZS"},
	{"UA", "UAH"},
	{"UG", "UGX"},
	{"US", "USD"},
	{"UY", "UYU"},
	{"UZ", "UZS"},
	{"VC", "XCD"},
	{"VE", "VES"},
	{"VI", "USD"},
	{"VN", "VND"},
	{"VU", "VUV"},
	{"WS", "WST"},
	{"XK", "EUR"},
	{"YE", "YER"},
	{"ZA", "ZAR"},
	{"ZM", "ZMW"},
	{"ZW", "ZWG"},
}
