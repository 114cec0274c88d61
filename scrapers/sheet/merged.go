package sheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
)

var mergeCell = regexp.MustCompile(`<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z0-9:]+)"`)

// merged lists the ranges of merged cells of a workbook. It looks through the
// sheets' XML as it is unpacked: they may be too large to be held.
func merged(book []byte) (ranges []string, err error) {
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return nil, err
	}
	for _, f := range z.File {
		if ok, _ := path.Match("xl/worksheets/*.xml", f.Name); !ok {
			continue
		}
		found, err := mergedIn(f)
		if err != nil {
			return nil, err
		}
		ranges = append(ranges, found...)
	}
	return ranges, nil
}

func mergedIn(f *zip.File) (ranges []string, err error) {
	open, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer open.Close()
	for in := bufio.NewReader(io.LimitReader(open, unzipped)); ; {
		tag, err := in.ReadSlice('>')
		if m := mergeCell.FindSubmatch(tag); m != nil {
			ranges = append(ranges, string(m[1]))
		}
		switch {
		case errors.Is(err, io.EOF):
			return ranges, nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull): // a long text
			return nil, err
		}
	}
}

// Unmerged errs when cells of the workbook are merged: only the first of them
// holds the value, and the others read as empty.
func (s *Sheet) Unmerged() error {
	if len(s.merged) == 0 {
		return nil
	}
	first := slices.MinFunc(s.merged, byRow)
	return s.Fault(rowOf(first), "", "cells "+first+" are merged", "unmerge them and write the value into each")
}

func byRow(a, b string) int { return rowOf(a) - rowOf(b) }

var rowNumber = regexp.MustCompile(`\d+`)

// rowOf is the first row of a range such as A3:C3.
func rowOf(cells string) int {
	n, _ := strconv.Atoi(rowNumber.FindString(cells))
	return n
}
