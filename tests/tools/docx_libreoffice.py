#!/usr/bin/env python3
"""Opens every DOCX file of a folder as other people's programs do.

* python-docx reads it.
* LibreOffice makes a PDF of it, which shows every word, the header rows of a table on each of its
  pages, each heading in the outline, and the watermark, if there is one; no page is blank, and
  running lines reach from margin to margin, also of turned pages.
* LibreOffice loads it and saves it as DOCX; every bookmark is still in its row or around its
  slot's paragraphs, every custom property and every choice is there, and changes are tracked if
  they were.

First each check is shown a planted fault, which it must find.

Exit code: 0 all is well, 1 something is lost, 2 a tool is missing or the call is wrong, 3 a check
did not find its planted fault.
"""

import argparse
import collections
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

try:
    import docx
    from docx.oxml.ns import qn
    from lxml import etree
except ImportError as error:
    print(f"docx_libreoffice: {error}", file=sys.stderr)
    sys.exit(2)

# The ids of heading styles.
HEADINGS = r"Title|(Text)?Heading\d|Band\d|Label\d"

# The files in which faults are planted: a table over several pages; upright and turned pages, and
# notes; slots; tracked changes and choices.
PLANTED = ["long-group.docx", "blocks.docx", "slots.docx", "tracked-only.docx"]

# Have more columns or texts than room for them, and say so: what is broken letter by letter is not found
# again.
CROWDED = ["crowded.docx", "plan-twelve-columns.docx", "silent-twelve-columns.docx"]

# How often LibreOffice is asked to convert files that it does not convert.
ATTEMPTS = 3

TOOLS = ["soffice", "pdftotext", "pdftohtml", "pdftoppm"]


class LibreOffice:
    """LibreOffice with a user profile of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.profile = (folder / "profile").as_uri()

    def convert(self, paths, kind):
        """Returns what the files become, by their names, in a new folder."""
        target = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        call = ["soffice", f"-env:UserInstallation={self.profile}", "--headless"]
        call += ["--convert-to", kind, "--outdir", str(target), *map(str, paths)]
        suffix = "." + kind.split(":")[0]
        converted = {path.name: target / path.with_suffix(suffix).name for path in paths}
        # On a loaded machine LibreOffice sometimes ends before it has done anything.
        for _ in range(ATTEMPTS):
            run = subprocess.run(call, capture_output=True, text=True, timeout=600)
            if all(path.is_file() for path in converted.values()):
                break
        for name, path in converted.items():
            if not path.is_file():
                fail(2, f"LibreOffice did not convert {name}: {run.stderr.strip()}")
        return converted


def fail(code, message):
    print(f"docx_libreoffice: {message}", file=sys.stderr)
    sys.exit(code)


def output(*call):
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def squeezed(text):
    """Returns a text without spaces and hyphens, which a line end may add or take away."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]+", "", text)


def in_outline(text):
    """Returns a heading as LibreOffice puts it into an outline: without backslashes."""
    return squeezed(text).replace("\\", "")


def words(text):
    """Returns the words of a text that every extraction gives back as they are."""
    return [word for word in re.findall(r"[A-Za-z0-9.]+", text) if len(word) < 100]


def cells(row):
    """Returns the texts of a row's own cells; of merged ones, only where they begin."""
    texts = []
    for cell in row._tr.findall(qn("w:tc")):
        texts.append("".join(node.text or "" for node in cell.iter(qn("w:t"))))
    return texts


def check_words(document, path, pages):
    """Checks that every word of the document and of its notes is in the PDF's text."""
    text = squeezed("".join(pages))
    notes = part(path, "word/footnotes.xml")
    stories = [document.element.body] + ([notes] if notes is not None else [])
    lost = []
    for paragraph in (paragraph for story in stories for paragraph in story.iter(qn("w:p"))):
        said = " ".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        for word in map(squeezed, words(said)):
            # An override character makes a word run backwards, as it should.
            backwards = "\u202e" in said and word[::-1] in text
            # From right to left, the full stop of a number comes before it in the PDF's text.
            backwards |= bool(re.fullmatch(r"[\d.]+\.", word)) and f".{word[:-1]}" in text
            if word not in text and not backwards:
                lost.append(f"lost: {word}")
    return lost


