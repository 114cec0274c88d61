package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// All reads every table of a file, in its order: the sheets of a workbook that
// hold rows, the CSV files of a zip, or the one table of a CSV file. A zip that
// holds anything but tables is refused, by name: it may be pictures of people.
func All(name string, body []byte) ([]*Sheet, error) {
	file := strings.TrimPrefix(name, "file:")
	switch strings.ToLower(path.Ext(file)) {
	case ".xlsx":
		return allSheets(file, body)
	case ".zip":
		return allFiles(file, body)
	}
	s, err := Read(name, body)
	if err != nil {
		return nil, err
	}
	s.Name = strings.TrimSuffix(s.File, path.Ext(s.File))
	return []*Sheet{s}, nil
}

func allSheets(file string, body []byte) (all []*Sheet, err error) {
	f, from1904, err := open(file, body)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		if !holdsRows(f, name) {
			continue
		}
		s := &Sheet{File: file, Name: name, excel: true, from1904: from1904}
		if err := s.readRows(f, name); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: the workbook is empty; save it again with headings and rows", file)
	}
	ranges, err := merged(body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; save it again", file, err)
	}
	if err := (&Sheet{File: file, excel: true, merged: ranges}).Unmerged(); err != nil {
		return nil, err
	}
	for _, s := range all {
		if len(all) > 1 {
			s.File = fmt.Sprintf("%s sheet %s", file, s.Name)
		}
		if err := s.checkHead(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// mostFiles is how many tables a zip may hold.
const mostFiles = 100

func allFiles(file string, body []byte) (all []*Sheet, err error) {
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		return nil, fmt.Errorf("%s: %w; export it again", file, err)
	}
	left := int64(unzipped)
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		if path.Dir(f.Name) != "." || strings.ToLower(path.Ext(f.Name)) != ".csv" || len(all) == mostFiles {
			return nil, fmt.Errorf("%s: holds %q beside its tables; export it again without attachments and audit logs", file, f.Name)
		}
		text, err := unpack(f, left)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w; export it again", file, f.Name, err)
		}
		left -= int64(len(text))
		s := &Sheet{File: file + " " + f.Name, Name: strings.TrimSuffix(f.Name, path.Ext(f.Name))}
		if err := s.readCSV(text); err != nil {
			return nil, err
		}
		if err := s.checkHead(); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: the zip holds no CSV file; export it again", file)
	}
	return all, nil
}

func unpack(f *zip.File, most int64) ([]byte, error) {
	in, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, most+1))
	if err == nil && int64(len(text)) > most {
		err = fmt.Errorf("the tables are larger than %d bytes", unzipped)
	}
	return text, err
}

// open opens a workbook, and says whether it counts days from 1904.
func open(file string, body []byte) (f *excelize.File, from1904 bool, err error) {
	if err := foreign(file, body, "PK\x03\x04"); err != nil {
		return nil, false, err
	}
	raw := excelize.Options{RawCellValue: true, UnzipSizeLimit: unzipped, UnzipXMLSizeLimit: unzipped}
	f, err = excelize.OpenReader(bytes.NewReader(body), raw)
	if err != nil {
		return nil, false, fmt.Errorf("%s: %w; save it again as .xlsx without a password", file, err)
	}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		from1904 = *props.Date1904
	}
	return f, from1904, nil
}
