package dataset

import (
	"encoding/json"
	"fmt"
	"strings"
)

// croissant is croissant.json: MLCommons Croissant 1.0.
type croissant struct {
	Context     json.RawMessage `json:"@context"`
	Type        string          `json:"@type"`
	ConformsTo  string          `json:"conformsTo"`
	Name        string          `json:"name"`
	Alternate   string          `json:"alternateName"`
	Description string          `json:"description"`
	License     string          `json:"license"`
	URL         string          `json:"url"`
	Version     string          `json:"version"`
	Published   string          `json:"datePublished"`
	Cite        string          `json:"citeAs"`
	Creator     creator         `json:"creator"`
	Keywords    []string        `json:"keywords"`
	Languages   []string        `json:"inLanguage"`
	Files       []fileObject    `json:"distribution"`
	Sets        []recordSet     `json:"recordSet"`
}

type creator struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url"`
}

type fileObject struct {
	Type   string `json:"@type"`
	ID     string `json:"@id"`
	Name   string `json:"name"`
	About  string `json:"description"`
	URL    string `json:"contentUrl"`
	Size   string `json:"contentSize"`
	Media  string `json:"encodingFormat"`
	SHA256 string `json:"sha256"`
}

type recordSet struct {
	Type   string        `json:"@type"`
	ID     string        `json:"@id"`
	Name   string        `json:"name"`
	About  string        `json:"description"`
	Key    []id          `json:"key,omitempty"`
	Fields []recordField `json:"field"`
}

type id struct {
	ID string `json:"@id"`
}

type recordField struct {
	Type     string       `json:"@type"`
	ID       string       `json:"@id"`
	Name     string       `json:"name"`
	About    string       `json:"description"`
	DataType string       `json:"dataType"`
	Source   recordSource `json:"source"`
	Refers   *struct {
		Field id `json:"field"`
	} `json:"references,omitempty"`
}

type recordSource struct {
	File    id `json:"fileObject"`
	Extract struct {
		Column string `json:"column"`
	} `json:"extract"`
}

func (e edition) croissant() croissant {
	c := croissant{
		Context: json.RawMessage(text("croissant.context.json")), Type: "sc:Dataset",
		ConformsTo: "http://mlcommons.org/croissant/1.0", Name: "zanat-open-data",
		Alternate: say("title", "en"), Description: say("description", "en"),
		License: originOf("*").Path, URL: home,
		Version: semantic(e.Release.ID), Published: e.Release.AsOf, Cite: e.cite(),
		Creator:  creator{"sc:Organization", authors, home},
		Keywords: words("keywords", "en"), Languages: []string{"en", "sq"},
	}
	for _, t := range e.Tables {
		c.Files = append(c.Files, e.fileObject(csvOf(t.Name), t.About, csvMedia))
		c.Sets = append(c.Sets, recordSetOf(t))
	}
	for _, t := range e.Tables {
		c.Files = append(c.Files, e.fileObject(parquetOf(t.Name), t.About, "application/x-parquet"))
	}
	c.Files = append(c.Files, e.fileObject(Database, say("database", "en"), databaseMedia))
	return c
}

func (e edition) fileObject(name, about, media string) fileObject {
	f := e.Files[name]
	return fileObject{"cr:FileObject", name, name, about, name, fmt.Sprintf("%d B", f.Bytes), media, f.SHA256}
}

func recordSetOf(t table) recordSet {
	set := recordSet{Type: "cr:RecordSet", ID: t.Name, Name: t.Name, About: t.About}
	for _, name := range t.Key {
		set.Key = append(set.Key, id{t.Name + "/" + name})
	}
	for _, c := range t.Columns {
		f := recordField{Type: "cr:Field", ID: t.Name + "/" + c.Name, Name: c.Name,
			About: c.About, DataType: kindOf(c.Type).croissant}
		f.Source.File.ID, f.Source.Extract.Column = csvOf(t.Name), c.Name
		if c.To != nil {
			f.Refers = &struct {
				Field id `json:"field"`
			}{id{c.To.Table + "/" + c.To.Column}}
		}
		set.Fields = append(set.Fields, f)
	}
	return set
}

// semantic spells a release id as a semantic version: 2026-06-30-963e2ab9 is
// 2026.6.30+963e2ab9.
func semantic(release string) string {
	parts := strings.SplitN(release, "-", 4)
	if len(parts) < 4 {
		return "0.0.0+" + release
	}
	for i, p := range parts[:3] {
		parts[i] = strings.TrimLeft(p, "0")
	}
	return strings.Join(parts[:3], ".") + "+" + parts[3]
}
