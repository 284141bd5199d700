"""Filled-in comment tables, from Word, Excel, python-docx and openpyxl."""

import copy
import re

import base
import docx
import openpyxl
import package
from fillings import ADDED, entries
from word import Draft, element, run, text_of, w

def fill_docx(name, source, target):
    """Fills a table in as a script does: whatever was in a cell is gone, marks and all."""
    document = docx.Document(source)
    table = document.tables[0]
    cells = [list(row.cells) for row in table.rows]
    for index, column, text in entries(name, [row[1].text for row in cells]):
        cells[index][column].text = text
    for texts in ADDED.get(name, []):
        for cell, text in zip(table.add_row().cells, texts):
            cell.text = text
    document.save(target)
    package.write(target, package.read(target))


def fill_word(name, source, target):
    """Fills a table in as Word does: kinds are chosen from the list, lines are paragraphs."""
    draft = Draft(source)
    table = draft.document.find(w("body")).find(w("tbl"))
    rows = table.findall(w("tr"))
    items = ["".join(map(text_of, cells_of(row)[1].findall(w("p")))) for row in rows]
    for index, column, text in entries(name, items):
        say(cells_of(rows[index])[column], text)
    for texts in ADDED.get(name, []):
        row = copy.deepcopy(rows[-1])
        for mark in [*row.iter(w("bookmarkStart")), *row.iter(w("bookmarkEnd"))]:
            mark.getparent().remove(mark)
        for cell, text in zip(cells_of(row), texts):
            say(cell, text)
        table.append(row)
    draft.save(target, without_tracking)


def cells_of(row):
    return row.findall(w("tc"))


def say(cell, text):
    """Makes a text the whole of what a cell says; its list, if it has one, stays around it."""
    first, *others = cell.findall(w("p"))
    for paragraph in others:
        cell.remove(paragraph)
    control = first.find(w("sdt"))
    place = first if control is None else control.find(w("sdtContent"))
    for old in place.findall(w("r")):
        place.remove(old)
    if control is not None:
        for prompt in control.iter(w("showingPlcHdr")):
            prompt.getparent().remove(prompt)
    for index, line in enumerate(text.split("\n")):
        if index:
            first.addnext(element("p", [copy.deepcopy(first.find(w("pPr"))), run(line)]))
        else:
            place.append(run(line))


def without_tracking(parts):
    settings = parts["word/settings.xml"]
    parts["word/settings.xml"] = settings.replace(b"<w:trackRevisions/>", b"")
    return parts


def fill_xlsx(name, source, target):
    workbook = openpyxl.load_workbook(source)
    sheet = workbook.active
    items = [row[1].value for row in sheet.iter_rows()]
    written = list(entries(name, items))
    for at, texts in enumerate(ADDED.get(name, []), len(items)):
        written += [(at, column, text) for column, text in enumerate(texts) if text]
    for index, column, text in written:
        cell = sheet.cell(index + 1, column + 1)
        cell.value = text
        # A text that begins with = is none that is calculated.
        cell.data_type = "s"
    if name == "table-10-moved-columns":
        head = items.index("Whole plan")
        sheet.move_range(f"G{head}:G{sheet.max_row}", cols=1)
        sheet.move_range(f"A{head}:A{sheet.max_row}", cols=6)
        sheet["A1"] = "Reply of Member A"
    save(workbook, target)


def save(workbook, path):
    """Saves a workbook so that the same content gives the same bytes."""
    workbook.save(path)
    parts = package.read(path)
    core = parts["docProps/core.xml"].decode()
    core = re.sub(r"(<dcterms:\w+ [^>]*>)[^<]*", r"\g<1>2016-08-01T00:00:00Z", core)
    parts["docProps/core.xml"] = core.encode()
    package.write(path, parts)


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

def add(parts, name, end, text):
    parts[name] = parts[name].decode().replace(end, text + end).encode()


MAKERS = {
    "table-01-word": (fill_word, "docx"),
    "table-02-openpyxl": (fill_xlsx, "xlsx"),
    "table-05-python-docx": (fill_docx, "docx"),
    "table-06-odd-rows": (fill_xlsx, "xlsx"),
    "table-07-odd-rows": (fill_docx, "docx"),
    "table-08-shared-strings": (fill_shared, "xlsx"),
    "table-09-as-it-was": (fill_xlsx, "xlsx"),
    "table-10-moved-columns": (fill_xlsx, "xlsx"),
    "table-11-as-it-was": (fill_word, "docx"),
}


def make(source, folder):
    for name, (fill, kind) in MAKERS.items():
        fill(name, base.table(source, kind), folder / f"{name}.{kind}")
