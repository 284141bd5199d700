"""Makes what the corpus begins with, the base: a draft as it is circulated, and comment tables.

Without a folder that `wem-report circulate` wrote, the draft is that of `wem-report docx --draft`,
and stand-ins of the comment tables are made of the draft's own rows.
"""

import re
import shutil
import subprocess

import docx
import openpyxl
import package
from docx.oxml.ns import qn
from openpyxl.packaging.custom import StringProperty

HEADINGS = ["Body", "Item", "Text as it stands", "Kind of comment", "Comment", "Proposed text",
            "Decision"]
DATE = "2016-07-20"
SYMBOL = "WEM-International/2016/Rev.1"


def make(program, plan, folder):
    """Writes the base with a debug program."""
    shutil.copy(plan, folder / "plan.toml")
    call = [program, "docx", "--quiet", "--draft", "--force", "--date", DATE]
    subprocess.run([*call, "--plan", str(plan), "-o", str(folder / "draft.docx")], check=True,
                   stdout=subprocess.DEVNULL)
    rows = items(folder / "draft.docx")
    write_docx(folder / "table.docx", rows)
    write_xlsx(folder / "table.xlsx", rows)


def items(draft):
    """Returns number and text of every item of a draft."""
    found = []
    for row in docx.Document(draft).element.body.iter(qn("w:tr")):
        marks = [mark.get(qn("w:name")) for mark in row.iter(qn("w:bookmarkStart"))]
        if any(re.match(r"wem_\d", name) for name in marks):
            texts = [node.text for node in row.findall(qn("w:tc"))[1].iter(qn("w:t"))]
            found.append((texts[0], "".join(texts[1:])))
    return found


def write_docx(path, rows):
    document = docx.Document()
    document.core_properties.author = "wem-report"
    document.add_heading("Comments on Action Items", 1)
    table = document.add_table(rows=0, cols=len(HEADINGS))
    table.style = "Table Grid"
    for texts in [HEADINGS, *(["", number, text, "", "", "", ""] for number, text in rows)]:
        for cell, text in zip(table.add_row().cells, texts):
            cell.text = text
    document.save(path)
    package.write(path, with_properties(package.read(path)))


def with_properties(parts):
    """Adds the properties by which a comment table is known."""
    values = {"WemCirculation": SYMBOL, "WemDocument": "comment-table"}
    properties = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{value}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    parts["docProps/custom.xml"] = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties '
        f'xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes">{properties}'
        "</Properties>"
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    add(parts, "[Content_Types].xml", "</Types>",
        f'<Override PartName="/docProps/custom.xml" ContentType="{kind}"/>')
    add(parts, "_rels/.rels", "</Relationships>",
        f'<Relationship Id="rId99" Type="{space}/relationships/custom-properties" '
        'Target="docProps/custom.xml"/>')
    return parts


def add(parts, name, end, text):
    parts[name] = parts[name].decode().replace(end, text + end).encode()


def write_xlsx(path, rows):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Comments"
    sheet.append(HEADINGS)
    for number, text in rows:
        sheet.append([None, number, text])
    for column, width in zip("ABCDEFG", (14, 9, 60, 18, 50, 50, 20)):
        sheet.column_dimensions[column].width = width
    for name, value in (("WemCirculation", SYMBOL), ("WemDocument", "comment-table")):
        workbook.custom_doc_props.append(StringProperty(name=name, value=value))
    save_workbook(workbook, path)


def save_workbook(workbook, path):
    """Saves a workbook so that the same content gives the same bytes."""
    workbook.save(path)
    parts = package.read(path)
    core = parts["docProps/core.xml"].decode()
    core = re.sub(r"(<dcterms:\w+ [^>]*>)[^<]*", r"\g<1>2016-08-01T00:00:00Z", core)
    parts["docProps/core.xml"] = core.encode()
    package.write(path, parts)


def take(circulated, folder):
    """Takes the base out of the folder of a circulated draft, whatever its files are called."""
    shutil.copy(circulated / "plan.toml", folder / "plan.toml")
    shutil.copy(circulated / "manifest.toml", folder / "manifest.toml")
    for path in sorted(circulated.iterdir()):
        kind = known_as(path)
        if kind == "draft" and path.suffix == ".docx":
            shutil.copy(path, folder / "draft.docx")
        elif kind == "comment-table":
            shutil.copy(path, folder / f"table{path.suffix}")


def known_as(path):
    """Returns what a document says that it is."""
    if path.suffix not in (".docx", ".xlsx"):
        return None
    custom = package.read(path).get("docProps/custom.xml", b"").decode()
    found = re.search(r'name="WemDocument"[^>]*>\s*<vt:lpwstr>([^<]*)', custom)
    return found and found.group(1)
