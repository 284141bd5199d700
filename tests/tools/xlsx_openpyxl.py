"""Says what openpyxl finds in a workbook: dates, formulas, rules, protection, print set-up."""

import datetime
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
print("sheets:", *book.sheetnames)
print("title:", book.properties.title)
print("made:", book.properties.created.isoformat())
sheet = book.active

cells = [cell for row in sheet.iter_rows() for cell in row]
print("formulas:", *(cell.coordinate for cell in cells if cell.data_type == "f"))
print("links:", *(cell.coordinate for cell in cells if cell.hyperlink))
dates = [cell for cell in cells if isinstance(cell.value, datetime.datetime)]
print("dates:", *(f"{cell.coordinate}={cell.value.date()} ({cell.number_format})" for cell in dates))
numbers = [cell for cell in cells if cell.data_type == "n" and cell.value is not None and cell not in dates]
print("numbers:", *(f"{cell.coordinate}={cell.value}" for cell in numbers))

for rule in sheet.data_validations.dataValidation:
    print("rule:", rule.sqref, rule.type, rule.operator, rule.formula1, rule.formula2, "|", rule.prompt)

protection = sheet.protection
print("protected:", protection.sheet, "password:", protection.password)
print("may resize columns:", not protection.formatColumns)
unlocked = sorted({cell.column_letter for cell in cells if not cell.protection.locked})
locked = sorted({cell.column_letter for cell in cells if cell.protection.locked and cell.row > 4})
print("unlocked:", *unlocked, "locked:", *locked)

if sheet.auto_filter.ref:
    print("filter:", sheet.auto_filter.ref, "may filter:", not protection.autoFilter, "may sort:", not protection.sort)
print("frozen:", sheet.freeze_panes, "repeated:", sheet.print_title_rows)
page = sheet.page_setup
print("page:", page.orientation, "fit:", sheet.sheet_properties.pageSetUpPr.fitToPage, page.fitToHeight)
