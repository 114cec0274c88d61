package dataset

import "github.com/zanat-al/zanat/publish"

// dataPackage is datapackage.json, version 2 of Frictionless' Data Package.
type dataPackage struct {
	Schema      string        `json:"$schema"`
	Name        string        `json:"name"`
	Version     string        `json:"version"`
	Title       string        `json:"title"`
	Description string        `json:"description"`
	Homepage    string        `json:"homepage"`
	Created     string        `json:"created"`
	Keywords    []string      `json:"keywords"`
	Licenses    []licence     `json:"licenses"`
	Sources     []source      `json:"sources"`
	Contributor []contributor `json:"contributors"`
	Resources   []resource    `json:"resources"`
}

type licence struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Path  string `json:"path"`
}

type source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type contributor struct {
	Title string   `json:"title"`
	Roles []string `json:"roles"`
}

// resource is one file.
type resource struct {
	Schema      string    `json:"$schema,omitempty"`
	Name        string    `json:"name"`
	Type        string    `json:"type,omitempty"`
	Path        string    `json:"path"`
	Title       string    `json:"title"`
	Description string    `json:"description"`
	Format      string    `json:"format"`
	Media       string    `json:"mediatype"`
	Encoding    string    `json:"encoding,omitempty"`
	Bytes       int64     `json:"bytes"`
	Hash        string    `json:"hash"`
	Licenses    []licence `json:"licenses"`
	Sources     []source  `json:"sources"`
	Table       *schema   `json:"schema,omitempty"`
}

type schema struct {
	Schema  string    `json:"$schema"`
	Fields  []field   `json:"fields"`
	Missing []string  `json:"missingValues"`
	Key     []string  `json:"primaryKey,omitempty"`
	Foreign []foreign `json:"foreignKeys,omitempty"`
}

type field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	Albanian    string       `json:"description_sq,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreign struct {
	Fields    []string `json:"fields"`
	Reference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	} `json:"reference"`
}

const profiles = "https://datapackage.org/profiles/2.0/"

func (e edition) dataPackage() dataPackage {
	p := dataPackage{
		Schema: profiles + "datapackage.json", Name: "zanat-open-data", Version: e.Release.ID,
		Title: say("title", "en"), Description: say("description", "en"), Homepage: home,
		Created: e.Release.AsOf + "T00:00:00Z", Keywords: words("keywords", "en"),
		Licenses: []licence{originOf("*").licence()}, Sources: []source{originOf("*").source()},
		Contributor: []contributor{{authors, []string{"creator", "publisher"}}},
	}
	for _, line := range lines(e.Release.Credits) {
		p.Sources = append(p.Sources, source{Title: line})
	}
	for _, t := range e.Tables {
		p.Resources = append(p.Resources, e.csv(t))
	}
	for _, t := range e.Tables {
		r := e.resource(t.Name+"-parquet", parquetOf(t.Name), t)
		r.Format, r.Media = "Parquet", parquetMedia // "parquet" would be read as a table
		p.Resources = append(p.Resources, r)
	}
	r := e.resource("open", Database, table{Name: "open", About: say("database", "en"), Origin: originOf("*")})
	r.Format, r.Media = "duckdb", databaseMedia
	p.Resources = append(p.Resources, r)
	return p
}

func (o origin) licence() licence { return licence{o.Licence, o.Title, o.Path} }
func (o origin) source() source   { return source{o.Source, o.SourcePath} }

func (e edition) resource(name, path string, t table) resource {
	f := e.Files[path]
	return resource{
		Name: name, Path: path, Title: t.Name, Description: t.About,
		Bytes: f.Bytes, Hash: "sha256:" + f.SHA256,
		Licenses: []licence{t.Origin.licence()}, Sources: []source{t.Origin.source()},
	}
}

// csv describes a table, and each of its columns.
func (e edition) csv(t table) resource {
	r := e.resource(t.Name, csvOf(t.Name), t)
	r.Schema, r.Type, r.Encoding = profiles+"dataresource.json", "table", "utf-8"
	r.Format, r.Media = "csv", csvMedia
	r.Table = &schema{Schema: profiles + "tableschema.json", Missing: []string{""}, Key: t.Key}
	for _, c := range t.Columns {
		r.Table.Fields = append(r.Table.Fields, t.field(c))
		if c.To != nil {
			f := foreign{Fields: []string{c.Name}}
			f.Reference.Resource, f.Reference.Fields = c.To.Table, []string{c.To.Column}
			r.Table.Foreign = append(r.Table.Foreign, f)
		}
	}
	return r
}

func (t table) field(c column) field {
	f := field{Name: c.Name, Type: kindOf(c.Type).frictionless,
		Description: c.About, Albanian: albanian(c.About)}
	if t.InKey(c.Name) && len(t.Key) == 1 {
		f.Constraints = &constraints{Required: true}
	}
	if c.Name == "state" && t.has("mark") {
		states := []string{publish.Value, publish.Missing, publish.Withheld}
		f.Constraints = &constraints{Required: true, Enum: states}
	}
	return f
}
