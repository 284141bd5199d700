#!/usr/bin/env python3
"""Answers to a circulated draft of plan/plan.toml by six channels, and the table of comments as a meeting fills it
in. Nothing here is written or read by our own program.

    circle.py answers PACK TARGET   the draft with comments and tracked changes (python-docx), the table for comments
                                    (openpyxl), the PDF with annotations (pikepdf), a message (email), a zip file
                                    with a table in Word (zipfile, python-docx), a table as text (csv)
    circle.py decide TABLE          decisions, replies and agreed texts into the compiled table (openpyxl)

plan/examples/answers/ and plan/examples/decided.xlsx were made so.
"""

import csv
import email.message
import email.policy
import io
import pathlib
import sys
import zipfile


def rows_of(document):
    from docx.oxml.ns import qn

    for row in document.element.body.iter(qn("w:tr")):
        cells = row.findall(qn("w:tc"))
        yield cells, ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in cells]


def draft(pack, target):
    """Commission A: a comment on words of 1.1.1, a word put in with tracking on."""
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.text.run import Run

    document = docx.Document(next(pack.glob("*-draft.docx")))
    for cells, texts in rows_of(document):
        cell = next((cell for cell, text in zip(cells, texts) if "Recruit two individuals" in text), None)
        if cell is not None:
            break
    paragraph = next(p for p in cell.iter(qn("w:p")) if "Recruit two" in "".join(t.text or "" for t in p.iter(qn("w:t"))))
    run = next(r for r in paragraph.iter(qn("w:r")) if "Recruit two" in "".join(t.text or "" for t in r.iter(qn("w:t"))))
    comment = document.add_comment(Run(run, document), text="One of the two should be a young member.",
                                   author="Example Commission A", initials="A")
    comment._comment_elm.set(qn("w:date"), "2016-08-02T09:20:00Z")
    words = next(t for t in run.iter(qn("w:t")) if "two" in (t.text or ""))
    before, after = words.text.split("two", 1)
    made = {}
    for kind, text in (("del", "two"), ("ins", "three"), ("rest", after)):
        new = OxmlElement("w:r")
        if run.rPr is not None:
            from copy import deepcopy
            new.append(deepcopy(run.rPr))
        t = OxmlElement("w:delText" if kind == "del" else "w:t")
        t.set(qn("xml:space"), "preserve")
        t.text = text
        new.append(t)
        made[kind] = new
        if kind != "rest":
            change = OxmlElement(f"w:{kind}")
            change.set(qn("w:id"), {"del": "9001", "ins": "9002"}[kind])
            change.set(qn("w:author"), "Example Commission A")
            change.set(qn("w:date"), "2016-08-02T09:30:00Z")
            change.append(new)
            made[kind] = change
    words.text = before
    words.set(qn("xml:space"), "preserve")
    at = run
    for kind in ("del", "ins", "rest"):
        at.addnext(made[kind])
        at = made[kind]
    document.core_properties.last_modified_by = "Example Commission A"
    document.save(target / "draft.docx")


def sheet(pack, target):
    """Commission B: two rows of the table for comments."""
    from openpyxl import load_workbook

    book = load_workbook(next(pack.glob("*-comment-table.xlsx")))
    table = book.active
    head = next(row for row in table.iter_rows() if any(cell.value == "Comment" for cell in row))
    columns = {cell.value: cell.column for cell in head if cell.value}
    filled = {
        "1.3.2": ("general", "The final plan needs a date.", None),
        "2.2.3": ("substantive", "Say who drafts it.", "Draft Agenda with the host"),
    }
    for row in table.iter_rows(min_row=head[0].row + 1):
        number = str(row[columns["Item"] - 1].value or "")
        if number in filled:
            kind, comment, text = filled[number]
            for heading, value in (("Body", "Example Commission B"), ("Kind of comment", kind), ("Comment", comment),
                                   ("Proposed text", text)):
                table.cell(row[0].row, columns[heading]).value = value
    book.properties.lastModifiedBy = "Example Commission B"
    book.save(target / "table.xlsx")


