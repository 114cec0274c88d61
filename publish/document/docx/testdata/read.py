# Opens a Word file as a researcher's script does and prints what it holds.
import sys

import docx

d = docx.Document(sys.argv[1])
p = d.core_properties
print(p.title, p.subject, p.language, p.created.isoformat(), sep="|")
print([x.style.name + ": " + x.text for x in d.paragraphs if x.style.name.startswith("Heading")])
print([len(t.rows) for t in d.tables])
