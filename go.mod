module github.com/claimcheck/claimcheck

go 1.26
