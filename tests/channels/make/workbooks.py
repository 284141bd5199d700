#!/usr/bin/env python3
"""Makes workbooks of tests/channels/workbooks/ with odfpy 1.4.1, pyexcel-ods3 0.6.1 (ezodf), xlwt 1.3.0 and
pyxlsbwriter 0.1.0, by hand from the records of [MS-XLSB], and by hand as a web office writes ODS.

    python3 -m venv /tmp/others && /tmp/others/bin/pip install odfpy==1.4.1 pyexcel-ods3==0.6.1 xlwt==1.3.0 pyxlsbwriter==0.1.0
    /tmp/others/bin/python tests/channels/make/workbooks.py

noted.xls is odfpy.ods as LibreOffice 7.4 saves it: soffice --convert-to xls.
"""

import pathlib
import struct
import zipfile

TARGET = pathlib.Path(__file__).resolve().parent.parent / "workbooks"

ROWS = [
    ["Body", "Item", "Text as it stands", "Kind of comment", "Comment", "Proposed text"],
    ["IWG", "1.1.1", "", "substantive", "Two are not enough; three, at least", "Recruit three individuals"],
    ["IWG", "1.2.2", "", "general", 'Say "all", and in Genève', ""],
    ["IWG", "2.10.1", "", "", "First line\nsecond line", ""],
]


def odfpy():
    """Paragraphs for lines, a repeated empty cell, a comment, words in two spans, the table three rows down."""
    from odf.office import Annotation
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.dc import Creator, Date
    from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
    from odf.text import P, S, Span

    document = OpenDocumentSpreadsheet()
    table = Table(name="Comments")
    table.addElement(TableColumn(numbercolumnsrepeated=6))
    empty = TableRow(numberrowsrepeated=3)
    empty.addElement(TableCell(numbercolumnsrepeated=6))
    table.addElement(empty)
    for at, values in enumerate(ROWS):
        row = TableRow()
        for column, value in enumerate(values):
            if not value:
                row.addElement(TableCell())
                continue
            cell = TableCell(valuetype="string")
            for line in value.split("\n"):
                paragraph = P()
                first, _, rest = line.partition(" ")
                paragraph.addElement(Span(text=first))
                if rest:
                    paragraph.addElement(S(c=1))
                    paragraph.addElement(Span(text=rest))
                cell.addElement(paragraph)
            if (at, column) == (1, 4):
                note = Annotation()
                note.addElement(Creator(text="A. Member"))
                note.addElement(Date(text="2016-08-03T10:00:00"))
                note.addElement(P(text="See also the Charter"))
                cell.addElement(note)
            row.addElement(cell)
        row.addElement(CoveredTableCell(numbercolumnsrepeated=1018))
        table.addElement(row)
    rest = TableRow(numberrowsrepeated=1048569)
    rest.addElement(TableCell(numbercolumnsrepeated=1024))
    table.addElement(rest)
    document.spreadsheet.addElement(table)
    document.save(str(TARGET / "odfpy.ods"))


def ezodf():
    from pyexcel_ods3 import save_data

    save_data(str(TARGET / "ezodf.ods"), {"Notes": [[""]], "Comments": [[""] + row for row in ROWS]})


def web_office():
    """No indentation, another prefix for a namespace, texts as attributes, links, line breaks, rows in groups."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"

    def escape(text):
        return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")

    def cell(value, at, column):
        if not value:
            return "<t:table-cell/>"
        if at == 0:
            return f'<t:table-cell office:value-type="string" office:string-value="{escape(value)}"><text:p>{escape(value)}</text:p></t:table-cell>'
        words = escape(value).replace("\n", "<text:line-break/>")
        if column == 4:
            words = f'<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.org">{words}</text:a>'
        return f'<t:table-cell office:value-type="string"><!-- by hand --><text:p>\n   {words}\n</text:p></t:table-cell>'

    rows = [f"<t:table-row>{''.join(cell(value, at, column) for column, value in enumerate(row))}</t:table-row>"
            for at, row in enumerate(ROWS)]
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{names}office:1.0" '
               f'xmlns:t="{names}table:1.0" xmlns:text="{names}text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
               '<t:content-validations><t:content-validation t:name="v"><t:error-message><text:p>Choose from the list</text:p>'
               '</t:error-message></t:content-validation></t:content-validations>'
               f'<t:table t:name="Comments"><t:table-header-rows>{rows[0]}</t:table-header-rows>'
               f'<t:table-row-group>{"".join(rows[1:])}</t:table-row-group></t:table></office:spreadsheet></office:body>'
               '</office:document-content>')
    manifest = (f'<?xml version="1.0" encoding="UTF-8"?><m:manifest xmlns:m="{names}manifest:1.0" m:version="1.3">'
                '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
                '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>')
    pack("web-office.ods", [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                            ("META-INF/manifest.xml", manifest.encode()), ("content.xml", content.encode())])


def locked():
    """As LibreOffice protects a file with a password: its parts are encrypted, and the list of them says so."""
    manifest = ('<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
                'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9">'
                '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/></manifest:file-entry>'
                '</manifest:manifest>')
    pack("locked.ods", [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                        ("META-INF/manifest.xml", manifest.encode()), ("content.xml", b"\x01\x02\x03")])


def xlwt():
    """Shared texts, a text of several fonts, the table in the second of three sheets, one of them hidden."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    book.add_sheet("Empty")
    sheet = book.add_sheet("Comments")
    bold = xlwt.easyfont("bold true")
    for at, row in enumerate(ROWS, 2):
        for column, value in enumerate(row, 1):
            if column == 5 and at == 3:
                sheet.write_rich_text(at, column, [("Two are ", bold), "not enough; three, at least"])
            elif value:
                sheet.write(at, column, value)
    book.add_sheet("Lists").visibility = 1
    book.save(str(TARGET / "xlwt.xls"))


