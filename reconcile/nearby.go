package reconcile

// nearby calls f for the first claims of the document of claim i and of those that it is compared with, up to listReach in each.
func (p *Pass) nearby(i int, f func(k int)) {
	if p.others == nil {
		return
	}
	for _, o := range p.others[p.views[i].doc] {
		for n := range min(len(p.entries[o].claims), listReach) {
			f(p.number(int(o), n))
		}
	}
}

// otherDocs calls f for the documents that document d is compared with, without d.
func (p *Pass) otherDocs(d int, f func(o int)) {
	if p.others == nil {
		return
	}
	for _, o := range p.others[d] {
		if int(o) != d {
			f(int(o))
		}
	}
}
