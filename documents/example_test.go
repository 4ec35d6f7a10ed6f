package documents_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/claimcheck/claimcheck/documents"
)

func ExampleReadFile() {
	docs, err := documents.ReadFile("testdata/site-article.html")
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range docs {
		fmt.Printf("%s, %s: %s\n", d.Source, d.Date, d.Title)
		fmt.Println(strings.Count(d.Text, "\n\n"), "breaks between paragraphs") // extract.Claims(d.Document) reads the claims
	}
	// Output:
	// City Gazette, 2024-02-01: Trams carry record number of passengers
	// 4 breaks between paragraphs
}
