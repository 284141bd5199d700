#!/usr/bin/env python3
"""Decides all tracked changes of redlines, and compares with the two texts.

Of each folder of the folder given, `redline.docx` must become `new.docx` when all changes are
accepted and `old.docx` when all are rejected: the same paragraphs, styles and table cells, the same
merged cells, the same running lines. Changes are decided

* by this program, by the rules of ISO/IEC 29500-1 §17.13.5 and of Word, to which all that stands
  between the start and the end of a move's range is what moves, whatever marks it carries;
* with --libreoffice, by LibreOffice, which saves what is left as DOCX.

Before that, what the standard asks of tracked changes is checked: unique ids, authors, dates, deleted
text in w:delText, moves in pairs, marks in the rows of changed cells. And first each check is shown a
planted fault.

Exit code: 0 all is well, 1 something differs, 2 a tool is missing or the call is wrong, 3 a check did
not find its planted fault.
"""

import argparse
import copy
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

try:
    from lxml import etree
except ImportError as error:
    print(f"docx_redline: {error}", file=sys.stderr)
    sys.exit(2)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STORIES = r"word/(document|header\d|footer\d)\.xml"
OLD_RUNS = [W + "del", W + "moveFrom"]
NEW_RUNS = [W + "ins", W + "moveTo"]
RANGES = [W + f"move{side}Range{end}" for side in ("From", "To") for end in ("Start", "End")]


def fail(code, message):
    print(f"docx_redline: {message}", file=sys.stderr)
    sys.exit(code)


def stories(path):
    """Returns the roots of a package's stories, by name."""
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if re.fullmatch(STORIES, name)]
        return {name: etree.fromstring(package.read(name)) for name in sorted(names)}


def in_ranges(root, side):
    """Yields the runs between the starts and the ends of moves of a side, each with its moves' ids."""
    inside = []
    start, end = W + f"move{side}RangeStart", W + f"move{side}RangeEnd"
    for node in root.iter(start, end, W + "r"):
        if node.tag == start:
            inside.append(node.get(W + "id"))
        elif node.tag == end:
            inside.remove(node.get(W + "id"))
        elif inside:
            yield node


def resolve(root, accept):
    """Decides all changes of a story."""
    gone, kept = (OLD_RUNS, NEW_RUNS) if accept else (NEW_RUNS, OLD_RUNS)
    for run in list(in_ranges(root, "From" if accept else "To")):
        run.getparent().remove(run)
    for node in list(root.iter(*RANGES)):
        node.getparent().remove(node)
    for row in list(root.iter(W + "tr")):
        marks = row.find(W + "trPr")
        marks = [] if marks is None else [mark for mark in marks if mark.tag in OLD_RUNS + NEW_RUNS]
        if any(mark.tag in gone for mark in marks):
            row.getparent().remove(row)
        for mark in marks:
            mark.getparent().remove(mark)
    for table in list(root.iter(W + "tbl")):
        if table.find(W + "tr") is None:
            table.getparent().remove(table)
    resolve_paragraphs(root, gone)
    for node in list(root.iter(*gone)):
        node.getparent().remove(node)
    for node in list(root.iter(*kept)):
        for child in list(node):
            node.addprevious(child)
        node.getparent().remove(node)
    for node in root.iter(W + "delText"):
        node.tag = W + "t"


def resolve_paragraphs(root, gone):
    """Joins each paragraph whose end goes with the next one, which keeps its properties."""
    for change in list(root.iter(W + "pPrChange")):
        properties = change.getparent()
        properties.remove(change)
        if gone is NEW_RUNS:
            properties.getparent().replace(properties, change.find(W + "pPr"))
    for paragraph in list(root.iter(W + "p")):
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        found = [] if marks is None else [m for m in marks if m.tag in OLD_RUNS + NEW_RUNS]
        goes = any(mark.tag in gone for mark in found)
        for mark in found:
            marks.remove(mark)
        if marks is not None and len(marks) == 0:
            marks.getparent().remove(marks)
        following = paragraph.getnext()
        if not goes or following is None or following.tag != W + "p":
            continue
        at = 1 if following.find(W + "pPr") is not None else 0
        for node in reversed([node for node in paragraph if node.tag != W + "pPr"]):
            following.insert(at, node)
        paragraph.getparent().remove(paragraph)


