package documents

func feedFormat() *Format { return nil }
