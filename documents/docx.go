package documents

func docxFormat() *Format { return nil }
