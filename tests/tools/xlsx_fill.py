"""Fills in a row of a workbook: python xlsx_fill.py FILE KEY HEADING=VALUE…"""

import datetime
import sys

from openpyxl import load_workbook

path, key, *values = sys.argv[1:]
book = load_workbook(path)
sheet = book.active
header = next(row for row in sheet.iter_rows() if any(cell.value == "Key" for cell in row))
columns = {cell.value: cell.column for cell in header}
row = next(cell.row for cell in sheet[header[0].column_letter] if cell.value == key)
for assignment in values:
    heading, value = assignment.split("=", 1)
    cell = sheet.cell(row, columns[heading])
    if heading == "Date":
        cell.value = datetime.date.fromisoformat(value)
    elif heading == "Percent":
        cell.value = int(value)
    else:
        cell.value = value
        cell.data_type = "s"
book.save(path)
