#!/usr/bin/env python3
"""Makes documents of tests/channels/documents/: tables for comments that somebody typed anew, with odfpy 1.4.1, and
by hand as WordPad and TextEdit write RTF. The others there are files of tests/returned as LibreOffice saves them.

    /tmp/others/bin/python tests/channels/make/documents.py
"""

import pathlib

from workbooks import ROWS

TARGET = pathlib.Path(__file__).resolve().parent.parent / "documents"


def odfpy():
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableColumn, TableRow
    from odf.text import H, P

    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="Comments"))
    table = Table(name="Comments")
    table.addElement(TableColumn(numbercolumnsrepeated=6))
    for values in ROWS:
        row = TableRow()
        for value in values:
            cell = TableCell()
            for line in value.split("\n"):
                cell.addElement(P(text=line))
            row.addElement(cell)
        table.addElement(row)
    document.text.addElement(table)
    document.save(str(TARGET / "table-odfpy.odt"))


def rich_text(name, head, letter, line):
    def escape(text):
        out = ""
        for c in text:
            out += "\\" + c if c in "\\{}" else c if ord(c) < 128 else letter(c)
        return out.replace("\n", line)

    text = head
    for row in ROWS:
        text += "\\trowd\\trgaph108" + "".join(f"\\cellx{1600 * at}" for at in range(1, 7)) + "\n"
        for value in row:
            text += "\\pard\\intbl " + escape(value) + "\\cell\n"
        text += "\\row\n"
    (TARGET / name).write_bytes((text + "\\pard\\par}\n").encode("ascii"))


if __name__ == "__main__":
    odfpy()
    rich_text("table-wordpad.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0\\nouicompat{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}}\n"
              "{\\*\\generator Riched20 10.0}\\viewkind4\\uc1\n",
              lambda c: "\\'" + c.encode("cp1252").hex(), "\\line ")
    rich_text("table-textedit.rtf", "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n"
              "{\\colortbl;\\red255\\green255\\blue255;}\\paperw11900\\paperh16840\\margl1440\\margr1440\n",
              lambda c: f"\\uc0\\u{ord(c)} ", "\\\n")
