#!/usr/bin/env python3
"""Puts annotations on a PDF file as viewers do.

    pdf_annotate.py HABIT SOURCE TARGET

Words are found with pdftotext. HABIT is one of those at the end; `plain` puts nothing on it.
"""

import html
import re
import subprocess
import sys

import pikepdf
import pypdf
from pypdf.generic import (
    ArrayObject, ByteStringObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject,
)

DATE = "D:20160802091500+02'00'"


class Words:
    """The words of a file with their places, in the space of its pages."""

    def __init__(self, path):
        out = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True)
        self.words = []
        page, height = -1, 0.0
        for line in out.stdout.splitlines():
            if found := re.search(r'<page width="[\d.]+" height="([\d.]+)"', line):
                page, height = page + 1, float(found[1])
            pattern = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>'
            if found := re.search(pattern, line):
                left, top, right, bottom = (float(found[at]) for at in range(1, 5))
                area = (left, height - bottom, right, height - top)
                self.words.append((page, html.unescape(found[5]), area))

    def find(self, text, behind=None):
        """Returns the page and the areas of words, a line each; those behind others."""
        start = self.index(behind) + len(behind.split()) if behind else 0
        at = self.index(text, start)
        found = self.words[at:at + len(text.split())]
        lines = []
        for _, _, (left, bottom, right, top) in found:
            if lines and abs(lines[-1][1] - bottom) < 2:
                lines[-1] = (lines[-1][0], min(lines[-1][1], bottom), right, max(lines[-1][3], top))
            else:
                lines.append((left, bottom, right, top))
        return found[0][0], lines

    def index(self, text, start=0):
        wanted = text.split()
        for at in range(start, len(self.words) - len(wanted) + 1):
            if [word for _, word, _ in self.words[at:at + len(wanted)]] == wanted:
                return at
        raise SystemExit(f"pdf_annotate: “{text}” is not there")


def around(lines):
    return [min(one[0] for one in lines), min(one[1] for one in lines),
            max(one[2] for one in lines), max(one[3] for one in lines)]


def quads(lines, order="tl tr bl br"):
    points = []
    for left, bottom, right, top in lines:
        corners = {"tl": (left, top), "tr": (right, top), "bl": (left, bottom), "br": (right, bottom)}
        for corner in order.split():
            points += corners[corner]
    return points


def behind(lines):
    """A caret's area: behind the last of some words."""
    left, bottom, right, top = lines[-1]
    return [right - 3, bottom - 4, right + 5, bottom + 5]


def pike(source):
    pdf = pikepdf.open(source)

    def put(page, subtype, rect, **more):
        entries = {"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name("/" + subtype),
                   "/Rect": pikepdf.Array([round(x, 3) for x in rect]), "/F": 4}
        for key, value in more.items():
            entries["/" + key] = pikepdf.Array([round(x, 3) for x in value]) if isinstance(value, list) else value
        annotation = pdf.make_indirect(pikepdf.Dictionary(entries))
        of = pdf.pages[page]
        if "/Annots" not in of:
            of.Annots = pdf.make_indirect(pikepdf.Array())
        of.Annots.append(annotation)
        return annotation

    return pdf, put


def popup(put, page, parent):
    window = put(page, "Popup", [500, 500, 700, 600], Parent=parent, Open=False)
    parent.Popup = window


def acrobat(words, source, target):
    """Acrobat: windows, rich contents, words replaced as a caret and a strike-out in one group, answers,
    objects in streams."""
    pdf, put = pike(source)
    page, lines = words.find("two individuals")
    one = put(page, "Highlight", around(lines), QuadPoints=quads(lines), Contents="Which two?", T="A. Member",
              M=DATE, CreationDate=DATE, NM="0001", Subj="Highlight", C=[1.0, 0.8, 0.0],
              RC='<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p>Which two?</p></body>')
    popup(put, page, one)
    put(page, "Text", one.Rect.as_list() if hasattr(one.Rect, "as_list") else [float(x) for x in one.Rect],
        IRT=one, RT=pikepdf.Name.R, Contents="One man, one woman.", T="B. Member", M=DATE, NM="0002")
    page, lines = words.find("additional members", "1.1.2")
    caret = put(page, "Caret", behind(lines), Contents="forty new members", T="A. Member", M=DATE, NM="0003",
                Subj="Inserted Text")
    put(page, "StrikeOut", around(lines), QuadPoints=quads(lines), IRT=caret, RT=pikepdf.Name.Group,
        T="A. Member", M=DATE, NM="0004", Subj="Cross-Out")
    page, lines = words.find("date and location", "1.1.3")
    put(page, "Caret", behind(lines), Contents="and cost", T="A. Member", M=DATE, NM="0005")
    page, lines = words.find("Path/Action", "1.1.4")
    put(page, "StrikeOut", around(lines), QuadPoints=quads(lines), T="A. Member", M=DATE, NM="0006")
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def preview(words, source, target):
    """macOS Preview: no day of making, an underline, a note with a window, free text."""
    pdf, put = pike(source)
    page, lines = words.find("regular meetings", "1.1.5")
    put(page, "Underline", around(lines), QuadPoints=quads(lines), Contents="How regular?", T="Zo\u00eb",
        M="D:20160803101500Z00'00'")
    page, lines = words.find("1.2.2")
    left, bottom, right, top = lines[0]
    note = put(page, "Text", [left + 40, bottom - 8, left + 60, bottom + 12], Contents="A note at the row\rin two lines",
               T="Zo\u00eb", M="D:20160803101500Z00'00'", Name=pikepdf.Name.Comment)
    popup(put, page, note)
    page, lines = words.find("Confirm ToR", "1.2.3")
    left, bottom, right, top = lines[0]
    put(page, "FreeText", [left, bottom - 6, left + 120, top], Contents="Who confirms?", T="Zo\u00eb",
        DA="/Helv 12 Tf", M="D:20160803101500Z00'00'")
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def foxit(words, source, target):
    """Foxit: a strike-out with words of its own, a review's state, contents in rich text alone."""
    pdf, put = pike(source)
    page, lines = words.find("final Strategic Plan", "1.3.2")
    struck = put(page, "StrikeOut", around(lines), QuadPoints=quads(lines, "bl br tl tr"), Contents="Say which plan",
                 T="F. Member", M=DATE, NM="f1")
    put(page, "Text", [0, 0, 0, 0], IRT=struck, State="Completed", StateModel="Review", F=30, T="F. Member",
        Contents="Completed set by F. Member", M=DATE)
    page, lines = words.find("final draft of Charter", "1.4.1")
    put(page, "Squiggly", around(lines), QuadPoints=quads(lines), T="F. Member", M=DATE,
        RC='<body xmlns="http://www.w3.org/1999/xhtml"><p>only <b>rich</b></p></body>')
    page, lines = words.find("feasibility study", "1.7.1")
    put(page, "Highlight", around(lines), QuadPoints=quads(lines), T="F. Member", M=DATE)
    pdf.save(target, encryption=pikepdf.Encryption(owner="secret", user=""))


