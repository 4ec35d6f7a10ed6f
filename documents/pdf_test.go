package documents_test

import "os/exec"

// havePDF reports whether the program that reads PDF is there.
func havePDF() bool {
	_, err := exec.LookPath("pdftotext")
	return err == nil
}