def outline(root):
    """Returns what a reader sees of a story: its paragraphs and tables in order, a line each."""
    lines = []
    body = root.find(W + "body")
    for block in body if body is not None else root:
        if block.tag == W + "p":
            lines.append(said(block))
        elif block.tag == W + "tbl":
            lines += table_lines(block)
    return lines


def table_lines(table):
    rows = table.findall(W + "tr")
    lines = ["table"]
    for index, row in enumerate(rows):
        cells = []
        for column, cell in enumerate(row.findall(W + "tc")):
            merge = merge_of(cell)
            # What is merged with nothing below it is not merged.
            below = rows[index + 1].findall(W + "tc") if index + 1 < len(rows) else []
            goes_on = column < len(below) and merge_of(below[column]) == "continue"
            sign = {"restart": "v" if goes_on else "", "continue": "^", None: ""}[merge]
            paragraphs = [said(paragraph) for paragraph in cell.findall(W + "p")]
            # The paragraphs of cells that are merged away are not seen.
            cells.append(sign if merge == "continue" else sign + " / ".join(paragraphs))
        header = "header: " if row.find(f"{W}trPr/{W}tblHeader") is not None else "row: "
        lines.append(header + " | ".join(cells))
    return lines


def merge_of(cell):
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return None if merge is None else merge.get(W + "val", "continue")


def said(paragraph):
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    texts = []
    # Blanks and hyphens at which no line ends are blanks and hyphens.
    signs = {W + "tab": "\t", W + "br": "\t", W + "noBreakHyphen": "-"}
    for node in paragraph.iter(W + "t", W + "instrText", *signs):
        if node.getparent().tag == W + "r":
            texts.append(signs.get(node.tag) or (node.text or "").replace("\u00a0", " "))
    name = "" if style is None else style.get(W + "val")
    # Marks of direction are no words, and what a running head shows of a page is reckoned by the reader.
    text = "".join(texts).replace("\u200e", "").replace("-\u2060", "-")
    text = re.sub(r"( STYLEREF \d ).*", r"\1", text)
    return f"[{name}] {text}"


def check_marks(roots):
    """Checks what the standard asks of tracked changes."""
    faults, ids, moves = [], set(), {"From": [], "To": []}
    for name, root in roots.items():
        marked = [*OLD_RUNS, *NEW_RUNS, RANGES[0], RANGES[2]]
        for node in root.iter(*marked, W + "pPrChange", W + "bookmarkStart"):
            if node.get(W + "id") in ids:
                faults.append(f"{name}: id {node.get(W + 'id')} is there twice")
            ids.add(node.get(W + "id"))
        for node in root.iter(*marked):
            date = node.get(W + "date", "")
            if not node.get(W + "author") or not re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]{8}Z", date):
                faults.append(f"{name}: a change without author or date")
        for node in root.iter(W + "t", W + "delText"):
            is_deleted = next(node.iterancestors(W + "del"), None) is not None
            if is_deleted != (node.tag == W + "delText"):
                faults.append(f"{name}: {node.tag[len(W):]} “{node.text}” in the wrong place")
        for side in moves:
            for node in root.iter(W + f"move{side}RangeStart"):
                moves[side].append(node.get(W + "name"))
            starts = [n.get(W + "id") for n in root.iter(W + f"move{side}RangeStart")]
            ends = [n.get(W + "id") for n in root.iter(W + f"move{side}RangeEnd")]
            if sorted(starts) != sorted(ends):
                faults.append(f"{name}: ranges of moves that do not end")
            moved = set(in_ranges(root, side))
            for run in root.iter(W + "r"):
                is_marked = next(run.iterancestors(W + f"move{side}"), None) is not None
                if is_marked != (run in moved):
                    text = "".join(run.itertext())
                    faults.append(f"{name}: “{text}” is in a move's range and did not move, or not in one")
        faults += [f"{name}: {fault}" for fault in check_rows(root)]
    for side, names in moves.items():
        if len(set(names)) < len(names):
            faults.append(f"a move has two places {side}: {names}")
    if set(moves["From"]) != set(moves["To"]):
        faults.append(f"moves are not in pairs: {set(moves['From']) ^ set(moves['To'])}")
    return faults


