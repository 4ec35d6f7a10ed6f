package report

// The parts of a SARIF log that this package writes, named as in section 3 of the standard.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool             sarifTool        `json:"tool"`
	Automation       *sarifAutomation `json:"automationDetails,omitempty"`
	ColumnKind       string           `json:"columnKind"`
	NewlineSequences []string         `json:"newlineSequences"`
	DefaultEncoding  string           `json:"defaultEncoding"`
	Artifacts        []sarifArtifact  `json:"artifacts,omitempty"`
	Results          []sarifResult    `json:"results"`
}

type sarifAutomation struct {
	ID string `json:"id"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name            string      `json:"name"`
	FullName        string      `json:"fullName"`
	SemanticVersion string      `json:"semanticVersion"`
	InformationURI  string      `json:"informationUri"`
	Rules           []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID            string             `json:"id"`
	Short         sarifMessage       `json:"shortDescription"`
	Full          sarifMessage       `json:"fullDescription"`
	Help          sarifMessage       `json:"help"`
	Configuration sarifConfiguration `json:"defaultConfiguration"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifArtifact struct {
	Location   sarifArtifactLocation `json:"location"`
	Length     int                   `json:"length"` // in bytes
	Encoding   string                `json:"encoding"`
	Properties *sarifDocument        `json:"properties,omitempty"`
}

// sarifDocument is what is known of a document: a property bag.
type sarifDocument struct {
	Source string `json:"source,omitempty"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"`
	URL    string `json:"url,omitempty"`
}

type sarifArtifactLocation struct {
	URI   string `json:"uri"`
	Index *int   `json:"index,omitempty"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifMessage      `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Related      []sarifLocation   `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
}

type sarifLocation struct {
	ID       int           `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifMessage `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifactLocation `json:"artifactLocation"`
	Region   *sarifRegion          `json:"region"`
	Context  *sarifRegion          `json:"contextRegion,omitempty"`
}

type sarifRegion struct {
	StartLine   int           `json:"startLine"`
	StartColumn int           `json:"startColumn"`
	EndLine     int           `json:"endLine"`
	EndColumn   int           `json:"endColumn"`
	CharOffset  int           `json:"charOffset"`
	CharLength  int           `json:"charLength"`
	ByteOffset  int           `json:"byteOffset"`
	ByteLength  int           `json:"byteLength"`
	Snippet     *sarifMessage `json:"snippet,omitempty"`
}
