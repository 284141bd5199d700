"""Makes the Word templates of the tests: one by python-docx, which LibreOffice then saves anew.

    python make.py FOLDER
"""

import io
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor


def png(width, height, color):
    """Returns a picture of one colour."""
    row = b"\0" + bytes(color) * width

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(row * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def field(paragraph, instruction):
    for kind, text in [("begin", None), (None, instruction), ("separate", None), ("end", None)]:
        run = paragraph.add_run()
        if kind:
            node = OxmlElement("w:fldChar")
            node.set(qn("w:fldCharType"), kind)
        else:
            node = OxmlElement("w:instrText")
            node.text = text
        run._r.append(node)


folder = pathlib.Path(sys.argv[1])
template = docx.Document()
normal = template.styles["Normal"]
normal.font.name, normal.font.size = "Georgia", Pt(11)
heading = template.styles["Heading 2"]
heading.font.name, heading.font.color.rgb = "Georgia", RGBColor(0x7A, 0x1F, 0x2B)
section = template.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
section.top_margin, section.bottom_margin = Mm(30), Mm(22)
section.left_margin, section.right_margin = Mm(25), Mm(20)
header = section.header.paragraphs[0]
header.add_run().add_picture(io.BytesIO(png(60, 20, (0x7A, 0x1F, 0x2B))), height=Mm(9))
header.add_run("\tExample House {ti")
header.add_run("tle}").bold = True
footer = section.footer.paragraphs[0]
footer.add_run("{organisation}, {date}\tPage ")
field(footer, " PAGE ")
footer.add_run(" of {pages}")
template.add_paragraph("This text is not to be seen in any document that is made with it.")
template.save(folder / "python-docx.docx")
with tempfile.TemporaryDirectory() as profile:
    out = pathlib.Path(profile) / "out"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}/profile", "--headless", "--convert-to", "docx",
         "--outdir", out, folder / "python-docx.docx"],
        check=True, stdout=subprocess.DEVNULL,
    )
    (out / "python-docx.docx").rename(folder / "libreoffice.docx")
