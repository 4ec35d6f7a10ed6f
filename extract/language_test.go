package extract_test

import (
	"strings"
	"testing"

	"github.com/claimcheck/claimcheck/extract"
)

func TestForeign(t *testing.T) {
	english := "The mill sold 40 tonnes of oats in 2023, and it had sold 30 tonnes in the year before. "
	german := "Die Mühle hat im vergangenen Jahr 40 Tonnen Hafer verkauft, und das ist mehr als in dem Jahr davor. "
	for _, test := range []struct {
		why, text string
		want      bool
	}{
		{"no text", "", false},
		{"English", strings.Repeat(english, 5), false},
		{"German", strings.Repeat(german, 5), true},
		{"Spanish", strings.Repeat("El molino vendió 40 toneladas de avena en el año y los dueños esperan que la venta suba. ", 5), true},
		{"French", strings.Repeat("Le moulin a vendu 40 tonnes dans une année que les clients et la presse ont trouvée bonne. ", 5), true},
		{"Dutch", strings.Repeat("De molen heeft het vorig jaar 40 ton haver van een boer gekocht en dat is niet veel. ", 5), true},
		{"Russian, by its script", strings.Repeat("Мельница продала 40 тонн овса. ", 10), true},
		{"Japanese, which has no spaces between words", strings.Repeat("工場は四十トンの麦を売った。", 10), true},
		{"a few words tell no language", german, false},
		{"half of it English, such as a page with a translation", strings.Repeat(english+german, 5), false},
		{"names of another language in English", strings.Repeat("Mr de la Cruz of Los Angeles went to El Paso and to Las Vegas with the van der Berg family. ", 5), false},
		{"a table has few little words", strings.Repeat("| Oats | Rye | Wheat | 40 | 50 | 60 |\n", 30), false},
		{"a list of names with a little word in each", strings.Repeat("Hacienda Maria de Fuente, Juan Perez Gomez Hidalgo Lopez Santos Mora Vega Rio Sol Luna. ", 8), false},
		{"only the start counts", strings.Repeat(english, 500) + strings.Repeat(german, 5000), false},
		{"a text cut within a character", strings.Repeat("é", 20_000), false},
	} {
		if got := extract.Foreign(test.text); got != test.want {
			t.Errorf("%s: Foreign is %v, want %v", test.why, got, test.want)
		}
	}
}
