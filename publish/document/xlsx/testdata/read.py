# Opens a workbook as a researcher's script does and prints what it holds.
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
p = book.properties
print(p.title, p.language, p.created.isoformat(), sep="|")
first, second = book.worksheets[:2]
print(first.title, first.freeze_panes or "A1", first.auto_filter.ref, [first.column_dimensions["A"].width])
print(second.title, second.freeze_panes, second.auto_filter.ref, [second.cell(r, 2).value for r in range(2, 6)])
