// Command zanat-worker serves one stage of Zanat between two Arrow streams, for an
// engine that runs the stages on many machines. It is `zanat worker` without the rest:
// no cgo, no database, no network. docs/cluster.md tells more.
package main

import (
	"archive/zip"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/zanat-al/zanat/transforms"
	"github.com/zanat-al/zanat/transforms/lexicon"
	"github.com/zanat-al/zanat/transforms/taxonomy"
)

const use = `zanat-worker [--taxonomy FILE] STAGE < in.arrows > out.arrows

Serves one stage between two Arrow IPC streams: %s.
The last line on standard error counts rows, {"stage","in","out"}; without it, or
with an exit code that is not 0, what came out is not to be used.

  --taxonomy FILE   the ESCO that the run reads with: a zip or a folder of its CSV files

Employers are hashed under ZANAT_EMPLOYER_KEY, as in a run.
`

var errUse = errors.New("wrong use; see zanat-worker --help")

func main() {
	err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errUse):
		fmt.Fprintln(os.Stderr, "zanat-worker:", err)
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "zanat-worker:", err)
		os.Exit(1)
	}
}

// run is main with an error: it ends without one when both streams are whole.
func run(args []string, in io.Reader, out, told io.Writer) error {
	flags := flag.NewFlagSet("zanat-worker", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	file := flags.String("taxonomy", "", "")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintf(told, use, strings.Join(lexicon.Stages(), ", "))
		return err
	} else if err != nil {
		return fmt.Errorf("%w: %w", err, errUse)
	}
	if flags.NArg() != 1 || !lexicon.Known(flags.Arg(0)) {
		return fmt.Errorf("name one stage of %s, not %q: %w",
			strings.Join(lexicon.Stages(), ", "), strings.Join(flags.Args(), " "), errUse)
	}
	s, err := stage(flags.Arg(0), *file)
	if err != nil {
		return err
	}
	return transforms.Serve(s, in, out, told)
}

func stage(name, file string) (transforms.Stage, error) {
	var added []taxonomy.Taxonomy
	if file != "" {
		t, err := read(file)
		if err != nil {
			return transforms.Stage{}, fmt.Errorf("--taxonomy %s: %w", file, err)
		}
		added = append(added, t)
	}
	l, err := lexicon.New(os.Getenv("ZANAT_EMPLOYER_KEY"), added...)
	if err != nil {
		return transforms.Stage{}, err
	}
	return l.Stage(name)
}

// read reads a taxonomy from a folder or a zip.
func read(file string) (t taxonomy.Taxonomy, err error) {
	info, err := os.Stat(file)
	if err != nil {
		return t, err
	}
	var files fs.FS = os.DirFS(file)
	if !info.IsDir() {
		z, err := zip.OpenReader(file)
		if err != nil {
			return t, fmt.Errorf("no zip of ESCO's CSV files: %w", err)
		}
		defer z.Close()
		files = z
	}
	return taxonomy.Read(files)
}
