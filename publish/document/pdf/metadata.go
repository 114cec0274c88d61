package pdf

import (
	"encoding/xml"
	"strings"
	"time"

	"github.com/zanat-al/zanat/publish/document"
	"github.com/zanat-al/zanat/publish/document/pdf/file"
)

// producer is the program in the metadata.
const producer = "Zanat"

// metadata writes the XMP of a document (ISO 16684-1): its title, its language and
// that it follows PDF/UA-1.
func metadata(out *file.File, d document.Document) file.Ref {
	dates := ""
	if day, ok := day(d.AsOf); ok {
		at := day.Format(time.RFC3339)
		dates = "<xmp:CreateDate>" + at + "</xmp:CreateDate><xmp:ModifyDate>" + at + "</xmp:ModifyDate>"
	}
	text := "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ` +
		`xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` +
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(d.Title) + "</rdf:li></rdf:Alt></dc:title>" +
		"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(d.Subject) + "</rdf:li></rdf:Alt></dc:description>" +
		"<dc:language><rdf:Bag><rdf:li>" + escape(d.Lang) + "</rdf:li></rdf:Bag></dc:language>" +
		"<pdf:Producer>" + producer + "</pdf:Producer>" + dates +
		"<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
	return out.Plain(file.Dict{"Type", file.Name("Metadata"), "Subtype", file.Name("XML")}, []byte(text))
}

// info is the same in the old form, for readers that know no XMP.
func info(d document.Document) file.Dict {
	list := file.Dict{"Title", file.Text(d.Title), "Producer", file.Text(producer)}
	if d.Subject != "" {
		list = append(list, "Subject", file.Text(d.Subject))
	}
	if day, ok := day(d.AsOf); ok {
		at := file.Text(day.Format("D:20060102150405Z"))
		list = append(list, "CreationDate", at, "ModDate", at)
	}
	return list
}

// day is an ISO date.
func day(iso string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	return t, err == nil
}

func escape(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text)) // a builder takes all
	return b.String()
}
