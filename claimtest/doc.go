// Package claimtest helps to keep what claimcheck reads and reports in golden files.
//
// Three ways, from the smallest to the largest:
//
//   - [Options] lets cmp.Diff compare claims, reports and verdicts by what they say.
//   - [Underline] writes a text with a line under it for each claim, and [Golden] holds such a text
//     in a file. A reader of the file sees at once which words were read, and as what.
//   - [Commands] are commands for scripts of testscript: they run on the small documents that a
//     script holds, and the script holds what must come out.
//
// Golden and the scripts are rewritten when a test asks for it, mostly because of a flag of its own:
//
//	var update = flag.Bool("update", false, "rewrite the golden files")
//
//	func TestScripts(t *testing.T) {
//		testscript.Run(t, testscript.Params{
//			Dir:           "testdata/script",
//			Cmds:          claimtest.Commands(),
//			UpdateScripts: *update,
//		})
//	}
//
// Read the difference before you commit it: a golden file that was updated unread tests nothing.
//
// Same input, same bytes: the order of files and of goroutines changes nothing in what is compared.
package claimtest
