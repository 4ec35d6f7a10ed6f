package documents

func warcFormat() *Format { return nil }