def check_rows(root):
    """Checks that all text of a changed row carries the row's mark."""
    faults = []
    for row in root.iter(W + "tr"):
        marks = row.find(W + "trPr")
        for mark in [] if marks is None else marks:
            kinds = {W + "ins": NEW_RUNS, W + "del": OLD_RUNS}.get(mark.tag)
            for run in row.iter(W + "r") if kinds else []:
                if not any(parent.tag in kinds for parent in run.iterancestors()):
                    faults.append(f"a changed row has text without a mark: {''.join(run.itertext())}")
    return faults


def seen(roots):
    return {name: outline(root) for name, root in roots.items()}


def differences(got, wanted):
    faults = []
    for name in sorted(set(got) | set(wanted)):
        ours, theirs = got.get(name, []), wanted.get(name, [])
        for at in range(max(len(ours), len(theirs))):
            a, b = (lines[at] if at < len(lines) else "nothing" for lines in (ours, theirs))
            if a != b:
                faults.append(f"{name}, line {at + 1}:\n    is     {a!r}\n    not    {b!r}")
                break
    return faults


def check_resolved(roots, folder):
    """Checks that this program gets the two texts out of a redline."""
    faults = []
    for name, accept in (("new.docx", True), ("old.docx", False)):
        resolved = copy.deepcopy(roots)
        for root in resolved.values():
            resolve(root, accept)
        wanted = seen(stories(folder / name))
        what = "accepted" if accept else "rejected"
        faults += [f"{what}: {fault}" for fault in differences(seen(resolved), wanted)]
    return faults


# Runs in the Python that LibreOffice talks to: opens a file, decides, saves.
DRIVER = r"""
import os, sys, time, uno
from com.sun.star.beans import PropertyValue
def property_of(name, value):
    one = PropertyValue(); one.Name = name; one.Value = value; return one
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(240):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % sys.argv[1])
        break
    except Exception:
        time.sleep(0.25)
manager = context.ServiceManager
desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
helper = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
for line in sys.stdin:
    source, command, target = line.rstrip("\n").split("\t")
    document = desktop.loadComponentFromURL(source, "_blank", 0, (property_of("Hidden", True),))
    if command:
        frame = document.CurrentController.Frame
        helper.executeDispatch(frame, ".uno:" + command, "", 0, ())
    document.storeToURL(target, (property_of("FilterName", "MS Word 2007 XML"),))
    document.close(True)
print("done", flush=True)
try:
    desktop.terminate()
finally:
    # The bridge to a program that has ended may take this one along.
    os._exit(0)
"""


# On a loaded machine LibreOffice sometimes ends, or never answers, before it has done anything.
ATTEMPTS = 3


def decided_by_libreoffice(jobs, folder):
    """Has LibreOffice decide the changes of files: of source, command and target each."""
    said = [decide_once(jobs, folder / "profile")]
    while said[-1] is not None and len(said) < ATTEMPTS:
        said.append(decide_once(jobs, folder / f"profile-{len(said)}"))
    if said[-1] is not None:
        fail(2, f"LibreOffice could not be driven: {'; '.join(said)}")


def decide_once(jobs, profile):
    """Returns what went wrong, or None."""
    pipe = f"wem{time.time_ns()}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    lines = "".join(f"{a.as_uri()}\t{command}\t{b.as_uri()}\n" for a, command, b in jobs)
    try:
        call = ["/usr/bin/python3", "-c", DRIVER, pipe]
        run = subprocess.run(call, input=lines, capture_output=True, text=True, timeout=600)
        if run.stdout.strip() == "done":
            return None
        return f"it ended with {run.returncode}, {run.stderr.strip() or 'saying nothing'}"
    except subprocess.TimeoutExpired:
        return "it took more than ten minutes"
    finally:
        try:
            office.wait(timeout=30)
        except subprocess.TimeoutExpired:
            office.kill()


def in_libreoffice(roots):
    """Returns what is seen in files that LibreOffice saved; it names styles and parts its own way.

    Empty paragraphs between tables are left out: LibreOffice 7.4 cannot join a paragraph with what
    follows a table, and leaves one where the heading of a whole section went.
    """
    lines = outline(roots["word/document.xml"])
    return [line for line in (re.sub(r"\[[^\]]*\] ", "", line) for line in lines) if line]


