package extract

// recognizers returns the list of recognizers. Adding one is adding its file, its line here and its
// golden in testdata.
func recognizers() []recognizer {
	return []recognizer{
		numberRecognizer(),
		dateRecognizer(),
		durationRecognizer(),
		setRecognizer(),
		moneyRecognizer(),
		percentRecognizer(),
		pointsRecognizer(),
		measureRecognizer(),
		countRecognizer(),
		ordinalRecognizer(),
		fractionRecognizer(),
		rangeRecognizer(),
		boundsRecognizer(),
		vagueRecognizer(),
		ratioRecognizer(),
		multipleRecognizer(),
		codeRecognizer(),
		scoreRecognizer(),
		tensRecognizer(),
		noneRecognizer(),
	}
}
