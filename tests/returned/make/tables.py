"""Filled-in comment tables, from Word, Excel, python-docx and openpyxl."""

import re

import docx
import openpyxl
import package
from base import add, save_workbook
from fillings import ADDED, entries
from word import Draft, element, w

def fill_docx(name, source, target):
    document = docx.Document(source)
    table = document.tables[0]
    rows = list(table.rows)
    cells = [list(row.cells) for row in rows]
    for index, column, text in entries(name, [row[1].text for row in cells[1:]]):
        cells[index][column].text = text
    for texts in ADDED.get(name, []):
        for cell, text in zip(table.add_row().cells, texts):
            cell.text = text
    document.save(target)
    package.write(target, package.read(target))


def fill_word(name, source, target):
    """Fills a table in as Word does: with runs that are split, and rsids."""
    fill_docx(name, source, target)
    draft = Draft(target)
    for index, paragraph in enumerate(draft.document.iter(w("p"))):
        if index % 5 == 0 and len(paragraph):
            paragraph.insert(1, element("proofErr", type="gramStart"))
    draft.save(target, without_tracking)


def without_tracking(parts):
    settings = parts["word/settings.xml"]
    parts["word/settings.xml"] = settings.replace(b"<w:trackRevisions/>", b"")
    return parts


def fill_xlsx(name, source, target):
    workbook = openpyxl.load_workbook(source)
    sheet = workbook.active
    numbers = [row[1].value for row in sheet.iter_rows(min_row=2)]
    written = list(entries(name, numbers))
    for at, texts in enumerate(ADDED.get(name, []), len(numbers) + 1):
        written += [(at, column, text) for column, text in enumerate(texts) if text]
    for index, column, text in written:
        cell = sheet.cell(index + 1, column + 1)
        cell.value = text
        # A text that begins with = is none that is calculated.
        cell.data_type = "s"
    if name == "table-10-moved-columns":
        sheet.move_range(f"G1:G{sheet.max_row}", cols=1)
        sheet.move_range(f"A1:A{sheet.max_row}", cols=6)
        sheet.insert_rows(1, 2)
        sheet["B1"] = "Reply of Member A"
    save_workbook(workbook, target)


def fill_shared(name, source, target):
    """Fills a workbook in as Excel saves it: strings are shared and some of them rich, and one
    comment is a formula that somebody wrote, with its result."""
    fill_xlsx(name, source, target)
    parts = package.read(target)
    strings = []

    def share(match):
        text = match.group(2)
        if text == "By March":
            return f'<c{match.group(1)} t="str"><f>"By "&amp;"March"</f><v>{text}</v></c>'
        if text not in strings:
            strings.append(text)
        return f'<c{match.group(1)} t="s"><v>{strings.index(text)}</v></c>'

    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    cell = r'<c([^>]*?) t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>'
    parts["xl/worksheets/sheet1.xml"] = re.sub(cell, share, sheet).encode()
    space = "http://schemas.openxmlformats.org"
    shared = "".join(RICH.get(text, f'<si><t xml:space="preserve">{text}</t></si>')
                     for text in strings)
    parts["xl/sharedStrings.xml"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<sst xmlns="{space}/spreadsheetml/2006/main">{shared}</sst>'
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    add(parts, "[Content_Types].xml", "</Types>",
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/>')
    add(parts, "xl/_rels/workbook.xml.rels", "</Relationships>",
        f'<Relationship Id="rId9" Type="{space}/officeDocument/2006/relationships/sharedStrings" '
        'Target="sharedStrings.xml"/>')
    package.write(target, parts)


# Strings in several runs; what is read out beside a word is no part of it.
RICH = {
    "We have a map.": '<si><r><t xml:space="preserve">We </t></r><r><rPr><b/></rPr>'
    '<t xml:space="preserve">have</t></r><r><t xml:space="preserve"> a map.</t></r>'
    '<rPh sb="0" eb="2"><t>wi</t></rPh></si>',
}

MAKERS = {
    "table-01-word": (fill_word, "docx"),
    "table-02-openpyxl": (fill_xlsx, "xlsx"),
    "table-05-python-docx": (fill_docx, "docx"),
    "table-06-odd-rows": (fill_xlsx, "xlsx"),
    "table-07-odd-rows": (fill_docx, "docx"),
    "table-08-shared-strings": (fill_shared, "xlsx"),
    "table-09-as-it-was": (fill_xlsx, "xlsx"),
    "table-10-moved-columns": (fill_xlsx, "xlsx"),
}


def make(base, folder):
    for name, (fill, kind) in MAKERS.items():
        fill(name, base / f"table.{kind}", folder / f"{name}.{kind}")