def check_in_libreoffice(folders, scratch):
    """Checks that LibreOffice gets the two texts out of redlines."""
    jobs = []
    for folder in folders:
        here = scratch / folder.name
        here.mkdir()
        for source, command, target in (
            ("redline", "AcceptAllTrackedChanges", "accepted"),
            ("redline", "RejectAllTrackedChanges", "rejected"),
            ("new", "", "new"),
            ("old", "", "old"),
        ):
            # LibreOffice leaves a lock beside what it opens.
            copied = shutil.copy(folder / f"{source}.docx", here / f"of-{target}.docx")
            jobs.append((pathlib.Path(copied), command, here / f"{target}.docx"))
    decided_by_libreoffice(jobs, scratch)
    faults = []
    for folder in folders:
        read = {
            name: in_libreoffice(stories(scratch / folder.name / f"{name}.docx"))
            for name in ("accepted", "rejected", "new", "old")
        }
        for got, wanted in (("accepted", "new"), ("rejected", "old")):
            found = differences({got: read[got]}, {got: read[wanted]})
            faults += [f"{folder.name}, LibreOffice: {fault}" for fault in found]
    return faults


PLANTED = {
    "an id that is there twice": (r'(<w:del w:id=")\d+(".*?<w:ins w:id=")\d+', r"\g<1>7\g<2>7"),
    "a change without an author": (r'<w:ins w:id="(\d+)" w:author="[^"]*"', r'<w:ins w:id="\1"'),
    "deleted text as text": (r"<w:delText(.*?)</w:delText>", r"<w:t\1</w:t>"),
    "a move without its other side": (r'RangeStart (.*?) w:name="', r'RangeStart \1 w:name="x'),
    "a changed row with text of its own": (
        r"<w:ins [^>]*>(<w:r>(?:(?!</w:ins>).)*)</w:ins>(?=(?:(?!<w:tr>).)*</w:tr>)",
        r"\1",
    ),
    "a move's range with more than what moved": (
        r"(<w:moveFromRangeStart [^>]*/>)((?:(?!<w:moveFromRangeStart).)*)(<w:moveFromRangeEnd [^>]*/>)"
        r"((?:(?!<w:moveFrom).)*?<w:r>.*?</w:r>)",
        r"\1\2\4\3",
    ),
    "a row that stays": (r"<w:trPr>(<w:cantSplit/>)?<w:del [^>]*/></w:trPr>", ""),
    "words that stay": (r"<w:ins [^>]*>(<w:r>(?:(?!</w:ins>).)*)</w:ins>", r"\1"),
}


def self_check(folders):
    """Plants each fault in the first redline that has a place for it."""
    for what, (pattern, replacement) in PLANTED.items():
        for folder in folders:
            roots = stories(folder / "redline.docx")
            text = etree.tostring(roots["word/document.xml"], encoding="unicode")
            count = 0 if "text of its own" in what else 1
            changed, times = re.subn(pattern, replacement, text, count=count, flags=re.DOTALL)
            if times:
                break
        else:
            fail(3, f"no redline has a place for {what}")
        roots["word/document.xml"] = etree.fromstring(changed)
        if not check_marks(roots) and not check_resolved(roots, folder):
            fail(3, f"{what} was not found")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--libreoffice", action="store_true")
    arguments = parser.parse_args()
    if arguments.libreoffice and not shutil.which("soffice"):
        fail(2, "there is no soffice")
    folders = sorted(path.parent for path in arguments.folder.resolve().glob("*/redline.docx"))
    if not folders:
        fail(2, f"no redlines in {arguments.folder}")
    faults = []
    for folder in folders:
        roots = stories(folder / "redline.docx")
        found = check_marks(roots) + check_resolved(roots, folder)
        faults += [f"{folder.name}: {fault}" for fault in found]
    if not faults:
        self_check(folders)
    if arguments.libreoffice:
        with tempfile.TemporaryDirectory() as scratch:
            faults += check_in_libreoffice(folders, pathlib.Path(scratch))
    print("\n".join(faults) or f"{len(folders)} redlines give both texts")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
