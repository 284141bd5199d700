"""The comment tables that are filled in with LibreOffice; runs as `office_files.py` does."""

import pathlib
import sys

import base
import office
from fillings import KIND, OFFICE, WRITTEN, entries


def fill_calc(program, name, source, target):
    document = program.open(source)
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows = range(cursor.RangeAddress.EndRow + 1)
    for row, column, text in entries(name, [sheet.getCellByPosition(1, row).String for row in rows]):
        sheet.getCellByPosition(column, row).String = text
    office.store(document, target, "Calc MS Excel 2007 XML")


def fill_writer(program, name, source, target):
    document = program.open(source)
    table = document.TextTables.getByIndex(0)
    rows = range(table.Rows.Count)
    for row, column, text in entries(name, [table.getCellByPosition(1, row).String for row in rows]):
        cell = table.getCellByPosition(column, row)
        if column == KIND:
            cell.String = text
        else:
            cell.Text.insertString(cell.Start, text, False)
    office.store(document, target, "MS Word 2007 XML")


def main():
    source, folder = (pathlib.Path(path).resolve() for path in sys.argv[1:])
    with office.running() as program:
        for name, kind in OFFICE.items():
            fill = {"xlsx": fill_calc, "docx": fill_writer}[kind]
            target = folder / f"{name}.{kind}"
            fill(program, name, base.table(source, kind), target)
            office.settle(target, WRITTEN)


if __name__ == "__main__":
    main()
