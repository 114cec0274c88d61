package pipeline

import (
	"io"
	"strings"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/lexicon"
)

// Worker serves one stage between two Arrow IPC streams, so that another
// engine can run it: the same rows come out as in this process. It ends with a
// trailer on `told`; see transforms.Serve.
func Worker(cfg Config, stage string, in io.Reader, out, told io.Writer) error {
	if !lexicon.Known(stage) {
		return wrongUse("no stage %q; there are %s", stage, strings.Join(lexicon.Stages(), ", "))
	}
	kept, err := lookAt(cfg)
	if err != nil {
		return err
	}
	l, err := newLexicon(cfg, kept)
	if err != nil {
		return err
	}
	s, err := l.Stage(stage)
	if err != nil {
		return err
	}
	return transforms.Serve(s, in, out, told)
}
