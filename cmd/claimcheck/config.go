package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/claimcheck/claimcheck/cmd/claimcheck/internal/config"
)

// configFlag adds the flag of the commands that read the configuration file.
func (a *app) configFlag(c *cobra.Command) {
	c.Flags().Var(&a.configFile, "config", "read names, units, measures and rules from `file` (docs/config.md); if not given, "+strings.Join(config.Names(), " or ")+" in the working folder, if there is one; -config= reads none")
}

// givenFile is the value of a flag that tells an empty name from none.
type givenFile struct {
	name  string
	given bool
}

// String gives the name.
func (f *givenFile) String() string { return f.name }

// Set takes the name.
func (f *givenFile) Set(name string) error {
	f.name, f.given = name, true
	return nil
}

// Type names the value in the help.
func (f *givenFile) Type() string { return "file" }

// configure reads the configuration file. The error joins all that is wrong in it.
func (a *app) configure() error {
	a.config = &config.Config{}
	if err := a.knownColor(); err != nil {
		return err
	}
	name := a.configFile.name
	if !a.configFile.given {
		for _, n := range config.Names() {
			if info, err := os.Stat(n); err == nil && info.Mode().IsRegular() {
				name = n
				break
			}
		}
	}
	if name == "" {
		return nil
	}
	c, err := config.ReadFile(name)
	if err == nil {
		a.config, a.reader.Words = c, c.Words
		return nil
	}
	var p *config.Problem
	switch {
	case errors.As(err, &p):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("-config: %s: no such file", name)
	}
	return fmt.Errorf("-config: %s: %w", name, cause(err))
}
