package dataset

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// What DCAT-AP takes from the vocabularies of the EU's Publications Office.
const (
	authority = "http://publications.europa.eu/resource/authority/"
	spdxSHA   = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
)

// node is a node of JSON-LD; encoding sorts its names.
type node = map[string]any

// dcat is dcat.jsonld: the release as a dcat:Dataset of DCAT-AP 3, whose
// distributions lie beside it, at addresses relative to it.
func (e edition) dcat() node {
	var all []node
	for _, t := range e.Tables {
		all = append(all, e.distribution(csvOf(t.Name), t, "CSV", csvMedia),
			e.distribution(parquetOf(t.Name), t, "PARQUET", parquetMedia))
	}
	whole := table{Name: "open", About: say("database", "en"), Origin: originOf("*")}
	all = append(all, e.distribution(Database, whole, "", databaseMedia))
	r := e.Release
	return node{
		"@context": json.RawMessage(text("dcat.context.json")),
		"@id":      "#dataset", "@type": "dcat:Dataset",
		"dct:title":              both("title"),
		"dct:description":        both("description"),
		"dct:identifier":         "zanat:" + r.ID,
		"dcat:version":           r.ID,
		"dct:issued":             day(r.AsOf),
		"dct:language":           []node{ref(authority + "language/SQI"), ref(authority + "language/ENG")},
		"dct:publisher":          agent(),
		"dct:creator":            agent(),
		"dct:license":            ref(originOf("*").Path),
		"dct:accessRights":       ref(authority + "access-right/PUBLIC"),
		"dct:spatial":            ref(authority + "country/ALB"),
		"dct:temporal":           period(r.WindowStart, r.WindowEnd),
		"dcat:theme":             themes(),
		"dcat:keyword":           keywords(),
		"dcat:landingPage":       ref(home),
		"foaf:page":              []node{ref("codebook.sq.html"), ref("codebook.en.html")},
		"dct:rights":             node{"@type": "dct:RightsStatement", "dct:description": r.Credits},
		"dcat:distribution":      all,
		"dct:accrualPeriodicity": ref(authority + "frequency/IRREG"),
	}
}

// distribution is one file of the release.
func (e edition) distribution(name string, t table, format, media string) node {
	f := e.Files[name]
	d := node{
		"@id": "#" + strings.ReplaceAll(name, "/", "-"), "@type": "dcat:Distribution",
		"dct:title":        name,
		"dct:description":  []node{{"@value": t.About, "@language": "en"}},
		"dcat:accessURL":   ref(name),
		"dcat:downloadURL": ref(name),
		"dcat:mediaType":   ref("http://www.iana.org/assignments/media-types/" + media),
		"dcat:byteSize":    node{"@value": strconv.FormatInt(f.Bytes, 10), "@type": "xsd:nonNegativeInteger"},
		"dct:license":      ref(t.Origin.Path),
		"dct:rights":       node{"@type": "dct:RightsStatement", "dct:description": t.Origin.Title},
		"spdx:checksum": node{"@type": "spdx:Checksum", "spdx:algorithm": ref(spdxSHA),
			"spdx:checksumValue": node{"@value": f.SHA256, "@type": "xsd:hexBinary"}},
	}
	if sq := albanian(t.About); sq != "" {
		d["dct:description"] = append(d["dct:description"].([]node), node{"@value": sq, "@language": "sq"})
	}
	if format != "" {
		d["dct:format"] = ref(authority + "file-type/" + format)
	}
	return d
}

func period(first, last string) node {
	return node{"@type": "dct:PeriodOfTime", "dcat:startDate": day(first), "dcat:endDate": day(last)}
}

// themes are society, education and economy.
func themes() (all []node) {
	for _, name := range []string{"SOCI", "EDUC", "ECON"} {
		all = append(all, ref(authority+"data-theme/"+name))
	}
	return all
}

func ref(to string) node { return node{"@id": to} }

func day(iso string) node { return node{"@value": iso, "@type": "xsd:date"} }

func agent() node { return node{"@id": home, "@type": "foaf:Agent", "foaf:name": authors} }

// both is a text of say.csv in both languages.
func both(key string) []node {
	return slices.Concat(tagged([]string{say(key, "en")}, "en"), tagged([]string{say(key, "sq")}, "sq"))
}

func keywords() []node {
	return slices.Concat(tagged(words("keywords", "en"), "en"), tagged(words("keywords", "sq"), "sq"))
}

func tagged(list []string, lang string) (all []node) {
	for _, text := range list {
		all = append(all, node{"@value": text, "@language": lang})
	}
	return all
}