def check_header_rows(document, pages):
    """Checks that each page with rows of a table has the table's header rows above them."""
    faults = []
    outside = squeezed("".join(paragraph.text for paragraph in document.paragraphs))
    for table in document.tables:
        header = [row for row in table.rows if is_header(row)]
        elsewhere = said_under_other_headings(document, header)
        rows = [row for row in table.rows if not is_header(row)]
        # What a report says in several tables does not tell which of them is on a page.
        rows = [row for row in rows if not is_said_in(row, elsewhere)]
        # Nor does what is also said in the text, as items are in a concept note.
        rows = [row for row in rows if not is_on(row, outside)]
        texts = [text for row in header for text in cells(row) if "\u202e" not in text]
        heads = {squeezed(word) for text in texts for word in words(text)}
        for number, page in enumerate(pages, 1):
            page = squeezed(page)
            on_page = [row for row in rows if is_on(row, page)]
            if on_page and not all(head in page for head in heads):
                faults.append(f"page {number}: no header row")
    return faults


def said_under_other_headings(document, header):
    """Returns what tables with another header row say."""
    own = [cells(row) for row in header]
    others = []
    for table in document.tables:
        rows = list(table.rows)
        if [cells(row) for row in rows if is_header(row)] != own:
            others += [text for row in rows for text in cells(row)]
    return squeezed("".join(others))


def is_said_in(row, text):
    """Returns whether the first words of a row are said in a text, or too few to tell it by."""
    said = next((squeezed(cell) for cell in cells(row) if cell.strip()), "")
    return bool(text) and (len(said) < 20 or said in text)


def is_header(row):
    return row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def is_on(row, page):
    texts = cells(row)
    plain = [text for text in texts if text and words(text) == text.split()]
    said = [squeezed(text) for text in (plain or texts[:1]) if words(text)]
    # A number and a name are said in many places; all words of a row are said where the row is.
    said += [squeezed(word) for text in texts for word in words(text)]
    return bool(said) and all(text in page for text in said)


def check_blank_pages(path, pages):
    """Checks that each page says something beside what runs along it."""
    running = collections.Counter()
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(header|footer)[13]\.xml", name):
                root = etree.fromstring(package.read(name))
                for node in root.iter(qn("w:t")):
                    running.update((node.text or "").split())
    faults = []
    for number, page in enumerate(pages, 1):
        said = collections.Counter(word for word in page.split() if not word.isdigit())
        # The first page has no header.
        along = running if number > 1 else collections.Counter()
        if not said - along:
            faults.append(f"page {number}: blank")
    return faults


def check_running_lines(document, pdf):
    """Checks that the footer of each page ends at the end margin."""
    faults = []
    section = document.sections[0]
    if len(document.sections) == 1 or document.element.body.find(f".//{qn('w:bidi')}") is not None:
        return faults
    boxes = output("pdftotext", "-bbox", str(pdf), "-")
    for number, page in enumerate(boxes.split("<page ")[1:], 1):
        width = float(re.search(r'width="([\d.]+)"', page).group(1))
        ends = re.findall(r'xMax="([\d.]+)" yMax="([\d.]+)"', page)
        lowest = max(float(y) for _, y in ends)
        end = max(float(x) for x, y in ends if abs(float(y) - lowest) < 1)
        if abs(width - section.right_margin.pt - end) > 3:
            faults.append(f"page {number}: footer ends at {end} of {width}")
    return faults


def check_outline(document, pdf):
    """Checks that the PDF's outline lists every heading, in order."""
    xml = output("pdftohtml", "-xml", "-i", "-stdout", "-f", "1", "-l", "1", str(pdf))
    items = re.findall(r"<item[^>]*>(.*?)</item>", xml, flags=re.DOTALL)
    listed = [squeezed(html.unescape(item)) for item in items]
    headings = []
    for paragraph in document.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and re.fullmatch(HEADINGS, style.get(qn("w:val"))):
            headings.append("".join(node.text or "" for node in paragraph.iter(qn("w:t"))))
    plain = [in_outline(text) for text in headings if text and text.isprintable()]
    if len(plain) < len(headings):
        return []
    return [] if listed == plain else [f"outline {listed} instead of {plain}"]


def check_watermark(pdf, bare_pdf):
    """Checks that the first and the last page look otherwise than without the watermark."""
    faults = []
    for page in (1, int(re.search(r"Pages:\s+(\d+)", output("pdfinfo", str(pdf))).group(1))):
        call = ["pdftoppm", "-gray", "-r", "20", "-f", str(page), "-l", str(page)]
        with_mark, without = (
            subprocess.run([*call, str(path)], capture_output=True, check=True).stdout
            for path in (pdf, bare_pdf)
        )
        changed = sum(a != b for a, b in zip(with_mark, without))
        if changed * 100 < len(with_mark):
            faults.append(f"page {page}: no watermark is seen")
    return faults


