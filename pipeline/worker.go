package pipeline

import (
	"io"

	"github.com/zanat-al/zanat/transforms"
)

// Worker serves one stage between two Arrow IPC streams, so that another
// engine can run it: the same rows come out as in this process.
func Worker(cfg Config, stage string, in io.Reader, out io.Writer) error {
	kept, err := lookAt(cfg)
	if err != nil {
		return err
	}
	l, err := newLexicon(cfg, kept)
	if err != nil {
		return err
	}
	s, err := l.stage(stage)
	if err != nil {
		return err
	}
	return transforms.Serve(s, in, out)
}