def update(source, target, notes):
    """Appends annotations, and leaves what is there as it is."""
    reader = pypdf.PdfReader(source)
    writer = pypdf.PdfWriter(reader, incremental=True)
    made = []
    for page, subtype, rect, more in notes:
        entry = DictionaryObject({NameObject("/Type"): NameObject("/Annot"),
                                  NameObject("/Subtype"): NameObject("/" + subtype),
                                  NameObject("/Rect"): ArrayObject(FloatObject(x) for x in rect),
                                  NameObject("/F"): NumberObject(4)})
        for key, value in more.items():
            if isinstance(value, list):
                value = ArrayObject(FloatObject(x) for x in value)
            elif isinstance(value, int):
                value = made[value]
            elif isinstance(value, bytes):
                value = ByteStringObject(value)
            else:
                value = TextStringObject(value)
            entry[NameObject("/" + key)] = value
        reference = writer._add_object(entry)
        made.append(reference)
        of = writer.pages[page]
        if "/Annots" not in of:
            of[NameObject("/Annots")] = ArrayObject()
        of["/Annots"].append(reference)
    writer.write(target)


def okular(words, source, target):
    """Okular: an update behind the file, texts in UTF-16, corners in another order."""
    utf_16 = lambda text: b"\xfe\xff" + text.encode("utf-16-be")
    page, lines = words.find("mentoring programmes", "2.3.3")
    other, more = words.find("Draft Agenda", "2.2.3")
    update(source, target, [
        (page, "Highlight", around(lines), {"QuadPoints": quads(lines, "bl br tr tl"), "T": utf_16("Zoë Müller"),
                                            "Contents": utf_16("Менторинг?"), "M": "D:20160804000000+03'00'",
                                            "NM": "okular-{1}"}),
        (page, "Text", around(lines), {"IRT": 0, "Contents": "An answer", "T": "K", "M": "D:20160804", "NM": "okular-{2}"}),
        (other, "StrikeOut", around(more), {"QuadPoints": quads(more, "bl br tr tl"), "T": "K", "M": "D:20160804"}),
    ])


def browser(words, source, target):
    """A browser's viewer: an update without dates and names, a drawing, a highlight that says nothing."""
    page, lines = words.find("Seek sponsorships", "2.2.4")
    other, more = words.find("Work Plan", "2.1.3")
    third, third_lines = words.find("Facebook page", "3.4.4")
    update(source, target, [
        (page, "Highlight", around(lines), {"QuadPoints": quads(lines)}),
        (other, "Ink", around(more), {"InkList": []}),
        (third, "FreeText", around(third_lines), {"Contents": "not only there"}),
    ])


def printed(words, source, target):
    """Printed anew: nothing is left of the file but its pages."""
    stripped = target + ".stripped"
    with pikepdf.open(source) as pdf:
        for key in ("/Names", "/Outlines", "/StructTreeRoot", "/Metadata"):
            if key in pdf.Root:
                del pdf.Root[key]
        del pdf.docinfo
        pdf.save(stripped)
    pdf, put = pike(stripped)
    page, lines = words.find("two individuals")
    put(page, "StrikeOut", around(lines), QuadPoints=quads(lines), T="P. Member", M=DATE)
    page, lines = words.find("Agenda", "2.2.3 Draft")
    put(page, "Highlight", around(lines), QuadPoints=quads(lines), T="P. Member", M=DATE, Contents="Whose?")
    pdf.save(target)


def plain(_, source, target):
    pikepdf.open(source).save(target)


def bare(_, source, target):
    """Nothing but pages, and nothing on them."""
    with pikepdf.open(source) as pdf:
        for key in ("/Names", "/Outlines", "/StructTreeRoot", "/Metadata"):
            if key in pdf.Root:
                del pdf.Root[key]
        pdf.save(target)


def scan(_, source, target):
    """Pages without a word."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(target)


def locked(_, source, target):
    pikepdf.open(source).save(target, encryption=pikepdf.Encryption(owner="secret", user="secret"))


HABITS = [acrobat, preview, foxit, okular, browser, printed, plain, bare, scan, locked]

if __name__ == "__main__":
    _, name, source, target = sys.argv
    habit = next(one for one in HABITS if one.__name__ == name)
    habit(Words(source) if name not in ("scan", "locked", "plain", "bare") else None, source, target)