def bookmarks(path):
    """Returns for each bookmark the text of the row where it is, or else of its paragraphs.

    A bookmark is read as src/render/docx/slot.rs says: from the paragraph in or before which its
    first start stands to the last one that has text before its end. LibreOffice writes a bookmark
    over several paragraphs as several starts of one name, of which the last has an end.
    """
    paragraphs, marks = [], {}
    ids = {}
    for node in part(path, "word/document.xml").iter():
        if node.tag == qn("w:p"):
            paragraphs.append(node)
        elif node.tag == qn("w:bookmarkStart"):
            name = node.get(qn("w:name"))
            ids[node.get(qn("w:id"))] = name
            inside = next(node.iterancestors(qn("w:p")), None) is not None
            marks.setdefault(name, [len(paragraphs) - inside, None])
        elif node.tag == qn("w:bookmarkEnd"):
            owner = next(node.iterancestors(qn("w:p")), None)
            before = owner is not None and not said_before(node, owner)
            marks[ids[node.get(qn("w:id"))]][1] = len(paragraphs) - before
    places = {}
    for name, (first, end) in marks.items():
        within = paragraphs[first : max(end, first + 1)]
        row = next(within[0].iterancestors(qn("w:tr")), None)
        if row is not None and len(within) == 1:
            within = [row]
        # LibreOffice writes a deletion as the beginning of a move where the same words came elsewhere.
        texts = (node for place in within for node in place.iter(qn("w:t")))
        stays = (node for node in texts if next(node.iterancestors(qn("w:moveFrom")), None) is None)
        places[name] = squeezed("".join(node.text or "" for node in stays))
    return places


def said_before(mark, paragraph):
    """Returns whether a paragraph has text before a mark in it."""
    for node in paragraph.iter():
        if node is mark:
            return False
        if node.tag == qn("w:t") and node.text:
            return True
    return False


def custom_properties(path):
    root = part(path, "docProps/custom.xml")
    if root is None:
        return {}
    return {node.get("name"): "".join(node.itertext()) for node in root}


def tracking(path):
    """Returns whether changes are tracked, and whether a protection asks for it."""
    settings = part(path, "word/settings.xml")
    protection = settings.find(qn("w:documentProtection"))
    kind = None if protection is None else protection.get(qn("w:edit"))
    is_on = settings.find(qn("w:trackRevisions")) is not None
    return {"on": "yes", "protection": str(kind)} if is_on else {}


def choices(path):
    """Returns what each choice of a document shows, and the words of its list."""
    shown = {}
    for control in part(path, "word/document.xml").iter(qn("w:sdt")):
        words = control.findall(f"{qn('w:sdtPr')}/{qn('w:dropDownList')}/{qn('w:listItem')}")
        if words:
            said = "".join(node.text or "" for node in control.iter(qn("w:t")))
            shown[str(len(shown))] = [said, *(word.get(qn("w:displayText")) for word in words)]
    return shown


def part(path, name):
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(name)) if name in package.namelist() else None


def check_kept(before, after):
    """Checks that bookmarks and custom properties are as they were."""
    faults = []
    checks = ("bookmark", bookmarks), ("property", custom_properties)
    for what, read in (*checks, ("tracking", tracking), ("choice", choices)):
        now = read(after)
        for name, value in read(before).items():
            if name not in now:
                faults.append(f"{what} {name} is lost")
            elif now[name] != value:
                faults.append(f"{what} {name} is at {now[name]!r} instead of {value!r}")
    return faults


def changed(source, target, name, pattern, replacement, count=0):
    """Copies a package with one part, or parts of a kind, changed by a regular expression."""
    times = 0
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for path in package.namelist():
            text = package.read(path)
            if re.fullmatch(name, path):
                text, found = re.subn(pattern, replacement, text, count=count, flags=re.DOTALL)
                times += found
            copy.writestr(path, text)
    assert times, f"{source.name} has {pattern}"
    return target


def pages_of(pdf):
    return output("pdftotext", "-layout", str(pdf), "-").split("\f")[:-1]


