#!/usr/bin/env python3
"""Makes the zip files and the tables as text of tests/channels/, with Python's zipfile and csv.

    tests/.tools/venv/bin/python tests/channels/make/packed.py
"""

import csv
import io
import pathlib
import struct
import zipfile

TESTS = pathlib.Path(__file__).resolve().parent.parent.parent
FILES = TESTS / "returned" / "files"
PACKED = TESTS / "channels" / "packed"
TABLES = TESTS / "channels" / "tables"

HEADINGS = ["Body", "Item", "Text as it stands", "Kind of comment", "Comment", "Proposed text"]
ROWS = [
    ["IWG", "1.1.1", "", "substantive", "Two are not enough; three, at least", "Recruit three individuals"],
    ["IWG", "1.2.2", "", "general", 'Say "all", and in Genève', ""],
    ["IWG", "2.10.1", "", "", "First line\nsecond line", ""],
]


def entry(name, date=(2016, 8, 1, 8, 0, 0)):
    info = zipfile.ZipInfo(name, date)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def zips():
    PACKED.mkdir(exist_ok=True)
    one, two = (FILES / "word-01-words.docx").read_bytes(), (FILES / "table-02-openpyxl.xlsx").read_bytes()
    mail = (TESTS / "channels" / "mail" / "webmail.eml").read_bytes()
    with zipfile.ZipFile(PACKED / "explorer.zip", "w") as archive:
        archive.writestr(entry("Answers/"), b"")
        archive.writestr(entry("Answers/draft.docx"), one)
        archive.writestr(entry("Answers/desktop.ini"), b"[.ShellClassInfo]\r\n")
        archive.writestr(entry("Answers/Thumbs.db"), b"\xd0\xcf\x11\xe0")
    with zipfile.ZipFile(PACKED / "macos.zip", "w") as archive:
        archive.writestr(entry("draft.docx"), one)
        archive.writestr(entry("__MACOSX/._draft.docx"), b"\x00\x05\x16\x07")
        archive.writestr(entry(".DS_Store"), b"\x00\x00\x00\x01Bud1")
        archive.writestr(entry("sub/folder/table.xlsx"), two)
    # Names in code page 437, and with backslashes, as older programs write them.
    with zipfile.ZipFile(PACKED / "old-names.zip", "w") as archive:
        archive.writestr(entry("Council\\R?ponse.docx"), one)
    path = PACKED / "old-names.zip"
    path.write_bytes(path.read_bytes().replace(b"R?ponse", b"R\x82ponse"))
    with zipfile.ZipFile(PACKED / "with-mail.zip", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(entry("mail.eml"), mail)
        archive.writestr(entry("~$draft.docx"), b"lock")
    # Sizes behind the files, as programs write that pack into a stream; names in UTF-8.
    class Stream(io.RawIOBase):
        def __init__(self, file):
            self.file = file

        def writable(self):
            return True

        def write(self, data):
            return self.file.write(data)

    with open(PACKED / "streamed.zip", "wb") as file, zipfile.ZipFile(Stream(file), "w") as archive:
        archive.writestr(entry("Комиссия/ответы/черновик.docx"), one)
        archive.writestr(entry("Комиссия/.~lock.черновик.docx#"), b",member,")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(entry("draft.docx"), one)
    with zipfile.ZipFile(PACKED / "nested.zip", "w") as archive:
        archive.writestr(entry("inner.zip"), stream.getvalue())
    with zipfile.ZipFile(PACKED / "empty.zip", "w") as archive:
        archive.writestr(entry("folder/"), b"")
    with zipfile.ZipFile(PACKED / "leads-out.zip", "w") as archive:
        archive.writestr(entry("../../draft.docx"), one)
    locked = bytearray((PACKED / "explorer.zip").read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = locked.find(b"Answers/draft.docx") if mark == b"PK\x03\x04" else locked.rfind(b"Answers/draft.docx")
        start -= 30 if mark == b"PK\x03\x04" else 46
        flags, = struct.unpack_from("<H", locked, start + at)
        struct.pack_into("<H", locked, start + at, flags | 1)
    (PACKED / "locked.zip").write_bytes(locked)
    (PACKED / "cut-off.zip").write_bytes((PACKED / "macos.zip").read_bytes()[:3000])


def table(delimiter=",", quoting=csv.QUOTE_MINIMAL, end="\r\n", rows=None):
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator=end)
    writer.writerows([HEADINGS, *(rows or ROWS)])
    return stream.getvalue()


def tables():
    TABLES.mkdir(exist_ok=True)
    save = lambda name, text, encoding: (TABLES / name).write_bytes(text.encode(encoding))
    save("excel-utf-8.csv", table(), "utf-8-sig")
    save("excel-semicolon-1252.csv", table(";"), "cp1252")
    save("excel-unicode-text.csv", table("\t"), "utf-16")
    save("calc-quoted.csv", table(";", csv.QUOTE_ALL, "\n"), "utf-8")
    save("with-separator.csv", "sep=;\r\n" + table(";"), "utf-8-sig")
    save("numbers.tsv", table("\t", csv.QUOTE_ALL, "\r"), "utf-8")
    save("other-script.csv", table(";", rows=[["IWG", "1.1.1", "", "", "кто платит за это совещание, когда и где", ""]]), "cp1251")


if __name__ == "__main__":
    zips()
    tables()
