"""The comment tables that are filled in with LibreOffice; runs as `office_files.py` does."""

import pathlib
import sys

import office
from fillings import ADDED, OFFICE, WRITTEN, entries


def fill_calc(program, name, source, target):
    document = program.open(source)
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress.EndRow
    numbers = [sheet.getCellByPosition(1, row).String for row in range(1, last + 1)]
    for row, column, text in entries(name, numbers):
        sheet.getCellByPosition(column, row).String = text
    office.store(document, target, "Calc MS Excel 2007 XML")


def fill_writer(program, name, source, target):
    document = program.open(source)
    table = document.TextTables.getByIndex(0)
    numbers = [table.getCellByPosition(1, row).String for row in range(1, table.Rows.Count)]
    for row, column, text in entries(name, numbers):
        table.getCellByPosition(column, row).String = text
    count = table.Rows.Count
    for index, texts in enumerate(ADDED.get(name, [])):
        table.Rows.insertByIndex(count + index, 1)
        for column, text in enumerate(texts):
            table.getCellByPosition(column, count + index).String = text
    office.store(document, target, "MS Word 2007 XML")


def main():
    base, folder = (pathlib.Path(path).resolve() for path in sys.argv[1:])
    with office.running() as program:
        for name, kind in OFFICE.items():
            fill = {"xlsx": fill_calc, "docx": fill_writer}[kind]
            target = folder / f"{name}.{kind}"
            fill(program, name, base / f"table.{kind}", target)
            office.settle(target, WRITTEN)


if __name__ == "__main__":
    main()
