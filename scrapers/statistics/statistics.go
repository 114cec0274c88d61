// Package statistics reads official figures from the files that statistical
// offices give out: PC-Axis, JSON-stat, SDMX-CSV, ILOSTAT's bulk files, and tables
// as CSV, XLSX, SpreadsheetML or HTML. It stands between an archived file and the
// warehouse. What a heading, an area or a series is called is data, in al/ and in
// codes/al/.
package statistics

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"

	"github.com/zanat-al/zanat/scrapers"
	"github.com/zanat-al/zanat/scrapers/statistics/codes"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// unpacked is how large a packed file may become, in bytes.
const unpacked = 1 << 30

// Read reads the figures of a file, whose format it tells by its content. The
// page's Map names headings, "theirs=ours,…". All or nothing: the error names
// file, line, column and mend.
func Read(p scrapers.Page) ([]tables.Statistic, error) {
	name := strings.TrimPrefix(p.Request.URL, "file:")
	body, err := unpack(name, p.Body)
	if err != nil {
		return nil, err
	}
	found, own, err := parse(strings.TrimSuffix(name, ".gz"), body, p.Map)
	if err != nil {
		return nil, err
	}
	if own {
		id := p.ID()
		p.Body, p.Request.URL = body, "file:"+strings.TrimSuffix(name, ".gz")
		return plain(p, id)
	}
	said, err := codes.ReadMap(p.Map)
	if err != nil {
		return nil, err
	}
	var all []tables.Statistic
	for _, t := range found {
		rows, err := t.rows(named{said}, p.Source, p.ID())
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no figure of Albania or a part of it; is it the right file?", name)
	}
	return all, nil
}

// unpack opens a gzip file.
func unpack(name string, body []byte) ([]byte, error) {
	if !bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
		return body, nil
	}
	in, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("%s: %w; download it again", name, err)
	}
	out, err := io.ReadAll(io.LimitReader(in, unpacked+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w; download it again", name, err)
	}
	if len(out) > unpacked {
		return nil, fmt.Errorf("%s: more than %d bytes when unpacked; keep the rows of Albania only",
			name, unpacked)
	}
	return out, nil
}
