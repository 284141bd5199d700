"""Returned files that cannot be collected: each of them has to get one clear line."""

import re
import struct
import zipfile

import base
import docx
import package

BOMB = 64 * 1024 * 1024


def make(source, folder):
    draft = package.read(base.draft(source))
    stale_base(draft, folder / "bad-01-stale-base.docx")
    no_draft(folder / "bad-02-no-draft.docx")
    whole = base.draft(source).read_bytes()
    (folder / "bad-03-truncated.docx").write_bytes(whole[: len(whole) * 2 // 3])
    bomb(draft, folder / "bad-04-bomb.docx")
    entities(draft, folder / "bad-05-entities.docx", "expand")
    entities(draft, folder / "bad-06-external-entity.docx", "external")
    package.write(folder / "bad-07-parent-folder.docx", {**draft, "../outside.xml": b"<outside/>"})
    duplicate(draft, folder / "bad-08-duplicate.docx")
    (folder / "bad-09-workbook.docx").write_bytes(base.table(source, "xlsx").read_bytes())
    (folder / "bad-10-old-word.doc").write_bytes(compound_file())
    (folder / "bad-11-empty.docx").write_bytes(b"")
    ill_formed(draft, folder / "bad-12-ill-formed.docx")
    (folder / "bad-13-scan.pdf").write_bytes(b"%PDF-1.4\n% a scan of pages\n%%EOF\n")
    flipped(whole, folder / "bad-14-checksum.docx")
    nested(draft, folder / "bad-15-deep.docx")


def stale_base(draft, path):
    """A draft of another revision: another hash of the plan, and another symbol."""
    parts = dict(draft)
    custom = parts["docProps/custom.xml"].decode()
    custom = re.sub(r'(name="WemPlanHash"><vt:lpwstr>)[0-9a-f]*', r"\g<1>" + "0" * 64, custom)
    custom = re.sub(r"(/Rev\.)\d+", r"\g<1>99", custom)
    parts["docProps/custom.xml"] = custom.encode()
    package.write(path, parts)


def no_draft(path):
    """A letter that has nothing to do with the plan."""
    document = docx.Document()
    document.add_paragraph("Dear colleagues, we were glad to meet you in May. Kind regards, Member A")
    document.save(path)
    package.write(path, package.read(path))


def bomb(draft, path):
    """A document that is much larger than its package: 64 MiB of one blank after another."""
    parts = dict(draft)
    document = parts["word/document.xml"]
    at = document.index(b"<w:body>") + len(b"<w:body>")
    parts["word/document.xml"] = document[:at] + b" " * BOMB + document[at:]
    package.write(path, parts)


def entities(draft, path, kind):
    """A declaration of entities that grow, or that stand in another file."""
    if kind == "expand":
        lines = ["<!ENTITY e0 'wem'>"]
        lines += [f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10)]
        declaration, name = "".join(lines), "e9"
    else:
        declaration, name = "<!ENTITY outside SYSTEM 'file:///etc/hostname'>", "outside"
    parts = dict(draft)
    document = parts["word/document.xml"].decode()
    start = document.index("<w:document")
    document = f"{document[:start]}<!DOCTYPE w:document [{declaration}]>{document[start:]}"
    document = document.replace("Action Items", f"&{name};", 1)
    parts["word/document.xml"] = document.encode()
    package.write(path, parts)


def duplicate(draft, path):
    """Two parts of one name, of which programs may take either."""
    package.write(path, draft)
    with zipfile.ZipFile(path, "a") as archive:
        other = draft["word/document.xml"].replace(b"Action Items", b"Other Items")
        archive.writestr(package.entry("word/document.xml"), other)


def compound_file():
    """The head of a Word 97 file: a compound file ([MS-CFB] 2.2) of one empty sector."""
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 0, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    return head.ljust(512, b"\xff") + bytes(512)


def ill_formed(draft, path):
    parts = dict(draft)
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"</w:body>", b"", 1)
    package.write(path, parts)


def flipped(whole, path):
    """One bit of the packed document is another: its checksum is wrong, or it cannot be unpacked."""
    data = bytearray(whole)
    at = whole.index(b"word/document.xml") + 2000
    data[at] ^= 0x10
    path.write_bytes(bytes(data))


def nested(draft, path):
    """Elements in each other, a hundred thousand deep."""
    parts = dict(draft)
    depth = 100_000
    deep = b"<w:smartTag>" * depth + b"</w:smartTag>" * depth
    document = parts["word/document.xml"]
    parts["word/document.xml"] = document.replace(b"</w:body>", b"<w:p>" + deep + b"</w:p></w:body>", 1)
    package.write(path, parts)
