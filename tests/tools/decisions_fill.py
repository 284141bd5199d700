"""Fills in a table of compiled comments as a secretariat does, with openpyxl or python-docx.

Usage: python decisions_fill.py FILE ACTION...

An action is one of, with words parted by "|":

    set|NUMBER|HEADING|TEXT   write a text into the row of a comment; \\n begins a line
    sort|HEADING              sort rows by that column, backwards (DOCX: of tables without labels)
    move|HEADING              put that column first (DOCX: of tables without labels)
    hide|NUMBER               hide the row (XLSX)
    filter|HEADING|TEXT       filter by a text of that column (XLSX)
    drop|NUMBER               take the row out
    note|NUMBER|TEXT          write a note beside the number (XLSX)
    track|NUMBER|TEXT         replace the decision with tracking on (DOCX)
"""

import copy
import sys

NUMBER = "No."


def fill_workbook(path, actions):
    from openpyxl import load_workbook
    from openpyxl.comments import Comment

    book = load_workbook(path)
    sheet = book.active
    head = next(row[0].row for row in sheet.iter_rows() if any(cell.value == NUMBER for cell in row))
    last = sheet.max_row

    def column(heading):
        return next(cell.column for cell in sheet[head] if cell.value == heading)

    def row(number):
        found = column(NUMBER)
        return next(r for r in range(head + 1, last + 1) if str(sheet.cell(r, found).value) == number)

    def write(r, c, value):
        cell = sheet.cell(r, c)
        cell.value = value
        if isinstance(value, str):
            # Typed as text, whatever it begins with.
            cell.data_type = "s"

    for verb, *words in actions:
        if verb == "set":
            write(row(words[0]), column(words[1]), words[2])
        elif verb == "sort":
            at = column(words[0]) - 1
            rows = [[cell.value for cell in sheet[r]] for r in range(head + 1, last + 1)]
            rows.sort(key=lambda values: str(values[at] or ""), reverse=True)
            for r, values in enumerate(rows, head + 1):
                for c, value in enumerate(values, 1):
                    write(r, c, value)
        elif verb == "move":
            at = column(words[0]) - 1
            for r in range(head, last + 1):
                values = [cell.value for cell in sheet[r]]
                values.insert(0, values.pop(at))
                for c, value in enumerate(values, 1):
                    write(r, c, value)
        elif verb == "hide":
            sheet.row_dimensions[row(words[0])].hidden = True
        elif verb == "filter":
            at = column(words[0]) - 1
            sheet.auto_filter.add_filter_column(at, [words[1]])
            for r in range(head + 1, last + 1):
                if str(sheet.cell(r, at + 1).value) != words[1]:
                    sheet.row_dimensions[r].hidden = True
        elif verb == "drop":
            sheet.delete_rows(row(words[0]))
            last -= 1
        elif verb == "note":
            sheet.cell(row(words[0]), column(NUMBER)).comment = Comment(words[1], "A colleague")
        else:
            sys.exit(f"unknown action {verb}")
    book.save(path)


def fill_document(path, actions):
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document(path)

    def text(cell):
        parts = []
        for paragraph in cell.iter(qn("w:p")):
            parts.append("".join(t.text or "" for t in paragraph.iter(qn("w:t"))))
        return "\n".join(parts)

    def cells(row):
        return row.findall(qn("w:tc"))

    tables = []
    for table in document.element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        headings = [text(cell) for cell in cells(rows[0])]
        if NUMBER in headings:
            tables.append((table, headings, rows[1:]))

    def find(number):
        for table, headings, rows in tables:
            for row in rows:
                if text(cells(row)[headings.index(NUMBER)]) == number:
                    return table, headings, row
        sys.exit(f"no comment {number}")

    def write(cell, words):
        control = cell.find(".//" + qn("w:sdt"))
        if control is not None:
            # As Word does when a word is chosen: the prompt is no prompt any more.
            prompt = control.find(".//" + qn("w:showingPlcHdr"))
            if prompt is not None:
                prompt.getparent().remove(prompt)
            texts = list(control.iter(qn("w:t")))
            texts[0].text = words
            for other in texts[1:]:
                other.text = ""
            return
        docx.table._Cell(cell, None).text = words

    for verb, *words in actions:
        if verb == "set":
            table, headings, row = find(words[0])
            write(cells(row)[headings.index(words[1])], words[2])
        elif verb in ("sort", "move"):
            for table, headings, rows in tables:
                if "Text as it stands" in headings:
                    continue
                at = headings.index(words[0])
                if verb == "sort":
                    rows.sort(key=lambda row: text(cells(row)[at]), reverse=True)
                    for row in rows:
                        table.remove(row)
                        table.append(row)
                else:
                    for row in table.findall(qn("w:tr")):
                        cell = cells(row)[at]
                        first = cells(row)[0]
                        row.remove(cell)
                        first.addprevious(cell)
                    headings.insert(0, headings.pop(at))
        elif verb == "drop":
            table, headings, row = find(words[0])
            table.remove(row)
            for other in tables:
                if row in other[2]:
                    other[2].remove(row)
        elif verb == "track":
            table, headings, row = find(words[0])
            cell = cells(row)[headings.index("Decision")]
            paragraph = cell.find(qn("w:p"))
            run = next(paragraph.iter(qn("w:r")))
            gone = OxmlElement("w:del")
            came = OxmlElement("w:ins")
            for at, change in enumerate((gone, came)):
                change.set(qn("w:id"), str(9000 + at))
                change.set(qn("w:author"), "Chair")
                change.set(qn("w:date"), "2016-08-20T10:00:00Z")
            new = copy.deepcopy(run)
            for t in new.iter(qn("w:t")):
                t.text = words[1]
            for t in list(run.iter(qn("w:t"))):
                t.tag = qn("w:delText")
            control = paragraph.find(qn("w:sdt"))
            if control is not None:
                paragraph.remove(control)
            gone.append(run)
            came.append(new)
            paragraph.append(gone)
            paragraph.append(came)
        else:
            sys.exit(f"unknown action {verb}")
    document.save(path)


path, *actions = sys.argv[1:]
actions = [[word.replace("\\n", "\n") for word in action.split("|")] for action in actions]
if path.endswith(".xlsx"):
    fill_workbook(path, actions)
else:
    fill_document(path, actions)