def xlwt_grouped():
    """Cells with looks of their own, also empty ones; rows grouped, the heading frozen."""
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("Comments", cell_overwrite_ok=True)
    sheet.set_panes_frozen(True)
    sheet.set_horz_split_pos(1)
    bold = xlwt.easyxf("font: bold on; align: wrap on")
    for at, row in enumerate(ROWS):
        for column, value in enumerate(row):
            sheet.write(at, column, value, bold if at == 0 else xlwt.easyxf("align: wrap on"))
        sheet.row(at).level = min(at, 1)
    book.save(str(TARGET / "xlwt-grouped.xls"))


def pyxlsbwriter():
    from pyxlsbwriter import XlsbWriter

    with XlsbWriter(str(TARGET / "pyxlsbwriter.xlsb")) as writer:
        writer.add_sheet("Comments")
        writer.write_sheet([[value or None for value in row] for row in ROWS])
        writer.add_sheet("Lists", hidden=True)
        writer.write_sheet([[None]])


def record(number, data=b""):
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    length, size = len(data), b""
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 127 else 0)])
        length >>= 7
        if not length:
            return head + size + data


def wide(text):
    units = text.encode("utf-16-le")
    return struct.pack("<I", len(units) // 2) + units


def by_records(name, short, inline):
    """Records as Excel writes them (texts shared, every cell with its column, notes in a part of their own), or
    short ones and texts in their cells."""
    texts = sorted({value for row in ROWS for value in row if value})
    strings = record(159, struct.pack("<II", len(texts), len(texts)))
    for text in texts:
        # One of them with a run of another font behind.
        runs = struct.pack("<IHH", 1, 0, 0) if text.startswith("Two") else b""
        strings += record(19, (b"\x01" if runs else b"\x00") + wide(text) + runs)
    strings += record(160)
    sheet = record(129) + record(148, struct.pack("<IIII", 0, 3, 0, 5)) + record(145)
    for at, row in enumerate(ROWS):
        sheet += record(0, struct.pack("<IIHBBB", at, 0, 300, 0, 0, 0))
        for column, value in enumerate(row):
            head = struct.pack("<I", 0) if short else struct.pack("<II", column, 0)
            if not value:
                sheet += record(12 if short else 1, head)
            elif inline:
                sheet += record(17 if short else 6, head + wide(value))
            else:
                sheet += record(18 if short else 7, head + struct.pack("<I", texts.index(value)))
    sheet += record(146) + record(130)
    book = record(131) + record(153, struct.pack("<II", 0, 0) + wide("")) + record(143)
    book += record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Comments")) + record(144) + record(132)
    notes = record(628) + record(630) + record(632, wide("A. Member")) + record(631) + record(633)
    notes += record(635, struct.pack("<IIIII", 0, 1, 1, 4, 4) + bytes(16)) + record(637, b"\x00" + wide("See also the Charter"))
    notes += record(636) + record(634) + record(629)
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    def rels(*entries):
        lines = "".join(f'<Relationship Id="rId{at}" Type="{types}{kind}" Target="{target}"/>'
                        for at, (kind, target) in enumerate(entries, 1))
        head = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        return (head + lines + "</Relationships>").encode()

    kinds = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>')
    parts = [("[Content_Types].xml", kinds.encode()), ("_rels/.rels", rels(("officeDocument", "xl/workbook.bin"))),
             ("xl/workbook.bin", book), ("xl/worksheets/sheet1.bin", sheet)]
    parts.append(("xl/_rels/workbook.bin.rels", rels(("worksheet", "worksheets/sheet1.bin"), ("sharedStrings", "sharedStrings.bin"))))
    if not inline:
        parts.append(("xl/sharedStrings.bin", strings))
        parts.append(("xl/worksheets/_rels/sheet1.bin.rels", rels(("comments", "../comments1.bin"))))
        parts.append(("xl/comments1.bin", notes))
    pack(name, parts)


def pack(name, parts):
    with zipfile.ZipFile(TARGET / name, "w", zipfile.ZIP_DEFLATED) as target:
        for part, content in parts:
            entry = zipfile.ZipInfo(part, (2016, 8, 3, 10, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(entry, content)


if __name__ == "__main__":
    odfpy()
    ezodf()
    web_office()
    locked()
    xlwt()
    xlwt_grouped()
    pyxlsbwriter()
    by_records("records.xlsb", False, False)
    by_records("short-records.xlsb", True, True)
