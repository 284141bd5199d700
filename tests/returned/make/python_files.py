"""The returned drafts that come from python-docx, as from a member's own script."""

import copy
import datetime

import base
import docx
import package
from docx.oxml.ns import qn

FILES = {}
CELLS = {"action": 1, "responsibility": 2, "timeline": 3}
WRITTEN = "2016-08-06T07:50:00Z"


def returned(function):
    FILES[function.__name__.replace("_", "-")] = function
    return function


def row_of(document, place):
    name = "wem_" + place.replace(" ", "_").replace(".", "_")
    for mark in document.element.body.iter(qn("w:bookmarkStart")):
        if mark.get(qn("w:name")) == name:
            return next(mark.iterancestors(qn("w:tr")))
    raise ValueError(place)


def runs_of(document, place, part="action"):
    """Returns the runs of the first paragraph of a cell."""
    row = row_of(document, place)
    table = next(t for t in document.tables if row in list(t._tbl.iter(qn("w:tr"))))
    cell = row.findall(qn("w:tc"))[CELLS[part]]
    paragraph = docx.text.paragraph.Paragraph(cell.find(qn("w:p")), table)
    return paragraph.runs


def comment(document, place, text, author, part="action"):
    """Comments on the whole first paragraph of a cell: what python-docx can without more ado."""
    initials = author[0] + author[-1]
    document.add_comment(runs_of(document, place, part), text=text, author=author,
                         initials=initials)


def edit(document, place, old, new, part="action"):
    run = next(run for run in runs_of(document, place, part) if old in run.text)
    run.text = run.text.replace(old, new, 1)


@returned
def python_01_comments(document):
    comment(document, "1.1.1", "Who recruits them?", "Member A")
    comment(document, "1.3.2", "Move it to September.", "Member A")
    comment(document, "1.6.2", "How many?", "Member A", "responsibility")
    comment(document, "2.2.4", "From whom?", "Member A")
    comment(document, "2.7.1", "Is it done?", "Member A", "timeline")
    comment(document, "2.8.2a", "First of two.", "Member B")
    comment(document, "3.3.3b", "Second of two.", "Member B")
    comment(document, "3.5.2", "We can help.\nWrite to us.", "Member B")


@returned
def python_02_edits(document):
    edit(document, "1.1.4", "Design", "Prepare")
    edit(document, "1.5.5", "other EMBs and ", "")
    edit(document, "2.4.1", "Compile", "Collect")
    edit(document, "2.12.1", "2017–2018", "2017", "timeline")
    edit(document, "3.1.2", "IWG Members", "IWG", "responsibility")
    edit(document, "3.4.6", "Newsletter", "quarterly newsletter")
    comment(document, "3.4.6", "Four a year.", "Member C")


@returned
def python_03_rows(document):
    new = copy.deepcopy(row_of(document, "1.7.3"))
    for name in ("w:bookmarkStart", "w:bookmarkEnd"):
        for mark in list(new.iter(qn(name))):
            mark.getparent().remove(mark)
    texts = ["1.7.4", "Review the work of the regional office", "Secretariat", "2019"]
    for node, text in zip(new.iter(qn("w:t")), texts):
        node.text = text
    row_of(document, "1.7.3").addnext(new)
    for place in ("2.3.5", "3.4.7"):
        row = row_of(document, place)
        row.getparent().remove(row)
    comment(document, "1.7.2", "One row more below.", "Member D")


@returned
def python_04_both(document):
    comment(document, "2.1.1", "ToR of what?", "Member E")
    comment(document, "2.1.2", "Which projects?", "Member E")
    comment(document, "2.1.3", "See ours.", "Member E")
    edit(document, "2.5.1", "incoming and outgoing study visits", "study visits")
    edit(document, "2.5.2", "Define", "Agree on")
    for place in ("3.2.1", "3.3.1", "3.3.2"):
        comment(document, place, "No comment.", "Member F")


def make(source, folder):
    for name, function in FILES.items():
        document = docx.Document(base.draft(source))
        function(document)
        for node in document.part._comments_part.element.iter(qn("w:comment")):
            node.set(qn("w:date"), WRITTEN)
        properties = document.core_properties
        properties.modified = datetime.datetime(2016, 8, 6, 7, 50)
        path = folder / f"{name}.docx"
        document.save(path)
        package.write(path, package.read(path))