def self_check(office, cases, folder):
    """Shows each check a file with a fault."""
    source, sections, slots, tracked = cases
    document = docx.Document(str(source))
    planted = folder / "planted"
    planted.mkdir()
    body = "word/document.xml"
    # LibreOffice takes the repeated header row from the table style, too.
    headless = changed(
        source, planted / "headless.docx", r"word/(document|styles)\.xml", rb"<w:tblHeader/>", b""
    )
    unstyled = changed(
        source, planted / "unstyled.docx", body, rb'"Heading3"', b'"TableText"'
    )
    short = changed(source, planted / "short.docx", body, rb"(.*)<w:tr>.*?</w:tr>", rb"\1")
    page = rb'<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    blank = changed(source, planted / "blank.docx", body, rb"<w:body>", rb"<w:body>" + page * 2)
    turned = changed(
        sections, planted / "turned.docx", r"word/footer3\.xml", rb"<w:tabs>.*?</w:tabs>", b""
    )
    unnoted = changed(sections, planted / "unnoted.docx", body, rb"<w:footnoteReference.*?/>", b"")
    pdfs = office.convert([headless, unstyled, short, blank, turned, unnoted], "pdf")
    moved = changed(slots, planted / "moved.docx", body, rb"(The last paragraph)", rb"not \1")
    unmarked = changed(
        source, planted / "unmarked.docx", body, rb'w:name="[^"]*"', b'w:name="other"', 1
    )
    unowned = changed(
        source, planted / "unowned.docx", r"docProps/custom\.xml", rb"<property .*?</property>", b"", 1
    )
    untracked = changed(
        tracked, planted / "untracked.docx", r"word/settings\.xml", rb"<w:trackRevisions/>", b""
    )
    unprotected = changed(
        tracked, planted / "unprotected.docx", r"word/settings\.xml", rb"<w:documentProtection[^>]*>", b""
    )
    unlisted = changed(tracked, planted / "unlisted.docx", body, rb"<w:listItem[^>]*>", b"", 1)
    plain_pdf = pdfs[headless.name]
    shown = {
        "header rows": check_header_rows(document, pages_of(pdfs[headless.name])),
        "words": check_words(document, source, pages_of(pdfs[short.name])),
        "notes": check_words(
            docx.Document(str(sections)), sections, pages_of(pdfs[unnoted.name])
        ),
        "blank pages": check_blank_pages(blank, pages_of(pdfs[blank.name])),
        "running lines": check_running_lines(docx.Document(str(turned)), pdfs[turned.name]),
        "outline": check_outline(document, pdfs[unstyled.name]),
        "watermark": check_watermark(plain_pdf, plain_pdf),
        "bookmarks": check_kept(source, unmarked),
        "slots": check_kept(slots, moved),
        "properties": check_kept(source, unowned),
        "tracking": check_kept(tracked, untracked),
        "protection": check_kept(tracked, unprotected),
        "choices": check_kept(tracked, unlisted),
    }
    for name, faults in shown.items():
        if not faults:
            fail(3, f"the check of {name} does not find the planted fault")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="the folder with DOCX files")
    arguments = parser.parse_args()
    for tool in [*TOOLS, "pdfinfo"]:
        if not shutil.which(tool):
            fail(2, f"no command {tool}")
    files = sorted(arguments.folder.glob("*.docx"))
    cases = [arguments.folder / name for name in PLANTED]
    for case in cases:
        if case not in files:
            fail(2, f"no {case.name} in {arguments.folder}")

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        office = LibreOffice(folder)
        self_check(office, cases, folder)
        faults = check_files(office, files, folder)
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(1)
    print(f"{len(files)} files, nothing lost")


def check_files(office, files, folder):
    bare = folder / "bare"
    bare.mkdir()
    marked = [path for path in files if has_watermark(path)]
    for path in marked:
        changed(path, bare / path.name, r"word/header\d\.xml", rb"<w:pict>.*?</w:pict>", b"")
    pdfs = office.convert(files, "pdf")
    bare_pdfs = office.convert([bare / path.name for path in marked], "pdf") if marked else {}
    saved = office.convert(files, "docx:MS Word 2007 XML")
    faults = []
    for path in files:
        document = docx.Document(str(path))
        pdf = pdfs[path.name]
        pages = pages_of(pdf)
        found = check_running_lines(document, pdf)
        if path.name not in CROWDED:
            found += check_words(document, path, pages) + check_header_rows(document, pages)
            found += check_blank_pages(path, pages)
        found += check_outline(document, pdf) + check_kept(path, saved[path.name])
        if path in marked:
            found += check_watermark(pdf, bare_pdfs[path.name])
        faults += [f"{path.name}: {fault}" for fault in found]
    return faults


def has_watermark(path):
    with zipfile.ZipFile(path) as package:
        return b"PowerPlusWaterMarkObject" in package.read("word/header1.xml")


if __name__ == "__main__":
    main()