def marked(pack, target):
    """Commission C, in a viewer: words struck out, and a note on others."""
    from pdf_annotate import DATE, Words, around, pike, quads

    source = str(next(pack.glob("*-draft.pdf")))
    words = Words(source)
    pdf, put = pike(source)
    page, lines = words.find("additional members", "1.1.2")
    put(page, "StrikeOut", around(lines), QuadPoints=quads(lines), T="Example Commission C", M=DATE, Contents="")
    page, lines = words.find("feasibility study", "1.7.1")
    put(page, "Highlight", around(lines), QuadPoints=quads(lines), T="Example Commission C", M=DATE, Contents="Paid by whom?")
    pdf.save(str(target / "marked.pdf"))


def mail(target):
    """A message with its remarks in the text."""
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Example Commission B <commission-b@members.example>"
    message["To"] = "Secretariat <secretariat@example.org>"
    message["Subject"] = "Re: draft action plan"
    message["Date"] = "Tue, 09 Aug 2016 10:15:00 +0200"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Dear colleagues,\n\nOn item 1.5.2, a map would help.\n\n2.3.3: say how many programmes.\n\n"
                        "Kind regards,\nExample Commission B\n\n> Please send your comments by 15 August.\n")
    (target / "mail.eml").write_bytes(message.as_bytes())


def packed(pack, target):
    """A zip file with a table for comments in Word, and what a Mac puts beside it."""
    import docx
    from docx.table import _Cell

    document = docx.Document(next(pack.glob("*-comment-table.docx")))
    headings = None
    for cells, texts in rows_of(document):
        if "Comment" in texts and "Item" in texts:
            headings = texts
        elif headings and len(cells) == len(headings) and texts[headings.index("Item")].strip() == "2.10.1":
            for heading, words in (("Body", "Example Commission C"), ("Comment", "Who pays for the workshops?")):
                _Cell(cells[headings.index(heading)], document).text = words
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(target / "answers.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Commission C/table.docx", stream.getvalue())
        archive.writestr("__MACOSX/Commission C/._table.docx", b"\x00\x05\x16\x07")


def text(target):
    """A table saved as text by a spreadsheet program of a country with decimal commas."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(["Body", "Item", "Text as it stands", "Kind of comment", "Comment", "Proposed text"])
    writer.writerow(["Example Commission A", "3.4.4", "", "editorial", "Not only Facebook", ""])
    writer.writerow(["Example Commission A", "1.2.2", "", "general", "Agreed", ""])
    (target / "table.csv").write_bytes(stream.getvalue().encode("utf-8-sig"))


# What a meeting decides, by words of the comment or, where it has none, of what it proposes.
DECISIONS = [
    ("three", "Accepted", "", ""),
    ("young member", "noted", "Members choose whom they send.", ""),
    ("needs a date", "Agreed", "In the minutes.", ""),
    ("who drafts it", "partially accepted", "The host takes part.", "Draft Agenda together with the host"),
    ("additional members", "Rejected", "The working group has to grow.", ""),
    ("Paid by whom", "Noted", "", ""),
    ("map would help", "Noted", "Thank you.", ""),
    ("how many programmes", "not accepted", "Not known yet.", ""),
    ("workshops", "noted", "", ""),
    ("Facebook", "noted", "", ""),
    ("Agreed", "noted", "", ""),
]


def decide(path):
    from openpyxl import load_workbook

    book = load_workbook(path)
    table = book.active
    head = next(row for row in table.iter_rows() if any(cell.value == "No." for cell in row))
    columns = {cell.value: cell.column - 1 for cell in head if cell.value}
    for row in table.iter_rows(min_row=head[0].row + 1):
        said = " ".join(str(cell.value or "") for at, cell in enumerate(row) if at > columns["No."])
        own = str(row[columns["Comment"]].value or "") + " " + str(row[columns["Proposed text"]].value or "")
        found = next((one for one in DECISIONS if one[0] in own), None)
        if found is None:
            sys.exit(f"circle: nothing is decided about {said!r}")
        for heading, value in zip(("Decision", "Reply", "Agreed text"), found[1:]):
            row[columns[heading]].value = value or None
    book.save(path)


if sys.argv[1] == "answers":
    pack, target = map(pathlib.Path, sys.argv[2:])
    target.mkdir(exist_ok=True)
    draft(pack, target)
    sheet(pack, target)
    marked(pack, target)
    mail(target)
    packed(pack, target)
    text(target)
else:
    decide(sys.argv[2])
